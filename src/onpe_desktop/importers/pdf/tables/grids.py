"""Ruled tables: rules that touch each other make a grid, and the words in its cells make the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.page import Box, Line, PageContent, around
from onpe_desktop.importers.pdf.rows import distinct, rows_of
from onpe_desktop.importers.pdf.tables.bars import Bar, grounds_in_pieces
from onpe_desktop.importers.pdf.tables.diagrams import is_diagram, is_form, is_titled_form, is_torn
from onpe_desktop.importers.pdf.tables.few_rules import (
    Spans,
    edges_of_grounds,
    edges_of_pieces,
    floors_of_grounds,
    grounds_part_cells,
    is_frame_in_frame,
    is_open,
)
from onpe_desktop.importers.pdf.tables.framed import Tiling
from onpe_desktop.importers.pdf.tables.grid_parts import parts_of
from onpe_desktop.importers.pdf.tables.grounds import are_told, colour_at
from onpe_desktop.importers.pdf.tables.group_rows import joined_groups
from onpe_desktop.importers.pdf.tables.listings import are_counted
from onpe_desktop.importers.pdf.tables.tiles import tiles_of
from onpe_desktop.importers.pdf.tables.touching import (
    TOUCH,
    Rule,
    rules_of,
    touching_rules,
    without_far_ends,
    without_lone_sides,
)
from onpe_desktop.importers.pdf.values import value

_CAPTIONED = {Captioned.FIGURE, Captioned.TABLE}
_APART = 4.0  # points: rules of one border are no further apart
_LEAST_OF_ONE = 4  # rules across a table of a single column
_WHOLE = 0.97  # of the page's height: what is higher frames the page
_LEAST_LONG = 4  # rules each way, of a table that runs out of the page
_MOST_FULL = 0.8  # of the rows of such a table have words in each cell
_LEAST_OPEN = 2  # rows, each but the last one closed by a rule
_ROW = 2  # rules across: those of one row, which the page's end has left alone
_LEAST_FILLED = 3  # cells of other tables have words
_FILLED = 0.65  # of the cells of a drawing have words, at most
_MOST_TORN, _TORN = 2, 0.2  # lines, and of the lines: so many may run over a border of cells
_MOST_RULES = 4_000  # of one page


@value
class GridCell:
    """A cell with the lines in it, how many columns and rows it covers, and whether it is shaded."""

    lines: tuple[Line, ...]
    columns: int = 1
    rows: int = 1
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on one page. `edges` are its columns' borders; `head` is how many rows rules tell to be its head."""

    box: Box
    rows: tuple[tuple[GridCell, ...], ...]
    edges: tuple[float, ...]
    head: int = 0
    ruled: bool = True  # its columns are, by rules
    open_end: bool = False  # no rule closes its last row: the page's end has cut it
    told: bool = False  # grounds tell each of its rows
    grounds: tuple[tuple[int, ...], ...] = ()  # the colours behind the cells of its rows, where rules part it


def grids_of(page: PageContent, *, higher_than: float = 0.0) -> list[Grid]:
    """Return the ruled tables of a page, of which each is `higher_than` so many points."""
    tilings = tiles_of(page.drawings, page.lines)
    rules = [*rules_of(page.drawings), *(rule for tiling in tilings for rule in tiling.rules)]
    if not 3 <= len(rules) <= _MOST_RULES:
        return []
    bars = [bar for bar in grounds_in_pieces(page.drawings) if len(bar.edges) > 2]
    groups = [without_far_ends(without_lone_sides(group)) for group in joined_groups(touching_rules(rules), page.lines)]
    groups = [group for group in groups if group and around(rule.box for rule in group).height > higher_than]
    found = [grid for group in groups if (grid := _grid(group, page, bars)) is not None and not _is_listing(grid)]
    found = [grid for grid in found if grid.box.height > higher_than]
    frames = [tiling for tiling in tilings if tiling.frame is not None]
    found = [next((_told(grid, tiling) for tiling in frames if tiling.is_of(grid.box)), grid) for grid in found]
    return [grid for grid in found if not any(other is not grid and _inside(grid.box, other.box) for other in found)]


