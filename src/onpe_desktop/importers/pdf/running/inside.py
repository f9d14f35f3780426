"""Titles that begin pages by chance: lines worded and set alike stand inside of pages, too."""

from collections import defaultdict
from collections.abc import Sequence

from onpe_desktop.importers.pdf.numbering import with_number_signs
from onpe_desktop.importers.pdf.page import Line, PageContent, Style

_SHORT = 60  # characters: a title that many others are like
_LEAST = 3  # such lines, or pages
_OTHERS = 0.5  # of the pages that have it at their edge: so many others have it inside

_Worded = tuple[str, Style]


def titles_inside(edges: Sequence[tuple[int, Line]], pages: Sequence[PageContent]) -> set[int]:
    """Return id() of the lines at the pages' edges that are titles, such as « Article 12 », or those of boxes.

    As many lines are like them inside of pages, or half as many other pages have one: the title of a box that is as
    high as its page stands at the top of each.
    """
    at_edge = {id(line) for _, line in edges}
    inner: dict[_Worded, list[int]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if id(line) not in at_edge and len(line.text) < _SHORT:
                inner[_worded(line)].append(page.number)
    outer: dict[_Worded, list[int]] = defaultdict(list)
    for number, line in edges:
        outer[_worded(line)].append(number)
    titles = {found for found, known in outer.items() if _is_title(found, known, inner[found])}
    return {id(line) for _, line in edges if _worded(line) in titles}


def _is_title(worded: _Worded, outer: Sequence[int], inner: Sequence[int]) -> bool:
    if not any(map(str.isalpha, worded[0])):
        return False
    return len(inner) >= max(_LEAST, len(outer)) or len({*inner} - {*outer}) >= max(_LEAST, _OTHERS * len(outer))


def _worded(line: Line) -> _Worded:
    return with_number_signs(line.text), line.style
