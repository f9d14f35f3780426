"""What passages are worth: the sum of what each clause of a plan is worth in them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from operator import add

from onpe_desktop.search.place_sets import PlaceSet, places_of
from onpe_desktop.search.plan import Atom, PlannedClause, PlannedRun, Way
from onpe_desktop.search.term_postings import TermPostings
from onpe_desktop.search.tree import AllOf, AnyOf, Tree

Scores = list[float]  # one for each of the places that were given, in their order
Titled = Callable[[str], Collection[int]]  # the places that have a term in their title


class Scorer:
    """Scores passages that were found; each method returns 0 for one that has nothing of what is asked.

    Whole lists are added and compared by `map`, in C: several times as fast as a loop over places.
    """

    def __init__(self, postings: Callable[[str], TermPostings], titled: Titled) -> None:
        self._postings = postings
        self._titled = titled

    def tree(
        self, tree: Tree[PlannedRun], places: Sequence[int], found_by: Callable[[Tree[PlannedRun]], PlaceSet]
    ) -> Scores:
        """Return the scores of places that answer a tree; `found_by` says which ones a part of it finds."""
        if isinstance(tree, AnyOf):
            choices = []
            for choice in tree.choices:
                found = set(places_of(found_by(choice)))
                scores = self.tree(choice, places, found_by)
                choices.append([one if place in found else 0.0 for place, one in zip(places, scores, strict=True)])
            return _sums(choices, len(places))
        if isinstance(tree, AllOf):
            wanted = [one for one in tree.wanted if not only_restricts(one)]
            return _sums([self.tree(one, places, found_by) for one in wanted], len(places))
        return self.clauses(tree.clauses + tree.optional, places, in_title=tree.in_title)

    def clauses(self, clauses: Iterable[PlannedClause], places: Sequence[int], *, in_title: bool = False) -> Scores:
        """Return the summed scores of clauses."""
        return _sums([self._clause(clause, places, in_title=in_title) for clause in clauses], len(places))

    def _clause(self, clause: PlannedClause, places: Sequence[int], *, in_title: bool) -> Scores:
        if len(clause) == 1 and len(clause[0]) == 1:  # nearly always
            return self._atom(clause[0][0], places, in_title=in_title)
        best, *others = [self._way(way, places, in_title=in_title) for way in clause] or [[0.0] * len(places)]
        for other in others:
            best = [one if one > two else two for one, two in zip(best, other, strict=True)]  # noqa: FURB136 - slower
        return best

    def _way(self, way: Way, places: Sequence[int], *, in_title: bool) -> Scores:
        atoms = [self._atom(atom, places, in_title=in_title) for atom in way]
        if len(atoms) == 1:
            return atoms[0]
        return [sum(several) if all(several) else 0.0 for several in zip(*atoms, strict=True)] or [0.0] * len(places)

    def _atom(self, atom: Atom, places: Sequence[int], *, in_title: bool) -> Scores:
        if len(atom) == 1:
            term, weight = atom[0]
            if not in_title:  # nearly always
                return self._postings(term).scores(places, weight)
            return self._term(term, weight, places, in_title=True)
        best = dict.fromkeys(places, 0.0)
        for term, weight in atom:
            postings = self._postings(term)
            if in_title or len(postings.places) > 2 * len(places):
                scores: Iterable[tuple[int, float]] = zip(
                    places, self._term(term, weight, places, in_title=in_title), strict=True
                )
            else:
                scores = postings.all_scores(weight)
            for place, one in scores:
                if one > best.get(place, one):
                    best[place] = one
        return list(best.values())

    def _term(self, term: str, weight: float, places: Sequence[int], *, in_title: bool) -> Scores:
        scores = self._postings(term).scores(places, weight)
        if not in_title:
            return scores
        titled = self._titled(term)
        return [one if place in titled else 0.0 for place, one in zip(places, scores, strict=True)]


def only_restricts(tree: Tree[PlannedRun]) -> bool:
    """Tell whether a tree says only where to look: `dossier:` among other things, or several of them."""
    if isinstance(tree, AnyOf):
        return all(map(only_restricts, tree.choices))
    return isinstance(tree, PlannedRun) and tree.places is not None and not tree.clauses


def _sums(several: Sequence[Scores], count: int) -> Scores:
    if not several:
        return [0.0] * count
    total, *others = several
    for other in others:
        total = list(map(add, total, other))
    return total
