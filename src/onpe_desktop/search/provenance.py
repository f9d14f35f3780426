"""By what a passage was found when no word that was typed stands in it."""

from collections.abc import Collection
from functools import lru_cache

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.place_sets import has
from onpe_desktop.search.plan import Plan, Reason

_KEPT_PATHS = 256
_NOT_TYPED = (Reason.SYNONYM, Reason.BROAD)  # strictest first


def typed_terms(plan: Plan) -> frozenset[str]:
    """Return the terms of a plan that are those of typed words."""
    return frozenset(
        [term for word in plan.words for term, reason, _weight in word.term_reasons if reason not in _NOT_TYPED]
    )


class Provenance:
    """Looks into passages of one collection."""

    def __init__(self, passages: PassageCollection, analyzer: Analyzer) -> None:
        self._passages = passages
        self._analyzer = analyzer
        self._terms = lru_cache(_KEPT_PATHS)(self._terms_of)

    def found_by(self, place: int, plan: Plan, standing: Collection[str]) -> str:
        """Return a French word for what was found; of typed words none is among the terms `standing` in the passage."""
        reasons = [(term, reason) for word in plan.words for term, reason, _weight in word.term_reasons]
        present = [reason for term, reason in reasons if reason in _NOT_TYPED and term in standing]
        typed = (term for term, reason in reasons if reason not in _NOT_TYPED)
        if present and not any(has(self._passages.postings(term).place_set, place) for term in typed):
            return next(reason.value for reason in _NOT_TYPED if reason in present)
        if self._passages.section(place) in plan.pinned:
            return Reason.INTENT.value
        above = self._terms(self._passages.passage(place).title_path[:-1])
        return "titre au-dessus" if not above.isdisjoint(plan.terms) else "mot-clé" if plan.words else ""

    def _terms_of(self, titles: tuple[str, ...]) -> frozenset[str]:
        return frozenset(token.term for title in titles for token in self._analyzer.tokens(title))
