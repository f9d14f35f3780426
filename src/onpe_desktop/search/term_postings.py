"""Where one term is, and what it is worth there."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from onpe_desktop.search.place_sets import PlaceSet, place_set
from onpe_desktop.search.weighing import rarity, score

if TYPE_CHECKING:
    from array import array

_COMMON = 16  # one passage of so many from which a level for every passage takes less room than a table
_POSTING = 5  # bytes
_ENTRY = 60  # bytes of a table


class TermPostings:
    """The passages that have a term, in order, and the level of its weight in each (`weighing`)."""

    def __init__(self, places: "array[int]", levels: bytes, size: int) -> None:
        """Take the postings of a term in a collection of `size` passages."""
        self.places = places
        self.levels = levels
        self.rarity = rarity(len(places), size)
        self._worth = score(1, self.rarity)
        self._size = size
        self._best: dict[int, PlaceSet] = {}  # by how many were asked

    @property
    def room(self) -> int:
        """How many bytes it takes at most once everything was asked."""
        count = len(self.places)
        return bool(count) * self._size // 4 + count * _POSTING + min(self._size, count * _ENTRY)

    @cached_property
    def place_set(self) -> PlaceSet:
        """The passages as a set."""
        return place_set(self.places, self._size)

    @cached_property
    def _table(self) -> dict[int, int] | bytearray:
        if len(self.places) * _COMMON < self._size:
            return dict(zip(self.places, self.levels, strict=True))
        table = bytearray(self._size)
        for place, level in zip(self.places, self.levels, strict=True):
            table[place] = level
        return table

    def scores(self, places: Sequence[int], weight: float) -> list[float]:
        """Return what the term adds to each of these places, 0 where it is not."""
        table = self._table
        levels: Iterable[int]
        if isinstance(table, dict):
            levels = map(table.get, places, repeat(0))
        elif len(places) > 1:
            levels = itemgetter(*places)(table)  # three times as fast as `map`
        else:
            levels = map(table.__getitem__, places)
        worth = weight * self._worth
        return [worth * level for level in levels]

    def all_scores(self, weight: float) -> Iterable[tuple[int, float]]:
        """Yield every place with what the term adds there."""
        worth = weight * self._worth
        return zip(self.places, map(worth.__mul__, self.levels), strict=True)

    def best(self, count: int) -> PlaceSet:
        """Return the places where it weighs most, `count` of them and those that equal the last."""
        if len(self.places) <= count:
            return self.place_set
        best = self._best.get(count)
        if best is None:
            least = nlargest(count, self.levels)[-1]
            places = [place for place, level in zip(self.places, self.levels, strict=True) if level >= least]
            best = self._best[count] = place_set(places, self._size)
        return best
