"""Which passages answer a plan."""

from collections.abc import Callable, Collection, Sequence
from functools import partial, reduce
from operator import and_
from typing import NamedTuple

from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.found import Found
from onpe_desktop.search.place_sets import PlaceSet, in_most, place_set, places_of, union
from onpe_desktop.search.plan import Plan, PlannedClause, PlannedRun, Reason
from onpe_desktop.search.query import Phrase
from onpe_desktop.search.scoring import Scorer, only_restricts
from onpe_desktop.search.tree import AllOf, AnyOf, Tree

_ENOUGH = 3  # passages found at which a query is not widened or relaxed any further
_PASSAGES_FOR_ONE = 250  # passages of the collection for one that must be found, else those with most words come too
_LIBRARY = 20_000  # passages of a collection in which half of several words will do (docs/search.md, Quality)
_SEVERAL = 2  # words
_PLAIN = 4  # characters of a number that refers to nothing
_FEW = 300  # passages that are scored faster than told apart; among so many with most words stand the best
_SYNONYMS = (Reason.SYNONYM, Reason.BROAD)


class Matched(NamedTuple):
    """The passages that answer.

    `relaxed` says that none had everything that was asked. `plan` is what was looked up in the end: the plan that was
    given, or the wider one.
    """

    found: Found
    relaxed: bool
    plan: Plan


def _or_wider(look: Callable[[Plan], PlaceSet], plan: Plan) -> tuple[Plan, PlaceSet]:
    """Look with the plan, and when few passages are found with the wider one; return the one that finds more."""
    found = look(plan)
    if found.bit_count() < _ENOUGH and plan.widen:
        broad = plan.widen()
        wider = look(broad)
        if wider.bit_count() > found.bit_count():
            return broad, wider
    return plan, found


