"""Tables by tags that go on over a page's end: each page tells its own part of the table only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onpe_desktop.dossiers import Cell, Row, Table, Text, plain_text
from onpe_desktop.importers.pdf.page import Drawing, Line
from onpe_desktop.importers.pdf.rows import Strip
from onpe_desktop.importers.pdf.text.halves import continued, has_other_head, repeats_head
from onpe_desktop.importers.pdf.text.joining import merged
from onpe_desktop.importers.pdf.text.spans import starts
from onpe_desktop.importers.pdf.text.tables import table_width

Extents = tuple[Strip | None, ...]  # of a row's cells, from left to right; None is an empty one
_LEAST_LINES = 2  # of a cell in which a word may be cut
_OVER = 1.0  # points: what is further out of a cell runs over its edge
_NEAR = 4.0  # points: cells of one column begin so near each other


@dataclass(frozen=True, slots=True)
class TagTable:
    """Where the cells of a table begin on the page: of each row, None where a cell is empty."""

    rows: tuple[tuple[float | None, ...], ...]

    @classmethod
    def of(cls, extents: Sequence["Extents"]) -> "TagTable":
        """Return the table of which these are the places of the cells."""
        return cls(tuple(tuple(None if extent is None else extent[0] for extent in row) for row in extents))

    def with_rest(self, rest: "TagTable") -> "TagTable":
        """Return the table with its rows on the next page; one row alone may only lengthen the last one here."""
        return TagTable((*self.rows, *rest.rows)) if len(rest.rows) > 1 else self

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


def with_rest(table: Table, places: TagTable, rest: Table, rest_places: TagTable) -> Table | None:
    """Return a table with its part on the next page; None where the two are different tables.

    A row that the page's end cuts has only the cells there that go on: they lengthen those of the last row. A row of
    its own has its label, which does not begin within a sentence: what it lacks is empty.
    """
    if has_other_head(table, rest):
        return None
    repeated = len(rest.head) if table.head and repeats_head(table, rest) else 0
    rest, shown = (replace(rest, head=()), rest_places.rows[repeated:]) if repeated else (rest, rest_places.rows)
    first = shown[0] if shown else ()
    rows = (*rest.head, *rest.body)
    covered = _width(Table((), rows[:1]), Table((), (*table.head, *table.body, rows[0])))
    if 0 < covered < table_width(table) and len(rows[0].cells) == len(first):
        columns = [_column(left, places.last) for left in first]
        known = [column for column in columns if column is not None]
        if len(known) < len(columns) or not table.body or max(known) >= len(table.body[-1].cells):
            return None
        if _is_row(known, rows[0]):
            return continued(table, replace(rest, head=(), body=(_on_columns(table, known, rows[0]), *rows[1:])))
        table = replace(table, body=(*table.body[:-1], _lengthened(table.body[-1], known, rows[0])))
        if len(rows) == 1:
            return table
        rest = replace(rest, head=(), body=rows[1:])
    whole = continued(table, rest)
    return whole if _width(table) == _width(rest, whole) and not table.caption else None


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


def extent_of(lines: Sequence[Line], drawings: Sequence[Drawing]) -> Strip | None:
    """Return where a cell begins and ends: at the rules beside it, else where its lines do; None for an empty one.

    Words of one column that are centred, or flush left, may have no place in common.
    """
    if not lines:
        return None
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    sides = _sides(lines, drawings)
    before = [side for side in sides if side <= left + 1]
    behind = [side for side in sides if side >= right - 1]
    return (max(before), min(behind)) if before and behind else (left, right)


def _sides(lines: Sequence[Line], drawings: Sequence[Drawing]) -> list[float]:
    """Return the places of the upright rules that stand beside the first line of a cell."""
    level = lines[0].level
    return [one.box.middle[0] for one in drawings if one.upright and one.box.top - 1 < level < one.box.bottom + 1]


def with_empty_cells(rows: list[Row], extents: list[Extents], *, cut: bool) -> tuple[list[Row], list[Extents]]:
    """Return the rows with a cell in each column, and where these stand: browsers tag no empty cells.

    Columns are what cells that stand above each other take. Nothing is changed where that tells no place for a cell, no
    row has one in each column, as where a short title is centred above short words at the left, or some cover several
    columns or rows; nor a first row without label, below the head, that may go on with one that the page has `cut`.
    """
    known = [extent for row in extents for extent in row if extent is not None]
    columns = _columns(known)
    sizes = {len(row.cells) for row in rows}
    whole = sizes == {len(columns)} or max(sizes, default=0) < len(columns)
    if whole or any(cell.columns * cell.rows > 1 for row in rows for cell in row.cells) or len(known) < len(rows):
        return rows, extents
    homes = [[_home(extent, columns) for extent in row] for row in extents]
    if any(None in row or len(set(row)) < len(row) or row != sorted(row, key=_number) for row in homes):
        return rows, extents
    filled: list[Row] = []
    placed: list[Extents] = []
    for row, places, home in zip(rows, extents, homes, strict=True):
        if cut and home[:1] != [0] and all(cell.header for before in filled for cell in before.cells):
            filled.append(row)
            placed.append(places)
            continue
        cells = dict(zip(home, zip(row.cells, places, strict=True), strict=True))
        header = all(cell.header for cell in row.cells)
        found = [cells.get(number, (Cell((), header), None)) for number in range(len(columns))]
        filled.append(Row(tuple(cell for cell, _ in found)))
        placed.append(tuple(extent for _, extent in found))
    return filled, placed


def _columns(extents: Sequence[Strip]) -> list[Strip]:
    """Return what the columns take from left to right: places of cells that overlap are one."""
    found: list[Strip] = []
    for left, right in sorted(extents):
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _home(extent: Strip | None, columns: Sequence[Strip]) -> int | None:
    if extent is None:
        return None
    return next(number for number, (left, right) in enumerate(columns) if left <= extent[0] and extent[1] <= right)


def _number(home: int | None) -> int:
    return -1 if home is None else home


def end_of_room(lines: Sequence[Line], drawings: Sequence[Drawing]) -> float | None:
    """Return where the room of a cell's lines ends: as far from the rule at its right as they begin from the left one.

    None where no such rules are, or a word runs out of the cell.
    """
    if len(lines) < _LEAST_LINES:
        return None
    begin, sides = min(line.box.left for line in lines), _sides(lines, drawings)
    left, right = max((side for side in sides if side <= begin + 1), default=None), [x for x in sides if x > begin + 1]
    if left is None or not right:
        return None
    end = min(right) - max(begin - left, 0.0)
    return None if any(line.box.right > end + _OVER for line in lines) else end


def _column(left: float | None, columns: Sequence[float | None]) -> int | None:
    if left is None:
        return None
    near = (number for number, other in enumerate(columns) if other is not None and abs(other - left) < _NEAR)
    return next(near, None)


def _is_row(columns: Sequence[int], row: Row) -> bool:
    return len(columns) > 1 and columns[0] == 0 and not plain_text(row.cells[0].inlines)[:1].islower()


def _on_columns(table: Table, columns: Sequence[int], row: Row) -> Row:
    """Return a row with an empty cell in each column of the table that it lacks."""
    cells = dict(zip(columns, row.cells, strict=True))
    return Row(tuple(cells.get(column, Cell(())) for column in range(table_width(table))))


def _lengthened(row: Row, columns: Sequence[int], rest: Row) -> Row:
    cells: list[Cell] = list(row.cells)
    for column, cell in zip(columns, rest.cells, strict=True):
        before = cells[column]
        pause = (Text(" "),) if before.inlines and cell.inlines else ()
        cells[column] = replace(before, inlines=merged((*before.inlines, *pause, *cell.inlines)))
    return Row(tuple(cells))
