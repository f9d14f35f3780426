"""Heads of tables that pages begin with: LaTeX's long tables repeat theirs between two rules, on however many pages.

They stand where running heads do, and are worded alike. But their words begin, end or are centred where those of the
row below the second rule do.
"""

from collections.abc import Iterator
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent

_SAME = 3.0  # points: rules of one table end so near each other
_HIGHEST = 60.0  # points from one rule to the other: three lines
_ALIGNED = 2.0  # points
_NEAR = 2.0  # of the size: from the rule to the first row
_SEVERAL = 3  # cells: of two, as of a title and a page's number, both must begin where two cells below do


def heads_of_tables(page: PageContent) -> list[Line]:
    """Return the lines of such heads."""
    rules = sorted((drawing for drawing in page.drawings if drawing.across), key=lambda rule: rule.box.top)
    return [line for upper, lower in pairwise(rules) for line in _between(page, upper, lower)]


def _between(page: PageContent, upper: Drawing, lower: Drawing) -> list[Line]:
    same = abs(upper.box.left - lower.box.left) < _SAME and abs(upper.box.right - lower.box.right) < _SAME
    if not same or lower.box.top - upper.box.bottom > _HIGHEST:
        return []
    inside = [line for line in page.lines if upper.box.top < line.box.middle[1] < lower.box.bottom]
    first = min((line for line in page.lines if line.box.middle[1] > lower.box.bottom), key=_top, default=None)
    if len(inside) < 2 or first is None or first.box.top - lower.box.bottom > _NEAR * first.size:
        return []
    below = [line for line in page.lines if line.box.is_beside(first.box, 0.5)]
    several = len(inside) >= _SEVERAL
    aligned = all(any(_are_aligned(line, other, anyhow=several) for other in below) for line in inside)
    return inside if aligned and len(below) > 1 else []


def _top(line: Line) -> float:
    return line.box.top


def _are_aligned(line: Line, other: Line, *, anyhow: bool) -> bool:
    return any(abs(one - two) < _ALIGNED for one, two in _places(line, other, anyhow=anyhow))


def _places(line: Line, other: Line, *, anyhow: bool) -> Iterator[tuple[float, float]]:
    yield line.box.left, other.box.left
    if anyhow:
        yield line.box.right, other.box.right
        yield line.box.middle[0], other.box.middle[0]
