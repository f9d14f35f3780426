"""Rules, rectangles and pictures of a page. Knows PDFium's page objects."""

import ctypes
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from onpe_desktop.importers.pdf.page import Drawing, Picture, Shape
from onpe_desktop.importers.pdf.source.clips import clipped
from onpe_desktop.importers.pdf.source.frames import PageFrame
from onpe_desktop.importers.pdf.source.rules import (
    SIDES,
    TWO_FRAMES,
    TWO_LINES,
    placed,
    rules_in,
    sides_of_frame,
    thick_line,
    two_lines,
)
from onpe_desktop.importers.pdf.source.text_objects import font_name

_MOST_OBJECTS = 20_000  # of one page; a map of a million strokes is no text
_DEEPEST = 4  # forms inside forms
_LINE = 2  # segments
_RING = range(34, 37)  # segments of two rectangles with round corners; a curve has three
_KINDS = {0: "L", 1: "C", 2: "M"}  # of segments: line, curve, move
_ROUND_IN_ROUND = re.compile(r"(?:M(?:LCCC){4}L?){2}|(?:M(?:CCCL){4}){2}")
_THIN = 3.0  # points: the bounds of other lines are no higher
_PAGE = 0.95  # of the page's width and height: a fill so large is nearly always clipped
_MUSIC = ("emmentaler", "feta", "bravura", "maestro")  # fonts of signs of music


@dataclass(slots=True)
class Drawn:
    """What was drawn on a page besides text. `formed` are the addresses of texts in forms with marks of their own."""

    drawings: list[Drawing] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    formed: set[int] = field(default_factory=set)


def drawn_on(raw: Any, page: Any, frame: PageFrame) -> Drawn:
    """Return rules, rectangles and pictures, in the order in which they were painted."""
    drawn = Drawn()
    budget = [_MOST_OBJECTS]
    music: dict[int, bool] = {}
    inside: dict[int, dict[int, int]] = defaultdict(dict)  # by the form's place: the marks of its texts, by address
    for place, handle, matrix in _objects(raw, page, budget):
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            _add_path(raw, handle, matrix, frame, drawn)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            bounds = _bounds(raw, handle, matrix)
            if bounds is not None and matrix is None:
                mark = raw.FPDFPageObj_GetMarkedContentID(handle)
                drawn.pictures.append(Picture(frame.box(*bounds), place, mark))
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            if _is_music(raw, handle, music):
                _add_shape(raw, handle, matrix, frame, drawn)
            elif matrix is not None and (mark := raw.FPDFPageObj_GetMarkedContentID(handle)) >= 0:
                inside[place][ctypes.addressof(handle.contents)] = mark
    if inside:
        drawn.formed.update(_with_own_marks(raw, page, inside))
    return drawn


def _with_own_marks(raw: Any, page: Any, inside: Mapping[int, Mapping[int, int]]) -> Iterator[int]:
    """Yield the addresses of texts in forms that count their marked contents by themselves (ISO 32000-1, 14.7.4.4).

    PDFium does not tell them from forms that count on as the page does: the same numbers come again elsewhere.
    """
    count = max(raw.FPDFPage_CountObjects(page), 0)
    handles = (raw.FPDFPage_GetObject(page, place) for place in range(count))
    used = Counter({raw.FPDFPageObj_GetMarkedContentID(handle) for handle in handles if handle})
    used.update(mark for form in inside.values() for mark in set(form.values()))
    for form in inside.values():
        if any(used[mark] > 1 for mark in form.values()):
            yield from form


def _is_music(raw: Any, handle: Any, known: dict[int, bool]) -> bool:
    """Tell whether a text object is drawn with a font of signs, which are no text. `known` tells it by font."""
    font = raw.FPDFTextObj_GetFont(handle)
    if not font:
        return False
    address = ctypes.addressof(font.contents)
    if address not in known:
        known[address] = any(part in font_name(raw, font).lower() for part in _MUSIC)
    return known[address]


def _add_shape(raw: Any, handle: Any, matrix: Any, frame: PageFrame, drawn: Drawn) -> None:
    bounds = _bounds(raw, handle, matrix)
    if bounds is not None:
        mark = raw.FPDFPageObj_GetMarkedContentID(handle)
        drawn.shapes.append(Shape(frame.box(*bounds), 1, mark))


def _objects(raw: Any, page: Any, budget: list[int]) -> Iterator[tuple[int, Any, Any]]:
    """Yield place, object and matrix of the form that it lies in (None on the page itself)."""
    for place in range(max(raw.FPDFPage_CountObjects(page), 0)):
        handle = raw.FPDFPage_GetObject(page, place)
        if not handle:
            continue
        budget[0] -= 1
        if budget[0] < 0:
            return
        if raw.FPDFPageObj_GetType(handle) == raw.FPDF_PAGEOBJ_FORM:
            yield from ((place, inner, matrix) for inner, matrix in _inside(raw, handle, budget, _DEEPEST))
        else:
            yield place, handle, None


