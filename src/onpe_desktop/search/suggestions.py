"""What was probably meant: spellings of the index near a word that it does not know."""

from bisect import bisect_left
from functools import cached_property

from whoosh.reading import IndexReader

from onpe_desktop.search.engine import SURFACES
from onpe_desktop.search.query import Query, Wish

_SHORTEST = 4  # letters; shorter words have too many neighbours
_TWO_FROM = 9  # letters from which two faults are forgiven


class Suggester:
    """Looks into the spellings of an index. The list is read once, when it is first needed."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader

    def spellings(self, prefix: str, limit: int) -> list[str]:
        """Return up to `limit` spellings that begin with `prefix`, the most frequent first."""
        start = bisect_left(self._sorted, prefix)
        found = []
        for word in self._sorted[start:]:
            if not word.startswith(prefix):
                break
            found.append(word)
        return sorted(found, key=lambda word: -self._frequencies[word])[:limit]

    def correct(self, query: Query, *, typing: bool) -> str | None:
        """Return the query with every unknown word replaced by its most frequent neighbour, or None."""
        text, changed = query.text, False
        for place, wish in reversed(list(enumerate(query.wishes))):
            if typing and place == len(query.wishes) - 1 and self.spellings(wish.surface, 1):
                continue
            if not self._is_known(wish) and (better := self._nearest(wish.surface)):
                text, changed = text[: wish.start] + better + text[wish.end :], True
        return text if changed else None

    def _is_known(self, wish: Wish) -> bool:
        return (
            bool(wish.instead)
            or wish.surface in self._frequencies
            or any((name, term) in self._reader for term in wish.terms for name in ("title", "others", "body"))
        )

    def _nearest(self, word: str) -> str | None:
        if len(word) < _SHORTEST or not word.isalpha():
            return None
        allowed = 2 if len(word) >= _TWO_FROM else 1
        near = [
            (distance, -frequency, other)
            for other, frequency in self._frequencies.items()
            if other[:1] == word[:1] and abs(len(other) - len(word)) <= allowed
            if (distance := _distance(word, other, allowed)) <= allowed
        ]
        return min(near)[2] if near else None

    @cached_property
    def _frequencies(self) -> dict[str, int]:
        return {word: int(self._reader.frequency(SURFACES, word)) for word in self._reader.field_terms(SURFACES)}

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._frequencies)


def _distance(first: str, second: str, most: int) -> int:
    """Edit distance with swaps of neighbours (optimal string alignment); anything above `most` is `most + 1`."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        two_before, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
