"""Heads of two levels: titles of several columns, each centred over these, and a title for each column below them.

Lines of one title stand in one column, at one edge of it or centred on it.
"""

from collections.abc import Iterator, Sequence

from onpe_desktop.importers.pdf.page import Box, Word, around
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_SPACE = 0.6  # of the size: words of one title are nearer each other
_ALIGNED = 2.0  # points
_HIGHEST = 2.6  # of the size: from the upper titles to the lower ones
_LEAST_FLUSH, _FLUSH = 3, 1.0  # cells, and points: they end so near each other
_BEYOND = 6.0  # points
_LEAST_BELOW = 2  # titles, of those that one stands over


def upper_level(band: Sequence[VisualRow], candidate: Candidate) -> int:
    """Return how many lines the upper level of a head has, with a label beside both; 0 where there are no two."""
    for number, row in enumerate(band[:-1]):
        below = next((other for other in band[number + 1 :] if _is_level(other, candidate)), None)
        if below is None or below.middle - row.middle > _HIGHEST * row.size:
            return 0
        if any(_is_over(title, below, candidate) for title in _titles(row)):
            return next(place for place, other in enumerate(band) if other is below)
    return 0


def _is_level(row: VisualRow, candidate: Candidate) -> bool:
    """Tell whether a line has more than the label, which is centred on the height of both levels."""
    return len({candidate.column(word) for word in row.words}) >= _LEAST_BELOW


def _titles(row: VisualRow) -> Iterator[Box]:
    words: list[Word] = []
    for word in row.words:
        if words and word.box.left - words[-1].box.right > _SPACE * row.size:
            yield around(one.box for one in words)
            words = []
        words.append(word)
    yield around(one.box for one in words)


def _is_over(title: Box, below: VisualRow, candidate: Candidate) -> bool:
    """Tell whether a title stands over several ones beside each other in the next line: over the white between them.

    Or it is centred on that; a title that begins or ends as one below it does goes on there.
    """
    lower = list(_titles(below))
    middle = title.middle[0]
    crossed = any(title.left < left and right < title.right for left, right in candidate.strips)
    between = any(left < middle < right for left, right in candidate.strips)
    aligned = any(min(abs(title.left - one.left), abs(title.right - one.right)) < _ALIGNED for one in lower)
    before = [one for one in lower if one.middle[0] < middle - _ALIGNED]
    behind = [one for one in lower if one.middle[0] > middle + _ALIGNED]
    near = bool(before and behind) and before[-1].left < title.right and behind[0].right > title.left
    return near and (crossed or (between and not aligned) or _leaves_column(title, below, candidate))


def _leaves_column(title: Box, below: VisualRow, candidate: Candidate) -> bool:
    """Tell whether a title reaches beyond the right edge that all cells below it have in common."""
    number = sum(title.left + 1 > right for _, right in candidate.strips)
    place = next((place for place, row in enumerate(candidate.rows) if row is below), len(candidate.rows))
    rights = [cells[number][-1].box.right for cells in candidate.cells[place:] if cells[number]]
    lefts = {round(cells[number][0].box.left) for cells in candidate.cells[place:] if cells[number]}
    flush = len(rights) >= _LEAST_FLUSH and len(lefts) > 1 and max(rights) - min(rights) < _FLUSH
    return flush and title.right > max(rights) + _BEYOND
