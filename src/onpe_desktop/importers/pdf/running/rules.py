"""Rules under running heads and above running feet: they are no edge of a table or box."""

from collections import Counter
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Drawing, PageContent

_MOST_RULES = 2_000  # of a page that is looked at
_SHARE = 0.4  # of the pages have such a rule at one place
_LEAST = 3  # pages


def without_running_rules(pages: tuple[PageContent, ...]) -> tuple[PageContent, ...]:
    """Return the pages without rules that stand at the same place of many pages, outside of all text.

    The running lines have been taken off before. The top of a table that goes on over pages touches upright rules.
    """
    outside = [_outside(page) for page in pages]
    counts = Counter(place for found in outside for place in {_place(drawing) for drawing in found})
    least = max(_LEAST, _SHARE * len(pages))
    kept = []
    for page, found in zip(pages, outside, strict=True):
        gone = {id(drawing) for drawing in found if counts[_place(drawing)] >= least}
        if gone:
            kept.append(replace(page, drawings=tuple(one for one in page.drawings if id(one) not in gone)))
        else:
            kept.append(page)
    return tuple(kept)


def _place(drawing: Drawing) -> tuple[int, int, int]:
    """Return where a rule stands. Its ends may differ from left to right pages, its width does not."""
    box = drawing.box
    return round(box.middle[1] / 2), round(box.width / 4), drawing.colour


def _outside(page: PageContent) -> list[Drawing]:
    if not page.lines or len(page.drawings) > _MOST_RULES:
        return []
    top, bottom = min(line.box.top for line in page.lines), max(line.box.bottom for line in page.lines)
    upright = [drawing.box for drawing in page.drawings if drawing.upright]
    found = []
    for drawing in page.drawings:
        middle = drawing.box.middle[1]
        if not drawing.across or top < middle < bottom:
            continue
        if not any(rule.top - 3 < middle < rule.bottom + 3 for rule in upright):
            found.append(drawing)
    return found
