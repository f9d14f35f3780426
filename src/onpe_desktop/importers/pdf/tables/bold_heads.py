"""The bold head of a ruled table that stands above its first rule, as some of Word's styles set it.

Upright rules may begin below it, as behind the labels of rows: there a rule above it tells that it is one.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, Line
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of
from onpe_desktop.importers.pdf.tables.cell_words import fills_columns
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell

_NEAR = 2.0  # of the size: a head is no further above its table
_MOST_LINES = 3  # of a head
_ALIKE = 1.6  # points: cells begin so near their column's edge
_LEAST_COLUMNS, _LEAST_RULED = 2, 3
_SAME = 3.0  # points: the rule above a head begins and ends so near its table's sides


def with_bold_head(grid: Grid, lines: Sequence[Line], drawings: Sequence[Drawing] = ()) -> Grid:
    """Return the table with the bold words above it as its head: each begins where the cells of its column do.

    Every column has some, and nothing else stands on their height. The table has no bold row of its own. Below a rule
    as wide as the table they stand anywhere in their columns, of which the first may have none.
    """
    return _with_ruled_head(grid, lines, drawings) or _with_parted_head(grid, lines) or _with_aligned_head(grid, lines)


def _with_parted_head(grid: Grid, lines: Sequence[Line]) -> Grid | None:
    """Return a table with the bold row right above it of which each word lies between the borders of a column.

    White wider than a space parts them at the borders, and each column has some; further lines of it may have fewer.
    """
    left, top, right, _ = grid.box
    rows = rows_of(one for one in lines if one.box.bottom <= top + 1 and one.box.right > left and one.box.left < right)
    if len(grid.edges) <= _LEAST_RULED or not rows or all(one.bold for cell in grid.rows[0] for one in cell.lines):
        return None
    count, below = len(grid.edges) - 1, top
    found: list[tuple[VisualRow, list[int]]] = []
    for row in rows[: -_MOST_LINES - 1 : -1]:
        places = [_between(word.box, grid.edges) for word in row.words]
        if below - row.bottom >= _NEAR * row.size or not row.bold or -1 in places:
            return None
        found.insert(0, (row, places))
        if fills_columns(row, places, count):
            return _with_head(grid, [_lines_in(found, number) for number in range(count)], row.top - 1)
        below = row.top
    return None


def _lines_in(rows: Sequence[tuple[VisualRow, Sequence[int]]], number: int) -> tuple[Line, ...]:
    """Return the lines of a column, from rows with the column of each of their words."""
    words = [[word for word, own in zip(row.words, places, strict=True) if own == number] for row, places in rows]
    return tuple(row.lines[0].of(own) for (row, _), own in zip(rows, words, strict=True) if own)


def _between(box: Box, edges: Sequence[float]) -> int:
    """Return the number of the column whose borders a box lies between; -1 for none."""
    columns = enumerate(pairwise(edges))
    return next((n for n, (left, right) in columns if left - 1 < box.left and box.right < right + 1), -1)


def _with_ruled_head(grid: Grid, lines: Sequence[Line], drawings: Sequence[Drawing]) -> Grid | None:
    left, top, right, _ = grid.box
    rule = _rule_above(grid.box, drawings)
    if rule is None or len(grid.edges) <= _LEAST_RULED or any(line.bold for line in grid.rows[0][-1].lines):
        return None
    inside = [one for one in lines if rule < one.box.middle[1] < top and left < one.box.middle[0] < right]
    columns = list(pairwise(grid.edges))
    cells = [
        tuple(one for row in rows_of(inside) for one in row.lines if start < one.box.left and one.box.right < end)
        for start, end in columns
    ]
    if not all(line.bold for line in inside) or sum(map(len, cells)) < len(inside) or not all(cells[1:]):
        return None
    return _with_head(grid, cells, rule)


def _rule_above(box: Box, drawings: Sequence[Drawing]) -> float | None:
    """Return the height of the next rule above a table that is as wide, in one piece or several."""
    across = [one.box for one in drawings if one.across and one.box.bottom < box.top - _SAME]
    height = max(
        (rule.bottom for rule in across if box.left - _SAME < rule.left and rule.right < box.right + _SAME),
        default=None,
    )
    if height is None:
        return None
    level = [rule for rule in across if abs(rule.bottom - height) < 1]
    left, right = min(rule.left for rule in level), max(rule.right for rule in level)
    return height if abs(left - box.left) < _SAME > abs(right - box.right) else None


def _with_head(grid: Grid, cells: Sequence[tuple[Line, ...]], top: float) -> Grid:
    head = tuple(GridCell(own) for own in cells)
    grounds = ((0xFFFFFF,) * len(head), *grid.grounds) if grid.grounds else ()
    return replace(grid, box=grid.box._replace(top=top), rows=(head, *grid.rows), head=1, grounds=grounds)


def _with_aligned_head(grid: Grid, lines: Sequence[Line]) -> Grid:
    lefts = _lefts(grid)
    if len(lefts) < _LEAST_COLUMNS or None in lefts or all(line.bold for cell in grid.rows[0] for line in cell.lines):
        return grid
    left, top, right, _ = grid.box
    rows = rows_of(one for one in lines if one.box.bottom <= top + 1 and one.box.right > left and one.box.left < right)
    found: list[VisualRow] = []
    for row in rows[: -_MOST_LINES - 1 : -1]:
        if (found[-1].top if found else top) - row.bottom > _NEAR * row.size or not _is_head(row, lefts):
            break
        found.append(row)
    words = [one for row in found[::-1] for one in row.lines]
    cells = [tuple(one for one in words if _column(one, lefts) == number) for number in range(len(lefts))]
    if not found or not all(cells):
        return grid
    return _with_head(grid, cells, found[-1].top - 1)


def _lefts(grid: Grid) -> list[float | None]:
    """Return where the words of each column begin in the first row; None for an empty cell, nothing for wide ones."""
    first = grid.rows[0]
    if len(first) != len(grid.edges) - 1:
        return []
    return [min((line.box.left for line in cell.lines), default=None) for cell in first]


def _is_head(row: VisualRow, lefts: Sequence[float | None]) -> bool:
    return all(line.bold and _column(line, lefts) is not None for line in row.lines)


def _column(line: Line, lefts: Sequence[float | None]) -> int | None:
    """Return the number of the column that a line begins like."""
    return next((n for n, left in enumerate(lefts) if left is not None and abs(line.box.left - left) < _ALIKE), None)
