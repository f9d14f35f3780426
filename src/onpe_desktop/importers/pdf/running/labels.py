"""Page labels: the numbers that are printed on the pages."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onpe_desktop.importers.pdf.page import Line, PageContent

_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}")
PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?[\s\-–—|]*(\d{1,4}|[ivxlc]{1,7})[\s\-–—|]*(?:(?:/|sur|de|of)\s*\d{1,4})?", re.IGNORECASE
)


def labels_of(pages: Sequence[PageContent], removed: Mapping[int, Sequence[Line]]) -> tuple[str, ...]:
    """Return the printed page numbers where they follow each other, else what the file calls the page.

    Where nothing says it the label is empty: a page without number among others is no page 3 because it is the third.
    """
    printed: dict[int, str] = {}
    for page in pages:
        for line in removed[page.number]:
            match = PAGE_NUMBER.fullmatch(line.text.strip())
            words = line.text.split()
            number = (
                match.group(1) if match else next((word for word in (words[-1:] + words[:1]) if _is_page(word)), "")
            )
            if number and page.number not in printed:
                printed[page.number] = number
    offsets = Counter(int(label) - number for number, label in printed.items() if label.isdigit())
    usual = {offset for offset, count in offsets.items() if count >= max(2, 0.2 * len(pages))}
    labels = []
    for page in pages:
        label = printed.get(page.number, "")
        if label.isdigit() and int(label) - page.number not in usual:
            label = ""
        labels.append(label or page.label or _guessed(page.number, usual))
    return tuple(labels)


def _guessed(number: int, offsets: set[int]) -> str:
    guess = number + next(iter(offsets)) if len(offsets) == 1 else 0
    return str(guess) if guess > 0 else ""


def _is_page(word: str) -> bool:
    return _NUMBER.fullmatch(word) is not None and (word.isdigit() or word.islower())
