"""Words that somebody has highlighted: the colour behind them ends where they do, and is the ground of no box or cell.

Word processors draw one rectangle for each line, or for each part of it that is set alike, white ones too; browsers do
so for `mark`.
Grounds of cells and boxes leave white beside the words, or reach from margin to margin.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Word

_MOST_GROUNDS = 2_000  # of a page that is looked at
_HIGHEST = 2.0  # of the size: a highlighted line
_NEAR = 0.1  # of the size: where words and their colour begin
_SPACE = 0.4  # of the size: the space behind the last word may be highlighted, too


def without_highlights(page: PageContent) -> PageContent:
    """Return the page without the colours behind highlighted words."""
    filled = (drawing for drawing in page.drawings if drawing.filled)
    grounds = [drawing for drawing in filled if not drawing.across and not drawing.upright]
    if not grounds or len(grounds) > _MOST_GROUNDS:
        return page
    lines = sorted(page.lines, key=_level)
    gone = {id(drawing) for drawing in grounds if _is_highlight(drawing.box, lines)}
    return replace(page, drawings=tuple(one for one in page.drawings if id(one) not in gone)) if gone else page


def _is_highlight(box: Box, lines: Sequence[Line]) -> bool:
    """Tell whether a rectangle begins and ends with words of one of the lines, which are sorted by their height."""
    near = lines[bisect_right(lines, box.top, key=_level) : bisect_left(lines, box.bottom, key=_level)]
    beside = [line for line in near if line.box.left < box.right and line.box.right > box.left]
    if len(beside) != 1 or box.height > _HIGHEST * beside[0].size:
        return False
    words, size = beside[0].words, beside[0].size
    inside = [place for place, word in enumerate(words) if box.left < word.box.middle[0] < box.right]
    if not inside:
        return False
    first, last = inside[0], inside[-1]
    before, after = words[first - 1 : first], words[last + 1 : last + 2]
    left, right = words[first].box.left - box.left, box.right - words[last].box.right
    begins = abs(left) < _NEAR * size or _touches(before, box.left, size, end=True)
    ends = -_NEAR * size < right < _SPACE * size or _touches(after, box.right, size, end=False)
    return begins and ends


def _touches(beside: Sequence[Word], place: float, size: float, *, end: bool) -> bool:
    """Tell whether the word beside the rectangle, if there is one, stands right at its side: the space is in it."""
    return any(abs((word.box.right if end else word.box.left) - place) < _NEAR * size for word in beside)


def _level(line: Line) -> float:
    return line.box.middle[1]