def _is_listing(grid: Grid) -> bool:
    """Tell whether the numbers of lines stand before a rule: LaTeX draws some along the blocks of an algorithm."""
    lines = [line for row in grid.rows for cell in row for line in cell.lines]
    return any(line.words[0].text.isdigit() for line in lines) and are_counted(rows_of(lines))


def _told(grid: Grid, tiling: Tiling) -> Grid:
    """Return a table in a frame, of which grounds tell the rows."""
    return replace(grid, told=True, open_end=tiling.is_open)


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.shared(outer) > 0.9 * inner.width * inner.height
        and outer.width * outer.height > inner.width * inner.height
    )


def _grid(rules: list[Rule], page: PageContent, bars: Sequence[Bar]) -> Grid | None:
    box = around(rule.box for rule in rules)
    across, upright = [rule for rule in rules if rule.across], [rule for rule in rules if not rule.across]
    edges = edges_of_pieces(rule.box for rule in across)
    columns = distinct((*(rule.box.middle[0] for rule in upright), *edges, box.left, box.right), _APART)
    rows = distinct((*(rule.box.middle[1] for rule in across), box.top, box.bottom), _APART)
    least = _least_rules(box, len(columns), page)
    if (
        len(columns) < 2
        or len(rows) < max(least, 2)
        or len(columns) > 40
        or len(rows) > 200
        or (box.height > _WHOLE * page.height and min(len(columns), len(rows)) < _LEAST_LONG)
    ):
        return None
    beside = [Rule(edge, across=False) for edge in edges_of_grounds(columns, rows, bars, page.lines)]
    floors = floors_of_grounds(columns, rows, bars, page)
    across += [Rule(floor, across=True) for floor in floors]
    rows = distinct((*rows, *(floor.top for floor in floors)), _APART)
    spans = _spans(columns, rows, across, [*upright, *beside])
    if is_open(box, [rule.box for rule in across]) or grounds_part_cells(columns, rows, spans, bars):
        return None
    words: dict[tuple[int, int], list[Line]] = {}
    torn = inside = 0
    for line in page.lines:
        parts = parts_of(line, columns, rows, spans)
        inside += bool(parts)
        torn += is_torn([part for _, _, part in parts])
        for row, column, part in parts:
            words.setdefault((row, column), []).append(part)
    if torn > max(_MOST_TORN, _TORN * inside) and any(shape.box.shared(box) > 0 for shape in page.inked):
        return None
    made, colours = _cells(words, columns, rows, spans, page)
    full = [[bool(cell.lines) for cell in row] for row in made]
    cells, filled = sum(map(len, full)), sum(map(sum, full))
    certain = least == _ROW or is_titled_form(full)
    few = filled < max(0.0 if is_form(full) else 0.3 * cells, 1 if certain else _LEAST_FILLED)
    if few or (filled < _FILLED * cells and is_diagram(columns, rows, page.inked)):
        return None
    if (max(map(len, made)) < 2 and not _is_column(made)) or is_frame_in_frame(columns, made):
        return None
    # A head that is repeated on every page has been taken off as a running line.
    begun = list(dropwhile(_is_empty, (row for row in made if row)))
    ended = list(dropwhile(_is_empty, reversed(begun)))  # notes at the end of the table have been taken off, too
    kept = ended[::-1]
    if box.height > _WHOLE * page.height and sum(map(_is_full, kept)) < _MOST_FULL * len(kept):
        return None
    if len(kept) > 2 and _is_caption(kept[0], len(columns) - 1):
        box = box._replace(top=max(line.box.bottom for line in kept[0][0].lines) + 0.5)
        kept = kept[1:]
    closed = any(rule.box.middle[1] > rows[-1] - TOUCH for rule in across)
    cut = not closed and len(kept) > _LEAST_OPEN and not _is_empty(begun[-1])
    whole = tuple(_within(row, len(kept) - place) for place, row in enumerate(kept))
    grounds = tuple(colours[id(row)] for row in kept)
    return Grid(box, whole, tuple(columns), open_end=cut, told=are_told(grounds), grounds=grounds)


