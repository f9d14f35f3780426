"""Columns of text: the gutters that a publication's pages have in common.

Found before the tables are: lines of two columns that stand side by side look like a table's rows. Where a column is
narrow, justified lines fall into pieces at their wide spaces, so that rows are measured, not lines.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import median

from onpe_desktop.importers.pdf.columns.cards import card_gutters
from onpe_desktop.importers.pdf.columns.frame_gutters import frame_gutters, joined_gutters
from onpe_desktop.importers.pdf.columns.panels import panel_gutters
from onpe_desktop.importers.pdf.columns.parting import has_cells, narrow_gutters, parted_at
from onpe_desktop.importers.pdf.columns.regions import Gutter, bands_of, sides_of
from onpe_desktop.importers.pdf.columns.repeated import repeated_columns
from onpe_desktop.importers.pdf.columns.terms import term_columns
from onpe_desktop.importers.pdf.page import Line, PageContent, around
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of
from onpe_desktop.importers.pdf.source.lines import COLUMN_GAP
from onpe_desktop.importers.pdf.tables.bands import rules_across
from onpe_desktop.importers.pdf.tables.bars import has_pieces
from onpe_desktop.importers.pdf.tables.pieces import between_pieces

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
_LEAST_SIDE, _LEAST_FLUSH = 10, 2  # lines on each side of a gutter that pages further away tell; that begin at it
_SAME = 3.0  # points: gutters so near each other are one
_LEAST_RULES = 4  # around three rows
_HIGHEST_ROW = 100.0  # points
_INDENT = 8.0  # points: inside a cell, from its edge to its words


def gutters_of(pages: Sequence[PageContent]) -> dict[int, tuple[Gutter, ...]]:
    """Return the gutters of each page that has columns, by its number.

    A page with much text in columns tells them by itself; where several pages do, those around them have the same.
    """
    free = {page.number: _free_lines(page) for page in pages}
    sure = {number: _own_gutters(lines) for number, lines in free.items()}
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
            replace(group[0][1], top=-inf, bottom=inf)  # where it ends is told of the page that it is known from
            for group in known
            if len(group) >= _LEAST_PAGES
            and (any(abs(number - page.number) <= _AROUND for number, _ in group) or _stands_in(page, group[0][1]))
        ]
        panels = panel_gutters(page)
        own = [
            one for one in _chosen(page, sure[page.number], usual) if not any(_overlap(one, fold) for fold in panels)
        ]
        chosen = (*panels, *own)
        parted = in_columns(page, chosen)
        lines = free[page.number] if parted is page else _free_lines(parted)
        found = (*chosen, *_local(lines, chosen))
        if found:
            gutters[page.number] = found
    return gutters


def _stands_in(page: PageContent, gutter: Gutter) -> bool:
    """Tell whether a page without columns of prose, as of listings or tables, keeps to a gutter of pages further away.

    Nothing but a title runs over it, several lines stand on both sides, and some, or rules, begin where it ends.
    """
    over = [line for line in page.lines if gutter.is_crossed(line.box)]
    sides = sides_of([line for line in page.lines if not gutter.is_crossed(line.box)], gutter)
    boxes = (*(line.box for line in sides[1]), *(drawing.box for drawing in page.drawings))
    flush = sum(abs(box.left - gutter.right) < 2 for box in boxes)
    ruled = any(drawing.across and gutter.is_crossed(drawing.box) for drawing in page.drawings)
    return len(over) <= 1 and not ruled and len(sides[0]) >= _LEAST_SIDE <= len(sides[1]) and flush >= _LEAST_FLUSH


def _local(lines: Sequence[Line], whole: Sequence[Gutter]) -> list[Gutter]:
    """Return the gutters that only a part of a page has, besides those that go through all of it."""
    local = joined_gutters([*frame_gutters(lines), *card_gutters(lines)], lines)
    return [one for one in local if not any(_overlap(one, other) for other in whole)]


def _overlap(gutter: Gutter, other: Gutter) -> bool:
    return gutter.left < other.right and other.left < gutter.right


def _chosen(page: PageContent, own: Sequence[Gutter], usual: Sequence[Gutter]) -> tuple[Gutter, ...]:
    """Return the gutters of a page: its own and usual ones; a table has one that is near a usual one and only here."""
    known = [gutter for gutter in own if any(_is_same(gutter, other) for other in usual)]
    away = (gutter for gutter in usual if not any(_is_near(gutter, other) for other in known))
    more = [gutter for gutter in away if _has_starts(in_columns(page, (gutter,)), gutter)]
    alone = (gutter for gutter in own if gutter not in known and not any(_is_near(gutter, other) for other in more))
    return *known, *alone, *more


def in_columns(page: PageContent, gutters: Sequence[Gutter]) -> PageContent:
    """Return a page whose lines end at its gutters, also at those as narrow as a space, or as one of a larger title."""
    size = median(line.size for line in page.lines) if page.lines else 0.0
    narrow = [
        [gutter.right for gutter in gutters if _is_narrow(gutter, max(size, line.size)) and gutter.reaches(line.box)]
        for line in page.lines
    ]
    if not any(narrow):
        return page
    parts = (part for line, places in zip(page.lines, narrow, strict=True) for part in parted_at([line], places))
    return replace(page, lines=tuple(parts))


def _is_narrow(gutter: Gutter, size: float) -> bool:
    return gutter.right - gutter.left < COLUMN_GAP * size


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
    free = [line for line in page.lines if id(line) not in inside and not line.fixed]
    ruled = _between_rules(page)
    return [line for line in free if not any(top < line.level < bottom for top, bottom in ruled)]


def _between_rules(page: PageContent) -> list[tuple[float, float]]:
    """Return from where to where rules that begin and end alike lie below each other: between the rows of a table."""
    groups: dict[tuple[int, int], list[float]] = defaultdict(list)
    for rule in rules_across(page.drawings):
        groups[round(rule.left / _SAME), round(rule.right / _SAME)].append(rule.middle[1])
    found: list[tuple[float, float]] = []
    for heights in groups.values():
        run = heights[:1]
        for height in (*heights[1:], inf):
            if height - run[-1] > _HIGHEST_ROW:
                found += [(run[0], run[-1])] if len(run) >= _LEAST_RULES else []
                run = []
            run.append(height)
    return found


def _own_gutters(lines: Sequence[Line]) -> tuple[Gutter, ...]:
    repeated = repeated_columns(lines) or term_columns(lines)
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
            found.append(_where_parted(lines, gutter))
    return tuple(found)


def _where_parted(lines: Sequence[Line], gutter: Gutter) -> Gutter:
    """Return a gutter that ends where much text runs over it: below, or above, the page has one column."""
    bands = bands_of(lines, gutter)
    places = [place for place, (spans, band) in enumerate(bands) if not spans and all(sides_of(band, gutter))]
    first, last = bands[places[0]][1], bands[places[-1]][1]
    above = sum(len(rows_of(band)) for spans, band in bands[: places[0]] if spans)
    below = sum(len(rows_of(band)) for spans, band in bands[places[-1] + 1 :] if spans)
    return Gutter(
        gutter.left,
        gutter.right,
        min(line.box.top for line in first) if above >= _LEAST_ROWS else -inf,
        max(line.box.bottom for line in last) if below >= _LEAST_ROWS else inf,
    )


def _before(lines: Sequence[Line], start: float) -> Gutter | None:
    """Return the gutter left of the place where a column begins."""
    size = median(line.size for line in lines)
    ends = [line.box.right for line in lines if line.box.right < start - 0.5 * size]
    if not ends or not _NARROWEST < (start - max(ends)) / size < _WIDEST:
        return None
    within = sum(max(ends) < line.box.left < start - _SAME for line in lines)
    flush = sum(abs(line.box.left - start) < _SAME for line in lines)
    return Gutter(max(ends), start) if within < flush else None  # else the column begins further left


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
