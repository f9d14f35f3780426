"""Finds questions in what is typed, and the section that answers each: « qui appeler », « que dit la loi »."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import fold, folded_words, level_signs
from onpe_desktop.search.intents import IntentRow, Section

_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"[^\W_]+|…|\.\.\.")
_GAP = ("…", "...")
_WIDEST_GAP = 4  # words that a « … » stands for at most

_ASKING = frozenset(("comment", "quel", "quelle", "quels", "quelles", "quoi", "quand", "pourquoi", "combien"))
_ASKING_FIRST = frozenset(("qui", "que", "qu", "ou", "est", "a", "peut", "puis", "faut", "doit", "dois"))

_Pattern = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A question that was found in a text: its place there, and what answers it."""

    start: int
    end: int
    sections: tuple[Section, ...]


class Questions:
    """Finds the questions of the lexicon in queries. Immutable; shared by searchers."""

    def __init__(self, analyzer: Analyzer, rows: Iterable[IntentRow]) -> None:
        self._analyzer = analyzer
        self._by_first: dict[str, list[tuple[_Pattern, tuple[Section, ...]]]] = {}
        for row in rows:
            for pattern in filter(None, map(self._pattern, row.patterns)):
                self._by_first.setdefault(pattern[0] or "", []).append((pattern[1:], row.sections))

    def recognised(self, text: str) -> tuple[Recognised, ...]:
        """Return the questions in a text, from left to right; of two that overlap the longer one."""
        terms = list(map(self._analyzer.word_term, folded_words(text)))
        if self._by_first.keys().isdisjoint(terms):  # mostly
            return ()
        words = list(_WORD.finditer(level_signs(text)))
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


def is_question(text: str) -> bool:
    """Tell whether a text is put as a question: by its mark, or by a word that asks."""
    words = folded_words(text)
    return bool(words) and (text.rstrip().endswith("?") or words[0] in _ASKING_FIRST or not _ASKING.isdisjoint(words))


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


def pinned_sections(recognised: Iterable[Recognised]) -> Iterator[Section]:
    """Yield the sections of several questions, each once."""
    yield from dict.fromkeys(section for one in recognised for section in one.sections)
