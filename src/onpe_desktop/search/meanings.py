"""What acronyms stand for, as `index/acronyms.csv` says, for a reader who meets one in a text."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.folding import fold
from onpe_desktop.search.lexicon import ACRONYMS

SAID_AS_A_WORD = 5  # letters: such acronyms are written « Snated », too; « Je » is no juge des enfants
_WORD = re.compile(r"[^\W\d_]{2,}")


class Meaning(NamedTuple):
    """An acronym in a text, from `start` to before `end`, with its first expansion."""

    start: int
    end: int
    expansion: str


class Meanings:
    """Knows acronyms in capitals, and long ones or other written forms of the file when they begin with a capital."""

    def __init__(self, rows: Mapping[str, str], variants: Mapping[str, str]) -> None:
        self._rows = rows
        self._variants = variants

    @classmethod
    def read(cls, folder: Path) -> "Meanings":
        """Read the file in `folder`; raises `SearchError` when it cannot be read."""
        try:
            with (folder / ACRONYMS).open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
        except (OSError, ValueError, csv.Error) as error:
            raise SearchError("La liste des sigles ne peut pas être lue.", "Réinstallez le programme.") from error
        known: dict[str, str] = {}
        variants: dict[str, str] = {}
        for row in rows:
            expansion = (row.get("expansions") or "").partition("|")[0]
            if not (acronym := row.get("acronym")) or not expansion:
                continue
            known[acronym] = expansion
            if not row.get("capitals_only"):
                spellings = (row.get("variants") or "").split("|") + [acronym] * (len(acronym) >= SAID_AS_A_WORD)
                variants |= {fold(spelling): expansion for spelling in spellings if spelling}
        return cls(known, variants)

    def find(self, text: str) -> Iterator[Meaning]:
        """Yield every acronym of a text, in its order."""
        for word in _WORD.finditer(text):
            if expansion := self._of(word[0]):
                yield Meaning(word.start(), word.end(), expansion)

    def _of(self, word: str) -> str | None:
        if word.isupper():
            return self._rows.get(word) or self._variants.get(fold(word))
        return self._variants.get(fold(word)) if word[0].isupper() else None
