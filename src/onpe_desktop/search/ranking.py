"""The order of the passages that were found."""

from collections.abc import Collection, Iterator, Mapping
from heapq import nsmallest

from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.combining import Scores
from onpe_desktop.search.planning import Plan

_LOOKED_AT = 50  # passages that are looked at more closely


class Ranking(Mapping[int, float]):
    """Passages with their scores, best first. Those after the first ones are put in order when somebody gets there."""

    def __init__(self, first: Mapping[int, float], all_scores: Mapping[int, float]) -> None:
        self._first = first
        self._all = all_scores

    @classmethod
    def in_order(cls, scores: Mapping[int, float]) -> "Ranking":
        """Return passages that are in order already."""
        return cls(scores, scores)

    @property
    def places(self) -> Collection[int]:
        """The passages in no order: for counting."""
        return self._all.keys()

    def preceded_by(self, first: Mapping[int, float]) -> "Ranking":
        """Return the ranking with other passages before it."""
        after = {place: score for place, score in self._first.items() if place not in first}
        return Ranking({**first, **after}, {**self._all, **first})

    def __getitem__(self, place: int) -> float:
        return self._first[place] if place in self._first else self._all[place]

    def __contains__(self, place: object) -> bool:
        return place in self._all

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[int]:
        yield from self._first
        if len(self._all) > len(self._first):
            rest = sorted(self._all.keys() - self._first.keys())
            yield from sorted(rest, key=self._all.__getitem__, reverse=True)


class Ranker:
    """Ranks what a plan has found."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages

    def rank(self, scores: Scores, plan: Plan) -> Ranking:
        """Return the passages that are shown, best first, with the scores that they are ordered by."""
        del plan
        shown = self._without_owners(scores)
        best = nsmallest(_LOOKED_AT, zip(map(float.__neg__, shown.values()), shown, strict=True))
        return Ranking({place: -score for score, place in best}, shown)

    def _without_owners(self, scores: Scores) -> Scores:
        """Leave out a section that only gathers the definitions and cards that are found themselves."""
        owner = self._passages.owner
        entries = self._passages.entries(scores.keys())
        outdone = {owner(place) for place in entries if scores[place] >= scores.get(owner(place), scores[place])}
        if outdone.isdisjoint(scores):
            return scores
        return {place: score for place, score in scores.items() if place not in outdone}
