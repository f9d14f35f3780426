"""The rows of a tagged table as far as they lie on one page: where their cells are, and which are empty."""

from collections.abc import Sequence

from onpe_desktop.dossiers import Cell, Row
from onpe_desktop.importers.pdf.page import Drawing, Line
from onpe_desktop.importers.pdf.rows import Strip
from onpe_desktop.importers.pdf.tables.grounds import colour_at, is_ground

Extents = tuple[Strip | None, ...]  # of a row's cells, from left to right; None is an empty one
_HEAD_AND_ROW = 2  # rows, or cells of a head
_WHITE = 0xFFFFFF
_LEAST_LINES = 2  # of a cell in which a word may be cut
_OVER = 1.0  # points: what is further out of a cell runs over its edge


def begins_with_head(
    rows: Sequence[Row], lines: Sequence[Sequence[Sequence[Line]]], drawings: Sequence[Drawing]
) -> bool:
    """Tell whether the first row of a table in which no tag names a head is one: it alone is all bold, or on a colour.

    Word tags a head where its rows are told to come again on each page, or the style of the table has one.
    """
    if len(rows) < _HEAD_AND_ROW or any(cell.header for row in rows for cell in row.cells):
        return False
    filled = [[own for own in row if own] for row in lines]
    if len(filled[0]) < _HEAD_AND_ROW:
        return False
    grounds = [drawing for drawing in drawings if is_ground(drawing)]
    for marked in (_is_bold, lambda own: colour_at(own[0].box.middle, grounds) != _WHITE):
        found = [bool(row) and all(map(marked, row)) for row in filled]
        if found[0] and not any(found[1:]):
            return True
    return False


def _is_bold(lines: Sequence[Line]) -> bool:
    return all(line.bold for line in lines)


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
    columns or rows, but for titles over all columns; nor a first row without label, below the head, that may go on with
    one that the page has `cut`.
    """
    simple = [not _is_title(row) for row in rows]
    known = [extent for row, one in zip(extents, simple, strict=True) for extent in row if one and extent is not None]
    columns = _columns(known)
    sizes = {len(row.cells) for row, one in zip(rows, simple, strict=True) if one}
    whole = sizes == {len(columns)} or max(sizes, default=0) < len(columns)
    several = any(cell.columns * cell.rows > 1 for row in rows if not _is_title(row) for cell in row.cells)
    if whole or several or len(known) < sum(simple):
        return rows, extents
    homes = [
        [_home(extent, columns) for extent in row] if one else [0] for row, one in zip(extents, simple, strict=True)
    ]
    if any(None in row or len(set(row)) < len(row) or row != sorted(row, key=_number) for row in homes):
        return rows, extents
    filled: list[Row] = []
    placed: list[Extents] = []
    for row, places, home in zip(rows, extents, homes, strict=True):
        if _is_title(row):
            filled.append(row)
            placed.append(places)
            continue
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


def _is_title(row: Row) -> bool:
    """Tell whether a row is one cell over several columns: the title of a group of rows."""
    return len(row.cells) == 1 and row.cells[0].columns > 1 and row.cells[0].rows == 1


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
