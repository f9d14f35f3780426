"""What a search answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from onpe_desktop.dossiers import SectionKind

if TYPE_CHECKING:
    from onpe_desktop.search.facets import Counts


class Snippet(NamedTuple):
    """A piece of text in the document's own spelling: `(text, is a hit)` parts that join to the whole."""

    parts: tuple[tuple[str, bool], ...]


class Hit(NamedTuple):
    """A passage that matches.

    `title_path` ends with the passage's own title. `paragraph` is the number of the paragraph of the snippet, None when
    no paragraph matches: the section then opens at its top. Scores compare only within one `Results`. `page` is the
    number printed on the original's page that the snippet stands on, empty when it is not known. `found_by` is a French
    word for what was found when no word of the query stands in title or snippet, else empty.
    """

    dossier: str
    section: str
    title: Snippet
    title_path: tuple[str, ...]
    kind: SectionKind
    paragraph: int | None
    snippet: Snippet
    score: float
    page: str = ""
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """The hits of one dossier, best first. `total` also counts those that are not in `hits`."""

    dossier: str
    title: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    `relaxed` says that no passage has all the words. `suggestion` is the query with its unknown words corrected, as it
    was searched; None when every word is known. `advice` is empty unless nothing is found: then a French sentence that
    says what to do next. `unfiltered` is the total without filters. `facets` has for each facet what each of its values
    would give; `sections` counts the hits, shown or not, of each `(dossier, section)` that has any.
    """

    query: str
    groups: tuple[ResultGroup, ...]
    total: int
    relaxed: bool
    suggestion: str | None
    advice: str
    unfiltered: int = 0
    facets: "Counts" = field(default_factory=dict)
    sections: Mapping[tuple[str, str], int] = field(default_factory=dict)
