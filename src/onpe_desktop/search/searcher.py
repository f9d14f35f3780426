"""Answers queries."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from onpe_desktop.search.advice import advice
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.facets import FacetTable, Profile
from onpe_desktop.search.filters import NO_FILTERS, Facet, Filters
from onpe_desktop.search.hits import HitMaker
from onpe_desktop.search.language import Language
from onpe_desktop.search.matching import Matcher
from onpe_desktop.search.naming import Naming
from onpe_desktop.search.pack_index import PackIndex
from onpe_desktop.search.plan import Plan
from onpe_desktop.search.planning import Planner
from onpe_desktop.search.query import Query, parse_query
from onpe_desktop.search.ranking import Ranker, Ranking
from onpe_desktop.search.results import Results
from onpe_desktop.search.section_counts import SectionCounts
from onpe_desktop.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from onpe_desktop.search.explanation import Explanation


class _Answer(NamedTuple):
    """What a query is, became and found, best first."""

    parsed: Query
    plan: Plan
    ranked: Ranking
    relaxed: bool


class Searcher:
    """Searches the packs of an index. Keeps what it computes; for one thread at a time."""

    def __init__(self, packs: Sequence[PackIndex], vocabulary: Vocabulary, language: Language) -> None:
        self._analyzer = language.analyzer
        self._passages = PassageCollection(packs, language.analyzer)
        self._matcher = Matcher(self._passages)
        self._ranker = Ranker(self._passages, language.analyzer)
        self._hits = HitMaker(self._passages, language.analyzer)
        self._naming = Naming(self._passages)
        self._planner = Planner(language, vocabulary, self._passages.rarity, self._naming.dossier)

    def search(
        self, query: str, *, limit: int = 20, dossier: str | None = None, filters: Filters | None = None,
        typing: bool = False,
    ) -> Results:  # fmt: skip
        """Return the best `limit` passages grouped by dossier, for any text whatever.

        All words are wanted first; when no passage has them all, those with most of them come, and `relaxed` says so.
        `dossier` searches in one dossier; `filters` narrow what was found, which changes neither order nor relaxing.
        With `typing` the last word is also the beginning of longer ones.
        """
        filters = filters or NO_FILTERS
        answer = self._answer(query, dossier, typing=typing)
        facets = self._facets.counted(answer.ranked.places, filters)
        ranked = answer.ranked
        if filters:
            ranked = ranked.within(self._facets.passing(filters))
            totals = self._facets.by_dossier(ranked.places)
        else:
            totals = {one.value: one.count for one in facets[Facet.DOSSIER]}
        total, unfiltered = len(ranked), len(answer.ranked)
        said = "" if total else advice(
            answer.parsed,
            passages=self._passages.size, in_one_dossier=dossier is not None, filtered=unfiltered,
        )  # fmt: skip
        return Results(
            query=query,
            groups=self._hits.groups(ranked, answer.plan, limit, totals),
            total=total,
            relaxed=answer.relaxed and bool(total and answer.plan.clauses),
            suggestion=answer.plan.suggestion if unfiltered else None,
            advice=said,
            unfiltered=unfiltered,
            facets=facets,
            sections=SectionCounts(ranked.places, self._passages.owner, self._passages.section),
        )

    def explain(self, query: str, dossier: str, section: str, *, typing: bool = False) -> "Explanation":
        """Explain why a section is among the results of a query, or why not.

        Of the definitions and cards of a section the best is explained. Raises `SearchError` when the index does not
        have the section.
        """
        from onpe_desktop.search.explanation import Explainer, Explanation, rule  # seldom needed

        places = [place for place in range(self._passages.size) if self._passages.section(place) == (dossier, section)]
        if not places:
            raise SearchError("Cette section n’est pas dans l’index de recherche.", "Choisissez une autre section.")
        answer = self._answer(query, None, typing=typing)
        order = list(answer.ranked)
        best = min((place for place in places if place in answer.ranked), key=order.index, default=None)
        place = places[0] if best is None else best
        explainer = Explainer(self._passages, self._analyzer, self._planner.spelling)
        words = explainer.words(place, answer.plan, relaxed=answer.relaxed)
        pinned = (dossier, section) in answer.plan.pinned
        points = sum(term.points for word in words for term in word.terms)
        score = answer.ranked.get(place, 0.0)
        return Explanation(
            query=query,
            dossier=dossier,
            section=section,
            title_path=self._passages.passage(place).title_path,
            rule=rule(answer.plan, words, found=best is not None, relaxed=answer.relaxed, pinned=pinned),
            pinned=pinned,
            rank=None if best is None else order.index(best) + 1,
            total=len(order),
            words=words,
            order=0.0 if best is None else score - points,
            score=score,
        )  # fmt: skip

    def terms(self, query: str) -> tuple[str, ...]:
        """Return what is looked up for a query of whole words: what `HitMarker` marks besides the words themselves."""
        return self._answer(query, None, typing=False).plan.terms

    def _answer(self, query: str, dossier: str | None, *, typing: bool) -> _Answer:
        parsed = parse_query(query, self._analyzer, typing=typing)
        allowed = self._passages.in_dossier(dossier) if dossier else None
        matched = self._matcher.match(self._planner.plan(parsed), allowed)
        ranked = self._ranker.rank(matched.found, matched.plan, matched.plan.suggestion or parsed.text)
        pinned = self._naming.with_pinned(ranked, matched.plan.pinned, allowed)
        return _Answer(parsed, matched.plan, pinned, matched.relaxed)

    @cached_property
    def _facets(self) -> FacetTable:
        passages = self._passages
        profiles = (
            Profile(part.identifier, facets.kind, facets.audience, facets.year)
            for part in passages.parts
            for facets in map(passages.facets, range(part.first, part.last))
        )
        return FacetTable(profiles, {part.identifier: part.title for part in passages.parts})
