"""The passages that answer a query, and what each is worth, computed for those that somebody looks at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from onpe_desktop.search.place_sets import PlaceSet, has, places_of

_MANY = 2_000  # scores of which the best are faster to pick than to sort all
Score = Callable[[Sequence[int]], Sequence[float]]
Contenders = Callable[[PlaceSet, int], PlaceSet]


def _all(places: PlaceSet, _count: int) -> PlaceSet:
    return places


@dataclass(slots=True)
class Found:
    """Passages with scores. `contenders` gives among some places those that may be the best so many of them."""

    places: PlaceSet
    score: Score
    contenders: Contenders = _all

    def __len__(self) -> int:
        return self.places.bit_count()

    def __contains__(self, place: object) -> bool:
        return isinstance(place, int) and has(self.places, place)

    def within(self, places: PlaceSet) -> "Found":
        """Return those that are among these places."""
        return Found(self.places & places, self.score, self.contenders)

    def scores(self, places: Sequence[int]) -> dict[int, float]:
        """Return the scores of some of the passages."""
        return dict(zip(places, self.score(places), strict=True)) if places else {}

    def best(self, count: int) -> list[tuple[int, float]]:
        """Return the best passages with their scores, best first; of those that are equal the first ones."""
        places = places_of(self.contenders(self.places, count))
        scores = self.score(places)
        least = 0.0
        if len(scores) > count:
            best = nlargest(count, scores) if len(scores) > _MANY else sorted(scores, reverse=True)
            least = best[count - 1]
        several = [pair for pair in zip(places, scores, strict=True) if pair[1] >= least]  # by place
        several.sort(key=itemgetter(1), reverse=True)
        return several[:count]
