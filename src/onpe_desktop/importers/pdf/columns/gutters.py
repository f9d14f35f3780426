"""Columns of text: the gutters that a publication's pages have in common, and what stands on each side of them.

Found before the tables are: lines of two columns that stand side by side look like a table's rows. Where a column is
narrow, justified lines fall into pieces at their wide spaces, so that rows are measured, not lines.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Generic, Protocol, TypeVar

from onpe_desktop.importers.pdf.columns.parting import has_cells, narrow_gutters, parted_at
from onpe_desktop.importers.pdf.columns.repeated import repeated_columns
from onpe_desktop.importers.pdf.page import Box, Line, PageContent, around
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of
from onpe_desktop.importers.pdf.source.lines import COLUMN_GAP
from onpe_desktop.importers.pdf.tables.pieces import between_pieces, has_pieces

_LEAST_ROWS = 5  # of text in each column, below and above what spans both
_LEAST_WIDTH = 0.2  # of the text's: no column is narrower
_NARROWEST = 0.7  # of the size: LaTeX’s `\columnsep` with letters of 12 pt, and commas that hang over it
_WIDEST = 5.0  # of the size: the gaps of tables and of lists of terms may be wider
_FULL = 0.8  # of its column: so wide is a line of text
_MOST = 0.4  # of the rows are so; the others are titles, items of lists, ends of paragraphs
_LEAST_TEXT = 14  # characters of a row, on average
_DENSE = 1.75  # of the size: from row to row; a table's are further apart where they are cells of one line
_LEAST_PAGES = 2  # that have a gutter before pages with too little text are read by it
_AROUND = 3  # pages before and after: an index in columns at the end says nothing of the text
_SAME = 3.0  # points: gutters so near each other are one
_INDENT = 8.0  # points: inside a cell, from its edge to its words
_OVER = 8.0  # points on both sides of a gutter's middle: what reaches so far spans it


class Placed(Protocol):
    """What has a place on a page: a line, a table, a box, a picture."""

    @property
    def box(self) -> Box:
        """Where it stands."""


T = TypeVar("T", bound=Placed)


@dataclass(frozen=True, slots=True)
class Gutter:
    """A white stripe between two columns: where the left one ends and the right one begins."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half-way between the columns."""
        return (self.left + self.right) / 2

    def is_crossed(self, box: Box) -> bool:
        """Tell whether a box reaches well into both columns."""
        return box.left < self.middle - _OVER and box.right > self.middle + _OVER


@dataclass(frozen=True, slots=True)
class Region(Generic[T]):
    """What is read from top to bottom. `column`: it is one side of a gutter, and ends at `right`."""

    items: tuple[T, ...]
    column: bool
    right: float


def gutters_of(pages: Sequence[PageContent]) -> dict[int, tuple[Gutter, ...]]:
    """Return the gutters of each page that has columns, by its number.

    A page with much text in columns tells them by itself; where several pages do, those around them have the same.
    """
    sure = {page.number: _own_gutters(_free_lines(page)) for page in pages}
    known: list[list[tuple[int, Gutter]]] = []
    for number, gutter in ((number, gutter) for number, found in sure.items() for gutter in found):
        home = next((group for group in known if _is_same(group[0][1], gutter)), None)
        if home is not None:
            home.append((number, gutter))
        else:
            known.append([(number, gutter)])
    gutters = {}
    for page in pages:
        usual = [
            group[0][1]
            for group in known
            if len(group) >= _LEAST_PAGES and any(abs(number - page.number) <= _AROUND for number, _ in group)
        ]
        chosen = _chosen(page, sure[page.number], usual)
        if chosen:
            gutters[page.number] = chosen
    return gutters


def _chosen(page: PageContent, own: Sequence[Gutter], usual: Sequence[Gutter]) -> tuple[Gutter, ...]:
    """Return the gutters of a page: its own and usual ones; a table has one that is near a usual one and only here."""
    known = [gutter for gutter in own if any(_is_same(gutter, other) for other in usual)]
    away = (gutter for gutter in usual if not any(_is_near(gutter, other) for other in known))
    more = [gutter for gutter in away if _has_starts(in_columns(page, (gutter,)), gutter)]
    alone = (gutter for gutter in own if gutter not in known and not any(_is_near(gutter, other) for other in more))
    return *known, *alone, *more


