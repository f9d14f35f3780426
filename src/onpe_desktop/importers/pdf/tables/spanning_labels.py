"""Labels over several rows of one line each, centred on the height of these, as LaTeX and browsers set them.

A label of one row may be centred on the lines of a long cell, too: here a column has a line in each row, and none of
them goes on in the next one.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import words_in
from onpe_desktop.importers.pdf.tables.grounds import Band

_CENTRED = 1.6  # points: what is centred on a height is so near it
_EVEN = 1.0  # points: rows of one line are all as far from the next one
_LEADING = 1.6  # of the size
_MOST_LINES = 3  # of a label
_LEAST_ROWS = 3
_LEAST_FILLED = 0.5  # of the rows have words in a column: else it is centred on them, too, beside a long cell


def rows_by_spanning_labels(band: Band, candidate: Candidate, natural: frozenset[int]) -> list[Band]:
    """Return the rows; the label of several comes to the first of them. Nothing where no label is over several rows.

    `natural` are the columns whose lines were never broken; in the last one each line begins as a cell does.
    """
    last = len(candidate.lefts) - 1
    labels = [part for row in band if (part := _part(row, candidate, label=True))]
    rows = [part for row in band if (part := _part(row, candidate, label=False))]
    if len(rows) < _LEAST_ROWS or not labels:
        return []
    columns = [[words_in(row, candidate, number) for row in rows] for number in range(1, last + 1)]
    whole = {number for number, cells in enumerate(columns, start=1) if all(cells)}
    told = whole & natural or ({last} & whole if all(map(_begins, columns[-1])) else set())
    if not told or any(sum(map(bool, cells)) < _LEAST_FILLED * len(rows) for cells in columns):
        return []
    heights = [words[0].level for words in columns[min(told) - 1]]
    steps = [below - above for above, below in pairwise(heights)]
    groups = _groups(heights, [row.words[0].level for row in labels], _LEADING * labels[0].size)
    if max(steps) - min(steps) > _EVEN or groups is None or all(count == 1 for count, _ in groups):
        return []
    found: list[Band] = []
    for count, lines in groups:
        found.extend([[*labels[:lines], rows[0]], *([row] for row in rows[1:count])])
        rows, labels = rows[count:], labels[lines:]
    return found


def _part(row: VisualRow, candidate: Candidate, *, label: bool) -> VisualRow | None:
    """Return what a row of lines has in the first column, or behind it."""
    parts = (
        line.of(words)
        for line in row.lines
        if (words := [word for word in line.words if (candidate.column(word) == 0) is label])
    )
    return VisualRow(found) if (found := tuple(parts)) else None


def _begins(words: Sequence[Word]) -> bool:
    """Tell whether a line begins as a cell does, and not as what goes on."""
    return bool(words) and (words[0].text[:1].isupper() or words[0].text[:1].isdigit())


def _groups(heights: Sequence[float], labels: Sequence[float], leading: float) -> list[tuple[int, int]] | None:
    """Return how many rows and lines of a label each group has, so that both have one middle; else None.

    Lines of one label are no further from each other than the `leading`.
    """
    if not heights or not labels:
        return [] if not heights and not labels else None
    for lines in range(1, min(_MOST_LINES, len(labels)) + 1):
        if any(below - above > leading for above, below in pairwise(labels[:lines])):
            break
        middle = (labels[0] + labels[lines - 1]) / 2
        counts = (count for count in range(1, len(heights) + 1) if _is_middle(heights[:count], middle))
        count = next(counts, None)
        rest = _groups(heights[count:], labels[lines:], leading) if count is not None else None
        if count is not None and rest is not None:
            return [(count, lines), *rest]
    return None


def _is_middle(heights: Sequence[float], middle: float) -> bool:
    return abs((heights[0] + heights[-1]) / 2 - middle) < _CENTRED
