"""Answers queries."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice

from onpe_desktop.search.advice import advice
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.facets import FacetTable, Profile
from onpe_desktop.search.filters import NO_FILTERS, Filters
from onpe_desktop.search.indexer import PackIndex
from onpe_desktop.search.language import Language
from onpe_desktop.search.matching import Matcher
from onpe_desktop.search.naming import Naming
from onpe_desktop.search.planning import Planner
from onpe_desktop.search.query import parse_query
from onpe_desktop.search.ranking import Ranker
from onpe_desktop.search.results import Hit, ResultGroup, Results
from onpe_desktop.search.snippets import best_snippet, mark
from onpe_desktop.search.vocabulary import Vocabulary


class Searcher:
    """Searches the packs of an index. Keeps what it computes; for one thread at a time."""

    def __init__(self, packs: Sequence[PackIndex], vocabulary: Vocabulary, language: Language) -> None:
        self._analyzer = language.analyzer
        self._passages = PassageCollection(packs, language.analyzer)
        self._matcher = Matcher(self._passages)
        self._ranker = Ranker(self._passages)
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
        parsed = parse_query(query, self._analyzer, typing=typing)
        allowed = self._passages.in_dossier(dossier) if dossier else None
        matched = self._matcher.match(self._planner.plan(parsed), allowed)
        plan = matched.plan
        unfiltered = self._naming.with_pinned(self._ranker.rank(matched.scores, plan), plan.pinned, allowed)
        filters = filters or NO_FILTERS
        ranked = self._facets.narrowed(unfiltered, filters)
        said = (
            ""
            if ranked
            else advice(
                parsed, passages=self._passages.size, in_one_dossier=dossier is not None, filtered=len(unfiltered)
            )
        )
        return Results(
            query=query,
            groups=self._groups(ranked, plan.terms, limit),
            total=len(ranked),
            relaxed=matched.relaxed and bool(ranked),
            suggestion=plan.suggestion if unfiltered else None,
            advice=said,
            unfiltered=len(unfiltered),
            facets=self._facets.counted(unfiltered, filters),
            sections=self._sections(ranked),
        )

    @cached_property
    def _facets(self) -> FacetTable:
        passages = self._passages
        profiles = (
            Profile(part.identifier, facets.kind, facets.audience, facets.year)
            for part in passages.parts
            for facets in map(passages.facets, range(part.first, part.last))
        )
        return FacetTable(profiles, {part.identifier: part.title for part in passages.parts})

    def _sections(self, ranked: Mapping[int, float]) -> Mapping[tuple[str, str], int]:
        """Count the passages found of each section, its definitions and cards with it."""
        counts = Counter(map(self._passages.owner, ranked))
        return {self._passages.section(owner): count for owner, count in counts.items()}

    def _groups(self, ranked: Mapping[int, float], terms: Sequence[str], limit: int) -> tuple[ResultGroup, ...]:
        number = self._passages.part_number
        totals = Counter(map(number, ranked))
        shown: dict[int, list[int]] = {}  # in the order of their best hit
        for place in islice(ranked, limit):
            shown.setdefault(number(place), []).append(place)
        groups = []
        for found, best in shown.items():
            part = self._passages.parts[found]
            hits = tuple(self._hit(part.identifier, place, ranked[place], terms) for place in best)
            groups.append(ResultGroup(part.identifier, part.title, hits, totals[found]))
        return tuple(groups)

    def _hit(self, dossier: str, place: int, score: float, terms: Sequence[str]) -> Hit:
        passage = self._passages.passage(place)
        excerpt = best_snippet(passage, terms, self._passages.rarity)
        return Hit(
            dossier=dossier,
            section=passage.section,
            title=mark(passage.title, terms),
            title_path=passage.title_path,
            kind=passage.kind,
            paragraph=excerpt.paragraph,
            snippet=excerpt.snippet,
            score=score,
            page=excerpt.page or "",
        )
