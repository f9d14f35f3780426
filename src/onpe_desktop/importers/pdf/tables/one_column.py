"""Tables of one column: rows from rule to rule, or from ground to ground, all set alike.

A box has one ground, or rules above and below. Here several stand below each other without a gap, from edge to edge:
every second one has a ground, as word processors and style sheets draw tables, or a rule lies between each two; and
the text of each begins at one place and as near to its edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Box, Drawing
from onpe_desktop.importers.pdf.rows import VisualRow, distinct, foot_of_letters, gaps, top_of_letters
from onpe_desktop.importers.pdf.tables.bands import rules_across, sides_of_frames
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grounds import beside, is_ground

_SAME = 4.0  # points: rules and grounds whose ends are so near each other are of one table
_EDGE = 2.5  # points: a rule and the edge of a ground so near it are one
_LEAST_WIDTH = 60.0  # points
_TIGHT = 0.9  # of the size: text is no further from the edge above it
_ALIKE = 2.5  # points: padding is as high in each row; thick rules take some of it
_FLUSH = 1.5  # points
_EQUAL = 0.5  # points: the spaces of a line that is stretched to the column's end are so much alike
_LEAST_ROWS, _LEAST_GROUNDS = 3, 3  # grounds, where no rules lie between rows
_MOST_PADDED = 0.34  # of the rows have more white below their text: an empty paragraph, or a least height
_MOST_STRETCHED = 0.5  # of the rows
_MOST_LINES = 2  # of a row where all that tells is rules
_MOST_TYPED = 0.5  # of the lines: listings have stripes, too


@dataclass(frozen=True, slots=True)
class _Band:
    """The rows of lines between two edges. `coloured`: on a ground from edge to edge; `bare`: on none."""

    top: float
    bottom: float
    rows: tuple[VisualRow, ...]
    coloured: bool
    bare: bool
    ruled: bool  # above


def single_columns(
    rows: Sequence[VisualRow], drawings: Sequence[Drawing], before: float | None = None
) -> list[Candidate]:
    """Return the tables of one column.

    `before` is the left edge of the text of one with which the page before ended: fewer rows go on with it.
    """
    fills = [drawing.box for drawing in drawings if drawing.filled and drawing.box.height > _EDGE * 2]
    coloured = beside([drawing.box for drawing in drawings if is_ground(drawing)])
    rules = rules_across(drawings)
    sides = sides_of_frames(drawings)
    found: list[Candidate] = []
    for extent in _extents([*rules, *fills]):
        known = [box for box in rules if _is_same(box, extent)]
        ends = [edge for box in fills if _is_same(box, extent) for edge in (box.top, box.bottom)]
        edges = distinct([*(box.middle[1] for box in known), *ends], _EDGE)
        grounds = [box for box in coloured if box.left < extent.right and box.right > extent.left]
        bands = [
            _band(rows, extent._replace(top=upper, bottom=lower), grounds, known) for upper, lower in pairwise(edges)
        ]
        for chain in _chains(bands):
            framed = any(abs(side.left - extent.left) < _SAME and _shares(side, chain) for side in sides)
            first = chain[0]
            rest = before is not None and first.rows[0] is rows[0] and abs(_left(first) - before) < _FLUSH
            if not framed and (_is_table(chain) or (rest and (first.ruled or first.coloured))):
                found.append(_candidate(chain))
    return found


def _extents(boxes: Sequence[Box]) -> list[Box]:
    found: list[Box] = []
    for box in boxes:
        if box.width > _LEAST_WIDTH and not any(_is_same(box, other) for other in found):
            found.append(box)
    return found


def _is_same(box: Box, other: Box) -> bool:
    return abs(box.left - other.left) < _SAME > abs(box.right - other.right)


def _band(rows: Sequence[VisualRow], box: Box, grounds: Sequence[Box], rules: Sequence[Box]) -> _Band | None:
    """Return what stands between two edges; None where nothing does, or text that runs out of them."""
    inside = tuple(row for row in rows if box.top < row.middle < box.bottom)
    if not inside or any(
        row.lines[0].box.left < box.left or row.lines[-1].box.right > box.right + _SAME for row in inside
    ):
        return None
    middle = (box.top + box.bottom) / 2
    behind = [ground for ground in grounds if ground.top < middle < ground.bottom]
    coloured = any(abs(one.top - box.top) < _SAME > abs(one.bottom - box.bottom) for one in behind)
    ruled = any(abs(rule.middle[1] - box.top) < _EDGE for rule in rules)
    return _Band(box.top, box.bottom, inside, coloured, not behind, ruled)


def _chains(bands: Sequence[_Band | None]) -> list[list[_Band]]:
    """Return the runs of bands without a gap whose text begins at one place, as near to the edge above it."""
    found: list[list[_Band]] = [[]]
    for band in bands:
        last = found[-1]
        if band is None or not _is_tight(band) or (last and not _fits(last, band)):
            found.append([])
        if band is not None and _is_tight(band):
            found[-1].append(band)
    return [chain for chain in found if chain]


def _above(band: _Band) -> float:
    return top_of_letters(band.rows[0]) - band.top


def _below(band: _Band) -> float:
    return band.bottom - max(foot_of_letters(row) for row in band.rows)


def _is_tight(band: _Band) -> bool:
    return _above(band) < _TIGHT * band.rows[0].size


def _left(band: _Band) -> float:
    return min(row.lines[0].box.left for row in band.rows)


def _fits(chain: Sequence[_Band], band: _Band) -> bool:
    last = chain[-1]
    return (
        abs(last.bottom - band.top) < 0.1
        and abs(_left(last) - _left(band)) < _FLUSH
        and abs(median(map(_above, chain)) - _above(band)) < _ALIKE
        and not (last.coloured and band.coloured)
        and (last.coloured or last.bare)
        and (band.coloured or band.bare)
    )


def _shares(side: Box, chain: Sequence[_Band]) -> bool:
    return side.top < chain[-1].bottom - _EDGE and side.bottom > chain[0].top + _EDGE


def _is_table(chain: Sequence[_Band]) -> bool:
    """Tell whether bands are rows of a table: all set alike, and told by rules, by grounds or by both."""
    if len(chain) < _LEAST_ROWS:
        return False
    white = [_below(band) for band in chain]
    padded = sum(below > min(white) + _ALIKE for below in white)
    rows = [row for band in chain for row in band.rows]
    right = max(row.lines[-1].box.right for row in rows)
    stretched = [_is_stretched_in(band, right) for band in chain]
    typed = sum(line.fixed for row in rows for line in row.lines)
    if (
        padded > _MOST_PADDED * len(chain)
        or None in stretched
        or stretched.count(True) > _MOST_STRETCHED * len(chain)
        or typed > _MOST_TYPED * len(rows)
    ):
        return False
    grounds = sum(band.coloured for band in chain)
    ruled = all(band.ruled for band in chain[1:])
    titles = all(line.bold for row in rows for line in row.lines)  # that open what the screen hides
    short = not titles and all(len(band.rows) <= _MOST_LINES for band in chain)
    below = chain[0].coloured and short and all(band.ruled for band in chain[2:])  # the ground of the head ends there
    return grounds >= _LEAST_GROUNDS or below or (ruled and (grounds > 0 or (short and padded == 0 and chain[0].ruled)))


def _is_stretched_in(band: _Band, right: float) -> bool | None:
    """Tell whether lines of a band are stretched to the column's end; None where something stands beside its lines.

    A line is stretched when all its spaces are equally wide and the next one goes on with it; it may end with a space.
    """
    several = [place for place, row in enumerate(band.rows) if len(row.lines) > 1]
    for place in several:
        row = band.rows[place]
        spaces = [end - start for start, end in gaps(row)]
        room = right - row.lines[-1].box.right
        full = min(abs(room), abs(room - max(spaces))) < _FLUSH and place + 1 < len(band.rows)
        if not full or max(spaces) - min(spaces) > _EQUAL:
            return None
    return bool(several)


def _candidate(chain: Sequence[_Band]) -> Candidate:
    rows = tuple(row for band in chain for row in band.rows)
    begins = tuple(accumulate((len(band.rows) for band in chain[:-1]), initial=0))
    return Candidate(rows, (), (chain[0].top, *(band.bottom for band in chain)), begins=begins)
