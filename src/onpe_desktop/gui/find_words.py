"""Finding typed letters in a text: case, accents, ligatures and kinds of spaces do not count, parts of words do."""

import unicodedata
from collections.abc import Callable

_SAME = str.maketrans({"’": "'", "ʼ": "'", "\u2011": "-", "\u2010": "-", "œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})
_DROPPED = {"\u00ad", "\u200b", "\u2060", "\ufeff"}

Spans = tuple[tuple[int, int], ...]


def find_words(words: str) -> Callable[[str], Spans]:
    """Return the function that finds every place where `words` stand in a text; blank words are nowhere."""
    wanted = _bare(words.strip())[0]

    def spans(text: str) -> Spans:
        if not wanted:
            return ()
        bare, places = _bare(text)
        found, start = [], bare.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            found.append((places[start], places[end - 1] + 1))
            start = bare.find(wanted, end)
        return tuple(found)

    return spans


def _bare(text: str) -> tuple[str, list[int]]:
    """Return the letters that count, and for each its place in `text`."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _letters(character):
            if letter == " " and letters and letters[-1] == " ":
                continue
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _letters(character: str) -> str:
    if character.isascii():
        return character.lower() if not character.isspace() or character == "\n" else " "
    if character in _DROPPED:
        return ""
    if character.isspace():
        return " "
    folded = unicodedata.normalize("NFKD", character.translate(_SAME).casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