def in_columns(page: PageContent, gutters: Sequence[Gutter]) -> PageContent:
    """Return a page whose lines end at its gutters, also at those that are as narrow as a space."""
    size = median(line.size for line in page.lines) if page.lines else 0.0
    narrow = [gutter.right for gutter in gutters if gutter.right - gutter.left < COLUMN_GAP * size]
    return replace(page, lines=tuple(parted_at(page.lines, narrow)))


def _is_same(gutter: Gutter, other: Gutter) -> bool:
    return abs(gutter.right - other.right) < _SAME


def _is_near(gutter: Gutter, other: Gutter) -> bool:
    return abs(gutter.middle - other.middle) < 60


def _has_starts(page: PageContent, gutter: Gutter) -> bool:
    """Tell whether lines begin where the right column does, and not many run over the gutter.

    Cells of a column's table are indented a bit; those of one that spans the columns have rules over the gutter.
    """
    over = sum(gutter.is_crossed(line.box) for line in page.lines)
    if over >= 0.5 * len(page.lines):
        return False
    indents = [line.box.left - gutter.right for line in page.lines]
    if any(abs(indent) < 2 for indent in indents):
        return True
    ruled = any(drawing.across and drawing.box.left < gutter.middle < drawing.box.right for drawing in page.drawings)
    return not ruled and any(0 < indent < _INDENT for indent in indents)


def _free_lines(page: PageContent) -> Sequence[Line]:
    """Return the lines that may fill columns of prose.

    In a table of which rules or grounds tell the cells they fill columns, too; those in letters of one width are a
    listing's, and its columns are its own.
    """
    tables = between_pieces(rows_of(page.lines), page.drawings) if has_pieces(page.drawings) else []
    inside = {id(line) for table in tables for row in table.rows for line in row.lines}
    return [line for line in page.lines if id(line) not in inside and not line.fixed]


def _own_gutters(lines: Sequence[Line]) -> tuple[Gutter, ...]:
    repeated = repeated_columns(lines)
    return (Gutter(*repeated),) if repeated else _sure_gutters(parted_at(lines, narrow_gutters(lines)))


def _sure_gutters(lines: Sequence[Line]) -> tuple[Gutter, ...]:
    """Return the gutters between columns of prose, from left to right."""
    if len(lines) < 2 * _LEAST_ROWS:
        return ()
    whole = around(line.box for line in lines)
    starts = Counter(round(line.box.left) for line in lines)
    least = whole.left + _LEAST_WIDTH * whole.width, whole.right - _LEAST_WIDTH * whole.width
    found: list[Gutter] = []
    for start in sorted(starts):
        near = sum(starts[start + step] for step in (-1, 0, 1))
        if near < _LEAST_ROWS or not least[0] < start < least[1] or starts[start] < starts[start + 1]:
            continue
        gutter = _before(lines, start)
        new = gutter is not None and not any(_is_near(gutter, other) for other in found)
        if gutter is not None and new and _parts_prose(lines, gutter, whole.width):
            found.append(gutter)
    return tuple(found)


def _before(lines: Sequence[Line], start: float) -> Gutter | None:
    """Return the gutter left of the place where a column begins."""
    size = median(line.size for line in lines)
    ends = [line.box.right for line in lines if line.box.right < start - 0.5 * size]
    return Gutter(max(ends), start) if ends and _NARROWEST < (start - max(ends)) / size < _WIDEST else None


def _parts_prose(lines: Sequence[Line], gutter: Gutter, width: float) -> bool:
    """Tell whether both sides of a gutter are columns of prose, where nothing spans them."""
    left: list[VisualRow] = []
    right: list[VisualRow] = []
    for spans, band in bands_of(lines, gutter):
        sides = sides_of(band, gutter)
        if not spans and all(sides):
            left.extend(rows_of(sides[0]))
            right.extend(rows_of(sides[1]))
    flush = sum(abs(row.lines[0].box.left - gutter.right) < 2 for row in right)
    return _is_prose(left, width) and _is_prose(right, width) and flush > 0.3 * len(right)


def _is_prose(rows: Sequence[VisualRow], width: float) -> bool:
    """Tell whether rows are lines of text: long, most of them as wide as the column, and near each other."""
    if len(rows) < _LEAST_ROWS:
        return False
    boxes = [around(line.box for line in row.lines) for row in rows]
    column = around(boxes)
    full = sum(box.width > _FULL * column.width for box in boxes)
    letters = sum(len(line.text) for row in rows for line in row.lines)
    steps = [below.middle - above.middle for above, below in pairwise(rows)]
    dense = median(steps) < _DENSE * median(row.size for row in rows)
    long = full > _MOST * len(rows) and letters > _LEAST_TEXT * len(rows)
    return column.width > _LEAST_WIDTH * width and long and dense and not has_cells(rows, column)