def _cells(
    words: Mapping[tuple[int, int], Sequence[Line]],
    columns: Sequence[float],
    rows: Sequence[float],
    spans: Spans,
    page: PageContent,
) -> tuple[list[tuple[GridCell, ...]], dict[int, tuple[int, ...]]]:
    """Return the cells of each row, and the colours behind them by id() of the row."""
    shades = [d for d in page.drawings if d.filled and not d.across and not d.upright and d.colour not in {0xFFFFFF, 0}]
    made: list[tuple[GridCell, ...]] = []
    colours: dict[int, tuple[int, ...]] = {}
    for row in range(len(rows) - 1):
        placed, painted = [], []
        for column in range(len(columns) - 1):
            if spans[row, column][:2] != (row, column):
                continue
            _, _, height, width = spans[row, column]
            middle = (columns[column] + columns[column + width]) / 2, (rows[row] + rows[row + height]) / 2
            colour = colour_at(middle, shades)
            lines = tuple(line for found in rows_of(words.get((row, column), ())) for line in found.lines)
            placed.append(GridCell(lines, width, height, colour != 0xFFFFFF))
            painted.append(colour)
        made.append(tuple(placed))
        colours[id(made[-1])] = tuple(painted)
    return made, colours


def _within(row: Sequence[GridCell], rows: int) -> tuple[GridCell, ...]:
    """Return the cells of a row as high as the rows that are left: those below had no words."""
    return tuple(replace(cell, rows=min(cell.rows, rows)) for cell in row)


def _least_rules(box: Box, edges: int, page: PageContent) -> int:
    """Return how many rules across make a table: two where one row stands first or last on its page."""
    if edges <= 2:
        return _LEAST_OF_ONE
    beside = [line.box.middle[1] for line in page.lines if not box.holds(line.box.middle, TOUCH)]
    cut = all(middle > box.bottom for middle in beside) or all(middle < box.top for middle in beside)
    return _ROW if cut else 3


def _is_empty(row: Sequence[GridCell]) -> bool:
    return not any(cell.lines for cell in row)


def _is_full(row: Sequence[GridCell]) -> bool:
    return all(cell.lines for cell in row)


def _is_caption(row: Sequence[GridCell], columns: int) -> bool:
    """Tell whether a row is the table's caption, which stands in the same frame: « Tableau 3 » over all columns."""
    return len(row) == 1 and row[0].columns == columns > 1 and captioned(row[0].lines[0].text) in _CAPTIONED


def _is_column(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Tell whether a single column is a table: each row has some words; a box may have a rule below its title.

    Where most rows have words in two places, white parts them into columns (`bands.py`).
    """
    parted = sum(_is_parted(row[0].lines) for row in rows if row)
    return (
        len(rows) + 1 >= _LEAST_OF_ONE
        and all(0 < len(row[0].lines) <= 2 for row in rows if row)
        and parted <= 0.5 * len(rows)
    )


def _is_parted(lines: Sequence[Line]) -> bool:
    return any(first.box.is_beside(second.box, 0.6) for first, second in pairwise(lines))


def _spans(columns: list[float], rows: list[float], across: list[Rule], upright: list[Rule]) -> Spans:
    """Tell for each place of the grid its cell: first row and column, rows and columns covered."""
    places = [(rule.box.middle[0], rule.box.top - 1, rule.box.bottom + 1) for rule in upright]
    walls = [[(start, end) for place, start, end in places if abs(place - x) < 4] for x in columns]
    places = [(rule.box.middle[1], rule.box.left - 1, rule.box.right + 1) for rule in across]
    floors = [[(start, end) for place, start, end in places if abs(place - y) < 4] for y in rows]

    def walled(column: int, row: int) -> bool:
        middle = (rows[row] + rows[row + 1]) / 2
        return any(start <= middle <= end for start, end in walls[column])

    def floored(row: int, column: int) -> bool:
        middle = (columns[column] + columns[column + 1]) / 2
        return any(start <= middle <= end for start, end in floors[row])

    spans: Spans = {}
    last_row, last_column = len(rows) - 1, len(columns) - 1
    for row in range(last_row):
        for column in range(last_column):
            if (row, column) in spans:
                continue
            width = 1
            while (
                column + width < last_column and (row, column + width) not in spans and not walled(column + width, row)
            ):
                width += 1
            height, covered = 1, range(column, column + width)
            while (
                row + height < last_row
                and not any(floored(row + height, one) for one in covered)
                and not any((row + height, column + step) in spans for step in range(width))
            ):
                height += 1
            for down in range(height):
                for step in range(width):
                    spans[row + down, column + step] = (row, column, height, width)
    return spans
