"""A page taken apart: notes, tables, boxes, pictures and lines, in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.boxes.encadres import TextBox, boxes_of
from onpe_desktop.importers.pdf.boxes.sections import hold_sections
from onpe_desktop.importers.pdf.columns.column_notes import notes_of_columns
from onpe_desktop.importers.pdf.columns.flows import Flow, Item, flows_of, lines_inside
from onpe_desktop.importers.pdf.columns.frame_gutters import are_columns
from onpe_desktop.importers.pdf.columns.margins import SideBlock, with_margins, without_margin
from onpe_desktop.importers.pdf.columns.regions import Gutter, regions_of
from onpe_desktop.importers.pdf.columns.side_notes import side_notes_of
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, LinkArea, PageContent, Picture, around
from onpe_desktop.importers.pdf.source.outline import is_contents_title
from onpe_desktop.importers.pdf.styles import Body, is_poster
from onpe_desktop.importers.pdf.tables.aligned import aligned_of, headed_across, pieced_across, ruled_across
from onpe_desktop.importers.pdf.tables.bars import bars
from onpe_desktop.importers.pdf.tables.before import Before
from onpe_desktop.importers.pdf.tables.bold_heads import with_bold_head
from onpe_desktop.importers.pdf.tables.entries import are_entries
from onpe_desktop.importers.pdf.tables.grid_rows import with_rows
from onpe_desktop.importers.pdf.tables.grids import Grid, grids_of
from onpe_desktop.importers.pdf.tables.layouts import is_layout, order_of, whites_of
from onpe_desktop.importers.pdf.tables.table_notes import under_tables, with_calls
from onpe_desktop.importers.pdf.tables.white_columns import with_columns

_LARGE = 1.25  # of the text's size: no box is set so large
_CARDS, _BOXED = 10, 2.0  # boxes that hold so much more than what stands outside of them
_SEVERAL = 2  # pages whose text reaches as far down
_PIECE = 1.0  # points: a piece is so near the bar that it is of
_MOST_BACK = 8  # pages over which a table may go on before its notes stand


@dataclass(frozen=True)
class Laid:
    """A page's flows and notes."""

    flows: list[Flow]
    lines: list[Line]  # of the flows, in reading order
    notes: tuple[Note, ...]
    rest: tuple[Line, ...]  # goes on with the last note of the pages before
    gutters: tuple[Gutter, ...] = ()

    @property
    def items(self) -> list[Item]:
        """What the flows hold, in reading order."""
        return [item for flow in self.flows for item in flow.items]


def laid_out(
    page: PageContent,
    pictures: Sequence[Picture],
    body: Body,
    links: Mapping[str, LinkArea],
    before: Laid | None,
    gutters: Sequence[Gutter] = (),
    margin: Sequence[SideBlock] = (),
) -> Laid:
    """Take a page apart. `before` is the page before, whose last table and note may go on."""
    side = side_notes_of(without_margin(page, margin), margin, body, links)
    last = before.notes[-1] if before and before.notes else None
    noted = notes_of_columns(side.page, body, links, last, [gutter for gutter in gutters if gutter.reaches_foot])
    bare = noted.page
    grids = [grid for grid in grids_of(bare) if not _frames_poster(grid, body)]
    ruled = [with_bold_head(with_rows(with_columns(grid)), bare.lines, bare.drawings) for grid in grids]
    rest = lines_inside(bare.lines, [grid.box for grid in ruled])
    last_table = _last_table(before) if before else None
    found = [*ruled, *_unruled(bare, rest, ruled, last_table, gutters)]
    top = min((line.box.bottom for line in bare.lines), default=0.0)
    order = order_of(bare.lines) if found else {}
    layouts = [grid for grid in found if not (last_table and grid.box.top < top) and is_layout(grid, order)]
    tables = [grid for grid in found if grid not in layouts]
    gutters = (*gutters, *(_gutter(white) for grid in layouts for white in whites_of(grid)))
    under = under_tables(tables, lines_inside(bare.lines, [grid.box for grid in tables]), body, bare)
    free = replace(bare, lines=tuple(under.lines))
    framed = boxes_of(free, _columns(free.lines, under.grids, gutters), [grid.box for grid in under.grids])
    boxes = [box for box in framed if not _frames_title(box, body)]
    lines = lines_inside(free.lines, [box.box for box in boxes])
    flows = with_margins(flows_of([*lines, *under.grids, *boxes, *pictures], gutters), side.others, body)
    return Laid(flows, lines_of_flows(flows), (*side.notes, *noted.notes, *under.notes), noted.rest, tuple(gutters))


