"""What stands in the margin beside the text: titles of its sections, and notes.

The text of a publication begins, on nearly all pages, at one place (left and right pages may differ), and ends at one.
A title, or small print, that stands wholly outside of that and beside a line of the text is no part of that line: it
belongs before it, or after its paragraph.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onpe_desktop.importers.pdf.columns.flows import Flow, Item
from onpe_desktop.importers.pdf.page import Box, Line, PageContent, around
from onpe_desktop.importers.pdf.styles import Body, look, stands_out
from onpe_desktop.importers.pdf.tables.bars import grounds_in_pieces
from onpe_desktop.importers.pdf.tables.grids import grids_of
from onpe_desktop.importers.pdf.titles.faint import is_faint

_USUAL = 0.2  # of the text begins at a place that is the edge of a page's text
_FULL = 0.9  # of the lines end before the right edge of ragged text: nothing of it begins so far right
_JUSTIFIED = 0.3  # of the lines end at one place
_LONG = 20  # characters of a line of text
_SAME = 3.0  # points
_SMALL = 0.93  # of the text's size
_LEAST = 3  # blocks of a publication: one that has less has no such margin
_MOST = 0.35  # of a page's characters stand in its margins
_NEXT = 1.7  # of the size: from line to line of one block
_LEAST_RULES, _LOW = 4, 3.5  # rules across of a table, most of them so many lines apart at most
_LEAST_TINTED, _LEAST_CELLS = 2, 3  # rows of a table, and cells of a row
_ROWS = 0.6  # of the lines of a text have no titles beside them
_LONGEST_TITLE = 150  # characters
_PARAGRAPH = 1.15  # of the leading: from the end of a paragraph to the next one


@dataclass(frozen=True, slots=True)
class SideBlock:
    """Lines in a margin that belong together. `heads`: they look like a title."""

    lines: tuple[Line, ...]
    heads: bool

    @property
    def box(self) -> Box:
        """The place of all lines."""
        return around(line.box for line in self.lines)


def margins_of(pages: Sequence[PageContent], body: Body) -> dict[int, tuple[SideBlock, ...]]:
    """Return what stands in the margins of each page that has something there, by its number.

    Pages in columns are none of `pages`: what stands beside one column is another one.
    """
    lefts = _usual_lefts(pages, body)
    edges = {page.number: left for page in pages if (left := _left_of(page, lefts, body)) is not None}
    rights = _usual_rights(pages, edges, body)
    found: dict[int, tuple[SideBlock, ...]] = {}
    for page in pages:
        left = edges.get(page.number)
        if left is not None and (blocks := _blocks(page, left, rights[left], body)):
            found[page.number] = blocks
    return found if sum(map(len, found.values())) >= _LEAST else {}


def without_margin(page: PageContent, blocks: Sequence[SideBlock]) -> PageContent:
    """Return the page without what stands in its margins."""
    return page.without(line for block in blocks for line in block.lines)


def with_margins(flows: Sequence[Flow], blocks: Sequence[SideBlock], body: Body) -> list[Flow]:
    """Put titles before the line that they stand beside, and notes behind its paragraph."""
    found = list(flows)
    for block in sorted(blocks, key=lambda block: block.box.top):
        place = _place(found, block)
        if place is None:
            found.append(Flow(block.lines, block.box.left, block.box.right))
            continue
        number, index = place
        items = found[number].items
        if not block.heads:
            index = _end_of_paragraph(items, index, body)
        found[number] = replace(found[number], items=(*items[:index], *block.lines, *items[index:]))
    return found


def _place(flows: Sequence[Flow], block: SideBlock) -> tuple[int, int] | None:
    """Return the flow and the number in it of the first item that ends below the block's first line."""
    start = block.lines[0].box.middle[1]
    for number, flow in enumerate(flows):
        for index, item in enumerate(flow.items):
            if item.box.bottom > start and not any(item is line for line in block.lines):
                return number, index
    return None


def _end_of_paragraph(items: Sequence[Item], start: int, body: Body) -> int:
    for index in range(start + 1, len(items)):
        before, item = items[index - 1], items[index]
        both = isinstance(before, Line) and isinstance(item, Line)
        if not both or item.box.top - before.box.top > _PARAGRAPH * body.leading:
            return index
    return len(items)


def _texts(page: PageContent, body: Body) -> list[Line]:
    return [line for line in page.lines if body.is_as_large_as(line.size) and len(line.text) >= _LONG]


def _usual_lefts(pages: Sequence[PageContent], body: Body) -> list[int]:
    counts: Counter[int] = Counter()
    for page in pages:
        for line in _texts(page, body):
            counts[round(line.box.left)] += len(line.text)
    near = {left: sum(counts[left + step] for step in (-1, 0, 1)) for left in counts}
    return sorted(
        left for left, count in near.items() if count >= _USUAL * counts.total() and counts[left] * 2 >= count
    )


def _left_of(page: PageContent, lefts: Sequence[int], body: Body) -> int | None:
    """Return where the page's text begins: the first of the usual places that several of its lines have."""
    starts = Counter(round(line.box.left) for line in _texts(page, body))
    return next((left for left in lefts if sum(starts[left + step] for step in (-1, 0, 1)) >= 2), None)


