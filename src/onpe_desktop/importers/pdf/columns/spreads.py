"""Facing pages saved as one: a designer's « planches », whose fold is the gutter of every page."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.page import PageContent

_BROAD = 1.2  # times as wide as high: two pages upright are √2 times, two of a square three times as wide or less
_FEWEST = 3  # pages with text on both sides of the fold
_MOST = 0.8  # of the broad pages with text: so many leave the fold white
_BOTH = 0.6  # of those have text on both sides
_FOLD = 8.0  # points on both sides of the middle: no text is set there


def folds_of(pages: Sequence[PageContent]) -> dict[int, Gutter]:
    """Return the gutter around the fold of each page with text on both sides of it, by the page's number."""
    broad = [page for page in pages if page.width > _BROAD * page.height and page.lines]
    folds = {page.number: fold for page in broad if (fold := _fold(page)) is not None}
    white = [page for page in broad if not _is_crossed(page)]
    if len(folds) < max(_FEWEST, _BOTH * len(white)) or len(white) < _MOST * len(broad):
        return {}
    return folds


def _is_crossed(page: PageContent) -> bool:
    middle = page.width / 2
    return any(line.box.left < middle + _FOLD and line.box.right > middle - _FOLD for line in page.lines)


def _fold(page: PageContent) -> Gutter | None:
    """Return the white around the middle of a page; None where text stands on one side only, or runs over it."""
    middle = page.width / 2
    left = [line.box.right for line in page.lines if line.box.middle[0] < middle]
    right = [line.box.left for line in page.lines if line.box.middle[0] > middle]
    return Gutter(max(left), min(right)) if left and right and not _is_crossed(page) else None