def _gutter(white: Box) -> Gutter:
    return Gutter(white.left, white.right, white.top, white.bottom)


def without_grounds(pages: Sequence[Laid]) -> list[Laid]:
    """Return the pages; where most of the text stands in boxes, they are grounds of it: cards, as web pages have.

    So are those that hold several sections.
    """
    boxes = [item for page in pages for item in page.items if isinstance(item, TextBox)]
    boxed = sum(len(line.text) for box in boxes for line in box.lines)
    free = sum(len(line.text) for page in pages for line in page.lines)
    cards = len(boxes) >= _CARDS and boxed > _BOXED * free
    opened = {id(box) for box in boxes if cards or (not box.label and hold_sections(_lines_of(box)))}
    return [_opened(page, opened) for page in pages] if opened else list(pages)


def _opened(page: Laid, opened: set[int]) -> Laid:
    """Return a page of which these boxes, by id(), are their lines, in reading order."""
    flows = [replace(flow, items=tuple(_with_open(flow.items, opened))) for flow in page.flows]
    return replace(page, flows=flows, lines=lines_of_flows(flows))


def _with_open(items: Sequence[Item], opened: set[int]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, TextBox) and id(item) in opened:
            yield from _lines_of(item)
        else:
            yield item


def _lines_of(box: TextBox) -> list[Line]:
    return lines_of_flows(flows_of(box.lines))


def one_page(left: Laid, right: Laid) -> Laid:
    """Return the two pages of a spread as one; the right one may begin with the rest of the left one's last note."""
    notes, rest = left.notes, (*left.rest, *right.rest)
    if notes and right.rest:
        notes, rest = (*notes[:-1], replace(notes[-1], lines=(*notes[-1].lines, *right.rest))), left.rest
    return Laid([*left.flows, *right.flows], [*left.lines, *right.lines], (*notes, *right.notes), rest, left.gutters)


def _unruled(
    page: PageContent, lines: Sequence[Line], ruled: Sequence[Grid], before: Before | None, gutters: Sequence[Gutter]
) -> list[Grid]:
    """Return the tables without vertical rules: first those between rules that span columns, then each column's."""
    if not gutters:
        titled = any(is_contents_title(line.text) for line in lines)
        return [grid for grid in aligned_of(page, lines, before) if not are_entries(grid, titled=titled)]
    wide: list[Drawing] = []
    narrow: list[Drawing] = []
    for drawing in page.drawings:
        (wide if any(gutter.is_crossed(drawing.box) for gutter in gutters) else narrow).append(drawing)
    wide_page = replace(page, drawings=tuple(wide))
    spanning = [bar.box for bar in bars(page.drawings) if any(gutter.is_crossed(bar.box) for gutter in gutters)]
    pieces = tuple(one for one in page.drawings if any(bar.holds(one.box.middle, _PIECE) for bar in spanning))
    pieced = pieced_across(replace(page, drawings=pieces), lines) if pieces else []
    found = [grid for grid in pieced if not are_columns(_within(lines, grid), gutters)]
    found.extend(headed_across(wide_page, lines_inside(lines, [grid.box for grid in found])))
    across = ruled_across(wide_page, lines_inside(lines, [grid.box for grid in found]))
    found.extend(grid for grid in across if not are_columns(_within(lines, grid), gutters))
    rest = lines_inside(lines, [grid.box for grid in found])
    left: float | None = None
    for column in filter(None, _columns(rest, [*ruled, *found], gutters)):
        start = min(line.box.left for line in column)
        moved = before.moved(start - left) if before and left is not None else before
        tables = aligned_of(replace(page, drawings=tuple(narrow)), column, moved)
        found.extend(tables)
        last = max(tables, key=lambda grid: grid.box.bottom, default=None)
        ends = last is not None and not any(line.box.top > last.box.bottom for line in column)
        before, left = Before.of(last) if last is not None and ends else None, start
    return found


