"""Plans without page numbers: pages at the beginning of which most lines come again, as the titles of the text.

A contents page is known by its page numbers (`outline.py`). What has none would be read as dozens of titles of nothing.
"""

from collections import defaultdict
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Line

_BEGINNING = 0.2  # of the pages
_FEWEST = 15  # lines of such a page
_AGAIN = 0.6  # of its lines come again; titles of two lines may be broken elsewhere
_MOST = 2  # times: the words of a form come again and again
_SPREAD = 5  # lines of a plan, at most, are of one page: the whole page may come again
_PROSE = 0.2  # of the lines begin within a sentence: text that comes again is none
_SHORT = 8  # letters: shorter lines come again by chance


def plan_lines(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of the plan, which may run over pages; none where there is no such page."""
    words = [[text for line in page if len(text := _letters(line.text)) >= _SHORT] for page in pages]
    places: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(words):
        for text in page:
            places[text].append(number)
    found: list[Line] = []
    for number, texts in enumerate(words[: int(_BEGINNING * len(pages)) + 1]):
        later = [[place for place in places[text] if place > number] for text in texts]
        again = [known for known in later if 0 < len(known) <= _MOST]
        spread = {known[-1] for known in again}
        said_again = len(texts) >= _FEWEST and len(again) >= _AGAIN * len(texts)
        if said_again and len(spread) * _SPREAD >= len(again) and not _is_prose(pages[number]):
            found += pages[number]
        elif found:
            break
    return found


def _is_prose(lines: Sequence[Line]) -> bool:
    return sum(line.text[:1].islower() for line in lines) > _PROSE * len(lines)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))
