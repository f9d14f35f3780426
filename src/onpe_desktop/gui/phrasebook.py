"""Recognises the sentences of the layers below, with the values in them, and says them in another language."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTranslator

_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_MONTHS = {
    "janvier": "January", "février": "February", "mars": "March", "avril": "April", "mai": "May", "juin": "June",
    "juillet": "July", "août": "August", "septembre": "September", "octobre": "October", "novembre": "November",
    "décembre": "December",
}  # fmt: skip
_DATE = re.compile(rf"(?:(\d+)(?:er)?[ \u00a0])?({'|'.join(_MONTHS)})[ \u00a0](\d{{4}})")
_DECIMAL = re.compile(r"([−-]?\d+),(\d+)")
DEEPEST = 4  # sentences within sentences


class _Phrase(NamedTuple):
    """A French sentence with places for values, and its translation."""

    weight: int  # how much of it is fixed: of two that fit, the one that says more is meant
    french: re.Pattern[str]
    translation: str

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the translation with these values, whose names begin with `v`: a group's name is no number."""
        return _PLACEHOLDER.sub(lambda place: values[f"v{place[1]}"], self.translation)


class Phrasebook(QTranslator):
    """A translator of one context only, read from Linguist's file when a sentence first needs it.

    Qt's own catalogue answers for whole sentences. This one is asked for the rest: sentences with a name, a number or
    another sentence within, which are translated in their turn. A date or a decimal number is written as the language
    does.
    """

    def __init__(self, file: Path, context: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._context = context
        self._phrases: list[_Phrase] | None = None
        self._whole: dict[str, str] = {}

    def isEmpty(self) -> bool:
        """Never empty: what is in the file is read later."""
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _number: int = -1) -> str | None:
        """Return the translation; None, which Qt takes for null, when the next translator is to be asked."""
        if context != self._context:
            return None
        translated = self.say(source)
        return None if translated == source else translated

    def say(self, words: str, depth: int = 0) -> str:
        """Return the words in the other language; as they are when they are no sentence of ours."""
        if self._phrases is None:
            self._phrases = self._read()
        if words in self._whole:
            return self._whole[words]
        if date := _DATE.fullmatch(words):
            day, month, year = date.groups()
            return "\u00a0".join(filter(None, (day, _MONTHS[month], year)))
        if _DECIMAL.fullmatch(words):
            return words.replace(",", ".")
        if depth < DEEPEST:
            for phrase in self._phrases:
                if match := phrase.french.fullmatch(words):
                    return phrase.filled(
                        {name: self.say(value, depth + 1) for name, value in match.groupdict().items()}
                    )
        return words

    def _read(self) -> list[_Phrase]:
        from lxml import etree

        phrases = []
        for context in etree.parse(self._file, etree.XMLParser(resolve_entities=False)).iterfind("context"):
            if context.findtext("name") == self._context:
                for message in context.iterfind("message"):
                    french, translation = message.findtext("source") or "", message.findtext("translation") or ""
                    self._whole[french] = translation or french
                    if _PLACEHOLDER.search(french) and translation:
                        phrases.append(_phrase(french, translation))
        return sorted(phrases, key=lambda phrase: -phrase.weight)


def _phrase(french: str, translation: str) -> _Phrase:
    parts = _PLACEHOLDER.split(french)  # fixed, name, fixed, name… fixed
    pattern = "".join(re.escape(part) if place % 2 == 0 else f"(?P<v{part}>.*?)" for place, part in enumerate(parts))
    return _Phrase(sum(map(len, parts[::2])), re.compile(pattern, re.DOTALL), translation)
