"""Rows of a ruled table that no rule parts: LaTeX's « |l|r| » has lines across at the head and the foot only."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import VisualRow, distinct, had_room, rows_of
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import has_open_bracket, is_figure
from onpe_desktop.importers.pdf.tables.centred_rows import centred_rows
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.tables.natural_columns import natural_between, rows_by_natural
from onpe_desktop.importers.pdf.tables.table_rows import rows_of_table
from onpe_desktop.importers.pdf.tables.white_columns import with_white_columns

_HEAD_AND_ROW = 2  # rows
_MOST_BANDS = 3  # of several rows each: where more rules lie across, one stands below each row
_MOST_SINGLE = 1  # row of one line, as of totals: where more have rules around them, so has each
_LEAST_ROWS = 3  # between two rules
_LEAST_COLUMNS = 3  # two lists or listings side by side are as long as each other, too, but no figures
_LEAST_CELLS = 2  # with words in every line
_MANY = 4  # lines of a column: fewer at the top may be one cell's
_LEVEL = 2.0  # points: lines of a row are at one height
_HIGHER = 1.5  # of the size: no padding is so high
_NEXT = 0.8  # of the size: lines that follow each other are no nearer
_EQUAL = 1.0  # points


def with_rows(grid: Grid) -> Grid:
    """Return the table with each line as a row, where the few of several lines are such: none of them goes on.

    Grounds may tell its rows. Lines end where their table does. White below the last one is a cell's that is higher,
    for a signature or a form.
    """
    last = [line for cell in grid.rows[-1] for line in cell.lines]
    if grid.told or is_higher(grid.box.bottom, last) or _is_like_head(grid):
        return grid
    whole, grid = grid, with_white_columns(grid)
    parted = grid is not whole
    grouped = _with_labels_apart(grid)
    labelled, grid = grouped is not grid, grouped
    natural = natural_between(grid)
    single = [_height(row) for row in grid.rows[1:]].count(1)
    made: list[tuple[GridCell, ...]] = []
    bands = 0
    for number, row in enumerate(grid.rows):
        if _height(row) < 2 or (number == 0 and len(grid.rows) > 1) or any(map(_is_cut, row)):
            made.append(row)
            continue
        parts = _parts(row, grid.edges)
        if not parts and number and single <= _MOST_SINGLE:
            parts = _parts_by_lines(row, grid.edges, natural, parted=parted, alone=single == 0)
        bands += 1
        if len(parts) < 2 or (bands > _MOST_BANDS and not labelled):
            return whole
        made.extend(parts)
    return replace(grid, rows=tuple(made), open_end=False, grounds=()) if bands else grid


def _with_labels_apart(grid: Grid) -> Grid:
    """Return the table with the bold label of each group of rows as a row: no other cell has a line at its height."""
    rows = list(grid.rows[:1])
    for row in grid.rows[1:]:
        first, *others = (rows_of(cell.lines) for cell in row)
        rest = first[1:]
        if not (rest and first[0].bold and not any(row.bold for row in rest) and others):
            return grid
        if any(cell.rows > 1 for cell in row) or any(
            abs(_levels(found)[0] - _levels(rest)[0]) > _LEVEL for found in others if found
        ):
            return grid
        label = first[0].lines
        rows.append((replace(row[0], lines=label), *(replace(cell, lines=()) for cell in row[1:])))
        rows.append((replace(row[0], lines=tuple(line for found in rest for line in found.lines)), *row[1:]))
    return replace(grid, rows=tuple(rows)) if len(rows) > _LEAST_ROWS else grid


def _is_cut(cell: GridCell) -> bool:
    """Tell whether a line of a cell begins with the bracket that the one above has left open: « varchar(120 | ) »."""
    pairs = pairwise(line.text for line in cell.lines)
    return any(below[:1] in ")]" and has_open_bracket(above) for above, below in pairs)


def _height(row: Sequence[GridCell]) -> int:
    """Return how many lines the highest cell of a row has."""
    return max((len(rows_of(cell.lines)) for cell in row), default=0)


def _is_like_head(grid: Grid) -> bool:
    """Tell whether the first of several rows has several lines, too, and does not look like a head: rules part all."""
    first = grid.rows[0]
    several = len(grid.rows) > _HEAD_AND_ROW and _height(first) > 1
    return several and not all(line.bold for cell in first for line in cell.lines)


def is_higher(bottom: float, lines: Sequence[Line]) -> bool:
    """Tell whether a cell ends far below its lines."""
    return bool(lines) and bottom - max(line.box.bottom for line in lines) > _HIGHER * lines[-1].size


def _parts(row: Sequence[GridCell], edges: Sequence[float]) -> list[tuple[GridCell, ...]]:
    """Return the rows that a row is: every cell has a line in each, but those half-way down, which cover all."""
    if sum(cell.columns for cell in row) != len(edges) - 1 or any(cell.rows > 1 for cell in row):
        return []
    lines = [rows_of(cell.lines) for cell in row]
    count = max(map(len, lines))
    full = [number for number, found in enumerate(lines) if len(found) == count]
    single = [number for number, found in enumerate(lines) if len(found) == 1]
    filled = [number for number, found in enumerate(lines) if found]
    if len(full) < _LEAST_CELLS:
        return []
    # Figures below each other are no one's cell.
    sure = any(all(is_figure(line.words) for line in lines[number]) for number in full)
    heights = _levels(lines[full[0]])
    holed = [number for number in filled if sure and _has_holes(_levels(lines[number]), heights)]
    if len(full) + len(single) + len(holed) < len(filled):
        return []
    if len(row) < _LEAST_COLUMNS and not sure:
        return []
    levels = [_levels(lines[number]) for number in full]
    if any(abs(one - two) > _LEVEL for first, other in pairwise(levels) for one, two in zip(first, other, strict=True)):
        return []
    if any(not levels[0][0] + 2 < _levels(lines[number])[0] < levels[0][-1] - 2 for number in single):
        return []
    widths = _widths(row, edges)
    if all(lines[number][0].lines[-1].text.endswith(":") for number in full):
        return []  # labels of what is to be filled in below them
    for place in range(1, 1 if sure else count):
        if not any(_had_room(lines[number][place - 1], lines[number][place], widths[number]) for number in full):
            return []
    by_height = [_at_heights(found, heights) if number in holed else found for number, found in enumerate(lines)]
    return [_row(row, by_height, [*full, *holed], place, count) for place in range(count)]


def _has_holes(levels: Sequence[float], heights: Sequence[float]) -> bool:
    """Tell whether a column has many lines, each at the height of a row, but not one in each row."""
    return _MANY <= len(levels) < len(heights) and all(_place(level, heights) >= 0 for level in levels)


def _at_heights(lines: Sequence[VisualRow], heights: Sequence[float]) -> list[VisualRow]:
    """Return a column's lines by row; one without words where it has none."""
    by_place = {_place(level, heights): line for level, line in zip(_levels(lines), lines, strict=True)}
    return [by_place.get(place, VisualRow(())) for place in range(len(heights))]


