from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.combining import best, in_most, intersection, sums, union

scores = st.dictionaries(st.integers(0, 30), st.floats(0.125, 8, width=16))
several = st.lists(scores, min_size=1, max_size=5)


@given(several)
def test_intersection_adds_what_all_have(many: list[dict[int, float]]) -> None:
    everywhere = [place for place in many[0] if all(place in one for one in many)]

    assert intersection(many) == {place: sum(one[place] for one in many) for place in everywhere}


@given(several)
def test_union_adds_what_any_has(many: list[dict[int, float]]) -> None:
    anywhere = {place for one in many for place in one}

    assert union(many) == {place: sum(one.get(place, 0.0) for one in many) for place in anywhere}


@given(st.lists(st.tuples(scores, st.sampled_from((1.0, 0.5, 0.25))), max_size=5))
def test_best_keeps_the_best_weighted_score(weighted: list[tuple[dict[int, float], float]]) -> None:
    expected: dict[int, float] = {}
    for one, weight in weighted:
        for place, score in one.items():
            expected[place] = max(expected.get(place, 0.0), score * weight)
    before = [dict(one) for one, _weight in weighted]

    assert best(weighted) == expected
    assert [one for one, _weight in weighted] == before  # the scores of a term are shared


@given(several)
def test_most_are_those_that_enough_have(many: list[dict[int, float]]) -> None:
    for wanted, found in zip(range(len(many), 0, -1), in_most(many), strict=True):
        assert found == {place for one in many for place in one if sum(place in other for other in many) >= wanted}


def test_nothing_combined_is_nothing() -> None:
    assert intersection([]) == best([]) == union([]) == sums([], []) == {}
