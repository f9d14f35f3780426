"""From what people call a dossier, a volet or a section to its passages."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from onpe_desktop.search.collection import Part, PassageCollection
from onpe_desktop.search.folding import folded_words
from onpe_desktop.search.place_sets import PlaceSet, has, stretch, union
from onpe_desktop.search.ranking import Ranking

_KEPT = 64


class Naming:
    """Finds passages by name. For one thread at a time, as the collection is."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages
        self.dossier = lru_cache(_KEPT)(self._dossier)

    def with_pinned(
        self,
        ranked: Ranking,
        pinned: Sequence[tuple[str, str]],
        allowed: PlaceSet | None = None,
    ) -> Ranking:
        """Return what was ranked with the sections that are pinned before it, if they are there and `allowed`."""
        places = [
            place
            for place in map(self._section, pinned)
            if place is not None and (allowed is None or has(allowed, place))
        ]
        if not places:
            return ranked
        best = next(iter(ranked.values()), 0.0)
        first = {place: best + len(places) - number for number, place in enumerate(places)}
        return ranked.preceded_by(first)

    def _section(self, pinned: tuple[str, str]) -> int | None:
        """Return the passage of a section's own text."""
        return self._first_passages.get(pinned)

    @cached_property
    def _first_passages(self) -> Mapping[tuple[str, str], int]:
        return {self._passages.section(place): place for place in reversed(range(self._passages.size))}

    def _dossier(self, named: str) -> PlaceSet | None:
        """Return the passages of what is named: a dossier's identifier, words of its title, or of a section's.

        A section brings all those below it. None when nothing bears such a name.
        """
        words = folded_words(named)
        if not words:
            return None
        exact = [part for part in self._passages.parts if folded_words(part.identifier) == words]
        parts = exact or [part for part in self._passages.parts if _is_called(part, words)]
        if parts:
            return union(stretch(part.first, part.last) for part in parts)
        sections = self._passages.titled_as(named)
        paths = {place: self._passages.title_path(place) for place in sections}
        highest = min(map(len, paths.values()), default=0)
        found = [self._with_below(place, path) for place, path in paths.items() if len(path) == highest]
        return union(found) if found else None

    def _with_below(self, place: int, path: tuple[str, ...]) -> PlaceSet:
        last = self._passages.parts[self._passages.part_number(place)].last
        end = place + 1
        while end < last and self._passages.title_path(end)[: len(path)] == path:
            end += 1
        return stretch(place, end)


def _is_called(part: Part, words: Sequence[str]) -> bool:
    """Tell whether each word begins one of the dossier's title or identifier."""
    names = [*folded_words(part.title), *folded_words(part.identifier)]
    return all(any(name.startswith(word) for name in names) for word in words)
