"""What the user narrows results by."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Facet(StrEnum):
    """What results can be narrowed by; the value is its word in JSON."""

    DOSSIER = "dossier"
    KIND = "type"
    AUDIENCE = "audience"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Filters:
    """The values chosen of each facet; none of a facet means all of them. Values are as the index has them.

    A passage passes when it has one of the chosen values of every facet: `loi` or `fiche`, and of 2022.
    """

    dossiers: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.dossiers or self.kinds or self.audiences or self.years)

    def chosen(self, facet: Facet) -> frozenset[str]:
        """Return the values chosen of a facet."""
        match facet:
            case Facet.DOSSIER:
                return self.dossiers
            case Facet.KIND:
                return self.kinds
            case Facet.AUDIENCE:
                return self.audiences
            case Facet.YEAR:
                return self.years

    def toggled(self, facet: Facet, value: str) -> "Filters":
        """Return the filters with one value more, or less when it was chosen."""
        values = self.chosen(facet) ^ {value}
        match facet:
            case Facet.DOSSIER:
                return replace(self, dossiers=values)
            case Facet.KIND:
                return replace(self, kinds=values)
            case Facet.AUDIENCE:
                return replace(self, audiences=values)
            case Facet.YEAR:
                return replace(self, years=values)


NO_FILTERS = Filters()
