"""Questions that are recognised, and the section that answers each: « qui appeler », « que dit la loi »."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onpe_desktop.search.folding import fold, level_signs

if TYPE_CHECKING:
    from onpe_desktop.search.analysis import Analyzer

INTENT_COLUMNS = ("patterns", "sections", "remark")
_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"[^\W_]+|…|\.\.\.")
_GAP = ("…", "...")
_WIDEST_GAP = 4  # words that a « … » stands for at most

Section = tuple[str, str]
_Pattern = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class IntentRow:
    """Ways to ask one question, and the `(dossier, section)` that answer it. In a pattern « … » stands for words."""

    patterns: tuple[str, ...]
    sections: tuple[Section, ...]
    remark: str
    line: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """A question that was found in a text: its place there, and what answers it."""

    start: int
    end: int
    sections: tuple[Section, ...]


def read_intents(text: str) -> tuple[tuple[IntentRow, ...], tuple[tuple[int, str], ...]]:
    """Return the rows of a CSV text with `INTENT_COLUMNS`, and `(line, French sentence)` for each fault."""
    reader = csv.DictReader(io.StringIO(text))
    faults: list[tuple[int, str]] = []
    unknown = [name for name in reader.fieldnames or () if name not in INTENT_COLUMNS]
    faults += [(1, f"La colonne «\u00a0{name}\u00a0» n’est pas connue.") for name in unknown]
    rows: list[IntentRow] = []
    for cells in reader:
        patterns = _several(cells.get("patterns"))
        sections = tuple(_section(one) for one in _several(cells.get("sections")))
        if not patterns or not sections or not all(dossier and section for dossier, section in sections):
            faults.append((reader.line_num, "Il faut des questions, et des sections de la forme dossier#section."))
            continue
        rows.append(IntentRow(patterns, sections, cells.get("remark") or "", reader.line_num))
    return tuple(rows), tuple(faults)


class Intents:
    """Finds the questions of the lexicon in queries. Immutable; shared by searchers."""

    def __init__(self, analyzer: "Analyzer", rows: Iterable[IntentRow]) -> None:
        self._analyzer = analyzer
        self._by_first: dict[str, list[tuple[_Pattern, tuple[Section, ...]]]] = {}
        for row in rows:
            for pattern in filter(None, map(self._pattern, row.patterns)):
                self._by_first.setdefault(pattern[0] or "", []).append((pattern[1:], row.sections))

    def recognised(self, text: str) -> tuple[Recognised, ...]:
        """Return the questions in a text, from left to right; of two that overlap the longer one."""
        words = list(_WORD.finditer(level_signs(text)))
        terms = [self._term(word.group()) for word in words]
        found: list[tuple[int, int, Recognised]] = []
        for first, term in enumerate(terms):
            for rest, sections in self._by_first.get(term, ()):
                last = _last_word(rest, terms, first + 1)
                if last is not None:
                    found.append((first, last, Recognised(words[first].start(), words[last].end(), sections)))
        return tuple(
            one
            for first, last, one in found
            if not any(begin <= first and last <= end and end - begin > last - first for begin, end, _other in found)
        )

    def _pattern(self, text: str) -> _Pattern:
        """Return the terms of a pattern, None for « … » between them; empty when it has no word."""
        parts = _PART.findall(level_signs(text))
        while parts and parts[0] in _GAP:
            del parts[0]
        while parts and parts[-1] in _GAP:
            del parts[-1]
        return tuple(None if part in _GAP else self._term(part) for part in parts)

    def _term(self, word: str) -> str:
        return self._analyzer.word_term(fold(word))


def _last_word(pattern: _Pattern, terms: Sequence[str], place: int) -> int | None:
    """Return the place of the last word of `pattern` when it stands in `terms` from `place` on."""
    if not pattern:
        return place - 1
    wanted, rest = pattern[0], pattern[1:]
    if wanted is None:
        ends = (_last_word(rest, terms, later) for later in range(place, min(place + _WIDEST_GAP, len(terms)) + 1))
        return next((end for end in ends if end is not None), None)
    if place < len(terms) and terms[place] == wanted:
        return _last_word(rest, terms, place + 1)
    return None


def _several(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _section(text: str) -> Section:
    dossier, _, section = text.partition("#")
    return dossier, section


def pinned_sections(recognised: Iterable[Recognised]) -> Iterator[Section]:
    """Yield the sections of several questions, each once."""
    yield from dict.fromkeys(section for one in recognised for section in one.sections)
