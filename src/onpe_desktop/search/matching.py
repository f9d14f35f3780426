"""Which passages answer a plan, and what each of its clauses is worth in them."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.combining import Scores, best, in_most, intersection, sums, union
from onpe_desktop.search.plan import Atom, Plan, PlannedClause, PlannedRun, Reason, Way
from onpe_desktop.search.query import Phrase
from onpe_desktop.search.tree import AllOf, AnyOf, Tree

_ENOUGH = 3  # passages found at which a query is not widened or relaxed any further
_PASSAGES_FOR_ONE = 250  # passages of the collection for one that must be found, else those with most words come too
_SEVERAL = 2  # words
_KEPT = 8  # words with their synonyms, each up to a megabyte
_SYNONYMS = {Reason.SYNONYM, Reason.BROAD}

Allowed = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Matched:
    """The passages that answer with their scores.

    `relaxed` says that none had everything that was asked. `plan` is what was looked up in the end: the plan that was
    given, or the wider one.
    """

    scores: Scores
    relaxed: bool
    plan: Plan


def _or_wider(
    look: Callable[[Plan, Allowed | None], Scores], plan: Plan, allowed: Allowed | None
) -> tuple[Plan, Scores]:
    """Look with the plan, and when few passages are found with the wider one; return the one that finds more."""
    found = look(plan, allowed)
    if len(found) < _ENOUGH and plan.widen:
        broad = plan.widen()
        wider = look(broad, allowed)
        if len(wider) > len(found):
            return broad, wider
    return plan, found


class Matcher:
    """Matches plans against a collection."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages
        self._best_scores = lru_cache(_KEPT)(self._best)  # from one key press to the next all words but the last stay

    def match(self, plan: Plan, allowed: Allowed | None = None) -> Matched:
        """Return the passages that answer, of those that are `allowed`.

        First those with all that is asked; when they are few, broad synonyms count too; when there are none, or a few
        by synonyms only, those with as many words as possible. What is excluded, and what stands outside a `dossier:`,
        never comes.
        """
        plan, found = _or_wider(self._met, plan, allowed)
        if found and not (len(found) < _ENOUGH and self._by_synonyms_only(plan, found)):
            return Matched(self._with_most(plan, allowed, found), relaxed=False, plan=plan)
        plan, relaxed = _or_wider(partial(self._most, enough=self._enough(plan)), plan, allowed)
        if found and len(relaxed) == len(found):
            return Matched(found, relaxed=False, plan=plan)
        return Matched(relaxed, relaxed=True, plan=plan)

    def _by_synonyms_only(self, plan: Plan, found: Iterable[int]) -> bool:
        """Tell whether none of the passages has every word of several that were typed side by side."""
        if not isinstance(plan.tree, PlannedRun) or len(plan.tree.clauses) < 2:
            return False
        clauses = plan.tree.clauses
        literal = {
            term for word in plan.words for term, reason, _weight in word.term_reasons if reason not in _SYNONYMS
        }
        return not any(self._is_literal(clauses, place, literal) for place in found)

    def _is_literal(self, clauses: Iterable[PlannedClause], place: int, literal: Collection[str]) -> bool:
        def has(atom: Atom) -> bool:
            return any(term in literal and place in self._passages.scores(term) for term, _weight in atom)

        return all(any(all(map(has, way)) for way in clause) for clause in clauses)

    def _met(self, plan: Plan, allowed: Allowed | None) -> Scores:
        return self._tree_scores(plan.tree or PlannedRun(plan.clauses, plan.phrases), allowed)

    def _with_most(self, plan: Plan, allowed: Allowed | None, found: Scores) -> Scores:
        """Add the passages with most of several words to few with all, in a large collection only."""
        enough = self._passages.size // _PASSAGES_FOR_ONE
        if len(found) >= enough or self._enough(plan) <= _ENOUGH:
            return found
        return {**self._most(plan, allowed, enough), **found}

    def _enough(self, plan: Plan) -> int:
        """Return how many passages must be found at which words are given up no further.

        In a small collection what has all the words is all that there is to say; in a large one the best answer may
        lack one. Not when operators or quotation marks say how the words stand, nor with a number: who types one means
        it.
        """
        if len(plan.clauses) < _SEVERAL or plan.phrases or any(map(_has_digit, plan.terms)):
            return _ENOUGH
        if not isinstance(plan.tree, PlannedRun) or plan.tree.in_title:
            return _ENOUGH
        return max(_ENOUGH, self._passages.size // _PASSAGES_FOR_ONE)

    def _most(self, plan: Plan, allowed: Allowed | None, enough: int) -> Scores:
        """Return the passages with most clauses: one less, until enough are found or half of them is given up.

        Clauses that no passage has are given up first: « mon élève de 4e vend des photos » is about photos then.
        """
        limits = [allowed] if allowed else []
        limits += self._limits(plan.tree) if plan.tree else []
        answered = [scores for clause in plan.clauses if (scores := self._clause_scores(clause, in_title=False))]
        fewest = max(1, min(len(answered), len(plan.clauses) // 2))
        found: set[int] = set()
        for most in islice(in_most(answered), len(answered) - fewest + 1):
            found = {place for place in most if all(limit(place) for limit in limits)} if limits else most
            if len(found) >= enough:
                break
        return sums(answered, found)

    def _tree_scores(self, tree: Tree[PlannedRun], allowed: Allowed | None) -> Scores:
        if isinstance(tree, AnyOf):
            return union([self._tree_scores(choice, allowed) for choice in tree.choices])
        if isinstance(tree, PlannedRun):
            return self._run_scores(tree, allowed)
        several = [self._tree_scores(one, allowed) for one in tree.wanted if not _only_restricts(one)]
        limits = list(self._limits(tree))
        scores = intersection(several)
        return {place: score for place, score in scores.items() if all(limit(place) for limit in limits)}

    def _limits(self, tree: Tree[PlannedRun], *, inside: bool = True) -> Iterator[Allowed]:
        """Yield what a passage must not be, and with `inside` also the dossiers that it must stand in."""
        if isinstance(tree, AnyOf):
            for choice in tree.choices:
                yield from self._limits(choice, inside=False)
            if inside and _only_restricts(tree):
                anywhere = [limit for choice in tree.choices for limit in self._limits(choice)]
                yield lambda place: any(limit(place) for limit in anywhere)
        elif isinstance(tree, AllOf):
            for one in tree.excluded:
                yield self._is_not(one)
            for one in tree.wanted:
                yield from self._limits(one, inside=inside)
        elif inside and tree.places is not None:
            yield tree.places.__contains__

    def _is_not(self, excluded: Tree[PlannedRun]) -> Allowed:
        if isinstance(excluded, PlannedRun) and excluded.places is not None:
            places = excluded.places
            return lambda place: place not in places
        scores = self._tree_scores(excluded, None)
        return lambda place: place not in scores

    def _run_scores(self, run: PlannedRun, allowed: Allowed | None) -> Scores:
        clauses = [self._clause_scores(clause, in_title=run.in_title) for clause in run.clauses]
        scores = _restricted(intersection(clauses), allowed)
        if run.optional:
            more = [self._clause_scores(clause, in_title=run.in_title) for clause in run.optional]
            scores = sums([scores, *more], scores.keys())
        for phrase in run.phrases:
            scores = {
                place: score
                for place, score in scores.items()
                if self._has_phrase(place, phrase, in_title=run.in_title)
            }
        return scores

    def _clause_scores(self, clause: PlannedClause, *, in_title: bool) -> Scores:
        if len(clause) == 1:
            return self._way_scores(clause[0], in_title=in_title)
        return best((self._way_scores(way, in_title=in_title), 1.0) for way in clause)

    def _way_scores(self, way: Way, *, in_title: bool) -> Scores:
        if len(way) == 1:
            return self._atom_scores(way[0], in_title=in_title)
        return intersection([self._atom_scores(atom, in_title=in_title) for atom in way])

    def _atom_scores(self, atom: Atom, *, in_title: bool) -> Scores:
        if len(atom) == 1 and atom[0][1] == 1.0:
            return self._term_scores(atom[0][0], in_title=in_title)
        return self._best_scores(atom, in_title)

    def _best(self, atom: Atom, in_title: bool) -> Scores:  # noqa: FBT001 - a key of the cache
        return best((self._term_scores(term, in_title=in_title), weight) for term, weight in atom)

    def _term_scores(self, term: str, *, in_title: bool) -> Scores:
        scores = self._passages.scores(term)
        if not in_title:
            return scores
        titled = self._passages.titled(term)
        return {place: score for place, score in scores.items() if place in titled}

    def _has_phrase(self, place: int, phrase: Phrase, *, in_title: bool) -> bool:
        passage = self._passages.passage(place)
        for found in (passage.title,) if in_title else (passage.title, passage.body):
            terms = {(token.position, token.term) for token in found.tokens}
            first = phrase[0][1]
            starts = (token.position for token in found.tokens if token.term == first)
            if any(all((start + distance, term) in terms for distance, term in phrase) for start in starts):
                return True
        return False


def _has_digit(term: str) -> bool:
    return any(map(str.isdigit, term))


def _only_restricts(tree: Tree[PlannedRun]) -> bool:
    """Tell whether a tree says only where to look: `dossier:` among other things, or several of them."""
    if isinstance(tree, AnyOf):
        return all(map(_only_restricts, tree.choices))
    return isinstance(tree, PlannedRun) and tree.places is not None and not tree.clauses


def _restricted(scores: Scores, allowed: Allowed | None) -> Scores:
    return scores if allowed is None else {place: score for place, score in scores.items() if allowed(place)}
