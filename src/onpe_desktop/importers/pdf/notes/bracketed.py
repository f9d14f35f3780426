"""Signs of notes in brackets: no part of a link, as Asciidoctor sets « [1] », or no word of their own: « mot[1]. »."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.notes.cut_words import cut_word
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent, Word, around

_PAIRS = {"[": "]", "(": ")"}
_CALLED = re.compile(r"(.*?)((?:\[\d{1,3}\])+|(?:\(\d{1,3}\))+)([^\w\[(]*)")
_SIGN = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\)")


def bracketed_sign(line: Line) -> str:
    """Return the number in brackets with which a line begins, else nothing."""
    found = _SIGN.match(line.words[0].text)
    return found[0] if found else ""


def with_calls_apart(line: Line, signs: AbstractSet[str]) -> Line:
    """Return a line with numbers in brackets that end its words as words of their own, where they are among `signs`."""
    if not any(sign in line.text for sign in signs):
        return line
    words = [part for word in line.words for part in _with_calls_apart(word, signs)]
    return line.of(words) if len(words) > len(line.words) else line


def _with_calls_apart(word: Word, signs: AbstractSet[str]) -> list[Word]:
    found = _CALLED.fullmatch(word.text)
    called = _SIGN.findall(found[2]) if found else []
    if not found or word.style.fixed or not set(called) <= signs:
        return [word]
    return cut_word(word, [text for text in (found[1], *called, found[3]) if text])


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