def _parts_by_lines(
    row: Sequence[GridCell], edges: Sequence[float], natural: frozenset[int], *, parted: bool, alone: bool
) -> list[tuple[GridCell, ...]]:
    """Return the rows that a row is, as those of a table without rules, where something tells that it is several.

    White has `parted` columns; or lines are centred on the heights of others; or a column is `natural`; or some column
    has a hole beside lines of others: those of one cell follow each other. Two rows are not enough where the row does
    not stand `alone` between its rules, or only the width of a column tells them.
    """
    if any(cell.rows > 1 or cell.columns > 1 for cell in row) or len(row) != len(edges) - 1:
        return []
    candidate = _candidate(row, edges)
    band = list(candidate.rows)
    middles = centred_rows(band, candidate)
    told = parted or bool(middles) or _has_hole(row)
    bands = middles or rows_by_natural(band, candidate, natural) or (rows_of_table(candidate, ()) if told else [])
    least = 2 if alone and (told or len(bands) == len(band)) else _LEAST_ROWS
    return [_columns_of(rows, row) for rows in bands] if len(bands) >= least else []


def _candidate(row: Sequence[GridCell], edges: Sequence[float]) -> Candidate:
    """Return the lines of a row between strips that leave as much white behind the borders as before them."""
    strips = []
    for cell, border in zip(row[1:], edges[1:], strict=False):
        padding = max(min((line.box.left for line in cell.lines), default=border) - border, _EQUAL)
        strips.append((border - padding, border + padding))
    return Candidate(tuple(rows_of(line for cell in row for line in cell.lines)), tuple(strips))


def _columns_of(rows: Sequence[VisualRow], row: Sequence[GridCell]) -> tuple[GridCell, ...]:
    lines = [line for found in rows for line in found.lines]
    known = {id(line) for line in lines}
    return tuple(replace(cell, lines=tuple(line for line in cell.lines if id(line) in known)) for cell in row)


def _has_hole(row: Sequence[GridCell]) -> bool:
    """Tell whether columns begin anew below a hole, beside a line of the first one: else paragraphs stand apart."""
    levels = [_levels(rows_of(cell.lines)) for cell in row]
    heights = distinct((level for column in levels for level in column), _LEVEL)
    size = max(line.size for cell in row for line in cell.lines)
    if any(second - first < _NEXT * size for first, second in pairwise(heights)):
        return False  # lines half-way between others
    places = [[_place(level, heights) for level in column] for column in levels]
    anew = [after for found in places for before, after in pairwise(found) if after - before > 1]
    return bool(anew) and all(place in places[0] for place in anew)


def _place(level: float, heights: Sequence[float]) -> int:
    return next((place for place, height in enumerate(heights) if abs(level - height) < _LEVEL), -1)


def _levels(lines: Sequence[VisualRow]) -> list[float]:
    return [row.lines[0].level for row in lines]


def _widths(row: Sequence[GridCell], edges: Sequence[float]) -> list[float]:
    """Return how much room each cell has: as much padding at its end as at its beginning."""
    found: list[float] = []
    column = 0
    for cell in row:
        left, right = edges[column], edges[column + cell.columns]
        padding = min((line.box.left for line in cell.lines), default=left) - left
        found.append(right - left - 2 * max(min(padding, 0.2 * (right - left)), 0.0))
        column += cell.columns
    return found


def _had_room(above: VisualRow, row: VisualRow, width: float) -> bool:
    line = above.lines[-1].box.right - above.lines[0].box.left
    return had_room(line, row.words[0].box.width, row.size, width)


def _row(
    row: Sequence[GridCell], lines: Sequence[Sequence[VisualRow]], full: Sequence[int], place: int, count: int
) -> tuple[GridCell, ...]:
    cells: list[GridCell] = []
    for number, cell in enumerate(row):
        if number in full:
            kept: tuple[Line, ...] = lines[number][place].lines
            cells.append(replace(cell, lines=kept))
        elif cell.lines and place == 0:
            cells.append(replace(cell, rows=count))
        elif not cell.lines:
            cells.append(cell)
    return tuple(cells)