def _within(lines: Sequence[Line], grid: Grid) -> list[Line]:
    return [line for line in lines if grid.box.holds(line.box.middle)]


def _columns(lines: Sequence[Line], grids: Sequence[Grid], gutters: Sequence[Gutter]) -> list[list[Line]]:
    """Return the lines of each column, between what spans several."""
    items: list[Item] = [*lines, *grids]
    regions = regions_of(items, gutters)
    return [[item for item in region.items if isinstance(item, Line)] for region in regions]


def _frames_title(box: TextBox, body: Body) -> bool:
    """Tell whether a box holds nothing but large words: a title that is underlined or on a coloured ground."""
    return all(line.size >= _LARGE * body.size for line in box.lines)


def _frames_poster(grid: Grid, body: Body) -> bool:
    """Tell whether a grid is what a designer has drawn around a few large words."""
    return is_poster([line for row in grid.rows for cell in row for line in cell.lines], body)


def lines_of_flows(flows: Sequence[Flow]) -> list[Line]:
    """Return the lines that stand free, in reading order."""
    return [item for flow in flows for item in flow.items if isinstance(item, Line)]


def _last_table(page: Laid) -> Before | None:
    """Return the table that a page ends with, as if it stood in the first column."""
    last = page.items[-1] if page.items else None
    if not isinstance(last, Grid):
        return None
    starts = (min(item.box.left for item in page.items), *(gutter.right for gutter in page.gutters))
    home = max((start for start in starts if start < last.box.middle[0]), default=starts[0])
    return Before.of(last).moved(starts[0] - home)


def feet_of(pages: Sequence[PageContent], laid: Sequence[Laid]) -> dict[int, float]:
    """Return by its number how far down the text of each page may reach: to its notes, or as far as it does elsewhere.

    Pages of other heights have other feet; what reaches furthest on a single page may be none of the text, and browsers
    draw the rules of a table beyond the page that cuts it. What goes on on the next page may have had no room there
    because its notes, which stand with it, had none.
    """
    reached: dict[int, list[float]] = {}
    notes = [
        [line.box for note in page.notes for line in note.lines if line.page == read.number]
        for read, page in zip(pages, laid, strict=True)
    ]
    for read, page in zip(pages, laid, strict=True):
        bottoms = [item.box.bottom for item in page.items if isinstance(item, Line | Grid)]
        reached.setdefault(round(read.height), []).append(min(max(bottoms, default=0.0), read.height))
    feet = {height: sorted(bottoms)[-_SEVERAL:][0] for height, bottoms in reached.items()}
    found: dict[int, float] = {}
    for read, own, following in zip(pages, notes, (*notes[1:], []), strict=True):
        foot = min((feet[round(read.height)], *(box.top for box in own)))
        found[read.number] = foot - (around(following).height if following else 0.0)
    return found


def called_before(pages: Sequence[Laid]) -> list[Laid]:
    """Find in tables the calls that the notes' own page does not have, or that stand in several cells.

    The notes of a long table stand where it ends; their calls may be pages before.
    """
    found = list(pages)
    for number, page in enumerate(pages):
        keys = {note.marker: note.key for note in page.notes}
        if not keys:
            continue
        called = {note.marker for note in page.notes if note.called}
        for place in range(number, max(number - _MOST_BACK, -1), -1):
            own = place == number
            changed, more = _with_calls(found[place], keys, only_last=not own)
            found[place] = changed
            called |= more
            first = pages[place].items[:1]
            if not (first and isinstance(first[0], Grid)):
                break
        notes = tuple(replace(note, called=note.marker in called) for note in page.notes)
        found[number] = replace(found[number], notes=notes)
    return found


def _with_calls(page: Laid, keys: Mapping[str, str], *, only_last: bool) -> tuple[Laid, set[str]]:
    called: set[str] = set()
    last = page.items[-1] if page.items else None
    flows: list[Flow] = []
    for flow in page.flows:
        items = list(flow.items)
        for place, item in enumerate(flow.items):
            if isinstance(item, Grid) and (item is last or not only_last):
                items[place], more = with_calls(item, keys)
                called |= more
        flows.append(replace(flow, items=tuple(items)))
    return replace(page, flows=flows), called
