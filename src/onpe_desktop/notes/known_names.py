"""Names that are common in France, to find those that are written without a capital."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_ACRONYM = 4  # ADA, MIA and ELA are names, and other things in capitals


class KnownNames(NamedTuple):
    """Names in lower case. Some first names are words, too: they count beside a surname only, as surnames do."""

    first_names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()

    @classmethod
    def read(cls, folder: Path) -> "KnownNames":
        """Read the lists of a folder; one that is missing is empty: patterns find names, too."""
        files = ("first-names.txt", "first-names-that-are-words.txt", "surnames.txt")
        return cls(*(_lines(folder / name) for name in files))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where names stand, first name and surname together, in the order of the text."""
        words = list(_WORD.finditer(text))
        place = 0
        while place < len(words):
            one = words[place]
            place += 1
            if place < len(words) and self._are_a_name(one, words[place], text):
                yield one.start(), words[place].end()
                place += 1
            elif self._is_first_name(one.group()):
                yield one.span()

    def _is_first_name(self, word: str) -> bool:
        if word.isupper() and len(word) <= _LONGEST_ACRONYM:
            return False
        name = word.lower()
        parts = name.split("-")
        known = self.first_names | self.words if len(parts) > 1 else self.first_names
        return name in self.first_names or all(part in known for part in parts)

    def _are_a_name(self, one: re.Match[str], other: re.Match[str], text: str) -> bool:
        """Tell whether two words are a first name and a surname, in any order."""
        if text[one.end() : other.start()] not in {" ", "\u00a0"}:
            return False
        first, second = one.group().lower(), other.group().lower()
        return any(
            name in self.surnames and (self._is_first_name(word) or word in self.words)
            for word, name in ((first, second), (second, first))
        )


def _lines(file: Path) -> frozenset[str]:
    try:
        return frozenset(file.read_text(encoding="utf-8").split())
    except OSError:
        return frozenset()
