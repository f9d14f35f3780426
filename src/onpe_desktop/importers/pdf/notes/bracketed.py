"""Signs of notes in pieces: brackets are no part of a link, as Asciidoctor sets « [1] », or each digit is a link."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent, Word, around

_PAIRS = {"[": "]", "(": ")"}


def with_whole_signs(page: PageContent, links: Mapping[str, LinkArea]) -> PageContent:
    """Return the page with a linked sign and the brackets around it as one word that leads where the sign does.

    So are raised digits that lead to one place, as word processors make of a call whose number was changed.
    """
    lines = tuple(_whole(_with_numbers(line, links)) for line in page.lines)
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


def _with_numbers(line: Line, links: Mapping[str, LinkArea]) -> Line:
    words: list[Word] = []
    for word in line.words:
        last = words[-1] if words else None
        if (
            last is not None
            and not word.spaced
            and _are_digits(last, word)
            and _place(last, links) == _place(word, links)
        ):
            words[-1] = replace(last, text=last.text + word.text, box=around((last.box, word.box)))
        else:
            words.append(word)
    return line.of(words) if len(words) < len(line.words) else line


def _are_digits(*words: Word) -> bool:
    return all(word.raised == 1 and word.link != "" and word.text.isdecimal() for word in words)


def _place(word: Word, links: Mapping[str, LinkArea]) -> tuple[str, int, int]:
    area = links.get(word.link)
    return (area.address, area.page, round(area.top)) if area else (word.link, -1, 0)


def _are_one(words: Sequence[Word]) -> bool:
    if len(words) < 3 or words[2].text != _PAIRS[words[0].text] or words[2].link:
        return False
    return not words[1].spaced and not words[2].spaced and len({word.raised for word in words}) == 1


def _joined(words: Sequence[Word]) -> Word:
    text = "".join(word.text for word in words)
    return replace(words[1], text=text, box=around(word.box for word in words), spaced=words[0].spaced)
