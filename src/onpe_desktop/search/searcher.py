"""Answers queries."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from onpe_desktop.search.advice import advice
from onpe_desktop.search.collection import PassageCollection
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

    def search(self, query: str, *, limit: int = 20, dossier: str | None = None, typing: bool = False) -> Results:
        """Return the best `limit` passages grouped by dossier, for any text whatever.

        All words are wanted first; when no passage has them all, those with most of them come, and `relaxed` says so.
        `dossier` restricts to one dossier. With `typing` the last word is also the beginning of longer ones.
        """
        parsed = parse_query(query, self._analyzer, typing=typing)
        allowed = self._passages.in_dossier(dossier) if dossier else None
        matched = self._matcher.match(self._planner.plan(parsed), allowed)
        plan = matched.plan
        ranked = self._naming.with_pinned(self._ranker.rank(matched.scores, plan), plan.pinned, allowed)
        groups = self._groups(ranked, plan.terms, limit)
        found = len(ranked)
        said = "" if found else advice(parsed, passages=self._passages.size, in_one_dossier=dossier is not None)
        return Results(query, groups, found, matched.relaxed and found > 0, plan.suggestion if found else None, said)

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
        snippet, paragraph = best_snippet(passage, terms, self._passages.rarity)
        title = mark(passage.title, terms)
        return Hit(dossier, passage.section, title, passage.title_path, passage.kind, paragraph, snippet, score)
