"""Which passages answer a plan, and what each of its clauses is worth in them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onpe_desktop.search.collection import PassageCollection, Scores
from onpe_desktop.search.planning import Atom, Plan, PlannedClause, Way
from onpe_desktop.search.query import Phrase

_ENOUGH = 3  # passages found at which a query is not relaxed any further

Allowed = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Matched:
    """The passages that answer with their scores; `relaxed` says that none had everything that was asked."""

    scores: Scores
    relaxed: bool


class Matcher:
    """Matches plans against a collection."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages

    def match(self, plan: Plan, allowed: Allowed | None = None) -> Matched:
        """Return the passages that answer, of those that are `allowed`: all clauses first, then as many as possible."""
        clauses = [_restricted(self._clause_scores(clause), allowed) for clause in plan.clauses]
        if not clauses:
            return Matched({}, relaxed=False)
        all_met = self._with_phrases(_intersection(clauses), plan.phrases)
        if all_met:
            return Matched(all_met, relaxed=False)
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
        return Matched({place: sums[place] for place in found}, relaxed=True)

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


def _restricted(scores: Scores, allowed: Allowed | None) -> Scores:
    return scores if allowed is None else {place: score for place, score in scores.items() if allowed(place)}


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
