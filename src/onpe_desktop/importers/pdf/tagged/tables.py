"""Tables by tags, which may go on over a page's end: each page tells its own part of the table only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onpe_desktop.dossiers import Cell, Row, Table, plain_text
from onpe_desktop.importers.pdf.page import Drawing, Line
from onpe_desktop.importers.pdf.tables.cell_words import is_amount
from onpe_desktop.importers.pdf.tagged.ruled_cells import Rules, on_rules
from onpe_desktop.importers.pdf.tagged.ruled_rest import is_within, longer, with_ruled_rest
from onpe_desktop.importers.pdf.tagged.table_rows import Extents, begins_with_head, extent_of, with_empty_cells
from onpe_desktop.importers.pdf.text.borders import Borders, common_borders
from onpe_desktop.importers.pdf.text.halves import below_head, continued, has_other_head, repeats_head
from onpe_desktop.importers.pdf.text.spans import starts
from onpe_desktop.importers.pdf.text.tables import table_width
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

_NEAR = 4.0  # points: cells of one column begin so near each other


@dataclass(frozen=True, slots=True)
class TagTable:
    """Where the cells of a table begin on the page: of each row, None where a cell is empty.

    `borders` are those of its columns where rules tell what each cell covers.
    """

    rows: tuple[tuple[float | None, ...], ...]
    borders: Borders = ()

    @classmethod
    def of(cls, extents: Sequence[Extents], borders: Borders = ()) -> "TagTable":
        """Return the table of which these are the places of the cells."""
        return cls(tuple(tuple(None if extent is None else extent[0] for extent in row) for row in extents), borders)

    def with_rest(self, rest: "TagTable", table: Table) -> "TagTable":
        """Return the `table` with its rows on the next page; one row alone may only lengthen the last one here."""
        borders = common_borders(self.borders, rest.borders) or self.borders
        high = _has_high_cells(table)
        rows = tuple(row if high else _places_on(row, self.columns) for row in rest.rows)
        return TagTable((*self.rows, *rows), borders) if len(rest.rows) > 1 else self

    @property
    def columns(self) -> tuple[float | None, ...]:
        """The columns, as the row with most cells tells them."""
        return max(self.rows, key=lambda row: (len(row), sum(left is not None for left in row)), default=())

    @property
    def last(self) -> tuple[float | None, ...]:
        """The cells of the last row; an empty one where its column begins, whose head may be centred."""
        row = self.rows[-1] if self.rows else ()
        if len(row) < len(self.columns):
            return row
        columns = zip(*(other for other in self.rows if len(other) == len(row)), strict=True)
        begins = (min((left for left in column if left is not None), default=None) for column in columns)
        return tuple(place if own is None else own for own, place in zip(row, begins, strict=True))


def table_of(
    rows: Sequence[Row],
    lines: Sequence[Sequence[Sequence[Line]]],
    drawings: Sequence[Drawing],
    *,
    heads: int,
    cut: bool,
) -> tuple[Table, TagTable]:
    """Return a table and the places of its cells, whose `lines` these are. `heads`: so many rows are its head.

    `cut`: the page before ends with a table, of which this may be the rest.
    """
    if not cut and not heads and begins_with_head(rows, lines, drawings):
        heads = 1
    ruled = on_rules(rows, lines, Rules.of(drawings))
    if ruled is not None:
        heads = max([heads, *(number + cell.rows for number in range(heads) for cell in ruled.rows[number].cells)])
        found, places = ruled.rows, TagTable.of(ruled.extents, ruled.edges)
    else:
        sides = [drawing for drawing in drawings if drawing.upright]
        extents = [tuple(extent_of(own, sides) for own in row) for row in lines]
        found, extents = with_empty_cells(list(rows), extents, cut=cut)
        places = TagTable.of(extents)
    if heads >= len(found):
        heads = 0
    head = [Row(tuple(replace(cell, header=True) for cell in row.cells)) for row in found[:heads]]
    return Table(tuple(head), tuple(found[heads:])), places


def with_rest(
    table: Table, places: TagTable, rest: Table, rest_places: TagTable, vocabulary: Vocabulary | None = None
) -> Table | None:
    """Return a table with its part on the next page; None where the two are different tables.

    A row that the page's end cuts has only the cells there that go on, or most of all its cells begin within a
    sentence, its label too: they lengthen those of the last row. A row of its own has its label, which does not begin
    so: what it lacks is empty.
    """
    if has_other_head(table, rest):
        return None
    vocabulary = vocabulary or Vocabulary()
    repeated = len(rest.head) if table.head and repeats_head(table, rest) else 0
    rest, shown = (replace(rest, head=()), rest_places.rows[repeated:]) if repeated else (rest, rest_places.rows)
    if rest_places.borders:
        return with_ruled_rest(table, places.borders, rest, rest_places.borders, vocabulary)
    rows = _on_same_columns(table, places, (*rest.head, *rest.body), shown)
    first = shown[0] if shown else ()
    if len(rows[0].cells) < len(first):
        first = tuple(left for left in first if left is not None)
    rest = Table((), rows)
    covered = _width(Table((), rows[:1]), Table((), (*table.head, *table.body, rows[0])))
    if 0 < covered < table_width(table) and len(rows[0].cells) == len(first):
        columns = [_column(left, places.last) for left in first]
        known = [column for column in columns if column is not None]
        if len(known) < len(columns) or not table.body or max(known) >= len(table.body[-1].cells):
            return None
        if _is_row(known, rows[0]) or _has_next_amount(known, rows[0], table.body[-1]):
            return continued(table, replace(rest, head=(), body=(_on_columns(table, known, rows[0]), *rows[1:])))
        table = replace(table, body=(*table.body[:-1], _lengthened(table.body[-1], known, rows[0], vocabulary)))
        if len(rows) == 1:
            return table
        rest = replace(rest, head=(), body=rows[1:])
    rows = below_head(table, (*rest.head, *rest.body))
    if rows and table.body and _goes_on(table.body[-1], rows[0]):
        last = _lengthened(table.body[-1], range(len(rows[0].cells)), rows[0], vocabulary)
        table = replace(table, body=(*table.body[:-1], last))
        rows = rows[1:]
    rest = Table((), rows)
    whole = replace(table, body=(*table.body, *rest.body))
    same = not rows or _width(table) == _width(rest, whole)
    return whole if same and not table.caption else None


def _goes_on(above: Row, row: Row) -> bool:
    """Tell whether the label of a row without empty cells, and most of these, begin within a sentence: it is cut."""
    whole = all(cell.inlines and cell.rows * cell.columns == 1 for cell in (*above.cells, *row.cells))
    if not whole or len(above.cells) != len(row.cells):
        return False
    within = [is_within(*pair) for pair in zip(above.cells, row.cells, strict=True)]
    return within[0] and 2 * sum(within) > len(within)


def _has_high_cells(table: Table) -> bool:
    """Tell whether a cell covers several rows: those of the next page lack its column."""
    return any(cell.rows > 1 for row in table.body for cell in row.cells)


def _places_on(row: tuple[float | None, ...], columns: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return where the cells of a row begin, by the columns of its table: None for those that it lacks."""
    places = {_column(left, columns): left for left in row if left is not None}
    known = len(row) < len(columns) and None not in places
    return tuple(places.get(number) for number in range(len(columns))) if known else row


