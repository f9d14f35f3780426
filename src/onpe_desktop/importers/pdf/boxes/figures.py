"""Figures made of curves: where on a page something is drawn that is no rule, no box and no table."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.boxes.axes import axes_of
from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.frames import Frame, frames_of
from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Picture, Shape, Word, around
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.styles import Body, family_of
from onpe_desktop.importers.pdf.tables.grids import grids_of
from onpe_desktop.importers.pdf.tables.pieces import between_pieces

DRAWN = -1  # the place of a picture that is a region of the page
_NEAR = 10.0  # points: strokes so near each other are of one figure
_LEAST_SIDE, _LEAST_AREA = 24.0, 2_500.0  # points and square points: less is a sign beside the text
_LEAST_SHAPES = 4
_LEAST_SIZES = 3  # of bars
_MOST_PROSE = 2  # long lines inside; more is text on a drawn ground,
_MOST_TEXT = 1  # as are two as large as the text
_LEAST_LINES, _LEAST_TEXT = 3, 20  # of a paragraph, and characters of a line, on average
_LONG = 45  # characters
_FULL, _DENSE, _LEAST_ROWS = 0.6, 0.5, 4  # of the width of a box: from a row's begin to its end, and its words; rows
_PADDING = 10.0  # points, of cells
_WHOLE = 0.95  # of a table
_CLOSE = 2.0  # points
_REACH = 6.0  # points: more than from curves to an axis that belongs to them
_AXIS = 20.0  # points from what is drawn to the numbers of its axes
_CODE = 3.6  # of the size: two lines on grounds
_SMALL, _BOXED = 0.93, 0.8  # of the text's size: labels are smaller, text in boxes may be


def without_decoration(pages: Sequence[PageContent]) -> tuple[PageContent, ...]:
    """Return the pages without the curves that stand at the same place of many: watermarks and what is on a letterhead.

    The letters of « Document de travail » lie over all of a page, and are no figure that takes its words.
    """
    places = Counter(place for page in pages for place in {_place(shape.box) for shape in page.inked})
    usual = _usual(pages)
    if max(places.values(), default=0) <= usual:
        return tuple(pages)
    return tuple(
        replace(page, inked=tuple(shape for shape in page.inked if places[_place(shape.box)] <= usual))
        for page in pages
    )


def _usual(pages: Sequence[PageContent]) -> int:
    """Return on how many pages a figure may stand at one place."""
    return max(2, len(pages) // 4)


def figures_of(pages: Sequence[PageContent], body: Body) -> dict[int, list[Picture]]:
    """Return by page the figures; what stands at the same place of many pages is decoration."""
    found = {page.number: boxes for page in pages if (boxes := _figures(page, body))}
    places = Counter(_place(shape.box) for boxes in found.values() for shape in boxes)
    usual = _usual(pages)
    return {
        number: [Picture(shape.box, DRAWN, shape.mark) for shape in boxes if places[_place(shape.box)] <= usual]
        for number, boxes in found.items()
    }


def without_figures(page: PageContent, figures: Iterable[Picture], body: Body) -> PageContent:
    """Return the page without the words and rules that are drawn in its figures; what is set as the text is stays."""
    boxes = [picture.box for picture in figures if picture.place == DRAWN]
    if not boxes:
        return page
    inside = [line for line in page.lines if any(box.holds(line.box.middle, 0.5) for box in boxes)]
    text = {id(line) for frame in frames_of(inside) if _is_text(frame, body) for line in frame.lines}
    bare = page.without(line for line in inside if id(line) not in text)
    drawings = tuple(d for d in page.drawings if not any(box.holds(d.box.middle, 0.5) for box in boxes))
    return replace(bare, drawings=drawings)


def _is_text(frame: Frame, body: Body) -> bool:
    """Tell whether lines one below the other are mostly a paragraph in the letters of the text; a title may head it."""
    family = family_of(body.font)
    own = [line for line in frame.lines if body.is_as_large_as(line.size) and family_of(line.style.font) == family]
    letters = sum(len(line.text) for line in own)
    return len(own) >= max(_LEAST_LINES, 0.5 * len(frame.lines)) and letters >= _LEAST_TEXT * len(own)


def _place(box: Box) -> tuple[int, int, int, int]:
    return round(box.left / 4), round(box.top / 4), round(box.right / 4), round(box.bottom / 4)


def _without_grounds_of_code(page: PageContent) -> list[Shape]:
    """Return the shapes but low ones behind mostly typed words: style sheets set such on grounds with round corners."""
    if not page.inked:
        return []
    words = sorted((word for line in page.lines for word in line.words), key=_height)
    heights = [_height(word) for word in words]
    return [
        shape
        for shape in page.inked
        if not _is_ground_of_code(
            shape, words[bisect_left(heights, shape.box.top) : bisect_right(heights, shape.box.bottom)]
        )
    ]


def _height(word: Word) -> float:
    return word.box.middle[1]


def _is_ground_of_code(shape: Shape, beside: Sequence[Word]) -> bool:
    words = [word for word in beside if shape.box.holds(word.box.middle)]
    size = max((word.style.size for word in words), default=0.0)
    fixed = sum(len(word.text) for word in words if word.style.fixed)
    return shape.box.height < _CODE * size and 2 * fixed >= sum(len(word.text) for word in words)


def _figures(page: PageContent, body: Body) -> list[Shape]:
    shapes = [*_without_grounds_of_code(page), *_bars(page)]
    axes = axes_of(page.lines) if shapes else []
    if sum(shape.count for shape in shapes) < _LEAST_SHAPES and not axes:
        return []
    pieced = _pieced(page, shapes)
    tables = [*(grid.box for grid in grids_of(page)), *pieced]
    shapes = [shape for shape in shapes if not any(box.holds(shape.box.middle) for box in tables)]
    drawn = [d.box for d in page.drawings if d.colour != 0xFFFFFF and not any(t.holds(d.box.middle, 2) for t in tables)]
    drawn = [box for box in drawn if not any(_is_around(box, table) for table in pieced)]
    clusters = [_with_rules(cluster, drawn) for cluster in merged(shapes)]
    found: list[Shape] = []
    for cluster in merged(clusters):
        own = [axis for axis in axes if _near(cluster.box, axis, _AXIS)]
        if _is_chart(cluster, page, body) if own else _is_figure(cluster, page, body):
            found.append(_with_labels(replace(cluster, box=around((cluster.box, *own))), page, body))
    return found


def _pieced(page: PageContent, shapes: Sequence[Shape]) -> list[Box]:
    """Return where tables stand that rules or grounds in pieces tell: no curve reaches them, as one does in a graph."""
    found: list[Box] = []
    for table in between_pieces(rows_of(page.lines), page.drawings):
        words = around(line.box for row in table.rows for line in row.lines)
        right = max(words.right, table.borders[-1]) if table.borders else words.right
        box = Box(words.left - _PADDING, table.edges[0], right + _PADDING, table.edges[-1])
        found += [] if any(_near(shape.box, box, _CLOSE) for shape in shapes) else [box]
    return found


def _is_around(drawn: Box, table: Box) -> bool:
    """Tell whether a rectangle stands around a table: it is no part of what is drawn beside."""
    return drawn.shared(table) > _WHOLE * table.width * table.height


def merged(shapes: Iterable[Shape]) -> list[Shape]:
    """Join shapes near each other until none are."""
    found: list[Shape] = []
    for shape in shapes:
        current = shape
        while True:
            near = next(
                (index for index in range(len(found) - 1, -1, -1) if _near(found[index].box, current.box)), None
            )
            if near is None:
                break
            other = found.pop(near)
            current = Shape(
                around((other.box, current.box)), other.count + current.count, max(other.mark, current.mark)
            )
        found.append(current)
    return found


def _near(first: Box, second: Box, margin: float = _NEAR) -> bool:
    return (
        first.left - margin <= second.right
        and second.left - margin <= first.right
        and first.top - margin <= second.bottom
        and second.top - margin <= first.bottom
    )


def _bars(page: PageContent) -> list[Shape]:
    """Return filled rectangles without text on them, as bars of a chart are."""
    filled = [d.box for d in page.drawings if d.filled and d.colour != 0xFFFFFF and min(d.box.width, d.box.height) >= 4]
    if len(filled) < _LEAST_SHAPES:
        return []
    small = [box for box in filled if box.width * box.height < 0.2 * page.width * page.height]
    bare = [box for box in small if not any(box.shared(line.box) > 0 for line in page.lines)]
    if len({(round(box.width), round(box.height)) for box in bare}) < _LEAST_SIZES:
        return []  # equal ones are grounds and frames
    tables = between_pieces(rows_of(page.lines), page.drawings)  # whose empty cells may have grounds
    heights = [(table.edges[0], table.edges[-1]) for table in tables]
    return [Shape(box, 1) for box in bare if not any(top < box.middle[1] < bottom for top, bottom in heights)]


def _with_rules(cluster: Shape, drawn: Sequence[Box]) -> Shape:
    """Return the cluster with the rules and rectangles that it touches."""
    box = cluster.box
    while (wider := around((box, *(other for other in _in_reach(box, drawn) if _touches(box, other))))) != box:
        box = wider
    return replace(cluster, box=box)


def _in_reach(box: Box, drawn: Sequence[Box]) -> list[Box]:
    """Return what may touch a box: asked first, since hundreds of rules touch none of the clusters of their page."""
    left, top, right, bottom = box.left - _REACH, box.top - _REACH, box.right + _REACH, box.bottom + _REACH
    return [one for one in drawn if one.left < right and one.right > left and one.top < bottom and one.bottom > top]


def _touches(box: Box, drawn: Box) -> bool:
    if min(drawn.width, drawn.height) <= 3:
        small = drawn.width < 2 * box.width + 20 and drawn.height < 2 * box.height + 20
        return _near(box, drawn, 5.0 if small else 1.0)  # an axis stands some points beside its curves
    return _near(box, drawn, 1.0) and drawn.width * drawn.height <= 4 * box.width * box.height


def _is_chart(cluster: Shape, page: PageContent, body: Body) -> bool:
    """Tell whether what has an axis is a chart: few curves may be one, and its labels may be many and long."""
    inside = [line for line in page.lines if cluster.box.holds(line.box.middle)]
    return _has_size(cluster.box, page) and _lines_of_text(inside, body) <= _MOST_TEXT


def _lines_of_text(lines: Iterable[Line], body: Body) -> int:
    """Count the long lines that are as large as the text."""
    return sum(len(line.text) > _LONG and line.size > _SMALL * body.size for line in lines)


def _has_paragraph(lines: Iterable[Line], box: Box, body: Body) -> bool:
    """Tell whether rows hardly smaller than the text begin below each other and fill a box, however narrow it is.

    The words below the notes of a score have wide gaps between them.
    """
    rows = [row for row in rows_of(line for line in lines if line.size > _BOXED * body.size) if len(row.lines) == 1]
    full = [row for row in rows if row.words[-1].box.right - row.words[0].box.left > _FULL * box.width]
    dense = [row for row in full if sum(word.box.width for word in row.words) > _DENSE * box.width]
    lefts = Counter(round(row.words[0].box.left / 2) for row in dense)
    return max(lefts.values(), default=0) >= _LEAST_ROWS


def _has_size(box: Box, page: PageContent) -> bool:
    area = box.width * box.height
    return min(box.width, box.height) >= _LEAST_SIDE and _LEAST_AREA <= area <= 0.9 * page.width * page.height


def _is_figure(cluster: Shape, page: PageContent, body: Body) -> bool:
    box = cluster.box
    if not _has_size(box, page) or cluster.count < _LEAST_SHAPES:
        return False
    inside = [line for line in page.lines if box.holds(line.box.middle)]
    if inside and sum(line.fixed for line in inside) >= 0.5 * len(inside):
        return False  # a listing on a ground
    heights = {round(line.box.top / 4): line.box.height for line in inside}
    letters = sum(len(line.text) * line.size * line.size * 0.5 for line in inside)  # points² of ink, roughly
    filled = sum(heights.values()) > 0.55 * box.height and letters > 0.12 * box.width * box.height
    long = sum(len(line.text) > _LONG for line in inside)
    prose = long > _MOST_PROSE or _lines_of_text(inside, body) > _MOST_TEXT or _has_paragraph(inside, box, body)
    return not (prose or filled or letters > 0.4 * box.width * box.height)


def _with_labels(cluster: Shape, page: PageContent, body: Body) -> Shape:
    """Return the figure with the words at its edge: smaller than the text, or of another font."""
    box = cluster.box

    def is_label(line: Line) -> bool:
        other = line.size < 0.95 * body.size or line.style.font != body.font
        beside = _near(box, line.box, 5.0) and line.box.width < 1.1 * box.width
        return other and beside and not line.bold and not line.fixed and not captioned(line.text)

    labels = [line.box for line in page.lines if len(line.text) < _LONG and is_label(line)]
    whole = around((box, *labels))
    on_page = Box(max(whole.left, 0), max(whole.top, 0), min(whole.right, page.width), min(whole.bottom, page.height))
    return replace(cluster, box=on_page)
