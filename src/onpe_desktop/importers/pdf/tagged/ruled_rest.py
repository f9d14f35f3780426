"""A tagged table between rules that a page's end cuts: its rest, whose cells are told by rules, too."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from onpe_desktop.dossiers import Cell, Row, Table, plain_text
from onpe_desktop.importers.pdf.tables.cell_words import is_amount
from onpe_desktop.importers.pdf.text.borders import Borders, with_common_borders
from onpe_desktop.importers.pdf.text.halves import below_head
from onpe_desktop.importers.pdf.text.joining import joint
from onpe_desktop.importers.pdf.text.spans import covering
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary


def with_ruled_rest(
    table: Table, borders: Borders, rest: Table, others: Borders, vocabulary: Vocabulary
) -> Table | None:
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
    first = _placed(rows[0])
    above = {column: made[held[column][0]][held[column][1]] for column, _ in first}
    within = {column for column, cell in first if is_within(above[column], cell)}
    beside = held[0][0] < len(made) - 1 or (not first[0][1].inlines and first[0][1].rows > 1)
    if _is_cut(first, above, within, beside=beside):
        table = _changed(table, [(held[column], cell, cell.rows - 1) for column, cell in first], vocabulary)
        rows = rows[1:]
    elif going_on := _going_on(first, within):
        table = _changed(table, [(held[column], cell, cell.rows) for column, cell in going_on], vocabulary)
        rows[0] = Row(tuple(cell for _, cell in first[len(going_on) :]))
    return replace(table, body=(*table.body, *rows))


def is_within(above: Cell, cell: Cell) -> bool:
    """Tell whether a cell begins within a sentence; names in small letters, as of fields, stand below others."""
    one, two = plain_text(above.inlines)[:1], plain_text(cell.inlines)[:1]
    return two.islower() and not one.islower()


def _is_cut(row: Sequence[tuple[int, Cell]], above: Mapping[int, Cell], within: set[int], *, beside: bool) -> bool:
    """Tell whether a row goes on with the last one of the page before, whose cells by column are `above`.

    The cells of some columns begin `within` a sentence. `beside`: its label may be that of rows above. No label begins
    so, with most cells, or where others are empty. What has no label, and few cells that do, is a row where all cells
    below others with words have some.
    """
    filled = [column for column, cell in row if cell.inlines]
    texts = [[plain_text(one.inlines) for one in (above[column], cell)] for column, cell in row if cell.inlines]
    if any(all(map(is_amount, pair)) for pair in texts):
        return False  # no number goes on with another one
    if row[0][1].inlines:
        return 0 in within and (len(filled) < len(row) or 2 * len(within) > len(row))
    lacking = (above[column] for column, cell in row[1:] if not cell.inlines and cell.rows == 1)
    return len(filled) <= 2 * len(within) if within else not beside or any(cell.inlines for cell in lacking)


def _going_on(row: Sequence[tuple[int, Cell]], within: set[int]) -> list[tuple[int, Cell]]:
    """Return the first cells of a row that go on with those above: over several rows, or `within` a sentence."""
    first = list(takewhile(lambda one: not one[1].inlines or one[0] in within, row))
    if any(column in within for column, _ in first):
        return first
    return list(takewhile(lambda one: not one[1].inlines and one[1].rows > 1, row))


def _placed(row: Row) -> list[tuple[int, Cell]]:
    """Return the cells of a table's first row with their columns."""
    found: list[tuple[int, Cell]] = []
    column = 0
    for cell in row.cells:
        found.append((column, cell))
        column += cell.columns
    return found


def _changed(table: Table, rests: Sequence[tuple[tuple[int, int], Cell, int]], vocabulary: Vocabulary) -> Table:
    """Return a table with cells lengthened by the words of others, and so many rows higher."""
    rows = [list(row.cells) for row in (*table.head, *table.body)]
    for (number, place), rest, more in rests:
        cell = rows[number][place]
        rows[number][place] = replace(longer(cell, rest, vocabulary), rows=cell.rows + more)
    made = tuple(Row(tuple(cells)) for cells in rows)
    return replace(table, head=made[: len(table.head)], body=made[len(table.head) :])


def longer(cell: Cell, rest: Cell, vocabulary: Vocabulary) -> Cell:
    """Return a cell with the words of its rest on the next page; a word with a hyphen at the end may be cut."""
    both = cell.inlines and rest.inlines
    inlines = joint(cell.inlines, rest.inlines, "", vocabulary) if both else cell.inlines or rest.inlines
    return replace(cell, inlines=inlines)
