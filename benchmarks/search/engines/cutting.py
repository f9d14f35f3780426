"""Snippets for an engine that keeps terms instead of texts: cut around the first word that begins as a term does."""

import re
from collections.abc import Iterable

_SHOWN = 200  # characters, as Xapian's
_BEFORE = 60
_ACCENTS = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")


def pattern(terms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds words that begin with one of the terms."""
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, terms), key=len, reverse=True))})\w*")


def cut(text: str, words: re.Pattern[str]) -> str:
    """Return the text around the first hit, with all hits in it marked."""
    folded = text.lower().translate(_ACCENTS)
    first = words.search(folded)
    begin = text.rfind(" ", 0, max(0, first.start() - _BEFORE)) + 1 if first else 0
    end = begin + _SHOWN
    parts = []
    place = begin
    for hit in words.finditer(folded, begin, end):
        parts += [text[place : hit.start()], "<b>", text[hit.start() : hit.end()], "</b>"]
        place = hit.end()
    return "".join((*parts, text[place:end]))
