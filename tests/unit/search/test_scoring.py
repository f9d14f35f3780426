from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.found import Found
from onpe_desktop.search.place_sets import place_set, places_of
from onpe_desktop.search.plan import PlannedClause, PlannedRun
from onpe_desktop.search.scoring import Scorer
from onpe_desktop.search.term_postings import TermPostings
from onpe_desktop.search.tree import AllOf, AnyOf
from onpe_desktop.search.weighing import score

SIZE = 60
levels_by_place = st.dictionaries(st.integers(0, SIZE - 1), st.integers(1, 255), max_size=SIZE)
tables = st.fixed_dictionaries(dict.fromkeys("abcd", levels_by_place))
atoms = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from((1.0, 0.5))), max_size=3).map(tuple)
clauses = st.lists(st.lists(atoms, max_size=3).map(tuple), max_size=3).map(tuple)
some_places = st.sets(st.integers(0, SIZE - 1)).map(sorted)


def postings(table: dict[int, int]) -> TermPostings:
    places = sorted(table)
    return TermPostings(array("I", places), bytes(map(table.__getitem__, places)), SIZE)


def scorer(terms: dict[str, dict[int, int]]) -> Scorer:
    kept = {term: postings(table) for term, table in terms.items()}
    return Scorer(kept.__getitem__, lambda term: set(terms[term]) & set(range(0, SIZE, 2)))


def by_hand(terms: dict[str, dict[int, int]], clause: PlannedClause, place: int, *, in_title: bool = False) -> float:
    """Return the best way's sum of the best term of each of its atoms, 0 when an atom is not there."""

    def worth(term: str, weight: float) -> float:
        level = 0 if in_title and place % 2 else terms[term].get(place, 0)
        return weight * score(level, postings(terms[term]).rarity)

    ways = [[max((worth(*one) for one in atom), default=0.0) for atom in way] for way in clause]
    return max((sum(way) if all(way) else 0.0 for way in ways), default=0.0)


@given(tables, st.lists(clauses, max_size=3), some_places, st.booleans())
def test_clauses_are_summed(
    terms: dict[str, dict[int, int]], several: list[PlannedClause], places: list[int], in_title: bool
) -> None:
    expected = [sum(by_hand(terms, one, place, in_title=in_title) for one in several) for place in places]

    assert scorer(terms).clauses(several, places, in_title=in_title) == pytest.approx(expected)


def test_a_choice_counts_only_where_it_is_met_whole() -> None:
    terms = {"a": {1: 100, 2: 100}, "b": {2: 50}, "c": {1: 10, 2: 10}}
    a, b, c = (PlannedRun((((((term, 1.0),),),),)) for term in "abc")
    tree = AnyOf((AllOf((a, b)), c))
    met = {id(tree.choices[0]): [2], id(tree.choices[1]): [1, 2]}
    first, second = scorer(terms).tree(tree, [1, 2], lambda one: place_set(met[id(one)], SIZE))

    assert first == pytest.approx(by_hand(terms, c.clauses[0], 1))
    assert second == pytest.approx(sum(by_hand(terms, one.clauses[0], 2) for one in (a, b, c)))


@given(levels_by_place, st.integers(1, 20))
def test_the_best_places_are_those_of_the_highest_levels(table: dict[int, int], count: int) -> None:
    best = places_of(postings(table).best(count))
    rest = table.keys() - set(best)

    assert len(best) >= min(count, len(table))
    assert not rest or max(map(table.__getitem__, rest)) < min(map(table.__getitem__, best))


@given(st.dictionaries(st.integers(0, SIZE - 1), st.sampled_from((1.0, 2.0, 3.0))), st.integers(1, 20))
def test_what_was_found_gives_the_best_first_and_of_equals_the_first(scores: dict[int, float], count: int) -> None:
    found = Found(place_set(scores, SIZE), lambda places: list(map(scores.__getitem__, places)))

    assert found.best(count) == sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:count]
    assert len(found) == len(scores)
    assert [place for place in range(SIZE) if place in found] == places_of(found.places)