def _inside(raw: Any, form: Any, budget: list[int], depth: int, outer: Any = None) -> Iterator[tuple[Any, Any]]:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(form, matrix)
    if outer is not None:  # pdfcrop puts a form around another one
        matrix = _within(raw, matrix, outer)
    for index in range(max(raw.FPDFFormObj_CountObjects(form), 0)):
        handle = raw.FPDFFormObj_GetObject(form, index)
        budget[0] -= 1
        if budget[0] < 0 or not handle:
            return
        if raw.FPDFPageObj_GetType(handle) == raw.FPDF_PAGEOBJ_FORM:
            if depth:
                yield from _inside(raw, handle, budget, depth - 1, matrix)
        else:
            yield handle, matrix


def _within(raw: Any, inner: Any, outer: Any) -> Any:
    """Return the matrix of a form that lies in another one."""
    return raw.FS_MATRIX(
        inner.a * outer.a + inner.b * outer.c,
        inner.a * outer.b + inner.b * outer.d,
        inner.c * outer.a + inner.d * outer.c,
        inner.c * outer.b + inner.d * outer.d,
        inner.e * outer.a + inner.f * outer.c + outer.e,
        inner.e * outer.b + inner.f * outer.d + outer.f,
    )


def _bounds(raw: Any, handle: Any, matrix: Any) -> tuple[float, float, float, float] | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return None
    return placed((left.value, bottom.value, right.value, top.value), matrix)


def _add_path(raw: Any, handle: Any, matrix: Any, frame: PageFrame, drawn: Drawn) -> None:
    bounds = _bounds(raw, handle, matrix)
    if bounds is None:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    if not fill.value and not stroke.value:
        return  # a clipping path
    segments = raw.FPDFPath_CountSegments(handle)
    curved = segments > 12 or any(
        raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(handle, index)) == raw.FPDF_SEGMENT_BEZIERTO
        for index in range(min(segments, 3))
    )
    box = frame.box(*bounds)
    colour = _colour(raw, handle, filled=bool(fill.value))
    if colour is not None and not stroke.value and (rules := rules_in(raw, handle, segments)):
        drawn.drawings.extend(
            Drawing(frame.box(*placed(rule, matrix)), filled=True, stroked=False, colour=colour) for rule in rules
        )
        return
    rounded = segments in range(8, 20) and box.height > 15 and box.width > 60
    sides = sides_of_frame(raw, handle) if segments == TWO_FRAMES and colour is not None else []
    if 0 < len(sides) < SIDES:
        drawn.drawings.extend(
            Drawing(frame.box(*placed(side, matrix)), filled=True, stroked=False, colour=colour or 0) for side in sides
        )
        return
    ring = segments in _RING and box.height > 15 and box.width > 60 and _is_ring(raw, handle, segments)
    if ring or len(sides) == SIDES:
        if colour is not None:
            drawn.drawings.append(Drawing(box, filled=False, stroked=True, colour=colour))
        return
    if segments == TWO_LINES and colour is not None and not fill.value and (lines := two_lines(raw, handle)):
        drawn.drawings.extend(
            Drawing(frame.box(*placed(line, matrix)), filled=False, stroked=True, colour=colour) for line in lines
        )
        return
    slanted = segments == _LINE and min(box.width, box.height) > _THIN
    if slanted and colour is not None and (line := thick_line(raw, handle)):
        drawn.drawings.append(Drawing(frame.box(*placed(line, matrix)), filled=False, stroked=True, colour=colour))
        return
    if slanted or (segments > 5 and not rounded and (curved or box.height > 3 < box.width)):
        drawn.shapes.append(Shape(box, 1, raw.FPDFPageObj_GetMarkedContentID(handle)))
        return
    if colour is None:
        return
    over = matrix is None and fill.value and not stroke.value and box.width > _PAGE * frame.width
    shown = clipped(raw, handle, box, frame) if over and box.height > _PAGE * frame.height else [box]
    drawn.drawings.extend(Drawing(part, bool(fill.value), bool(stroke.value), colour) for part in shown)


def _is_ring(raw: Any, handle: Any, segments: int) -> bool:
    """Tell whether a path is the border of a rectangle with round corners, as style sheets draw it: one in another."""
    kinds = "".join(
        _KINDS.get(raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(handle, index)), " ")
        for index in range(segments)
    )
    return _ROUND_IN_ROUND.fullmatch(kinds) is not None


def _colour(raw: Any, handle: Any, *, filled: bool) -> int | None:
    """Return the colour as 0xRRGGBB, None for one that nobody sees."""
    parts = [ctypes.c_uint() for _ in range(4)]
    known = (raw.FPDFPageObj_GetFillColor if filled else raw.FPDFPageObj_GetStrokeColor)(handle, *parts)
    if not known:
        return 0xC0C0C0  # a pattern or shading
    red, green, blue, alpha = (part.value & 255 for part in parts)
    return (red << 16 | green << 8 | blue) if alpha > 8 else None
