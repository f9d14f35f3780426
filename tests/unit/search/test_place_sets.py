from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.place_sets import has, in_most, place_set, places_of, stretch, union

SIZE = 300
places = st.sets(st.integers(0, SIZE - 1))  # few and many: the two ways to make a set
several = st.lists(places, min_size=1, max_size=6)


@given(places, st.integers(0, SIZE - 1))
def test_a_set_gives_back_its_places_in_order(some: set[int], place: int) -> None:
    made = place_set(some, SIZE)

    assert places_of(made) == sorted(some)
    assert made.bit_count() == len(some)
    assert has(made, place) is (place in some)


@given(several)
def test_union_has_what_any_has(many: list[set[int]]) -> None:
    assert places_of(union(place_set(one, SIZE) for one in many)) == sorted(set().union(*many))


@given(several)
def test_most_are_those_that_enough_have(many: list[set[int]]) -> None:
    counted = in_most([place_set(one, SIZE) for one in many])
    assert len(counted) == len(many)
    for wanted, found in enumerate(counted, 1):
        assert places_of(found) == [n for n in range(SIZE) if sum(n in one for one in many) >= wanted]


def test_nothing_and_a_stretch() -> None:
    assert union([]) == place_set([], SIZE) == 0
    assert in_most([]) == []
    assert places_of(0) == []
    assert places_of(stretch(3, 6)) == [3, 4, 5]
    assert places_of(stretch(3, 3)) == []
