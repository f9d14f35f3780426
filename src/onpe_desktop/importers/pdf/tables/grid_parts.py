"""The words of a line in the cells of a grid."""

from bisect import bisect_left

from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.tables.few_rules import Spans

_INSIDE = 4.0  # points: what begins so far inside a column stands in it


def parts_of(
    line: Line,
    columns: list[float],
    rows: list[float],
    spans: Spans,
) -> list[tuple[int, int, Line]]:
    """Return the parts of a line by the cell that they begin in: a long word may run out of its cell."""
    if line.box.right < columns[0] or line.box.left > columns[-1]:
        return []
    row = _place(rows, line.box.middle[1])
    if row is None:
        return []
    parts: dict[tuple[int, int], list[Word]] = {}
    column: int | None = None
    before: Word | None = None
    for word in line.words:
        if before is None or not _continues(before, word):
            column = _place(columns, word.box.left + min(word.box.width / 2, _INSIDE))
        if column is None:
            return []
        parts.setdefault(spans[row, column][:2], []).append(word)
        before = word
    return [(place[0], place[1], line.of(words)) for place, words in parts.items()]


def _continues(before: Word, word: Word) -> bool:
    """Tell whether both are one word, in several styles."""
    return not word.spaced and abs(word.box.left - before.box.right) < 0.1 * word.style.size


def _place(edges: list[float], value: float) -> int | None:
    """Return the first of the places between edges that a value lies in, or nearly so."""
    if not edges[0] - 1 <= value <= edges[-1] + 1:
        return None
    return bisect_left(edges, value, 1, key=lambda edge: edge + 1) - 1
