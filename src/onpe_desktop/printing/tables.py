"""Tables: the grid is checked here, since two cells in one place would stop the compiler."""

from onpe_desktop.dossiers import Row, Table
from onpe_desktop.printing.setting import Json, Node, Setting

_MOST_COLUMNS = 30


def write_table(
    setting: Setting, table: Table, head: list[list[list[Json]]], body: list[list[list[Json]]], caption: list[Json]
) -> Node:
    """Return the node of a table whose cells' inlines are already written.

    When the spans of the cells do not make a rectangle, they are dropped and short rows filled up: no word is lost.
    """
    widths = {_rectangle(rows) for rows in (table.head, table.body) if rows}
    spans = len(widths) == 1 and 1 <= min(widths) <= _MOST_COLUMNS
    columns = min(widths) if spans else max(1, *(len(row.cells) for row in (*table.head, *table.body)), 1)
    return setting.node(
        "table",
        columns=columns,
        head=_rows(setting, table.head, head, columns, spans=spans),
        body=_rows(setting, table.body, body, columns, spans=spans),
        caption=caption,
    )


def _rectangle(rows: tuple[Row, ...]) -> int:
    """Width of the rows in columns, or 0 when the cells do not fill a rectangle exactly."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row.cells:
            while (x, y) in taken:
                x += 1
            if not (1 <= cell.columns <= _MOST_COLUMNS and 1 <= cell.rows <= len(rows) - y):
                return 0
            places = {(x + right, y + down) for right in range(cell.columns) for down in range(cell.rows)}
            if places & taken:
                return 0
            taken |= places
    width = max(x for x, _ in taken) + 1 if taken else 0
    return width if len(taken) == width * len(rows) else 0


def _rows(
    setting: Setting, rows: tuple[Row, ...], written: list[list[list[Json]]], columns: int, *, spans: bool
) -> list[Json]:
    return [_row(setting, row, inlines, columns, spans=spans) for row, inlines in zip(rows, written, strict=True)]


def _row(setting: Setting, row: Row, written: list[list[Json]], columns: int, *, spans: bool) -> list[Json]:
    cells: list[Json] = [
        setting.node(
            "cell",
            inlines=inlines,
            header=cell.header,
            columns=cell.columns if spans else 1,
            rows=cell.rows if spans else 1,
        )
        for cell, inlines in zip(row.cells, written, strict=True)
    ]
    if spans:
        return cells
    missing = columns - len(cells)
    return [*cells, *(setting.node("cell", inlines=[], header=False, columns=1, rows=1) for _ in range(missing))]
