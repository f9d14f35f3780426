"""Sheets of one pattern: each of their pages has the same titles, also in its middle, where no running line stands."""

from collections import defaultdict
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Line, PageContent

_MOST = 0.8  # of the pages with a large line at their head
_SIZE = 0.8  # of its size
_MIDDLE = 0.25, 0.75  # of the height of the page


def titles_of_sheets(large: Sequence[tuple[int, Line]], pages: Sequence[PageContent]) -> set[int]:
    """Return id() of the large lines, each with its page, whose pages have another one of their font in the middle."""
    if not large:
        return set()
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, line in large:
        numbers[line.text].add(number)
    middle: dict[tuple[str, float, str], set[int]] = defaultdict(set)
    for page in pages:
        for line in page.lines:
            if _MIDDLE[0] * page.height < line.box.middle[1] < _MIDDLE[1] * page.height:
                middle[line.text, line.size, line.style.font].add(page.number)
    found: set[int] = set()
    for _, line in large:
        own = numbers[line.text]
        alike = (
            seen for (_, size, font), seen in middle.items() if font == line.style.font and size > _SIZE * line.size
        )
        if any(len(own & seen) >= _MOST * len(own) for seen in alike):
            found.add(id(line))
    return found