def bands_of(items: Sequence[T], gutter: Gutter) -> list[tuple[bool, list[T]]]:
    """Cut a page at what spans both columns: bands from top to bottom, and whether each is made of that."""
    spanning = _spanning(items, gutter)
    bands: list[tuple[bool, list[T]]] = []
    for item in sorted(items, key=lambda item: item.box.top):
        spans = id(item) in spanning
        if not bands or bands[-1][0] != spans:
            bands.append((spans, []))
        bands[-1][1].append(item)
    return bands


def _spanning(items: Sequence[T], gutter: Gutter) -> set[int]:
    """Return what spans both columns, by its id().

    A line of the left column that runs over its end, beside one of the right column, does not. The pieces of a line
    do, where one of them does.
    """
    right = [item for item in items if isinstance(item, Line) and abs(item.box.left - gutter.right) < 2]
    found = [
        item
        for item in items
        if gutter.is_crossed(item.box)
        and not (isinstance(item, Line) and any(_is_beside(item, other) for other in right))
    ]
    pieces = [
        other
        for item in found
        if isinstance(item, Line)
        for other in items
        if isinstance(other, Line) and other is not item and _is_beside(item, other)
    ]
    lines = sorted((item for item in found if isinstance(item, Line)), key=_foot)
    ordered = sorted(items, key=_height)
    ended = [
        item
        for item in items
        if isinstance(item, Line) and any(_ends(item, above, ordered, gutter) for above in _right_above(item, lines))
    ]
    return {id(item) for item in (*found, *pieces, *ended)}


def _height(item: Placed) -> float:
    return item.box.middle[1]


def _foot(line: Line) -> float:
    return line.box.bottom


def _right_above(line: Line, lines: Sequence[Line]) -> Sequence[Line]:
    """Return those of `lines`, sorted by their feet, that end less than a line and a half above this one."""
    first = bisect_right(lines, line.box.bottom - 1.5 * line.size, key=_foot)
    return lines[first : bisect_left(lines, line.box.bottom, key=_foot)]


def _ends(line: Line, above: Line, ordered: Sequence[Placed], gutter: Gutter) -> bool:
    """Tell whether a line alone, right below one that spans the columns, is the short end of its paragraph.

    `ordered` is all of the page by its height.
    """
    step = line.box.bottom - above.box.bottom
    if above.style not in {word.style for word in line.words}:
        return False
    height = _height(line)
    below, end = bisect_right(ordered, height, key=_height), bisect_left(ordered, height + 1.5 * step, key=_height)
    column = any(not gutter.is_crossed(item.box) for item in ordered[below:end])
    return not column and not any(_is_beside(line, item) for item in ordered if item is not line)


def _is_beside(item: Placed, other: Placed) -> bool:
    return item.box.is_beside(other.box, 0.5)


def sides_of(items: Sequence[T], gutter: Gutter) -> tuple[list[T], list[T]]:
    """Return what begins left of a gutter, and the rest."""
    left = [item for item in items if item.box.left < gutter.middle - 2]
    taken = {id(item) for item in left}
    return left, [item for item in items if id(item) not in taken]


def regions_of(items: Sequence[T], gutters: Sequence[Gutter]) -> list[Region[T]]:
    """Return the columns, and what spans them, in reading order. Without gutters, all is one region."""
    return _regions(items, gutters, around(item.box for item in items).right, column=False) if items else []


def _regions(items: Sequence[T], gutters: Sequence[Gutter], right: float, *, column: bool) -> list[Region[T]]:
    if not items or not gutters:
        return [Region(tuple(items), column, right)] if items else []
    first = min(gutters, key=lambda gutter: sum(gutter.is_crossed(item.box) for item in items))
    others = [gutter for gutter in gutters if gutter is not first]
    found: list[Region[T]] = []
    for spans, band in bands_of(items, first):
        if spans:
            found.append(Region(tuple(band), column, right))
            continue
        for side, end in zip(sides_of(band, first), (first.left, right), strict=True):
            found.extend(_regions(side, others, end, column=True))
    return found
