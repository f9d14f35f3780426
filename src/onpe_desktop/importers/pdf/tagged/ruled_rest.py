"""A tagged table between rules that a page's end cuts: its rest, whose cells are told by rules, too."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import Cell, Row, Table, Text, plain_text
from onpe_desktop.importers.pdf.text.borders import Borders, with_common_borders
from onpe_desktop.importers.pdf.text.halves import below_head
from onpe_desktop.importers.pdf.text.joining import merged
from onpe_desktop.importers.pdf.text.spans import covering


def with_ruled_rest(table: Table, borders: Borders, rest: Table, others: Borders) -> Table | None:
    """Return a table with its part on the next page, without its repeated head; None where they are two tables.

    The first part has no `borders` where no rule closes the row that the page's end cuts, as in browsers.
    An empty cell over several rows at the top of the page goes on with the one above. A row that the page's end has cut
    has only the cells there that go on: they lengthen those above.
    """
    found = with_common_borders(table, borders, rest, others)
    if found is None or table.caption or rest.caption:
        return None
    _, table, rest = found
    rows = list(below_head(table, (*rest.head, *rest.body)))
    if not rows or not table.body:
        return replace(table, body=(*table.body, *rows))
    made = [row.cells for row in (*table.head, *table.body)]
    held = covering(made)
    if len(held) < sum(cell.columns for cell in rows[0].cells):
        return None
    above = [made[number][place] for number, place in held]
    grown = [(column, cell) for column, cell in _placed(rows[0]) if not cell.inlines and cell.rows > 1]
    if _is_cut(rows[0], above, beside=bool(grown) or held[0][0] < len(made) - 1):
        table = _changed(table, [(held[column], cell, cell.rows - 1) for column, cell in _placed(rows[0])])
        rows = rows[1:]
    elif grown and grown[0][0] == 0:
        table = _changed(table, [(held[column], cell, cell.rows) for column, cell in grown])
        rows[0] = Row(tuple(cell for cell in rows[0].cells if cell not in [one for _, one in grown]))
    return replace(table, body=(*table.body, *rows))


def _is_cut(row: Row, above: Sequence[Cell], *, beside: bool) -> bool:
    """Tell whether a row goes on with the last one of the page before, whose cells by column are `above`.

    `beside`: its label may be that of rows there. No label begins within a sentence. What has no label, and no cell
    that does, is a row where all cells below others with words have some.
    """
    label = row.cells[0]
    low = any(plain_text(cell.inlines)[:1].islower() for cell in row.cells)
    if label.inlines:
        return plain_text(label.inlines)[:1].islower() and not all(cell.inlines for cell in row.cells)
    lacking = (above[column] for column, cell in _placed(row)[1:] if not cell.inlines and cell.rows == 1)
    return low or not beside or any(cell.inlines for cell in lacking)


def _placed(row: Row) -> list[tuple[int, Cell]]:
    """Return the cells of a table's first row with their columns."""
    found: list[tuple[int, Cell]] = []
    column = 0
    for cell in row.cells:
        found.append((column, cell))
        column += cell.columns
    return found


def _changed(table: Table, rests: Sequence[tuple[tuple[int, int], Cell, int]]) -> Table:
    """Return a table with cells lengthened by the words of others, and so many rows higher."""
    rows = [list(row.cells) for row in (*table.head, *table.body)]
    for (number, place), rest, more in rests:
        cell = rows[number][place]
        pause = (Text(" "),) if cell.inlines and rest.inlines else ()
        rows[number][place] = replace(
            cell, inlines=merged((*cell.inlines, *pause, *rest.inlines)), rows=cell.rows + more
        )
    made = tuple(Row(tuple(cells)) for cells in rows)
    return replace(table, head=made[: len(table.head)], body=made[len(table.head) :])
