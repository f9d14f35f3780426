"""Cuts text into chunks: words with their hyphens and apostrophes, and number-like things that are one term each."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from onpe_desktop.search.folding import INVISIBLE

_LETTER = rf"[\w\u0300-\u036f{INVISIBLE}]"
_FEMININE = "trices?|r?ices?|euses?|eresses?|esses?|i[eè]res?|[eè]res?|ives?|ves?|elles?|ales?|[nltsf]?es?|s"
# The feminine and plural that inclusive writing hangs on a word: mineur·e·s, mineur.e.s, mineur(e)s, adolescent-e-s.
# After a hyphen only what cannot be a pronoun (donne-le, parle-t-elle).
INCLUSIVE = (
    rf"(?:[·./](?:{_FEMININE})(?:[·./]?s)?(?!{_LETTER})"
    r"|[·.]E(?:[·.]?S)?(?!\w)"
    rf"|\((?:{_FEMININE})\)s?(?!{_LETTER})"
    rf"|-(?:trices?|r?ices?|euses?|i?[eè]res?|n?es?)(?:-s)?(?!{_LETTER}))"
)
_WORD = rf"{_LETTER}++(?:{INCLUSIVE})?"
# What nearly every chunk is: letters, then a sign after which nothing hangs on them. Tried first, for speed alone.
_PLAIN = r"[^\W\d_]{2,}+(?=[ \n,;:)]|\.[ \n])"
_FIRST = rf"(?=[\w+€\u0300-\u036f{INVISIBLE}])"  # what a chunk may begin with; passes over the rest faster


_SHORT = 200  # characters: what is typed
_AFTER_WORDS = "?!,;:"  # signs that change nothing of the word before them

Chunk = tuple[str, str, int]


class Kind(StrEnum):
    """What a chunk is; the names are also those of the pattern's groups."""

    MAIL = "mail"
    DOTTED = "dotted"  # A.E.M.O.
    LAW = "law"  # L. 226-3
    PHONE = "phone"  # 01 53 06 68 92, 0800 200 200, 116 000, 39 19
    GROUPED = "grouped"  # 38 000
    ARTICLE = "article"  # 225-12-1, 225.12.1, 2022-140, 2021–2023
    DECIMAL = "decimal"  # 2,5
    NUMBER_SIGN = "number_sign"  # n°: says nothing
    EURO = "euro"  # €
    WORD = "word"
    PLAIN = "plain"  # a word of nothing but letters


_PHONE = (
    r"(?:(?:\+|00)33[ .]?(?:\(0\) ?)?|0 ?)[1-9](?:(?:  ?|[.-])?\d\d){4}(?!\d)"
    r"|0 ?8\d\d[ .]\d{3}[ .]\d{3}(?!\d)"
    r"|(?:116[ .-]?\d{3}|3\d[ .]\d\d)(?![ .]?\d)"
)
_MAIL = rf"(?P<{Kind.MAIL}>[\w.+-]++@[\w-]+(?:\.[\w-]+)+)"
_OTHERS = "|".join(
    (
        rf"(?P<{Kind.DOTTED}>(?:[A-ZÉ]\.){{2,}}(?:[A-ZÉ](?!\w))?)",
        rf"(?P<{Kind.LAW}>[LRDlrd](?:\.? {{,2}}\d+(?:[-–]\d+)+|\d{{3,4}}|(?<=[LRD])\. ?\d{{3,4}})(?!{_LETTER}))",
        rf"(?=[\d+])(?:(?P<{Kind.PHONE}>{_PHONE})",
        rf"(?P<{Kind.GROUPED}>[1-9]\d{{,2}}(?:[ .]\d{{3}})+(?![.,–-]?\d))",
        rf"(?P<{Kind.ARTICLE}>\d+(?:(?:[-–]\d+)+|(?:\.\d+){{2,}})(?![.]?\d)(?!{_LETTER}))",
        rf"(?P<{Kind.DECIMAL}>(?<!\d[.,])\d+[.,]\d+(?![.,]?\d)))",
        rf"(?P<{Kind.NUMBER_SIGN}>[nN][°º]s?)",
        rf"(?P<{Kind.EURO}>€)",
        rf"(?P<{Kind.WORD}>{_WORD}(?:['-]{_WORD})*)",
    )
)


def scan(text: str) -> Iterable[Chunk]:
    """Return the kind, text and start of every chunk of `text`, whose signs are already levelled."""
    words = _words(text) if len(text) <= _SHORT else None
    return _chunks(text) if words is None else words


def _words(text: str) -> list[Chunk] | None:
    """Return the chunks of a text of nothing but words, None for any other: what is typed needs no pattern then."""
    words: list[Chunk] = []
    start = 0
    for piece in text.split(" "):
        word = piece.rstrip(_AFTER_WORDS)
        if word:
            if not (word.isalpha() or all(map(str.isalpha, word.replace("-", "'").split("'")))) or "º" in word:
                return None
            words.append((Kind.WORD, word, start))
        start += len(piece) + 1
    return words


def _chunks(text: str) -> Iterator[Chunk]:
    for match in _pattern(mail="@" in text).finditer(text):
        yield match.lastgroup or Kind.WORD, match.group(), match.start()


@cache
def _pattern(*, mail: bool) -> re.Pattern[str]:
    """Compile when first used; an address costs each word a second look, so only where there is a sign of one."""
    return re.compile(f"{_MAIL}|{_OTHERS}" if mail else f"{_FIRST}(?:(?P<{Kind.PLAIN}>{_PLAIN})|{_OTHERS})")
