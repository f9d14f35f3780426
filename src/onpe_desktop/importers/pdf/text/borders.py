"""Borders of columns that two parts of a table have in common: rows of one page may part a column more."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TypeVar

from onpe_desktop.dossiers import Cell, Row, Table, plain_text
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.spans import covering
from onpe_desktop.importers.pdf.text.tables import table_width

_NEAR = 4.0  # points: as near as rules of one grid's border
_PAIR = 2  # edges of a single column
_SAME = 3.0  # points: columns of one table are as wide as each other so nearly

Borders = tuple[float, ...]  # from the left edge of a table to its right one
_Cell = TypeVar("_Cell", Cell, GridCell)


def with_common_borders(
    first: Table, borders: Borders, second: Table, others: Borders
) -> tuple[Borders, Table, Table] | None:
    """Return the two parts of a table with the borders of both; None where they are two tables.

    Parts without rules have no borders: they are one table where they have as many columns. A part with a head of its
    own is another table, unless it has as many columns.
    """
    if table_width(first) == table_width(second):
        return borders or others, first, second
    wanted = common_borders(borders, others)
    if wanted is None or (second.head and _words(second.head) != _words(first.head)):
        return None
    return wanted, on_borders(first, borders, wanted), on_borders(second, others, wanted)


def _words(rows: Sequence[Row]) -> list[list[str]]:
    return [[plain_text(cell.inlines) for cell in row.cells] for row in rows]


def common_borders(first: Borders, second: Borders) -> Borders | None:
    """Return the borders of both parts where one has all those of the other, two columns at least; None elsewhere."""
    fewer, more = sorted((first, second), key=len)
    if len(fewer) < 3 or not all(any(abs(one - other) < _NEAR for other in more) for one in fewer):
        return None
    outside = abs(first[0] - second[0]) < _NEAR > abs(first[-1] - second[-1])
    return more if outside else None


def on_borders(table: Table, borders: Borders, wanted: Borders) -> Table:
    """Return a table whose cells cover the columns between `wanted`, of which some stand within those of `borders`."""
    cells = _on_columns([row.cells for row in (*table.head, *table.body)], _widths(borders, wanted))
    rows = [Row(row) for row in cells]
    return replace(table, head=tuple(rows[: len(table.head)]), body=tuple(rows[len(table.head) :]))


def grid_on_borders(grid: Grid, wanted: Borders) -> Grid:
    """Return a ruled table of one page whose cells cover the columns between `wanted`, as `on_borders` does."""
    if not grid.ruled or len(grid.edges) == len(wanted):
        return grid
    return replace(grid, rows=tuple(_on_columns(grid.rows, _widths(grid.edges, wanted))), edges=wanted)


def beside_label(above: Grid, rest: Grid) -> Grid:
    """Return the part of a table on the next page with the columns that it lacks at the left.

    There a cell over several rows began on the page before, and no rule stands at its side any more.
    """
    lacking = next((place for place, edge in enumerate(above.edges) if abs(edge - rest.edges[0]) < _NEAR), 0)
    pairs = zip(above.edges[lacking:], rest.edges, strict=False)
    same = len(above.edges) - lacking == len(rest.edges) and all(abs(one - other) < _NEAR for one, other in pairs)
    if not (lacking and same and above.ruled and rest.ruled):
        return rest
    last = len(above.rows) - 1
    if any(number == last for number, _ in covering(above.rows)[:lacking]):
        return rest
    first = (GridCell((), lacking, len(rest.rows)), *rest.rows[0])
    edges = (*above.edges[:lacking], *rest.edges)
    return replace(rest, rows=(first, *rest.rows[1:]), edges=edges, grounds=())


def _widths(borders: Borders, wanted: Borders) -> list[int]:
    """Return how many of the wanted columns each column covers."""
    places = [min(range(len(wanted)), key=lambda place: abs(wanted[place] - border)) for border in borders]
    return [second - first for first, second in pairwise(places)]


def _on_columns(rows: Sequence[Sequence[_Cell]], widths: Sequence[int]) -> list[tuple[_Cell, ...]]:
    """Return the rows with their cells' new widths."""
    starts = (0, *accumulate(widths))
    left = [0] * len(widths)  # rows that cells from above still cover, by column
    found: list[tuple[_Cell, ...]] = []
    for row in rows:
        cells: list[_Cell] = []
        column = 0
        begun: dict[int, int] = {}
        for cell in row:
            while column < len(widths) and left[column]:
                column += 1
            end = min(column + cell.columns, len(widths))
            cells.append(replace(cell, columns=max(starts[end] - starts[min(column, end)], 1)))
            begun.update(dict.fromkeys(range(column, end), cell.rows))
            column = end
        left = [begun[number] - 1 if number in begun else max(rest - 1, 0) for number, rest in enumerate(left)]
        found.append(tuple(cells))
    return found


def _texts(row: Sequence[GridCell]) -> list[str]:
    return [" ".join(line.text for line in cell.lines) for cell in row]


def goes_on_beside(table: Grid, rest: Grid) -> bool:
    """Tell whether a table goes on at the top of the next column: its columns are as far from each other there.

    Cells may be centred, so that words do not tell where columns begin: then its head comes again.
    """
    steps = [[right - left for left, right in pairwise(grid.edges[:-1])] for grid in (table, rest)]
    same = len(steps[0]) == len(steps[1]) and all(abs(a - b) < _SAME for a, b in zip(*steps, strict=True))
    again = len(table.edges) > _PAIR and _texts(table.rows[0]) == _texts(rest.rows[0])
    return (same or again) and rest.box.left > table.box.right - _SAME and rest.box.top < table.box.bottom
