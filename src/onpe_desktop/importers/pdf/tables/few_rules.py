"""Rules that part a table in few places, as some styles of word processors do: others read such tables better."""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeAlias

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.rows import distinct
from onpe_desktop.importers.pdf.tables.bars import Bar
from onpe_desktop.importers.pdf.tables.grounds import is_ground

_APART = 4.0  # points: rules of one border are no further apart
_LEAST_PIECE, _MEET = 10.0, 1.0  # points: a dash is shorter; from one piece to the next
_LEAST_MEETS, _MOST_MEET = 3, 0.6  # heights at which pieces meet at one place, and of all heights
_FRAME = 2  # rules across
_ROW, _OVER = 6.0, 2.0  # points: no row is lower; letters may reach so far over an edge
_TWO_FRAMES, _BETWEEN = 4, 20.0  # upright sides; points from one to the next

Spans: TypeAlias = dict[tuple[int, int], tuple[int, int, int, int]]
"""By row and column of a grid the cell there: its first row and column, the rows and columns that it covers."""


def is_open(box: Box, across: Sequence[Box]) -> bool:
    """Tell whether upright rules reach beyond the only one that lies across, below the head, if any (`uprights`)."""
    heights = distinct((rule.middle[1] for rule in across), _APART)
    return len(heights) < _FRAME and all(box.top + _APART < height < box.bottom - _APART for height in heights)


def grounds_part_cells(columns: Sequence[float], rows: Sequence[float], spans: Spans, bars: Iterable[Bar]) -> bool:
    """Tell whether grounds as wide as the table, a piece for each cell, meet inside of what its rules make one cell."""
    for bar in bars:
        row = bisect(rows, bar.box.middle[1]) - 1
        if (
            _is_as_wide(bar, columns)
            and 0 <= row < len(rows) - 1
            and any(_is_inside(edge, row, columns, spans) for edge in bar.edges[1:-1])
        ):
            return True
    return False


def edges_of_grounds(
    columns: Sequence[float], rows: Sequence[float], bars: Iterable[Bar], lines: Sequence[Line]
) -> list[Box]:
    """Return where grounds, a piece for each cell, meet on borders of columns that rules make elsewhere.

    Word processors draw no borders in a dark head, whose cells its grounds tell. What parts a ground parts what stands
    between the same rules above and below it, unless words lie there.
    """
    found: list[Box] = []
    for bar in bars:
        whole = _is_as_wide(bar, columns)
        if not whole and not _is_on_borders(bar, columns):
            continue
        for edge in bar.edges[1:-1]:
            if any(abs(edge - border) < _APART for border in columns):
                upper = max((row for row in rows if row < bar.box.top + _APART), default=bar.box.top)
                lower = min((row for row in rows if row > bar.box.bottom - _APART), default=bar.box.bottom)
                free = not any(_lies_on(line.box, edge, upper, lower) for line in lines)
                found.append(Box(edge, upper, edge, lower) if free else Box(edge, bar.box.top, edge, bar.box.bottom))
    return found


def _is_on_borders(bar: Bar, columns: Sequence[float]) -> bool:
    return all(any(abs(edge - border) < _APART for border in columns) for edge in bar.edges)


def _lies_on(line: Box, edge: float, upper: float, lower: float) -> bool:
    return upper < line.middle[1] < lower and line.left < edge - _OVER and edge + _OVER < line.right


def floors_of_grounds(
    columns: Sequence[float], rows: Sequence[float], bars: Iterable[Bar], page: PageContent
) -> list[Box]:
    """Return where grounds, a piece for each cell, begin and end inside of a row that rules make.

    Some styles of word processors draw a frame, and a colour behind every second row. What is coloured inside of a cell
    reaches from border to border in none; no line runs over an edge. Word paints the ground of a cell in several parts.
    """
    grounds = [drawing for drawing in page.drawings if is_ground(drawing)]
    found: list[Box] = []
    for bar in bars:
        if not _is_on_borders(bar, columns):
            continue
        for height in (bar.box.top, bar.box.bottom):
            within = rows[0] + _ROW < height < rows[-1] - _ROW and all(abs(height - row) > _ROW for row in rows)
            over = any(_lies_over(line.box, bar.box, height) for line in page.lines)
            if within and not over and not _goes_on(bar.box, height, grounds):
                found.append(Box(bar.box.left, height, bar.box.right, height))
    return found


def _goes_on(bar: Box, height: float, grounds: Sequence[Drawing]) -> bool:
    """Tell whether grounds of one colour meet at a height."""
    beside = [one for one in grounds if one.box.left < bar.right - _APART and one.box.right > bar.left + _APART]
    above = {one.colour for one in beside if one.box.top < height - _OVER < one.box.bottom}
    below = {one.colour for one in beside if one.box.top < height + _OVER < one.box.bottom}
    return bool(above & below)


def _lies_over(line: Box, ground: Box, height: float) -> bool:
    beside = line.left < ground.right and line.right > ground.left
    return beside and line.top + _OVER < height < line.bottom - _OVER


def edges_of_pieces(across: Iterable[Box]) -> list[float]:
    """Return where pieces of rules meet below each other at several heights: browsers draw the border of each cell.

    A rule between some columns may stand upright, as behind the labels of rows; white shows then which cells are one.
    """
    by_height: dict[int, list[Box]] = defaultdict(list)
    for rule in across:
        if rule.width > _LEAST_PIECE:
            by_height[round(rule.middle[1] / _APART)].append(rule)
    meets = Counter(
        round(one.right)
        for rules in by_height.values()
        for one in rules
        if any(abs(other.left - one.right) < _MEET for other in rules)
    )
    return [float(edge) for edge, count in meets.items() if count >= max(_LEAST_MEETS, _MOST_MEET * len(by_height))]


def _is_as_wide(bar: Bar, columns: Sequence[float]) -> bool:
    return abs(bar.box.left - columns[0]) < _APART > abs(bar.box.right - columns[-1])


def _is_inside(edge: float, row: int, columns: Sequence[float], spans: Spans) -> bool:
    column = min(max(bisect(columns, edge) - 1, 0), len(columns) - 2)
    _, first, _, width = spans[row, column]
    return columns[first] + _APART < edge < columns[first + width] - _APART


class Filled(Protocol):
    """A cell with the lines in it."""

    @property
    def lines(self) -> Sequence[Line]:
        """The lines; none in an empty cell."""


def is_frame_in_frame(columns: Sequence[float], rows: Sequence[Sequence[Filled]]) -> bool:
    """Tell whether two frames stand in each other, with nothing but white between their sides."""
    sides = columns[1] - columns[0], columns[-1] - columns[-2]
    filled = [sum(bool(cell.lines) for cell in row) for row in rows]
    return len(columns) == _TWO_FRAMES and max(sides) < _BETWEEN and max(filled) == 1
