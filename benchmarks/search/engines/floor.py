"""No engine: the least that any Python must do for ten results with a snippet, to know what a target leaves for more.

Words split at spaces, a dictionary of scores for each, the best ten, 200 characters around the first word found. No
French, no accents folded, no titles above, no sentences, no fields, nothing counted, corrected or explained.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import takewhile
from math import log

from benchmarks.search.corpus import Entry
from benchmarks.search.engines import SHOWN, Clause, Shown

_LENGTH, _BEFORE = 200, 60  # characters of a snippet, and of it before the first hit
_BEGUN = 40  # words that a beginning stands for


class Floor:
    """The passages as they are, in memory."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._titles = [entry.headings[-1] for entry in entries]
        self._texts = [entry.text for entry in entries]
        self._lowered = [entry.text.lower() for entry in entries]
        places: dict[str, set[int]] = {}
        for place, (title, text) in enumerate(zip(self._titles, self._lowered, strict=True)):
            for word in (title.lower() + " " + text).split():
                places.setdefault(word, set()).add(place)
        self._scores = {word: dict.fromkeys(some, log(1 + len(entries) / len(some))) for word, some in places.items()}
        self._words = sorted(self._scores)

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the passages with any of the words whose summed rarity is highest."""
        return self._best(text.lower().split(), count)

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Refuse: there are no terms."""
        raise NotImplementedError

    def page(self, text: str) -> Sequence[Shown]:
        """Return ten passages with any of the words."""
        words = text.lower().split()
        return [self._shown(place, words) for place in self._best(words, SHOWN)]

    def typed(self, text: str) -> Sequence[Shown]:
        """Return ten passages with any of the words, the last one as a beginning."""
        words = text.lower().split()
        begun: Iterable[str] = ()
        if words:
            first = bisect_left(self._words, words[-1])
            begun = takewhile(lambda word: word.startswith(words[-1]), self._words[first : first + _BEGUN])
        return [self._shown(place, words) for place in self._best([*words[:-1], *begun], SHOWN)]

    def _best(self, words: Iterable[str], count: int) -> list[int]:
        scores: dict[int, float] = {}
        for word in words:
            for place, score in self._scores.get(word, {}).items():
                scores[place] = scores.get(place, 0.0) + score
        return nlargest(count, scores, key=scores.__getitem__)

    def _shown(self, place: int, words: Iterable[str]) -> Shown:
        text, lowered = self._texts[place], self._lowered[place]
        for word in words:
            if (first := lowered.find(word)) >= 0:
                start, end = max(0, first - _BEFORE), first + len(word)
                snippet = f"{text[start:first]}[{text[first:end]}]{text[end : start + _LENGTH]}"
                return place, self._titles[place], snippet
        return place, self._titles[place], text[:_LENGTH]