def _on_same_columns(
    table: Table, places: TagTable, rows: Sequence[Row], lefts: Sequence[tuple[float | None, ...]]
) -> tuple[Row, ...]:
    """Return the rows of a next page on the columns of their table: there may stand nothing in some of them.

    Neither table has rules. The rows have their labels; the first one stays without those that it lacks: the page's
    end may have cut it.
    """
    width = table_width(table)
    if _has_high_cells(table) or places.borders:
        return tuple(rows)
    found: list[Row] = []
    for number, row in enumerate(rows):
        own = lefts[number] if number < len(lefts) else ()
        cells = [(cell, left) for cell, left in zip(row.cells, own, strict=False) if left is not None]
        columns = [_column(left, places.columns) for _, left in cells]
        known = [column for column in columns if column is not None]
        simple = len(own) == len(row.cells) < width and all(cell.columns * cell.rows == 1 for cell in row.cells)
        labelled = not number or known[:1] == [0]
        if not simple or not known or not labelled or len(known) < len(columns) or known != sorted(set(known)):
            found.append(row)
            continue
        shown = replace(row, cells=tuple(cell for cell, _ in cells))
        found.append(_on_columns(table, known, shown) if number else shown)
    return tuple(found)


def _width(table: Table, whole: Table | None = None) -> int:
    """Return how many columns a table has; as a part of `whole`, with those of cells that go on from rows above it."""
    rows = [row.cells for row in (*table.head, *table.body)]
    placed = [row.cells for row in (*whole.head, *whole.body)] if whole else rows
    begun = starts(placed)[-len(rows) :]
    return max(
        (
            begin + cell.columns
            for row, own in zip(rows, begun, strict=False)
            for cell, begin in zip(row, own, strict=True)
        ),
        default=0,
    )


def _column(left: float | None, columns: Sequence[float | None]) -> int | None:
    if left is None:
        return None
    near = (number for number, other in enumerate(columns) if other is not None and abs(other - left) < _NEAR)
    return next(near, None)


def _is_row(columns: Sequence[int], row: Row) -> bool:
    return len(columns) > 1 and columns[0] == 0 and not plain_text(row.cells[0].inlines)[:1].islower()


def _has_next_amount(columns: Sequence[int], row: Row, above: Row) -> bool:
    """Tell whether a cell is a number below another one: it does not go on with that."""
    cells = ((above.cells[column], cell) for column, cell in zip(columns, row.cells, strict=True))
    return any(is_amount(plain_text(one.inlines)) and is_amount(plain_text(two.inlines)) for one, two in cells)


def _on_columns(table: Table, columns: Sequence[int], row: Row) -> Row:
    """Return a row with an empty cell in each column of the table that it lacks."""
    cells = dict(zip(columns, row.cells, strict=True))
    return Row(tuple(cells.get(column, Cell(())) for column in range(table_width(table))))


def _lengthened(row: Row, columns: Sequence[int], rest: Row, vocabulary: Vocabulary) -> Row:
    cells: list[Cell] = list(row.cells)
    for column, cell in zip(columns, rest.cells, strict=True):
        cells[column] = longer(cells[column], cell, vocabulary)
    return Row(tuple(cells))
