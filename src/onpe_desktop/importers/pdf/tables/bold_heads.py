"""The bold head of a ruled table that stands above its first rule, as some of Word's styles set it."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell

_NEAR = 2.0  # of the size: a head is no further above its table
_MOST_LINES = 3  # of a head
_ALIKE = 1.6  # points: cells begin so near their column's edge
_LEAST_COLUMNS = 2


def with_bold_head(grid: Grid, lines: Sequence[Line]) -> Grid:
    """Return the table with the bold words above it as its head: each begins where the cells of its column do.

    Every column has some, and nothing else stands on their height. The table has no bold row of its own.
    """
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
    head = tuple(GridCell(own) for own in cells)
    grounds = ((0xFFFFFF,) * len(head), *grid.grounds) if grid.grounds else ()
    return replace(grid, box=grid.box._replace(top=found[-1].top - 1), rows=(head, *grid.rows), head=1, grounds=grounds)


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
