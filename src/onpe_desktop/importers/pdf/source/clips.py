"""What is left of a fill by its clipping path: some paint a row by filling the page through its cells."""

from typing import Any

from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.source.frames import PageFrame
from onpe_desktop.importers.pdf.source.rules import point_of

_CORNERS = 5  # points of a rectangle: back to where it began
_MOST_POINTS = 1_000
_SAME = 0.5  # points


def clipped(raw: Any, handle: Any, box: Box, frame: PageFrame) -> list[Box]:
    """Return the rectangles that show a fill, which reaches beyond all of them; the fill itself where none do."""
    clip = raw.FPDFPageObj_GetClipPath(handle)
    paths = [_rectangles(raw, clip, path, frame) for path in range(max(raw.FPDFClipPath_CountPaths(clip), 0))]
    shown = max(paths, key=len, default=[])
    within = all(
        part.left > box.left - _SAME
        and part.right < box.right + _SAME
        and part.top > box.top - _SAME
        and part.bottom < box.bottom + _SAME
        for part in shown
    )
    return shown if shown and within else [box]


def _rectangles(raw: Any, clip: Any, path: int, frame: PageFrame) -> list[Box]:
    """Return the rectangles of a path; none where it has another shape."""
    count = raw.FPDFClipPath_CountPathSegments(clip, path)
    if count <= 0 or count % _CORNERS or count > _MOST_POINTS:
        return []
    points = [point_of(raw, raw.FPDFClipPath_GetPathSegment(clip, path, place)) for place in range(count)]
    found = []
    for start in range(0, count, _CORNERS):
        corners = points[start : start + _CORNERS]
        if len({round(x) for x, _ in corners}) > 2 or len({round(y) for _, y in corners}) > 2:
            return []
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        found.append(frame.box(min(xs), min(ys), max(xs), max(ys)))
    return found
