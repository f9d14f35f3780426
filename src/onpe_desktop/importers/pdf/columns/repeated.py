"""A table that flows into a second column of its page: the left edges of its columns repeat at one offset.

Word processors set a long, narrow table in a section of two columns. Columns as wide as each other do the same in one
table; but its cells stand beside each other, while the rows of two columns of text keep to no common height.
"""

from collections import Counter
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Line, around

_LEAST_LINES = 5  # that begin at an edge
_LEAST_EDGES = 2  # that repeat
_MOST_OTHER = 1  # edge that does not: of the text above the table
_HALF = (0.48, 0.6)  # of the text's width: the offset of the second of two equal columns
_SAME = 2.0  # points
_BESIDE = 1.0  # points: lines of a row stand at heights so near each other
_MOST_BESIDE = 0.85  # of the lines have one beside them


def repeated_columns(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Return where the left column ends and where the right one begins; None where there is one column."""
    edges = _edges(lines)
    if len(edges) < 2 * _LEAST_EDGES:
        return None
    width = around(line.box for line in lines).width
    offsets = {second - first for first in edges for second in edges if _is_half(second - first, width)}
    for offset in sorted(offsets):
        first = [edge for edge in edges if any(abs(edge + offset - other) <= _SAME for other in edges)]
        second = [edge for edge in edges if any(abs(edge - offset - other) <= _SAME for other in edges)]
        other = len(edges) - len(first) - len(second)
        if len(first) < _LEAST_EDGES or other > _MOST_OTHER or max(first) >= min(second):
            continue
        gutter = _gutter(lines, min(first), min(second), offset)
        if gutter is not None and not _are_rows(lines, gutter[1]):
            return gutter
    return None


def _edges(lines: Sequence[Line]) -> list[float]:
    """Return the places where many lines begin, from left to right."""
    starts = Counter(round(line.box.left) for line in lines)
    found: list[float] = []
    for place in sorted(starts):
        near = starts[place - 1] + starts[place] + starts[place + 1]
        if near >= _LEAST_LINES and starts[place] >= starts[place + 1] and (not found or place - found[-1] > _SAME):
            found.append(float(place))
    return found


def _is_half(offset: float, width: float) -> bool:
    return _HALF[0] * width < offset < _HALF[1] * width


def _gutter(lines: Sequence[Line], first: float, second: float, offset: float) -> tuple[float, float] | None:
    """Return the white between both columns; None where lines run over it.

    A column of few words may stand left of the one that tells the place, in each half as far.
    """
    before = [line.box.left for line in lines if line.box.left < first - _SAME]
    start = min(before) + offset if before else second
    inside = [line.box.left for line in lines if start - _SAME < line.box.left]
    start = min(inside) if inside and min(inside) < second + _SAME else second
    left = [line for line in lines if line.box.left < start - _SAME]
    end = max(line.box.right for line in left)
    return (end, start) if end < start + _SAME else None


def _are_rows(lines: Sequence[Line], start: float) -> bool:
    """Tell whether nearly all lines of one side have a line of the other one beside them: cells of one row."""
    left = [line.level for line in lines if line.box.left < start - _SAME]
    right = [line.level for line in lines if line.box.left >= start - _SAME]
    few, many = sorted((left, right), key=len)
    beside = sum(any(abs(level - other) < _BESIDE for other in many) for level in few)
    return beside > _MOST_BESIDE * len(few)
