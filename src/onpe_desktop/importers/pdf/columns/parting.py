r"""Lines of two columns that were taken for one, since the gutter is as narrow as a wide space; cells that look so.

LaTeX's two columns are ten points apart (`\columnsep`), no more than the height of the letters.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line, around
from onpe_desktop.importers.pdf.rows import VisualRow, white_of

_GAP = 0.6  # of the size: few spaces of a justified line are so wide
_LEAST = 4  # lines with such a gap that ends at one place
_LEAST_PARTED = 5  # rows in pieces
_NARROW_STRIP = 2.0  # points
_LEAST_STRIPS = 2  # between three cells of a row
_LEAST_ENDS = 3  # places at which the cells of a column end
_AT = 1.5  # points: so near the place begins what stands right of a gutter


def narrow_gutters(lines: Sequence[Line]) -> list[float]:
    """Return the places in the middle of a page where words begin after a wide gap, in several lines."""
    if not lines:
        return []
    whole = around(line.box for line in lines)
    least, most = whole.left + 0.25 * whole.width, whole.right - 0.25 * whole.width
    starts = Counter(round(left) for line in lines for _, left in _gaps(line) if least < left < most)
    return [place for place, count in starts.items() if count + starts[place + 1] >= _LEAST]


def parted_at(lines: Sequence[Line], places: Collection[float]) -> list[Line]:
    """Cut lines at the words that begin at one of the places after a wide gap."""
    return [part for line in lines for part in line.cut(_begun_at(line, places))] if places else list(lines)


def _begun_at(line: Line, places: Collection[float]) -> list[int]:
    return [index for index, left in _gaps(line) if any(abs(left - place) <= _AT for place in places)]


def _gaps(line: Line) -> Iterator[tuple[int, float]]:
    """Yield the index of each word after a wide gap, and where it begins."""
    for index, (before, word) in enumerate(pairwise(line.words), 1):
        if word.box.left - before.box.right > _GAP * line.size and not word.style.fixed:
            yield index, word.box.left


def has_cells(rows: Sequence[VisualRow], column: Box) -> bool:
    """Tell whether most rows are pieces that leave strips white together, and end before them anywhere.

    Text falls apart at any place.
    """
    parted = [row for row in rows if len(row.lines) > 1]
    if len(parted) < max(_LEAST_PARTED, 0.5 * len(rows)):
        return False
    white = white_of(parted, _NARROW_STRIP)
    inner = [strip for strip in white if column.left < strip[0] and strip[1] < column.right]
    return sum(_ends_vary(parted, left) for left, _ in inner) >= _LEAST_STRIPS


def _ends_vary(rows: Sequence[VisualRow], edge: float) -> bool:
    ends = {
        round(max((word.box.right for word in row.words if word.box.right < edge + 1), default=0.0)) for row in rows
    }
    return len(ends) >= _LEAST_ENDS
