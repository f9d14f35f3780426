"""Endnotes that the end of a page or a column cuts: what goes on at the top of the next one.

A note that ends with an arrow goes on up to that arrow, which leads back to the page of its call. Another one goes on
up to the next note, in lines as large as its own and as near each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent, around

BACK = "↩"
_MOST = 40  # lines
_SAME = 0.12  # of a size
_GAP = 1.0  # of the size: white between the lines of a note is no higher

Found = list[tuple[int, Line]]  # the number of the page, and the line


class Arrows:
    """The arrows with which notes end: whether they lead back to the pages of their calls."""

    def __init__(self, pages: Sequence[PageContent], links: Mapping[str, LinkArea]) -> None:
        self._links = links
        found = [word for page in pages for line in page.lines for word in line.words[-1:] if BACK in word.text]
        self.any = bool(found)
        self._linked = any(word.link in links for word in found)

    def lead_back(self, line: Line, callers: AbstractSet[int]) -> bool:
        """Tell whether a line ends with an arrow back to a page that calls the note.

        Where others do, one without a link does, too: browsers lose that of a note that a page's end cuts.
        """
        last = line.words[-1]
        back = self._links.get(last.link)
        return BACK in last.text and (self._linked if back is None else back.page in callers)


def rest_of(
    pages: Sequence[PageContent],
    number: int,
    part: Sequence[Line],
    begun: AbstractSet[tuple[int, int]],
    callers: AbstractSet[int],
    arrows: Arrows,
) -> Found:
    """Return with what a note goes on whose `part` is the last of its column. `begun` is where notes begin."""
    box = around(line.box for line in part)
    below = [
        line for line in pages[number].lines if line.box.top > box.bottom - 1 and _is_over(line, box.left, box.right)
    ]
    if below or arrows.lead_back(part[-1], callers):
        return []
    found: Found = []
    following: Line | None = None
    for page, line, begins in _following(pages, number, box.left, box.right, begun):
        if begins or len(found) == _MOST:
            following = line if begins else None
            break
        found.append((page, line))
        if arrows.lead_back(line, callers):
            return found
    whole = following is not None and not arrows.any and _is_whole(part, [*(line for _, line in found), following])
    return found if whole else []


def _following(
    pages: Sequence[PageContent], number: int, left: float, right: float, begun: AbstractSet[tuple[int, int]]
) -> Iterator[tuple[int, Line, bool]]:
    """Yield the lines of the column beside, or of the next page's first one, and whether a note begins with them."""
    beside = [index for index, line in enumerate(pages[number].lines) if line.box.left > right]
    if not beside and number + 1 < len(pages):
        number += 1
        lines = pages[number].lines
        first = min((line.box.left for line in lines), default=0.0)
        beside = [index for index, line in enumerate(lines) if line.box.left < first + right - left]
    lines = pages[number].lines
    for index in sorted(beside, key=lambda index: (lines[index].box.top, lines[index].box.left)):
        yield number, lines[index], (number, index) in begun


def _is_over(line: Line, left: float, right: float) -> bool:
    return line.box.left < right and line.box.right > left


def _is_whole(part: Sequence[Line], rest: Sequence[Line]) -> bool:
    """Tell whether lines go on with a note up to the next one: as large, and no further from each other."""
    size = part[-1].size
    alike = all(abs(line.size - size) <= _SAME * size for line in rest)
    return alike and all(two.box.top - one.box.bottom < _GAP * size for one, two in pairwise(rest))
