"""Rules that one path draws all at once, as spreadsheets and « Print to PDF » do, or thickly. Knows PDFium's paths."""

import ctypes
from typing import Any

_WIDEST = 4.0  # points: a thicker rectangle is a ground, or a bar of a diagram
_MOST = 4000  # segments: what has more is a picture
_SLOPE = 0.5  # points
TWO_LINES = 4  # segments of a path that is two lines
_CORNERS = 5  # of a rectangle that ends where it began
TWO_FRAMES = 10  # segments of a path that is two rectangles

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


def is_frame(raw: Any, handle: Any) -> bool:
    """Tell whether a path fills what lies between two rectangles: the border of one, as WeasyPrint draws it."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    if fill.value != raw.FPDF_FILLMODE_ALTERNATE or stroke.value:
        return False
    segments = [raw.FPDFPath_GetPathSegment(handle, index) for index in range(TWO_FRAMES)]
    kinds = [raw.FPDFPathSegment_GetType(segment) for segment in segments]
    if kinds != [raw.FPDF_SEGMENT_MOVETO, *[raw.FPDF_SEGMENT_LINETO] * (_CORNERS - 1)] * 2:
        return False
    points = [point_of(raw, segment) for segment in segments]
    one, two = _around(points[:_CORNERS]), _around(points[_CORNERS:])
    straight = all(
        x in (box[0], box[2]) and y in (box[1], box[3])
        for box, corners in ((one, points[:_CORNERS]), (two, points[_CORNERS:]))
        for x, y in corners
    )
    inner, outer = sorted((one, two), key=lambda box: box[2] - box[0])
    return straight and all(outer[n] < inner[n] and inner[n + 2] < outer[n + 2] for n in range(2))


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
