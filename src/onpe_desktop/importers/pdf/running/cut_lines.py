"""Lines that the end of their page cuts, and that the next page shows again.

wkhtmltopdf cuts rows of tables anywhere, and draws what it has cut on both pages.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, PageContent

_TOP = 5.0  # of the size: so far down the next page what was cut stands, at most
_SAME = 1.0  # points


def without_cut_lines(pages: Sequence[PageContent]) -> tuple[PageContent, ...]:
    """Return the pages without lines that reach beyond the foot of theirs, where the next one begins with them."""
    if not pages:
        return ()
    kept = [replace(page, lines=_shown_once(page, following)) for page, following in pairwise(pages)]
    return (*kept, pages[-1])


def _shown_once(page: PageContent, following: PageContent) -> tuple[Line, ...]:
    cut = {id(line) for line in page.lines if line.box.bottom > page.height}
    if not cut:
        return page.lines
    again = [line for line in following.lines if line.box.top < _TOP * line.size]
    return tuple(line for line in page.lines if id(line) not in cut or not any(_is_same(line, one) for one in again))


def _is_same(line: Line, other: Line) -> bool:
    return line.text == other.text and abs(line.box.left - other.box.left) < _SAME and line.style == other.style
