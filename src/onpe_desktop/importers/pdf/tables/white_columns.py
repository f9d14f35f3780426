"""Columns of a ruled table that rules part in some rows only, as under the head of LibreOffice's coloured tables.

Elsewhere white parts them: rows have words on both sides of the border, and nothing runs over it. A cell that covers
several columns, as a title of a group does, has words over their borders, or on one side. LaTeX's « c|rrr » has one
upright rule, and its rows no rule between them: in such a cell, white parts the columns as in a table without rules.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.rows import Strip, rows_of
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.tables.no_tables import is_no_table
from onpe_desktop.importers.pdf.tables.strips import strips_of

_GAP = 0.5  # of the size: words of a line are nearer each other than two cells are
_LEAST = 2  # rows with words on both sides
_NEAR = 1.6  # points: the cells of a column begin so near each other
_LEAST_ROWS = 3  # of a cell that white parts into columns
_MOST_OVER = 0.5  # of them: so many cells have words over the border, at most


def with_columns(grid: Grid) -> Grid:
    """Return the table whose cells end at the borders that white parts them at."""
    for border in range(1, len(grid.edges) - 1):
        cells = [cell for row in grid.rows for cell in _over(row, border, grid.edges)]
        sides = [_sides(cell, grid.edges[border]) for cell in cells]
        both = sum(found is not None and all(found) for found in sides)
        over = sum(found is None for found in sides)
        if (both >= _LEAST or (both and _are_alike(sides, border, grid))) and over <= _MOST_OVER * both:
            grid = replace(grid, rows=tuple(_parted(row, border, grid.edges) for row in grid.rows))
    return grid


def _are_alike(sides: Sequence[tuple[list[Line], list[Line]] | None], border: int, grid: Grid) -> bool:
    """Tell whether the words on the right side of a border begin where those of the column's other cells do."""
    cells = [cell for row in grid.rows for cell in _beginning(row, border, grid.edges)]
    known = [min(line.box.left for line in cell.lines) for cell in cells if cell.lines]
    begins = [min(line.box.left for line in found[1]) for found in sides if found is not None and all(found)]
    return all(any(abs(begin - place) < _NEAR for place in known) for begin in begins)


def _beginning(row: Sequence[GridCell], border: int, edges: Sequence[float]) -> list[GridCell]:
    return [cell for cell, start in zip(row, _starts(row, edges), strict=False) if start == border]


def with_white_columns(grid: Grid) -> Grid:
    """Return the table with more columns where the rows of a cell have some; the same object where none has."""
    for number in range(len(grid.edges) - 1, 0, -1):
        cells = [row[place] for row in grid.rows if (place := _at(row, number - 1, grid.edges)) is not None]
        strips = _strips(cells)
        if not strips:
            continue
        borders = tuple((left + right) / 2 for left, right in strips)
        edges = (*grid.edges[:number], *borders, *grid.edges[number:])
        rows = tuple(_widened(row, number - 1, len(borders), grid.edges) for row in grid.rows)
        for border in range(number, number + len(borders)):
            rows = tuple(_parted(row, border, edges) for row in rows)
        grid = replace(grid, rows=rows, edges=edges, grounds=())
    return grid


def _strips(cells: Sequence[GridCell]) -> Sequence[Strip]:
    """Return the white strips of the cell of a column that has rows of its own, as a table without rules has.

    Where its head is parted, too, they are those that both have.
    """
    for cell in cells:
        rows = rows_of(cell.lines)
        strips = strips_of(rows) if len(rows) >= _LEAST_ROWS and cell.rows == 1 else ()
        if strips and not is_no_table(Candidate(tuple(rows), strips)):
            whole = strips_of(rows_of(line for other in cells for line in other.lines))
            return whole if len(whole) >= len(strips) else strips
    return ()


def _at(row: Sequence[GridCell], number: int, edges: Sequence[float]) -> int | None:
    """Return the place in a row of the cell that covers one column alone."""
    return next((p for p, s in enumerate(_starts(row, edges)[:-1]) if s == number and row[p].columns == 1), None)


def _widened(row: Sequence[GridCell], number: int, more: int, edges: Sequence[float]) -> tuple[GridCell, ...]:
    """Return a row whose cell over a column covers so many more."""
    places = zip(row, pairwise(_starts(row, edges)), strict=False)
    return tuple(replace(c, columns=c.columns + more) if start <= number < end else c for c, (start, end) in places)


def _starts(row: Sequence[GridCell], edges: Sequence[float]) -> list[int]:
    """Return the column in which each cell begins; none where cells from above take places of the row."""
    starts = list(accumulate((cell.columns for cell in row), initial=0))
    return starts if starts[-1] == len(edges) - 1 else []


def _over(row: Sequence[GridCell], border: int, edges: Sequence[float]) -> list[GridCell]:
    places = zip(row, pairwise(_starts(row, edges)), strict=False)
    return [cell for cell, (start, end) in places if start < border < end and cell.rows == 1]


def _sides(cell: GridCell, edge: float) -> tuple[list[Line], list[Line]] | None:
    """Return the lines on both sides of a border; None where words run over it, or stand as near as those of a line."""
    left: list[Line] = []
    right: list[Line] = []
    for line in cell.lines:
        first = [word for word in line.words if word.box.middle[0] < edge]
        second = line.words[len(first) :]
        if any(word.box.left < edge - 1 and word.box.right > edge + 1 for word in line.words) or _touch(first, second):
            return None
        if first:
            left.append(line.of(first))
        if second:
            right.append(line.of(second))
    return left, right


def _touch(first: Sequence[Word], second: Sequence[Word]) -> bool:
    return bool(first and second) and second[0].box.left - first[-1].box.right < _GAP * second[0].style.size


def _parted(row: Sequence[GridCell], border: int, edges: Sequence[float]) -> tuple[GridCell, ...]:
    starts = _starts(row, edges)
    found: list[GridCell] = []
    for number, cell in enumerate(row):
        start = starts[number] if starts else border
        inside = start < border < start + cell.columns and cell.rows == 1
        sides = _sides(cell, edges[border]) if inside else None
        if sides is None:
            found.append(cell)
            continue
        found.append(replace(cell, lines=tuple(sides[0]), columns=border - start))
        found.append(replace(cell, lines=tuple(sides[1]), columns=start + cell.columns - border))
    return tuple(found)
