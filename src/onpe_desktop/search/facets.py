"""Counts what each filter would give, and narrows results by those that are chosen.

Each value of a facet is the set of the passages that have it: counting one is one « and » in C, whatever was found.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.search.filters import Facet, Filters
from onpe_desktop.search.place_sets import PlaceSet, place_set, union

_SHOWN_FIRST = (SectionKind.SECTION, SectionKind.FICHE, SectionKind.NUMBER, SectionKind.LAW, SectionKind.ACRONYM)
_KINDS = (*_SHOWN_FIRST, *(kind for kind in SectionKind if kind not in _SHOWN_FIRST))


class Profile(NamedTuple):
    """What a passage can be narrowed by; `year` is empty when no date is known."""

    dossier: str
    kind: str
    audience: tuple[str, ...]
    year: str

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Return the passage's values of a facet."""
        match facet:
            case Facet.DOSSIER:
                return (self.dossier,)
            case Facet.KIND:
                return (self.kind,)
            case Facet.AUDIENCE:
                return self.audience
            case Facet.YEAR:
                return (self.year,) if self.year else ()


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet, its words for the user, and how many results choosing it gives."""

    value: str
    label: str
    count: int
    chosen: bool


Counts = Mapping[Facet, tuple[FacetCount, ...]]


class FacetTable:
    """The profiles of all passages, in the order of the passages; `titles` names the dossiers, in their order."""

    def __init__(self, profiles: Iterable[Profile], titles: Mapping[str, str]) -> None:
        places: dict[Profile, list[int]] = {}
        size = 0
        for size, profile in enumerate(profiles, 1):
            places.setdefault(profile, []).append(size - 1)
        alike = {profile: place_set(several, size) for profile, several in places.items()}
        self._everywhere = union(alike.values())
        self._having: dict[Facet, dict[str, PlaceSet]] = {}  # in the order in which the values are shown
        for facet in Facet:
            self._having[facet] = {
                value: union(some for profile, some in alike.items() if value in profile.values(facet))
                for value in _ordered(facet, alike, titles)
            }
        self._titles = titles

    def passing(self, filters: Filters) -> PlaceSet:
        """Return the passages that have one of the values chosen in every facet where any is chosen."""
        passing = self._everywhere
        for facet in Facet:
            passing &= self._chosen(facet, filters)
        return passing

    def by_dossier(self, places: PlaceSet) -> Mapping[str, int]:
        """Return how many of the passages each dossier has."""
        return {dossier: (places & having).bit_count() for dossier, having in self._having[Facet.DOSSIER].items()}

    def counted(self, places: PlaceSet, filters: Filters) -> Counts:
        """Count the values in what was found before narrowing; values that nothing has are left out unless chosen.

        A facet's counts heed the choices in the other facets, not its own: each says what choosing it gives.
        """
        if not filters:
            return {facet: self._having_any(facet, having, places) for facet, having in self._having.items()}
        counted: dict[Facet, tuple[FacetCount, ...]] = {}
        for facet in Facet:
            others = places
            for other in Facet:
                if other is not facet:
                    others &= self._chosen(other, filters)
            counted[facet] = tuple(self._listed(facet, others, filters.chosen(facet)))
        return counted

    def _having_any(self, facet: Facet, having: Mapping[str, PlaceSet], places: PlaceSet) -> tuple[FacetCount, ...]:
        """List the values that any of the places has: what nearly every key press asks for."""
        titles = self._titles if facet is Facet.DOSSIER else {}
        listed = []
        for value, those in having.items():
            if count := (places & those).bit_count():
                listed.append(FacetCount(value, titles.get(value, value), count, chosen=False))
        return tuple(listed)

    def _listed(self, facet: Facet, places: PlaceSet, chosen: frozenset[str]) -> Iterator[FacetCount]:
        for value, having in self._having[facet].items():
            count = (places & having).bit_count()
            if count or value in chosen:
                label = self._titles.get(value, value) if facet is Facet.DOSSIER else value
                yield FacetCount(value, label, count, chosen=value in chosen)
        for value in sorted(chosen.difference(self._having[facet])):  # of a pack that is gone
            yield FacetCount(value, value, 0, chosen=True)

    def _chosen(self, facet: Facet, filters: Filters) -> PlaceSet:
        """Return the passages that have one of the values chosen in a facet; all when none is chosen."""
        chosen = filters.chosen(facet)
        having = self._having[facet]
        return union(having[value] for value in chosen if value in having) if chosen else self._everywhere


def _ordered(facet: Facet, profiles: Iterable[Profile], titles: Mapping[str, str]) -> list[str]:
    """Return every value that passages have, in the order in which they are shown."""
    values = {value for profile in profiles for value in profile.values(facet)}
    if facet is Facet.YEAR:
        return sorted(values, reverse=True)
    known = {Facet.DOSSIER: tuple(titles), Facet.KIND: _KINDS, Facet.AUDIENCE: tuple(Audience)}[facet]
    return [str(value) for value in known if value in values]
