"""Lines with nothing beside them with which a free table begins or ends: the longest cells of its first and last row.

In the head, cells stand at the foot of their row, as word processors and pandoc set them above a rule.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Word, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, had_room
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.neighbours import keeps_to
from onpe_desktop.importers.pdf.tables.no_tables import DENSE

_LEAST_EDGES = 3  # a rule under the head
_MOST_LINES = 5
_PAIR = 2  # lines
_GAP = 0.5  # of the size: columns come no nearer
_FLUSH = 2.0  # points: lines of one cell begin, are centred or end so near each other


def with_tall_head(candidate: Candidate, above: Sequence[VisualRow]) -> Candidate:
    """Return the table with the lines above it with which cells of its head begin."""
    if len(candidate.edges) < _LEAST_EDGES:
        return candidate
    found = list(candidate.rows)
    for row in reversed(above[-_MOST_LINES:]):
        if found[0].middle - row.middle > DENSE * row.size or not _goes_on(row, found[0], candidate):
            break
        found.insert(0, row)
    return replace(candidate, rows=tuple(found), edges=(found[0].top - 1, *candidate.edges[1:]))


def is_tall_head(band: Sequence[VisualRow], candidate: Candidate) -> bool:
    """Tell whether the lines above the first rule are one row: cells with fewer lines stand at its foot.

    They may stand elsewhere where all of two lines go on within a phrase.
    """
    columns = [_columns(row, candidate) for row in band]
    rising = all(above <= below for above, below in pairwise(columns))
    if 1 < len(band) <= _MOST_LINES and rising and len(columns[0]) < len(columns[-1]) == len(candidate.lefts):
        return True
    both = columns[0] & columns[-1]
    low = all(_goes_on_low(_words(band[-1], number, candidate)) for number in both)
    return len(band) == _PAIR and bool(both) and low and len(columns[0] | columns[1]) == len(candidate.lefts)


def _goes_on_low(words: Sequence[Word]) -> bool:
    """Tell whether words go on within a phrase, or with a bracket."""
    return words[0].text[:1].islower() or words[0].text.startswith("(")


def _words(row: VisualRow, number: int, candidate: Candidate) -> list[Word]:
    return [word for word in row.words if candidate.column(word) == number]


def _columns(row: VisualRow, candidate: Candidate) -> set[int]:
    return {candidate.column(word) for word in row.words}


def _goes_on(row: VisualRow, below: VisualRow, candidate: Candidate) -> bool:
    """Tell whether each line stands above one of its cell, which goes on low or whose first word had no room there."""
    if not keeps_to(row, candidate.strips):
        return False
    middles = [sum(strip) / 2 for strip in candidate.strips]
    ends = (candidate.lefts[0], *middles, max(line.box.right for known in candidate.rows for line in known.lines))
    for number in _columns(row, candidate):
        first, second = (_words(one, number, candidate) for one in (row, below))
        if not second or first[0].style != second[0].style:
            return False
        places = [(words[0].box.left, words[-1].box.right) for words in (first, second)]
        (left, right), (other, end) = places
        flush = min(abs(left - other), abs(right - end), abs(left + right - other - end) / 2) < _FLUSH
        width = ends[number + 1] - ends[number]
        room = had_room(right - left, second[0].box.width, first[0].style.size, width)
        if not flush or (room and not _goes_on_low(second)):
            return False
    return True


def end_of_cell(rows: Sequence[VisualRow], below: Sequence[VisualRow], strips: Sequence[Strip]) -> list[VisualRow]:
    """Return the lines right below a table that end the first cell of its last row: the first word had no room above.

    `below` is all that follows. Text below a table stands further from it than lines do, and so does it from the cell.
    """
    edge, column = strips[0]
    firsts = [[word for word in row.words if word.box.left < edge] for row in rows]
    widest = max((words[-1].box.right - words[0].box.left for words in firsts if words), default=0.0)
    found: list[VisualRow] = []
    above, words = rows[-1], firsts[-1]
    for row in below:
        line, size = row.lines[0], row.size
        near = row.middle - above.middle < DENSE * size and line.box.right < column - _GAP * size
        if not words or not near or words[-1].style != line.words[0].style:
            break
        box = around(word.box for word in words)
        flush = min(abs(box.left - line.box.left), abs(box.middle[0] - line.box.middle[0])) < _FLUSH
        if not flush or had_room(box.width, line.words[0].box.width, size, widest):
            break
        found.append(row)
        above, words = row, list(row.words)
    rest = below[len(found) :]
    return [] if found and rest and rest[0].middle - found[-1].middle < DENSE * rest[0].size else found
