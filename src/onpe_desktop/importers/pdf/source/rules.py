"""Rules that one path draws all at once, as spreadsheets and « Print to PDF » do, or thickly. Knows PDFium's paths."""

import ctypes
from typing import Any

_WIDEST = 4.0  # points: a thicker rectangle is a ground, or a bar of a diagram
_MOST = 4000  # segments: what has more is a picture
_SLOPE = 0.5  # points
TWO_LINES = 4  # segments of a path that is two lines
_CORNERS = 5  # of a rectangle that ends where it began
TWO_FRAMES = 10  # segments of a path that is two rectangles
SIDES = 4
_LEAST_SIDE = 0.01  # points

Bounds = tuple[float, float, float, float]
Point = tuple[float, float]


def rules_in(raw: Any, handle: Any, segments: int) -> list[Bounds]:
    """Return left, bottom, right, top of each rectangle of a filled path that is nothing but thin ones.

    Nothing for any other path, and for a single rectangle. What is as short as it is thin, as dots are, is left out.
    Points are those of the page, or of the form that the path lies in.
    """
    if not _CORNERS < segments <= _MOST:
        return []
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, matrix)
    found: list[Bounds] = []
    corners: list[Point] = []
    for index in range(segments):
        segment = raw.FPDFPath_GetPathSegment(handle, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and corners:
            found.append(_around(corners))
            corners = []
        if kind == raw.FPDF_SEGMENT_BEZIERTO or len(corners) == _CORNERS or (found and not _is_thin(found[-1])):
            return []
        corners.append(_moved(*point_of(raw, segment), matrix))
    found.append(_around(corners))
    return [bounds for bounds in found if _is_long(bounds)] if _is_thin(found[-1]) else []


def sides_of_frame(raw: Any, handle: Any) -> list[Bounds]:
    """Return the sides of a border: a path that fills what lies between two rectangles, as WeasyPrint draws it.

    Sides without a border are left out. Nothing for any other path.
    """
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    if fill.value != raw.FPDF_FILLMODE_ALTERNATE or stroke.value:
        return []
    segments = [raw.FPDFPath_GetPathSegment(handle, index) for index in range(TWO_FRAMES)]
    kinds = [raw.FPDFPathSegment_GetType(segment) for segment in segments]
    if kinds != [raw.FPDF_SEGMENT_MOVETO, *[raw.FPDF_SEGMENT_LINETO] * (_CORNERS - 1)] * 2:
        return []
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, matrix)
    points = [_moved(*point_of(raw, segment), matrix) for segment in segments]
    corners = points[:_CORNERS], points[_CORNERS:]
    inner, outer = sorted(map(_around, corners), key=lambda box: (box[2] - box[0]) + (box[3] - box[1]))
    inside = all(outer[n] <= inner[n] and inner[n + 2] <= outer[n + 2] for n in range(2))
    if not inside or not all(map(_is_level, corners)):
        return []
    left, bottom, right, top = outer
    sides = (
        (left, bottom, inner[0], top),
        (left, bottom, right, inner[1]),
        (inner[2], bottom, right, top),
        (left, inner[3], right, top),
    )
    return [side for side in sides if min(side[2] - side[0], side[3] - side[1]) > _LEAST_SIDE]


def _is_level(corners: list[Point]) -> bool:
    """Tell whether corners are those of a rectangle that does not lie on a slope."""
    box = _around(corners)
    return all(min(x - box[0], box[2] - x) < _LEAST_SIDE > min(y - box[1], box[3] - y) for x, y in corners)


def thick_line(raw: Any, handle: Any) -> Bounds | None:
    """Return a path of one line without its thickness; None for one on a slope.

    PDFium's bounds of a stroke are twice as thick as it is: those of a border of two points seem to be none.
    """
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, matrix)
    line = _around([_moved(*point_of(raw, raw.FPDFPath_GetPathSegment(handle, index)), matrix) for index in range(2)])
    return line if min(line[2] - line[0], line[3] - line[1]) < _SLOPE else None


def two_lines(raw: Any, handle: Any) -> list[Bounds]:
    """Return the two lines of a path that is nothing else, unless one runs on a slope: it is no frame around them."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, matrix)
    segments = [raw.FPDFPath_GetPathSegment(handle, index) for index in range(TWO_LINES)]
    kinds = [raw.FPDFPathSegment_GetType(segment) for segment in segments]
    if kinds != [raw.FPDF_SEGMENT_MOVETO, raw.FPDF_SEGMENT_LINETO] * 2:
        return []
    ends = [_moved(*point_of(raw, segment), matrix) for segment in segments]
    lines = [_around(ends[:2]), _around(ends[2:])]
    straight = all(min(line[2] - line[0], line[3] - line[1]) < _SLOPE for line in lines)
    return lines if straight else []


def placed(bounds: Bounds, matrix: Any) -> Bounds:
    """Return the bounds on the page of what a form has within `bounds`; without a matrix they are those of the page."""
    if matrix is None:
        return bounds
    left, bottom, right, top = bounds
    return _around([_moved(x, y, matrix) for x in (left, right) for y in (bottom, top)])


def point_of(raw: Any, segment: Any) -> Point:
    """Return where a segment ends, in the points of its path."""
    across, up = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, across, up)
    return across.value, up.value


def _moved(x: float, y: float, matrix: Any) -> Point:
    return matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f


def _around(corners: list[Point]) -> Bounds:
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)


def _is_thin(bounds: Bounds) -> bool:
    left, bottom, right, top = bounds
    return min(right - left, top - bottom) < _WIDEST


def _is_long(bounds: Bounds) -> bool:
    left, bottom, right, top = bounds
    return max(right - left, top - bottom) >= _WIDEST
