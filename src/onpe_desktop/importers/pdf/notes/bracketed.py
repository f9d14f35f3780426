"""Signs of notes in brackets that are no part of their link, as Asciidoctor sets « [1] »."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, PageContent, Word, around

_PAIRS = {"[": "]", "(": ")"}


def with_whole_signs(page: PageContent) -> PageContent:
    """Return the page with a linked sign and the brackets around it as one word that leads where the sign does."""
    lines = tuple(_whole(line) for line in page.lines)
    same = all(new is line for new, line in zip(lines, page.lines, strict=True))
    return page if same else replace(page, lines=lines)


def _whole(line: Line) -> Line:
    places = [
        place
        for place, (opening, sign) in enumerate(pairwise(line.words))
        if opening.text in _PAIRS and sign.link and not opening.link
    ]
    words = list(line.words)
    for place in reversed(places):
        if _are_one(words[place : place + 3]):
            words[place : place + 3] = [_joined(words[place : place + 3])]
    return line.of(words) if len(words) < len(line.words) else line


def _are_one(words: Sequence[Word]) -> bool:
    if len(words) < 3 or words[2].text != _PAIRS[words[0].text] or words[2].link:
        return False
    return not words[1].spaced and not words[2].spaced and len({word.raised for word in words}) == 1


def _joined(words: Sequence[Word]) -> Word:
    text = "".join(word.text for word in words)
    return replace(words[1], text=text, box=around(word.box for word in words), spaced=words[0].spaced)
