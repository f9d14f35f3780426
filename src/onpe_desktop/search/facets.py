"""Counts what each filter would give, and narrows results by those that are chosen.

Passages that share dossier, kind, audience and year share one profile. There are few profiles whatever the number of
passages: these are counted once, in C, and everything else is done on the profiles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.search.filters import Facet, Filters

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
Tally = Mapping[int, int]  # passages by the number of their profile


class FacetTable:
    """The profiles of all passages, in the order of the passages; `titles` names the dossiers, in their order."""

    def __init__(self, profiles: Iterable[Profile], titles: Mapping[str, str]) -> None:
        numbers: dict[Profile, int] = {}
        self._numbers = [numbers.setdefault(profile, len(numbers)) for profile in profiles]
        self._profiles = tuple(numbers)
        self._pairs = [
            tuple((facet, value) for facet in Facet for value in profile.values(facet)) for profile in self._profiles
        ]
        self._titles = titles
        self._values = {facet: self._ordered(facet) for facet in Facet}

    def narrowed(self, ranked: Mapping[int, float], filters: Filters) -> Mapping[int, float]:
        """Return the passages that pass, in the same order."""
        if not filters:
            return ranked
        passing = {number for number, profile in enumerate(self._profiles) if not _refusing(profile, filters)}
        numbers = self._numbers
        return {place: score for place, score in ranked.items() if numbers[place] in passing}

    def tally(self, places: Iterable[int]) -> Tally:
        """Count passages by profile."""
        return Counter(map(self._numbers.__getitem__, places))

    def by_dossier(self, tally: Tally) -> Mapping[str, int]:
        """Return how many passages of a tally each dossier has."""
        counts: Counter[str] = Counter()
        for number, count in tally.items():
            counts[self._profiles[number].dossier] += count
        return counts

    def counted(self, tally: Tally, filters: Filters) -> Counts:
        """Count the values in what was found before narrowing; values that nothing has are left out unless chosen.

        A facet's counts heed the choices in the other facets, not its own: each says what choosing it gives.
        """
        counts: defaultdict[tuple[Facet, str], int] = defaultdict(int)
        is_filtered = bool(filters)
        for number, count in tally.items():
            refusing = _refusing(self._profiles[number], filters) if is_filtered else ()
            if len(refusing) < 2:
                for pair in self._pairs[number]:
                    if not refusing or pair[0] is refusing[0]:
                        counts[pair] += count
        return {facet: tuple(self._listed(facet, counts, filters.chosen(facet))) for facet in Facet}

    def _listed(
        self, facet: Facet, counts: Mapping[tuple[Facet, str], int], chosen: frozenset[str]
    ) -> Iterator[FacetCount]:
        for value in (*self._values[facet], *sorted(chosen.difference(self._values[facet]))):
            count = counts.get((facet, value), 0)
            if count or value in chosen:
                label = self._titles.get(value, value) if facet is Facet.DOSSIER else value
                yield FacetCount(value, label, count, value in chosen)

    def _ordered(self, facet: Facet) -> list[str]:
        """Return every value that passages have, in the order in which they are shown."""
        values = {value for profile in self._profiles for value in profile.values(facet)}
        if facet is Facet.YEAR:
            return sorted(values, reverse=True)
        known = {Facet.DOSSIER: tuple(self._titles), Facet.KIND: _KINDS, Facet.AUDIENCE: tuple(Audience)}[facet]
        return [str(value) for value in known if value in values]


def _refusing(profile: Profile, filters: Filters) -> tuple[Facet, ...]:
    """Return the facets whose chosen values the passage has none of."""
    return tuple(
        facet for facet in Facet if (chosen := filters.chosen(facet)) and chosen.isdisjoint(profile.values(facet))
    )
