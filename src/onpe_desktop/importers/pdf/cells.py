"""Tables without vertical rules into cells: which lines are of one row, which cells cover several columns."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.grids import Grid, GridCell
from onpe_desktop.importers.pdf.no_tables import Candidate
from onpe_desktop.importers.pdf.page import Line, PageContent, Word, around
from onpe_desktop.importers.pdf.rows import VisualRow

_WIDER = 1.05  # of the usual step: two rows so far apart are two rows of the table


def rows_to_cells(candidate: Candidate, page: PageContent) -> Grid | None:
    """Return the table, None where it comes to fewer than two rows."""
    groups = _groups(candidate)
    if len(groups) < 2 and not candidate.goes_on:
        return None
    head = sum(_is_above(group, candidate.edges[1]) for group in groups) if len(candidate.edges) > 2 else 0
    head = head if 0 < head < min(len(groups), 4) else 0
    box = around(line.box for row in candidate.rows for line in row.lines)
    rows = tuple(_cells(group, candidate, page) for group in groups)
    return Grid(box, rows, (*candidate.lefts, box.right), head=head, ruled=False)


def _is_above(group: Sequence[VisualRow], edge: float) -> bool:
    return group[-1].middle < edge


def _groups(candidate: Candidate) -> list[list[VisualRow]]:
    """Return the lines of each row of the table."""
    bands = _bands(candidate)
    firsts = sum(_has_first(row, candidate) for row in candidate.rows)
    if len(bands) > 3 and firsts <= 1.35 * len(bands):
        return bands  # a rule under each row
    found: list[list[VisualRow]] = []
    for band in bands:
        wide = _wide_step(band, candidate)
        for before, row in pairwise((None, *band)):
            if before is None or row is None or _begins(before, row, candidate, wide):
                found.append([row] if row is not None else [])
            else:
                found[-1].append(row)
    return found


def _bands(candidate: Candidate) -> list[list[VisualRow]]:
    if not candidate.edges:
        return [list(candidate.rows)]
    bands = [
        [row for row in candidate.rows if upper < row.middle < lower] for upper, lower in pairwise(candidate.edges)
    ]
    return [band for band in bands if band]


def _wide_step(band: Sequence[VisualRow], candidate: Candidate) -> float | None:
    """Return the step from which on a new row begins, where rows stand further apart than the lines in them."""
    steps = [(_step(before, row), row) for before, row in pairwise(band)]
    if len(steps) < 3:
        return None
    limit = _WIDER * min(step for step, _ in steps) + 0.2
    wide = [row for step, row in steps if step > limit]
    narrow = [row for step, row in steps if step <= limit]
    if len(wide) < 2 or not narrow or not all(_has_first(row, candidate) for row in wide):
        return None
    whole = [row for row in narrow if len(row.lines) == len(candidate.lefts)]
    return limit if median(map(len, (row.lines for row in wide))) > 1 and len(whole) < 0.5 * len(narrow) else None


def _step(before: VisualRow, row: VisualRow) -> float:
    """Return how far a row is below another, by lines of one font where there are some: boxes differ with fonts."""
    for line in row.lines:
        for other in before.lines:
            if (line.style.font, line.size) == (other.style.font, other.size):
                return line.box.bottom - other.box.bottom
    return row.middle - before.middle


def _has_first(row: VisualRow, candidate: Candidate) -> bool:
    return candidate.column(row.words[0]) == 0


def _begins(before: VisualRow, row: VisualRow, candidate: Candidate, wide: float | None) -> bool:
    """Tell whether a line begins a row of the table."""
    if wide is not None and _step(before, row) > wide:
        return True
    if not _has_first(row, candidate):
        return False
    if wide is None and (len(row.lines) > 1 or len(before.lines) < 2):
        return True
    return not _is_wrapped(before.lines[0], row.lines[0], candidate)


def _is_wrapped(before: Line, line: Line, candidate: Candidate) -> bool:
    """Tell whether a line of the first column goes on with the one above: its first word found no place there."""
    hyphen = before.text.endswith(("-", "\u00ad", ","))
    if line.style != before.style or not (hyphen or line.text[:1].islower() or line.text[:1] == "("):
        return False
    first = line.words[0].box
    return hyphen or before.box.right + first.width + 0.3 * line.size > candidate.strips[0][1] - 0.6 * line.size


def _cells(group: Sequence[VisualRow], candidate: Candidate, page: PageContent) -> tuple[GridCell, ...]:
    columns: list[list[Line]] = [[] for _ in candidate.lefts]
    spans = [1] * len(columns)
    for row in group:
        begun: set[int] = set()
        for line in row.lines:
            for number, reach, part in _parts(line, candidate):
                if number in begun:  # justified words far apart in a narrow column
                    last = columns[number][-1]
                    first = replace(part.words[0], spaced=True)
                    columns[number][-1] = last.of((*last.words, first, *part.words[1:]))
                else:
                    columns[number].append(part)
                begun.add(number)
                spans[number] = max(spans[number], reach)
    shades = [drawing.box for drawing in page.drawings if _is_shade(drawing.filled, drawing.colour, drawing.box.height)]
    cells: list[GridCell] = []
    number = 0
    while number < len(columns):
        width = spans[number]
        if any(columns[number + 1 : number + width]):
            width = 1
        lines = columns[number]
        shaded = bool(lines) and any(shade.holds(lines[0].box.middle) for shade in shades)
        cells.append(GridCell(tuple(lines), width, 1, shaded))
        number += width
    return tuple(cells)


def _is_shade(filled: bool, colour: int, height: float) -> bool:  # noqa: FBT001 # a drawing's own values
    return filled and colour not in {0xFFFFFF, 0} and height > 5


def _parts(line: Line, candidate: Candidate) -> list[tuple[int, int, Line]]:
    """Return the parts of a line with their column, and how many columns each covers."""
    parts: list[tuple[int, list[Word]]] = []
    for word in line.words:
        number = candidate.column(word)
        if parts and (parts[-1][0] >= number or _crosses(parts[-1][1][-1], word, candidate, number)):
            parts[-1][1].append(word)
        else:
            parts.append((number, [word]))
    found = []
    for number, words in parts:
        right = words[-1].box.right
        reach = sum(right > edge + 2 for _, edge in candidate.strips[number:]) + 1
        found.append((number, reach, line.of(words)))
    return found


def _crosses(before: Word, word: Word, candidate: Candidate, number: int) -> bool:
    """Tell whether two words of a line stand so close over a column's edge that the line covers both columns."""
    left, right = candidate.strips[number - 1]
    gap = word.box.left - before.box.right
    return word.spaced and gap < 0.45 * word.style.size and (before.box.right > left + 1 or word.box.left < right - 1)
