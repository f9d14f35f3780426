"""How many hits stand in which section."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from onpe_desktop.search.place_sets import PlaceSet, places_of

Section = tuple[str, str]


class SectionCounts(Mapping[Section, int]):
    """The hits of each `(dossier, section)`, counted when somebody looks: mostly nobody does before the next key."""

    def __init__(self, places: PlaceSet, owner: Callable[[int], int], section: Callable[[int], Section]) -> None:
        self._places = places
        self._owner = owner
        self._section = section

    def __getitem__(self, section: Section) -> int:
        return self._counts[section]

    def __iter__(self) -> Iterator[Section]:
        return iter(self._counts)

    def __len__(self) -> int:
        return len(self._counts)

    @cached_property
    def _counts(self) -> Mapping[Section, int]:
        """The passages found of each section, its definitions and cards with it."""
        counts = Counter(map(self._owner, places_of(self._places)))
        return {self._section(owner): count for owner, count in counts.items()}
