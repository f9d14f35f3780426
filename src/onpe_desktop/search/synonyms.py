"""Which terms stand for which others: the rows of `index/synonyms.csv`, and those that packs bring, as terms."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.search.analysis import Analyzer

_MOST = 60  # synonyms of a term; what a dossier brings may be made to slow every query down


@dataclass(frozen=True, slots=True)
class Synonym:
    """A term that is looked up for another. `broad` ones count only when few results are left."""

    term: str
    weight: float
    broad: bool
    acronym: bool = False


class Thesaurus:
    """Synonyms by term. Immutable; shared by searchers."""

    def __init__(self, analyzer: Analyzer, rows: Iterable[TermRow], own: Iterable[TermRow] = ()) -> None:
        """Read `rows`, then `own` ones, which add synonyms but never change what `rows` say of two terms."""
        pairs: dict[str, dict[str, Synonym]] = {}
        every = (*rows, *own)
        for row in every:
            for term, synonym in _pairs(analyzer, row):
                known = pairs.setdefault(term, {})
                if len(known) < _MOST:
                    known.setdefault(synonym.term, synonym)
        texts = (text for row in every for text in row.terms)
        self._spellings = {analyzer.term_of(text): text for text in reversed(tuple(texts))}
        self._synonyms: Mapping[str, tuple[Synonym, ...]] = {
            term: tuple(found.values()) for term, found in pairs.items()
        }

    def spelling(self, term: str) -> str:
        """Return how the rows write a term, the first of them; empty for one that they do not have."""
        return self._spellings.get(term, "")

    def synonyms(self, term: str) -> tuple[Synonym, ...]:
        """Return what is looked up for a term besides itself, in the order of the rows."""
        return self._synonyms.get(term, ())


def _pairs(analyzer: Analyzer, row: TermRow) -> Iterator[tuple[str, Synonym]]:
    head, *others = (analyzer.term_of(term) for term in row.terms)
    links = [(head, other) for other in others]
    if row.direction is not Direction.QUERY:
        links += [(other, head) for other in others]
        if row.weight == 1:  # the same thing: each finds each
            links += permutations(others, 2)
    for term, other in links:
        if adds_to(term, other):
            yield term, Synonym(other, row.weight, row.is_broad, row.direction is Direction.ACRONYM)


def adds_to(term: str, other: str) -> bool:
    """Tell whether `other` is found where `term` is not: « signalement judiciaire » adds nothing to « signalement »."""
    return bool(term and other) and not set(term.split("+")) <= set(other.split("+"))
