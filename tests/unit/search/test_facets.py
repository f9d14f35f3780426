from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.facets import Counts, FacetTable, Profile
from onpe_desktop.search.filters import NO_FILTERS, Facet, Filters
from onpe_desktop.search.place_sets import places_of

TITLES = {"reperes": "Repères", "guide": "Guide"}
PROFILES = (
    Profile("guide", "section", ("professionnels",), "2022"),
    Profile("guide", "fiche", ("professionnels", "familles"), "2021"),
    Profile("reperes", "loi", ("professionnels",), "2022"),
    Profile("reperes", "numéro", ("jeunes", "familles"), ""),
    Profile("reperes", "loi", (), "2021"),
)
TABLE = FacetTable(PROFILES, TITLES)
EVERYWHERE = (1 << len(PROFILES)) - 1

filters_of = st.builds(
    Filters,
    *(
        st.frozensets(st.sampled_from(sorted({value for one in PROFILES for value in one.values(facet)})), max_size=2)
        for facet in Facet
    ),
)


def counts(counted: Counts, facet: Facet) -> list[tuple[str, int]]:
    return [(one.label, one.count) for one in counted[facet]]


def passing(filters: Filters) -> list[int]:
    return places_of(TABLE.passing(filters))


def test_without_filters_every_value_is_counted_in_a_fixed_order() -> None:
    counted = TABLE.counted(EVERYWHERE, NO_FILTERS)

    assert counts(counted, Facet.DOSSIER) == [("Repères", 3), ("Guide", 2)]
    assert counts(counted, Facet.KIND) == [("section", 1), ("fiche", 1), ("numéro", 1), ("loi", 2)]
    assert counts(counted, Facet.AUDIENCE) == [("professionnels", 3), ("familles", 2), ("jeunes", 1)]
    assert counts(counted, Facet.YEAR) == [("2022", 2), ("2021", 2)]


def test_a_facet_s_counts_ignore_its_own_choice_and_heed_the_others() -> None:
    counted = TABLE.counted(EVERYWHERE, Filters(kinds=frozenset(("loi",)), years=frozenset(("2022",))))

    assert counts(counted, Facet.KIND) == [("section", 1), ("loi", 1)]  # of 2022
    assert counts(counted, Facet.YEAR) == [("2022", 1), ("2021", 1)]  # of the law
    assert counts(counted, Facet.DOSSIER) == [("Repères", 1)]
    assert [one.value for one in counted[Facet.KIND] if one.chosen] == ["loi"]


def test_a_chosen_value_that_nothing_has_any_more_stays_to_be_given_up() -> None:
    counted = TABLE.counted(0b1, Filters(kinds=frozenset(("fiche",))))

    assert counts(counted, Facet.KIND) == [("section", 1), ("fiche", 0)]


def test_a_passage_passes_with_one_value_of_each_facet() -> None:
    assert passing(Filters(kinds=frozenset(("fiche", "loi")))) == [1, 2, 4]
    assert passing(Filters(kinds=frozenset(("fiche", "loi")), audiences=frozenset(("professionnels",)))) == [1, 2]
    assert passing(Filters(years=frozenset(("1999",)))) == []


def brute_force(facet: Facet, value: str, filters: Filters) -> int:
    def passes(profile: Profile, other: Facet) -> bool:
        chosen = frozenset((value,)) if other is facet else filters.chosen(other)
        return not chosen or any(one in profile.values(other) for one in chosen)

    return sum(all(passes(profile, other) for other in Facet) for profile in PROFILES)


@given(filters_of)
def test_each_count_is_what_choosing_that_value_alone_gives(filters: Filters) -> None:
    counted = TABLE.counted(EVERYWHERE, filters)
    for facet in Facet:
        for one in counted[facet]:
            assert one.count == brute_force(facet, one.value, filters)


@given(filters_of, st.sampled_from(list(Facet)), st.sampled_from(["loi", "2022", "guide"]))
def test_choosing_twice_changes_nothing(filters: Filters, facet: Facet, value: str) -> None:
    once = filters.toggled(facet, value)

    assert (value in once.chosen(facet)) is (value not in filters.chosen(facet))
    assert once.toggled(facet, value) == filters
    assert bool(NO_FILTERS.toggled(facet, value))
    assert not NO_FILTERS
