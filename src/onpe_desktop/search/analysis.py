"""The analyzer: from text to terms, the same for index, query and hit marks. Knows no engine.

Change `SCHEMA_VERSION` with every change that gives another term for some text: an index of another version is rebuilt.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from onpe_desktop.search.folding import JOINER, Folded, fold
from onpe_desktop.search.lexicon import Lexicon
from onpe_desktop.search.stemming import stem

SCHEMA_VERSION = 1

_ELIDED = r"(?:(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)')"
_SUFFIXES = "euses|euse|trices|trice|rices|rice|ieres|iere|eres|ere|ives|ive|elles|elle|les|le|nes|ne|fes|fe|es|e|s"
_TOKEN = re.compile(
    rf"""
    (?P<email>[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+)
  | (?P<phone>(?<!\d)(?:\+33[ {JOINER}.-]?|0)[1-9](?:[ {JOINER}.-]?\d\d){{4}}(?!\d))
  | (?P<article>(?<![a-z0-9'])[lrd][ {JOINER}]?\.?[ {JOINER}]?\d{{2,4}}(?:-\d+)*(?![a-z0-9]))
  | (?P<numbers>\d+(?:-\d+)+)
  | (?P<thousands>(?<![\d{JOINER}])\d{{1,3}}(?:{JOINER}\d{{3}})+(?!\d))
  | (?P<round>(?<!\d)(?<!\d[ ])\d{{1,3}}[ ]000(?!\d))
  | (?P<inclusive>{_ELIDED}?[a-z]{{3,}}(?:[·.](?:{_SUFFIXES})){{1,2}}(?![a-z]))
  | (?P<bracketed>{_ELIDED}?[a-z]{{3,}}\((?:{_SUFFIXES})\)s?(?![a-z]))
  | (?P<compound>{_ELIDED}?[a-z0-9]+(?:-[a-z0-9]+)+)
  | (?P<word>[a-z]+(?:'[a-z]+)+|[a-z0-9]+|\w+)
    """,
    re.VERBOSE,
)
_YEARS = re.compile(r"(?:19|20)\d\d")
_ELISION = re.compile(_ELIDED)
_LONGEST_ACRONYM = 7

# terms, spelling, span in the folded text, positions taken
_Word: TypeAlias = tuple[tuple[str, ...], str, tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or something that counts as one, in a text.

    `terms` are all that it is found by, the first being its own; `surface` is its folded spelling; `start` and `end` are
    characters of the text; `position` counts words, stop words included, so that phrases stay right.
    """

    terms: tuple[str, ...]
    surface: str
    start: int
    end: int
    position: int


class Analyzer:
    """Turns text into tokens with the help of the lexicon (stop words, acronyms, protected words)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    @cached_property
    def expansions(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Acronym -> the terms of each thing that it stands for."""
        return {
            acronym: tuple(tuple(token.terms[0] for token in self.tokens(meaning)) for meaning in meanings)
            for acronym, meanings in self.lexicon.acronyms.items()
        }

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of `text` in reading order; stop words give none, but count as a position."""
        folded = fold(text)
        shouting = folded.text.upper() == text and sum(map(str.isalpha, text)) > _LONGEST_ACRONYM
        position = 0
        for match in _TOKEN.finditer(folded.text):
            words = self._read(match, folded, shouting=shouting)
            for terms, surface, (start, end), length in words:
                if terms:
                    yield Token(terms, surface, *folded.span(start, end), position)
                position += length

    def _read(self, match: re.Match[str], folded: Folded, *, shouting: bool) -> Iterator[_Word]:
        text, span = match.group(), match.span()
        match match.lastgroup:
            case "email":
                yield (text, *re.split(r"[@.]", text)[:1]), text, span, 1
            case "phone":
                digits = re.sub(r"\D", "", text)
                yield ("0" + digits[2:] if text.startswith("+") else digits,), text, span, 1
            case "article":
                letter, number = text[0], re.sub(r"[^\d-]", "", text)
                yield (f"{letter}{number}", number), text, span, 1
            case "numbers":
                years = tuple(_YEARS.findall(text)) if _YEARS.match(text) else ()
                yield (text, *years), text, span, 1
            case "thousands" | "round":
                yield (re.sub(r"\D", "", text),), text, span, 1
            case "inclusive" | "bracketed":
                yield tuple(dict.fromkeys(map(stem, _inclusive_forms(_ELISION.sub("", text))))), text, span, 1
            case "compound":
                yield from self._compound(match, folded, shouting=shouting)
            case _:
                yield self._word(match.start(), match.end(), folded, shouting=shouting)

    def _compound(self, match: re.Match[str], folded: Folded, *, shouting: bool) -> Iterator[_Word]:
        """Yield the parts one after the other; the first is also found by all of them joined."""
        begin = match.start()
        if elided := _ELISION.match(match.group()):
            begin += elided.end()
        whole = folded.text[begin : match.end()]
        joined: tuple[str, ...] = (stem(whole.replace("-", "")),)
        start = begin
        for part in whole.split("-"):
            terms, surface, span, length = self._word(start, start + len(part), folded, shouting=shouting)
            yield terms + joined, surface, span, length
            joined = ()
            start += len(part) + 1

    def _word(self, start: int, end: int, folded: Folded, *, shouting: bool) -> _Word:
        if elided := _ELISION.match(folded.text, start, end):
            start = elided.end()
        word = folded.text[start:end].replace("'", "")
        capitals = not shouting and 1 < len(word) <= _LONGEST_ACRONYM and all(folded.upper[start:end])
        if word in self.lexicon.stop_words and not capitals:
            return (), word, (start, end), 1
        if capitals or word in self.lexicon.acronyms:
            return (word,), word, (start, end), 1
        return (self.lexicon.protected.get(word) or stem(word),), word, (start, end), 1


def _inclusive_forms(text: str) -> Iterator[str]:
    """Yield what the short spelling stands for: `mineur·e·s` gives mineur, mineure and mineurs."""
    base, *suffixes = (part for part in re.split(r"[·.()]", text) if part)
    yield base
    for suffix in suffixes:
        yield base + suffix
        for masculine in ("teur", "eur", "ier", "er", "if"):
            if base.endswith(masculine):
                yield base.removesuffix(masculine) + ("t" if masculine == "teur" and suffix[0] == "r" else "") + suffix
                break