def _usual_rights(pages: Sequence[PageContent], edges: Mapping[int, int], body: Body) -> dict[int, float]:
    ends: dict[int, list[float]] = {left: [] for left in edges.values()}
    for page in pages:
        if page.number in edges:
            ends[edges[page.number]].extend(line.box.right for line in _texts(page, body))
    return {left: _right_of(found) for left, found in ends.items()}


def _right_of(ends: Sequence[float]) -> float:
    """Return where justified lines end, else where nearly all do."""
    counts = Counter(round(end) for end in ends)
    near = {end: sum(counts[end + step] for step in (-1, 0, 1)) for end in counts}
    most = max(near, key=lambda end: (near[end], end))
    return most + 1.0 if near[most] >= _JUSTIFIED * len(ends) else sorted(ends)[int(_FULL * (len(ends) - 1))]


def _blocks(page: PageContent, left: float, right: float, body: Body) -> tuple[SideBlock, ...]:
    outside = [line for line in page.lines if _is_outside(line, left, right) and _is_apart(line, body)]
    if not outside or sum(len(line.text) for line in outside) > _MOST * sum(len(line.text) for line in page.lines):
        return ()
    known = {id(line) for line in outside}
    text = [line for line in page.lines if id(line) not in known and line.size >= _SMALL * body.size]
    if _are_rows([line for line in page.lines if line.box.right < left], text, left):
        return ()
    grids = [*(grid.box for grid in grids_of(page)), *_ruled_rows(page, left, body), *_tinted_rows(page, left)]
    found = []
    for block in _grouped(outside, left):
        box = around(line.box for line in block)
        beside = any(line.box.is_beside(block[0].box, 0.3) and _is_text_of(line, left) for line in text)
        if beside and not any(grid.shared(box) > 0 for grid in grids):
            short = sum(len(line.text) for line in block) <= _LONGEST_TITLE
            found.append(SideBlock(tuple(block), short and all(_looks_like_title(line, body) for line in block)))
    return tuple(found)


def _are_rows(beside: Sequence[Line], text: Sequence[Line], left: float) -> bool:
    """Tell whether most lines of the text have words at their left: they are the cells of a table, no titles."""
    begun = [line for line in text if abs(line.box.left - left) < _SAME]
    labelled = [line for line in begun if any(line.box.is_beside(other.box, 0.3) for other in beside)]
    return len(labelled) > _ROWS * len(begun)


def _ruled_rows(page: PageContent, left: float, body: Body) -> list[Box]:
    """Return tables with a rule across below each row: words left of the text are their first column there."""
    across: dict[tuple[int, int], list[Box]] = {}
    for drawing in page.drawings:
        box = drawing.box
        if drawing.across and box.left < left - _SAME and box.right > left + body.leading:
            across.setdefault((round(box.left), round(box.right)), []).append(box)
    found = []
    for rules in across.values():
        rules.sort(key=lambda rule: rule.top)
        steps = sorted(below.top - above.bottom for above, below in pairwise(rules))
        if len(rules) >= _LEAST_RULES and steps[len(steps) // 2] < _LOW * body.leading:
            found.append(around(rules))
    return found


def _tinted_rows(page: PageContent, left: float) -> list[Box]:
    """Return tables with a ground behind each of three cells in rows: words left of the text are their first column."""
    tinted: dict[tuple[int, ...], list[Box]] = {}
    for bar in grounds_in_pieces(page.drawings):
        if len(bar.edges) > _LEAST_CELLS and bar.box.left < left - _SAME and bar.box.right > left:
            tinted.setdefault(tuple(map(round, bar.edges)), []).append(bar.box)
    return [around(grounds) for grounds in tinted.values() if len(grounds) >= _LEAST_TINTED]


def _is_outside(line: Line, left: float, right: float) -> bool:
    return line.box.right < left - _SAME or line.box.left > right + _SAME


def _is_text_of(line: Line, left: float) -> bool:
    """Tell whether a line is one of the text, not a cell far from its edge."""
    return abs(line.box.left - left) < _SAME or len(line.text) >= 2 * _LONG


def _is_apart(line: Line, body: Body) -> bool:
    worded = sum(map(str.isalpha, line.text)) >= 3
    return worded and (line.size < _SMALL * body.size or _looks_like_title(line, body))


def _looks_like_title(line: Line, body: Body) -> bool:
    return stands_out(line, body) or is_faint(line, body)


def _grouped(lines: Sequence[Line], left: float) -> list[list[Line]]:
    """Return the lines that follow each other in one margin, left of `left` or right of the text, and look the same."""
    ordered = sorted(lines, key=lambda line: (line.box.left > left, line.box.top))
    groups = [[ordered[0]]]
    for before, line in pairwise(ordered):
        step = line.box.top - before.box.top
        across = min(before.box.right, line.box.right) > max(before.box.left, line.box.left)
        same = across and 0 < step < _NEXT * line.size and look(before).size == look(line).size
        if same and line.bold == before.bold:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups
