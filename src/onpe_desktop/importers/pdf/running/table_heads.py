"""Heads of tables that pages begin with: LaTeX's and Word's tables repeat theirs on a rule, on however many pages.

They stand where running heads do, and are worded alike. But their words begin, end or are centred where those of the
table below the rule do.
"""

from collections.abc import Iterable, Iterator, Sequence

from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent

_HIGHEST = 4.5  # of the size: three lines
_ABOVE = 0.9  # of the size, or less: from the head to its rule
_STEP = 0.4  # of the size: from one line of the head to the next
_ALIGNED = 2.0  # points
_NEAR = 2.0  # of the size: from the rule to the first row
_SEVERAL = 3  # cells: of two, as of a title and a page's number, both must begin where two cells below do


def heads_of_tables(page: PageContent) -> list[Line]:
    """Return the lines of such heads."""
    upwards = sorted(page.lines, key=lambda line: line.box.bottom, reverse=True)
    return [line for rule in page.drawings if rule.across for line in _above(page, upwards, rule)]


def _above(page: PageContent, upwards: Sequence[Line], rule: Drawing) -> list[Line]:
    """Return the lines of the head on a rule. `upwards`: those of the page from its foot on."""
    left, right = rule.box.left - 3, rule.box.right + 3
    inside = (line for line in upwards if left < line.box.left and line.box.right < right)
    top = rule.box.top
    head = _head((line for line in inside if line.box.top < top and line.box.middle[1] < top), top)
    if len(head) < 2:
        return []
    below = [
        line
        for line in page.lines
        if left < line.box.left and line.box.right < right and line.box.middle[1] > rule.box.bottom
    ]
    first = min(below, key=lambda line: line.box.top, default=None)
    if first is None or first.box.top - rule.box.bottom > _NEAR * first.size:
        return []
    several = len(head) >= _SEVERAL
    row = [line for line in below if line.box.is_beside(first.box, 0.5)]
    titled = all(any(_are_aligned(line, other, anyhow=several) for other in below) for line in head)
    aligned = all(any(_are_aligned(other, line, anyhow=several) for other in head) for line in row)
    return head if titled and aligned and len(row) > 1 else []


def _head(upwards: Iterable[Line], foot: float) -> list[Line]:
    """Return the first lines above a rule, right above it, and those that stand as near above them as lines do."""
    found: list[Line] = []
    for line in upwards:
        beside = bool(found) and line.box.is_beside(found[-1].box, 0.5)
        white = (found[-1].box.top if found else foot) - line.box.bottom
        if not beside and (
            white > (_STEP if found else _ABOVE) * line.size or foot - line.box.top > _HIGHEST * line.size
        ):
            break
        found.append(line)
    return found


def _are_aligned(line: Line, other: Line, *, anyhow: bool) -> bool:
    return any(abs(one - two) < _ALIGNED for one, two in _places(line, other, anyhow=anyhow))


def _places(line: Line, other: Line, *, anyhow: bool) -> Iterator[tuple[float, float]]:
    yield line.box.left, other.box.left
    if anyhow:
        yield line.box.right, other.box.right
        yield line.box.middle[0], other.box.middle[0]
