"""Folding a text to the letters that are compared, with the way back to the original."""

import unicodedata
from dataclasses import dataclass

_SPELLED = {"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "‧": "·", "•": "·"}
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\ufeff")  # soft hyphen, zero-width spaces and joiners
_JOINING = frozenset("\u00a0\u202f\u2009")  # no-break and thin spaces: a number may go on behind them

JOINER = "\u00a0"


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` in lower case without accents; `origins[i]` is where character `i` stood; `upper[i]`: it was a capital."""

    text: str
    origins: tuple[int, ...]
    upper: tuple[bool, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original of a span in the folded text."""
        return self.origins[start], self.origins[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold compatibility forms, ligatures, accents, capitals, apostrophes; no-break spaces become `JOINER`."""
    letters: list[str] = []
    origins: list[int] = []
    upper: list[bool] = []
    for place, character in enumerate(text):
        for letter in _fold_character(character):
            letters.append(letter)
            origins.append(place)
            upper.append(character.isupper())
    return Folded("".join(letters), tuple(origins), tuple(upper))


def _fold_character(character: str) -> str:
    if character.isascii():
        return character.lower()
    if character in _DROPPED:
        return ""
    if character in _JOINING:
        return JOINER
    spelled = "".join(_SPELLED.get(part, part) for part in unicodedata.normalize("NFKD", character.lower()))
    return "".join(part for part in spelled if not unicodedata.combining(part))
