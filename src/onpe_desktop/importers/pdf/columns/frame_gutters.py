"""Columns of designed pages, which change from place to place: the white between frames of text.

Who sets a page by hand, as with InDesign or Scribus, lays frames where there is room; no gutter is common to the pages.
The cells of a table are written row by row, and make no frames.
"""

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import inf

from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.frames import Frame, frames_of
from onpe_desktop.importers.pdf.page import Line

_LEAST_LINES = 4  # on each side of a gutter
_LEAST_BESIDE = 3  # lines of the shorter one that have the other one beside them
_NARROWEST = 0.7  # of the size, as of gutters
_LEAST_ROWS, _MOST_ALIGNED, _LEVEL = 2, 0.6, 1.5  # rows; of the heights at which frames begin; points: on one height
_SAME = 6.0  # points: gutters so near each other, with nothing between, are one
_KIN = 1.3  # of the size: text beside it is about as large


def frame_gutters(lines: Sequence[Line]) -> tuple[Gutter, ...]:
    """Return the gutters between frames that stand side by side; each reaches as far as nothing runs over it.

    `lines` are in the order of the file.
    """
    every = frames_of(lines)
    frames = [frame for frame in every if frame.is_text]
    pairs = [
        (left, right)
        for left, right in (sorted(pair, key=lambda frame: frame.box.left) for pair in combinations(frames, 2))
        if _stand_beside(left, right) and not _has_between(left, right, frames)
    ]
    gutters = joined_gutters([_gutter(left, right, lines) for left, right in pairs], lines)
    return tuple(gutter for gutter in gutters if not _are_rows(every, gutter))


def _are_rows(frames: Sequence[Frame], gutter: Gutter) -> bool:
    """Tell whether most of what stands at the heights of a gutter begins where something beside it does: cells."""
    heights = sorted(frame.lines[0].level for frame in frames if gutter.reaches(frame.box))
    groups = [heights[:1]]
    for height in heights[1:]:
        if height - groups[-1][-1] < _LEVEL:
            groups[-1].append(height)
        else:
            groups.append([height])
    rows = sum(len(group) > 1 for group in groups)
    return rows >= max(_LEAST_ROWS, _MOST_ALIGNED * len(groups))


def are_columns(lines: Sequence[Line], gutters: Sequence[Gutter]) -> bool:
    """Tell whether lines were written one side of a gutter after the other: text in columns, no rows of a table."""
    return any(_is_written_by_sides(lines, gutter) for gutter in gutters)


def _is_written_by_sides(lines: Sequence[Line], gutter: Gutter) -> bool:
    sides = [line.box.left > gutter.middle for line in lines if gutter.reaches(line.box)]
    right = sum(sides)
    changes = sum(one != other for one, other in pairwise(sides))
    few = min(right, len(sides) - right)
    return few >= _LEAST_LINES and changes <= max(1, few // _LEAST_LINES)


def _stand_beside(left: Frame, right: Frame) -> bool:
    """Tell whether two frames of text of about one size have a gutter between them, and lines on the same heights."""
    size = max(left.size, right.size)
    apart = right.box.left - left.box.right > _NARROWEST * size
    alike = size < _KIN * min(left.size, right.size)
    return apart and alike and min(_beside(left, right), _beside(right, left)) >= _LEAST_BESIDE


def _beside(frame: Frame, other: Frame) -> int:
    return sum(other.box.top <= line.box.middle[1] <= other.box.bottom for line in frame.lines)


def _has_between(left: Frame, right: Frame, frames: Sequence[Frame]) -> bool:
    """Tell whether a third frame stands between two."""
    top, bottom = max(left.box.top, right.box.top), min(left.box.bottom, right.box.bottom)
    return any(
        left.box.right < frame.box.middle[0] < right.box.left and frame.box.top < bottom and frame.box.bottom > top
        for frame in frames
        if frame is not left and frame is not right
    )


def _gutter(left: Frame, right: Frame, lines: Sequence[Line]) -> Gutter:
    """Return the gutter of two frames: as far up and down as they reach, but for lines that run over it."""
    gutter = Gutter(left.box.right, right.box.left)
    first, last = min(left.box.top, right.box.top), max(left.box.bottom, right.box.bottom)
    both = max(left.box.top, right.box.top), min(left.box.bottom, right.box.bottom)
    over = _over(gutter, lines)
    above = max((height for height in over if height < both[0]), default=-inf)
    below = min((height for height in over if height > both[1]), default=inf)
    return Gutter(gutter.left, gutter.right, max(first, above), min(last, below))


def joined_gutters(gutters: Sequence[Gutter], lines: Sequence[Line]) -> list[Gutter]:
    """Make one of gutters at one place with nothing between them that runs over both."""
    found: list[Gutter] = []
    for gutter in sorted(gutters, key=lambda one: one.bottom):
        whole = next((both for one in found if (both := _both(one, gutter, lines)) is not None), None)
        if whole is None:
            found.append(gutter)
        else:
            found = [one for one in found if _both(one, gutter, lines) is None]
            found.append(whole)
    return found


def _both(gutter: Gutter, other: Gutter, lines: Sequence[Line]) -> Gutter | None:
    """Return two gutters as one, if they are."""
    near = abs(gutter.right - other.right) < _SAME or abs(gutter.left - other.left) < _SAME
    left, right = max(gutter.left, other.left), min(gutter.right, other.right)
    if not near or left >= right:
        return None
    both = Gutter(left, right, min(gutter.top, other.top), max(gutter.bottom, other.bottom))
    between = min(gutter.bottom, other.bottom), max(gutter.top, other.top)
    cut = any(between[0] <= height <= between[1] for height in _over(both, lines))
    return None if cut else both


def _over(gutter: Gutter, lines: Sequence[Line]) -> list[float]:
    return [line.box.middle[1] for line in lines if gutter.is_crossed(line.box)]
