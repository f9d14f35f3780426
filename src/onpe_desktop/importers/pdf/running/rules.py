"""Rules under running heads and above running feet, and grounds of pages: they are no edge of a table or box."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, PageContent
from onpe_desktop.importers.pdf.tables.bars import bars

_MOST_RULES = 2_000  # of a page that is looked at
_SHARE = 0.4  # of the pages have such a rule at one place
_LEAST = 3  # pages
_GROUND = 0.4  # of the page, its width and its height: a lower box may stand at one place of several pages
_COLUMN = 2  # edges of a single one
_GROUNDS = 0.25  # of the pages have a ground at one place


def without_running_rules(pages: tuple[PageContent, ...]) -> tuple[PageContent, ...]:
    """Return the pages without rules that stand at the same place of many pages, outside of all text, and grounds.

    The running lines have been taken off before. The top of a table that goes on over pages touches upright rules, or
    lies in pieces, one for each cell, as the rule below its first row does. What lies at the same place below the text
    of many pages is the ground of these.
    """
    outside = [_outside(page) for page in pages]
    grounds = [_grounds(page) for page in pages]
    counts = Counter(place for found in (*outside, *grounds) for place in {_place(drawing) for drawing in found})
    least, fewest = (max(_LEAST, share * len(pages)) for share in (_SHARE, _GROUNDS))
    kept = []
    for page, found, below in zip(pages, outside, grounds, strict=True):
        gone = {id(drawing) for drawing in found if counts[_place(drawing)] >= least}
        gone |= {id(drawing) for drawing in below if counts[_place(drawing)] >= fewest}
        if gone:
            kept.append(replace(page, drawings=tuple(one for one in page.drawings if id(one) not in gone)))
        else:
            kept.append(page)
    return tuple(kept)


def _place(drawing: Drawing) -> tuple[int, int, int, int]:
    """Return where a rule or a ground stands. Its ends may differ from left to right pages, its width does not."""
    box = drawing.box
    return round(box.middle[1] / 2), round(box.width / 4), round(box.height / 4), drawing.colour


def _grounds(page: PageContent) -> list[Drawing]:
    return [
        drawing
        for drawing in page.drawings
        if drawing.filled and drawing.box.height > _GROUND * page.height and drawing.box.width > _GROUND * page.width
    ]


def _outside(page: PageContent) -> list[Drawing]:
    if not page.lines or len(page.drawings) > _MOST_RULES:
        return []
    top, bottom = min(line.box.top for line in page.lines), max(line.box.bottom for line in page.lines)
    upright = [drawing.box for drawing in page.drawings if drawing.upright]
    tables = _ends_of_tables(page.drawings, top, bottom)
    found = []
    for drawing in page.drawings:
        middle = drawing.box.middle[1]
        if not drawing.across or top < middle < bottom or any(bar.holds(drawing.box.middle, 1) for bar in tables):
            continue
        if not any(rule.top - 3 < middle < rule.bottom + 3 for rule in upright):
            found.append(drawing)
    return found


def _ends_of_tables(drawings: Sequence[Drawing], top: float, bottom: float) -> list[Box]:
    """Return the rules in pieces outside of the text that part the same columns as the next one within it."""
    known = bars(drawings)
    ends = [*pairwise(known), *pairwise(known[::-1])]
    return [
        one.box
        for one, other in ends
        if not top < one.box.middle[1] < bottom and len(one.edges) > _COLUMN and _are_alike(one.edges, other.edges)
    ]


def _are_alike(edges: Sequence[float], others: Sequence[float]) -> bool:
    return len(edges) == len(others) and all(abs(one - two) < 1 for one, two in zip(edges, others, strict=True))