class Matcher:
    """Matches plans against a collection."""

    def __init__(self, passages: PassageCollection) -> None:
        self._passages = passages
        self._scorer = Scorer(passages.postings, passages.titled)
        self._plan: Plan | None = None
        self._sets: list[PlaceSet] = []  # of the clauses of that plan

    def match(self, plan: Plan, allowed: PlaceSet | None = None) -> Matched:
        """Return the passages that answer, of those that are `allowed`.

        First those with all that is asked; when they are few, broad synonyms count too; when there are none, or a few
        by synonyms only, those with as many words as possible. What is excluded, and what stands outside a `dossier:`,
        never comes.
        """
        inside = self._passages.everywhere if allowed is None else allowed
        plan, met = _or_wider(lambda one: self._met(one) & inside, plan)
        if met and not (met.bit_count() < _ENOUGH and self._by_synonyms_only(plan, met)):
            return self._matched(plan, self._with_most(plan, inside, met))
        plan, most = _or_wider(lambda one: self._most(one, inside, self._enough(one)), plan)
        if met and most.bit_count() == met.bit_count():
            return self._matched(plan, met)
        found = Found(most, partial(self._scorer.clauses, plan.clauses), self._contenders(plan))
        return Matched(found, relaxed=True, plan=plan)

    def _matched(self, plan: Plan, found: PlaceSet) -> Matched:
        tree = plan.tree or PlannedRun(plan.clauses, plan.phrases)
        score = partial(self._scorer.tree, tree, found_by=self._tree)
        return Matched(Found(found, score, self._contenders(plan)), relaxed=False, plan=plan)

    def _contenders(self, plan: Plan) -> Callable[[PlaceSet, int], PlaceSet]:
        """Return what leaves out passages that have few of the clauses while enough others have more.

        Unless such a clause weighs there as much as it does anywhere. That is no proof that they are the best, but the
        judged queries are answered as well as when all are scored (docs/search.md, Quality).
        """

        def contenders(places: PlaceSet, count: int) -> PlaceSet:
            if places.bit_count() <= _FEW:
                return places
            bests = [self._best(clause, count) for clause in plan.clauses]
            best = union(one for one in bests if one is not None) & places
            if None in bests:
                return places
            most = 0
            for several in reversed(in_most(self._clauses(plan))[1:]):
                most = several & places
                if most.bit_count() > _FEW:
                    break
            return best | most

        is_plain = isinstance(plan.tree, PlannedRun) and not plan.tree.in_title
        return contenders if is_plain else lambda places, _count: places

    def _best(self, clause: PlannedClause, count: int) -> PlaceSet | None:
        """Return places among which the best of a clause are; None when several atoms make them."""
        if any(len(way) != 1 for way in clause):
            return None
        return union(self._passages.postings(term).best(count) for (atom,) in clause for term, _weight in atom)

    def _by_synonyms_only(self, plan: Plan, found: PlaceSet) -> bool:
        """Tell whether none of the passages has every word of several that were typed side by side."""
        if not isinstance(plan.tree, PlannedRun) or len(plan.tree.clauses) < 2:
            return False
        literal: set[str] = set()
        for word in plan.words:
            literal.update([term for term, reason, _weight in word.term_reasons if reason not in _SYNONYMS])
        for clause in plan.tree.clauses:
            found &= self._clause(clause, among=literal)
        return not found

    def _met(self, plan: Plan) -> PlaceSet:
        tree = plan.tree
        if isinstance(tree, PlannedRun) and tree.clauses and not tree.in_title:  # nearly always
            return self._with_phrases(tree, reduce(and_, self._clauses(plan)[: len(tree.clauses)]))
        return self._tree(tree or PlannedRun(plan.clauses, plan.phrases))

    def _clauses(self, plan: Plan) -> Sequence[PlaceSet]:
        """Return the passages of each clause; they are asked for several times for one plan."""
        if self._plan is not plan:
            self._plan, self._sets = plan, [self._clause(clause) for clause in plan.clauses]
        return self._sets

    def _with_most(self, plan: Plan, inside: PlaceSet, found: PlaceSet) -> PlaceSet:
        """Add the passages with most of several words to few with all, in a large collection only."""
        enough = self._enough(plan)
        if enough <= _ENOUGH or (found.bit_count() >= enough and self._passages.size <= _LIBRARY):
            return found
        return self._most(plan, inside, enough) | found

    def _enough(self, plan: Plan) -> int:
        """Return how many passages must be found at which words are given up no further.

        In a small collection what has all the words is all that there is to say; in a large one the best answer may
        lack one. Not when operators or quotation marks say how the words stand, nor with an article or a telephone
        number: who types one means it.
        """
        if len(plan.clauses) < _SEVERAL or plan.phrases or any(map(_is_reference, plan.terms)):
            return _ENOUGH
        if not isinstance(plan.tree, PlannedRun) or plan.tree.in_title:
            return _ENOUGH
        return max(_ENOUGH, self._passages.size // _PASSAGES_FOR_ONE)

    def _most(self, plan: Plan, inside: PlaceSet, enough: int) -> PlaceSet:
        """Return the passages with most clauses: one less, until enough are found or half of them is given up.

        In a library those with half of them come in any case. When one at most has half of them, more are given up: who
        tells a whole story is not left with one answer. Clauses that no passage has are given up first: « mon élève de
        4e vend des photos » is about photos then.
        """
        if plan.tree:
            inside &= self._limit(plan.tree)
        answered = [places for places in self._clauses(plan) if places]
        half = max(1, min(len(answered), len(plan.clauses) // 2))
        in_library = enough > _ENOUGH and self._passages.size > _LIBRARY
        will_do = max(_SEVERAL, (len(plan.clauses) + 1) // 2) if in_library else len(plan.clauses)
        found = 0
        for count, places in reversed(list(enumerate(in_most(answered), 1))):
            if count < half and found.bit_count() > 1:
                break
            found = places & inside
            if found.bit_count() >= enough and count <= will_do:
                break
        return found

    def _tree(self, tree: Tree[PlannedRun]) -> PlaceSet:
        if isinstance(tree, AnyOf):
            return union(map(self._tree, tree.choices))
        if isinstance(tree, PlannedRun):
            return self._run(tree)
        several = [self._tree(one) for one in tree.wanted if not only_restricts(one)]
        return reduce(and_, several) & self._limit(tree) if several else 0

    def _limit(self, tree: Tree[PlannedRun], *, inside: bool = True) -> PlaceSet:
        """Return all but what a passage must not be, and with `inside` only the dossiers that it must stand in."""
        limit = self._passages.everywhere
        if isinstance(tree, AnyOf):
            for choice in tree.choices:
                limit &= self._limit(choice, inside=False)
            if inside and only_restricts(tree):
                limit &= union(map(self._limit, tree.choices))
        elif isinstance(tree, AllOf):
            for one in tree.excluded:
                limit &= ~self._excluded(one)
            for one in tree.wanted:
                limit &= self._limit(one, inside=inside)
        elif inside and tree.places is not None:
            limit &= tree.places
        return limit

    def _excluded(self, tree: Tree[PlannedRun]) -> PlaceSet:
        if isinstance(tree, PlannedRun) and tree.places is not None:
            return tree.places
        return self._tree(tree)

    def _run(self, run: PlannedRun) -> PlaceSet:
        if not run.clauses:
            return 0
        return self._with_phrases(run, reduce(and_, [self._clause(one, in_title=run.in_title) for one in run.clauses]))

    def _with_phrases(self, run: PlannedRun, found: PlaceSet) -> PlaceSet:
        """Return the passages among those found in which the phrases stand as they are."""
        for phrase in run.phrases:
            having = [place for place in places_of(found) if self._has_phrase(place, phrase, in_title=run.in_title)]
            found = place_set(having, self._passages.size)
        return found

    def _clause(
        self, clause: PlannedClause, *, in_title: bool = False, among: Collection[str] | None = None
    ) -> PlaceSet:
        """Return the passages that answer a clause, in their title or anywhere, by any term or one `among` some."""
        passages, found = self._passages, 0
        for way in clause:
            having = passages.everywhere if way else 0
            for atom in way:
                any_of = 0
                for term, _weight in atom:
                    if among is None or term in among:
                        places = passages.postings(term).place_set
                        any_of |= places & place_set(passages.titled(term), passages.size) if in_title else places
                having &= any_of
            found |= having
        return found

    def _has_phrase(self, place: int, phrase: Phrase, *, in_title: bool) -> bool:
        title, text = self._passages.tokens(place)
        for tokens in (title,) if in_title else (title, text):
            terms = {(token.position, token.term) for token in tokens}
            first = phrase[0][1]
            starts = (token.position for token in tokens if token.term == first)
            if any(all((start + distance, term) in terms for distance, term in phrase) for start in starts):
                return True
        return False


def _is_reference(term: str) -> bool:
    """Tell an article, a telephone number, « volet 2 » from a number that is a word like others: 2019, 18 ans, 4e."""
    return not term.isalpha() and any(map(str.isdigit, term)) and not (term.isalnum() and len(term) <= _PLAIN)
