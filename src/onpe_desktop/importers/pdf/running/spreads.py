"""Spreads: pages of a file that show two printed pages side by side, each with its number, as for reading on screens.

The left one is read as a page of its own, then the right one.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Picture
from onpe_desktop.importers.pdf.running.labels import PAGE_NUMBER

_WIDE = 1.2  # of its height: so wide is a page that shows two
_EDGE = 0.12  # of the height: numbers of pages stand so near its top or bottom
_FOLD = 8.0  # points on both sides of the middle: no text is set there
_OVER = 4.0  # points on both sides of the middle: what reaches so far spans both pages
_WELL = 0.1  # of the width: what is drawn over both pages reaches so far into them
_LEAST = 2  # pages with two numbers
_FEWEST = 3  # pages with text on both sides of the fold,
_BOTH, _MOST = 0.6, 0.8  # of those whose fold is white; of the wide pages with text, which leave it white


def spreads_of(pages: Sequence[PageContent]) -> frozenset[int]:
    """Return the numbers of the pages that show two: no line runs over their middle.

    Some have both numbers; or the fold of nearly all wide pages is white, and most have text on both sides.
    """
    wide = [page for page in pages if page.width > _WIDE * page.height and page.lines]
    whole = [page for page in wide if not any(_spans(line.box, page, _OVER) for line in page.lines)]
    counts = Counter(number for page in whole for number in _numbers(page))
    if max(counts.values(), default=0) >= _LEAST and 2 * len(whole) >= len(wide):
        return frozenset(page.number for page in whole)
    folded = [page for page in wide if not _touches_fold(page)]
    both = sum(len({line.box.middle[0] < page.width / 2 for line in page.lines}) == 2 for page in folded)
    if both >= max(_FEWEST, _BOTH * len(folded)) and len(folded) >= _MOST * len(wide):
        return frozenset(page.number for page in folded)
    return frozenset()


def _touches_fold(page: PageContent) -> bool:
    """Tell whether words stand at the middle of a page, or a rule lies over it, as in a table."""
    words = any(_spans(line.box, page, -_FOLD) for line in page.lines)
    return words or any(drawing.across and _spans(drawing.box, page, _WELL * page.width) for drawing in page.drawings)


def halves_of(page: PageContent) -> tuple[PageContent, PageContent]:
    """Return the two pages that a spread shows. What is drawn over both is the ground of both, and left out."""
    middle = page.width / 2
    drawings = [drawing for drawing in page.drawings if not _spans(drawing.box, page, _WELL * page.width)]
    left, right = (
        replace(
            page,
            lines=tuple(line for line in page.lines if (line.box.middle[0] < middle) is first),
            drawings=tuple(one for one in drawings if (one.box.middle[0] < middle) is first),
        )
        for first in (True, False)
    )
    return left, right


def is_of_half(picture: Picture, page: PageContent, side: int) -> bool:
    """Tell whether a picture belongs to the left page of a spread (0), or to the right one (1)."""
    return (picture.box.middle[0] >= page.width / 2) == bool(side)


def _spans(box: Box, page: PageContent, over: float) -> bool:
    """Tell whether a box reaches so many points into both halves; less than none: so near the middle."""
    return box.left < page.width / 2 - over and box.right > page.width / 2 + over


def _numbers(page: PageContent) -> set[int]:
    """Return how far the numbers of both pages are before what they would be if the first one were 0."""
    found = [(line, int(number.group(1))) for line in page.lines if (number := _number(line, page))]
    left = {number for line, number in found if line.box.middle[0] < page.width / 2}
    right = {number for line, number in found if line.box.middle[0] > page.width / 2}
    return {number - 2 * page.number for number in left if number + 1 in right}


def _number(line: Line, page: PageContent) -> re.Match[str] | None:
    if _EDGE * page.height < line.box.middle[1] < (1 - _EDGE) * page.height:
        return None
    found = PAGE_NUMBER.fullmatch(line.text.strip())
    return found if found and found.group(1).isdecimal() else None
