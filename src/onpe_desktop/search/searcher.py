"""Answers queries."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from heapq import nsmallest

from onpe_desktop.search.advice import advice
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection, Scores
from onpe_desktop.search.indexer import PackIndex
from onpe_desktop.search.planning import Atom, Plan, PlannedClause, Planner, Way
from onpe_desktop.search.query import Phrase, parse_query
from onpe_desktop.search.results import Hit, ResultGroup, Results
from onpe_desktop.search.snippets import best_snippet, mark
from onpe_desktop.search.vocabulary import Vocabulary

_ENOUGH = 3  # passages found at which a query is not relaxed any further


class Searcher:
    """Searches the packs of an index. Keeps what it computes; for one thread at a time."""

    def __init__(self, packs: Sequence[PackIndex], vocabulary: Vocabulary, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._passages = PassageCollection(packs, analyzer)
        self._planner = Planner(analyzer, vocabulary, self._passages.has)

    def search(self, query: str, *, limit: int = 20, dossier: str | None = None, typing: bool = False) -> Results:
        """Return the best `limit` passages grouped by dossier, for any text whatever.

        All words are wanted first; when no passage has them all, those with most of them come, and `relaxed` says so.
        `dossier` restricts to one dossier. With `typing` the last word is also the beginning of longer ones.
        """
        parsed = parse_query(query, self._analyzer, typing=typing)
        plan = self._planner.plan(parsed)
        scores, relaxed = self._scores(plan, dossier)
        places = self._without_owners(scores)
        groups = self._groups(places, scores, plan.terms, limit)
        found = len(places)
        said = "" if found else advice(parsed, passages=self._passages.size, in_one_dossier=dossier is not None)
        return Results(query, groups, found, relaxed and found > 0, plan.suggestion if found else None, said)

    def _scores(self, plan: Plan, dossier: str | None) -> tuple[Scores, bool]:
        """Return the passages that answer with their scores, and whether all clauses had to be met by none."""
        clauses = [self._restricted(self._clause_scores(clause), dossier) for clause in plan.clauses]
        if not clauses:
            return {}, False
        all_met = self._with_phrases(_intersection(clauses), plan.phrases)
        if all_met:
            return all_met, False
        sums: dict[int, float] = {}
        met: dict[int, int] = {}
        for clause in clauses:
            for place, score in clause.items():
                sums[place] = sums.get(place, 0.0) + score
                met[place] = met.get(place, 0) + 1
        wanted = len(clauses)
        found: list[int] = []
        while len(found) < _ENOUGH and wanted >= max(1, len(clauses) // 2):
            found = [place for place, count in met.items() if count >= wanted]
            wanted -= 1
        return {place: sums[place] for place in found}, True

    def _restricted(self, scores: Scores, dossier: str | None) -> Scores:
        if dossier is None:
            return scores
        places = [range(part.first, part.last) for part in self._passages.parts if part.identifier == dossier]
        return {place: score for place, score in scores.items() if any(place in one for one in places)}

    def _clause_scores(self, clause: PlannedClause) -> Scores:
        if len(clause) == 1:
            return self._way_scores(clause[0])
        return _best((self._way_scores(way), 1.0) for way in clause)

    def _way_scores(self, way: Way) -> Scores:
        if len(way) == 1:
            return self._atom_scores(way[0])
        return _intersection([self._atom_scores(atom) for atom in way])

    def _atom_scores(self, atom: Atom) -> Scores:
        if len(atom) == 1 and atom[0][1] == 1.0:
            return self._passages.scores(atom[0][0])
        return _best((self._passages.scores(term), weight) for term, weight in atom)

    def _with_phrases(self, scores: Scores, phrases: Sequence[Phrase]) -> Scores:
        for phrase in phrases:
            scores = {place: score for place, score in scores.items() if self._has_phrase(place, phrase)}
        return scores

    def _has_phrase(self, place: int, phrase: Phrase) -> bool:
        passage = self._passages.passage(place)
        for found in (passage.title, passage.body):
            terms = {(token.position, token.term) for token in found.tokens}
            first = phrase[0][1]
            starts = (token.position for token in found.tokens if token.term == first)
            if any(all((start + distance, term) in terms for distance, term in phrase) for start in starts):
                return True
        return False

    def _without_owners(self, scores: Scores) -> set[int]:
        """Leave out a section that only gathers the definitions and cards that are found themselves."""
        owner = self._passages.owner
        outdone = {
            owner(place)
            for place, score in scores.items()
            if owner(place) != place and score >= scores.get(owner(place), score)
        }
        return scores.keys() - outdone

    def _groups(
        self, places: Collection[int], scores: Scores, terms: Sequence[str], limit: int
    ) -> tuple[ResultGroup, ...]:
        number = self._passages.part_number
        totals = Counter(map(number, places))
        shown: dict[int, list[int]] = {}  # in the order of their best hit
        for place in nsmallest(limit, places, key=lambda place: (-scores[place], place)):
            shown.setdefault(number(place), []).append(place)
        groups = []
        for found, best in shown.items():
            part = self._passages.parts[found]
            hits = tuple(self._hit(part.identifier, place, scores[place], terms) for place in best)
            groups.append(ResultGroup(part.identifier, part.title, hits, totals[found]))
        return tuple(groups)

    def _hit(self, dossier: str, place: int, score: float, terms: Sequence[str]) -> Hit:
        passage = self._passages.passage(place)
        snippet, paragraph = best_snippet(passage, terms, self._passages.rarity)
        title = mark(passage.title, terms)
        return Hit(dossier, passage.section, title, passage.title_path, passage.kind, paragraph, snippet, score)


def _intersection(several: Sequence[Scores]) -> dict[int, float]:
    """Return the places that all have, with their scores added."""
    if not several:
        return {}
    smallest, *others = sorted(several, key=len)
    return {
        place: score + sum(other[place] for other in others)
        for place, score in smallest.items()
        if all(place in other for other in others)
    }


def _best(weighted: Iterable[tuple[Scores, float]]) -> Scores:
    """Return the places that any of the scores has, with the best weighted one."""
    best: dict[int, float] = {}
    for scores, weight in weighted:
        for place, score in scores.items():
            if weight * score > best.get(place, 0.0):
                best[place] = weight * score
    return best
