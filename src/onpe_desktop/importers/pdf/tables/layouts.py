"""Grids that lay out a page: cards, columns with titles, frames in frames. Their cells are no table's, but text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Box, Line, Word
from onpe_desktop.importers.pdf.tables.grids import Grid

_LARGER = 1.2  # of the size of most letters: a title; the words of a table are about as large as each other
_CARDS, _HUGE = 2, 1.4  # rows, and of the size of the text: titles, and what stands below each
_LEAST_TEXT = 18  # characters of what is no title, on average
_LEAST_LINES = 4  # of a column that was written to its end before the next one
_LONG, _MOST_LONG = 4, 0.7  # lines of a cell, and of all lines
_EDGE = 1.0  # points
_BESIDE = 2  # cells
_NUMBER = re.compile(r"\d{1,2}[.)]?")
_WORD = re.compile(r"[^\W\d_]{3}")

Place = tuple[float, float]  # where a word begins


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a cell holds, and its first and last column."""

    lines: tuple[Line, ...]
    first: int
    last: int


def order_of(lines: Sequence[Line]) -> dict[Place, int]:
    """Return of each word, by where it begins, the number of its line in the order of the file."""
    return {_place(word): number for number, line in enumerate(lines) for word in line.words}


def _place(word: Word) -> Place:
    return word.box.left, word.box.top


def is_layout(grid: Grid, order: Mapping[Place, int]) -> bool:
    """Tell whether a grid lays out a page. `order` is that of `order_of`."""
    rows = _filled_rows(grid)
    if _are_frames(rows) or _is_numbered_text(rows):
        return True
    titled = _titled_rows(rows, grid)
    if titled == [0]:  # or the head of a table: some are set in large letters
        return (len(rows) == _CARDS and _has_huge(rows)) or _is_by_columns(rows, order, 1)
    beside = sum(len(row) > 1 for row in rows)
    return bool(titled) or (not grid.ruled and beside > 1 and _is_by_columns(rows, order, _LEAST_LINES))


def whites_of(grid: Grid) -> list[Box]:
    """Return what is white between the columns of a layout, from each row of titles to the next one."""
    rows = _filled_rows(grid)
    begins = sorted({0, *_titled_rows(rows, grid)})
    return [white for first, end in pairwise([*begins, len(rows)]) for white in _between_columns(rows[first:end])]


def _filled_rows(grid: Grid) -> list[list[_Cell]]:
    """Return the cells with words of each row that has some."""
    found: list[list[_Cell]] = []
    for row in grid.rows:
        column, cells = 0, []
        for cell in row:
            if cell.lines:
                cells.append(_Cell(cell.lines, column, column + cell.columns - 1))
            column += cell.columns
        if cells:
            found.append(cells)
    return found


def _are_frames(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Tell whether no row has words in two cells, and most lines stand in long ones: frames around each other.

    Several rows with words in one column alone may be those of a form, or have pictures beside them.
    """
    cells = [cell for row in rows for cell in row]
    lines = sum(len(cell.lines) for cell in cells)
    long = sum(len(cell.lines) for cell in cells if len(cell.lines) >= _LONG)
    apart = len(cells) == 1 or len({cell.first for cell in cells}) > 1
    return apart and len(cells) == len(rows) and long > _MOST_LONG * lines


def _is_numbered_text(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Tell whether one row is a large number beside several lines of text."""
    if len(rows) != 1 or len(rows[0]) != _BESIDE:
        return False
    (number, *more), text = rows[0][0].lines, rows[0][1].lines
    size = median(line.size for line in text)
    return not more and _NUMBER.fullmatch(number.text) is not None and number.size > _HUGE * size and len(text) > 1


def _titled_rows(rows: Sequence[Sequence[_Cell]], grid: Grid) -> list[int]:
    """Return the rows that hold titles above text: in each of their cells, or far larger ones than the text beside.

    Between rules they are far larger: what names a group of rows may be somewhat larger than these.
    """
    letters: Counter[float] = Counter()
    for row in rows:
        for cell in row:
            for line in cell.lines:
                letters[round(line.size)] += 0 if line.fixed else len(line.text)  # what is typed is set smaller
    usual = max(letters, key=letters.__getitem__, default=0.0)
    large = {id(cell) for row in rows for cell in row if _is_title(cell, (_HUGE if grid.ruled else _LARGER) * usual)}
    huge = {id(cell) for row in rows for cell in row if _is_title(cell, _HUGE * usual)}
    texts = [" ".join(line.text for line in cell.lines) for row in rows for cell in row if id(cell) not in large]
    if not texts or sum(map(len, texts)) < _LEAST_TEXT * len(texts):
        return []
    titles = [[id(cell) in large for cell in row] for row in rows]
    return [
        place
        for place, row in enumerate(titles[:-1])
        if (place or len(row) > 1)
        and (all(row) or (place and any(id(cell) in huge for cell in rows[place])))  # labels may be somewhat larger
        and not all(titles[place + 1])
    ]


def _is_title(cell: _Cell, least: float) -> bool:
    return all(line.size > least for line in cell.lines) and any(_WORD.search(line.text) for line in cell.lines)


def _has_huge(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Tell whether the first of two rows is far larger than the second one."""
    first, second = ([line.size for cell in row for line in cell.lines] for row in rows)
    return min(first) > _HUGE * median(second)


def _is_by_columns(rows: Sequence[Sequence[_Cell]], order: Mapping[Place, int], least: int) -> bool:
    """Tell whether each column was written to its end before the next one; tables are written row by row."""
    places: dict[int, list[int]] = {}
    for row in rows:
        for cell in row:
            numbers = (order.get(_place(line.words[0])) for line in cell.lines)
            places.setdefault(cell.first, []).extend(number for number in numbers if number is not None)
    columns = [places[number] for number in sorted(places)]
    return len(columns) > 1 and all(len(column) >= least for column in columns) and _follow(columns)


def _follow(columns: Sequence[Sequence[int]]) -> bool:
    return all(max(one) < min(two) for one, two in pairwise(columns))


def _between_columns(rows: Sequence[Sequence[_Cell]]) -> Iterator[Box]:
    cells = [cell for row in rows for cell in row]
    top = min(line.box.top for cell in cells for line in cell.lines) - _EDGE
    bottom = max(line.box.bottom for cell in cells for line in cell.lines) + _EDGE
    for column in range(1, max(cell.last for cell in cells) + 1):
        left = [line.box.right for cell in cells if cell.last < column for line in cell.lines]
        right = [line.box.left for cell in cells if cell.first >= column for line in cell.lines]
        begun = any(cell.first == column for cell in cells)
        if left and right and begun and max(left) < min(right):
            yield Box(max(left), top, min(right), bottom)
