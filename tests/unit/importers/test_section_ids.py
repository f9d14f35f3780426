import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers import Section
from onpe_desktop.importers.earlier import earlier_sections
from onpe_desktop.importers.section_ids import match_earlier, section_ids

titles = st.sampled_from(["Introduction", "1. Introduction", "Été", "2.3 Été", "…", "Un titre " * 12])
paths = st.lists(st.lists(titles, min_size=1, max_size=3).map(tuple), max_size=8)


@given(paths)
def test_ids_are_valid_and_all_different(some: list[tuple[str, ...]]) -> None:
    ids = section_ids(some, {})

    assert len(set(ids)) == len(ids)
    for one in ids:
        Section(one, "x")
        assert not one.endswith("-")
        assert "--" not in one


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("3. Le repérage", "le-reperage"),
        ("3.1.2 Le repérage", "le-reperage"),
        ("IV. Le repérage", "le-reperage"),
        ("A.1. Le repérage", "le-reperage"),
        ("2) Le repérage", "le-reperage"),
        ("2022, une année", "s-2022-une-annee"),
        ("119", "s-119"),
        ("12.", "s-12"),
        ("I love", "i-love"),
    ],
)
def test_the_number_of_a_title_is_not_in_its_id(title: str, expected: str) -> None:
    assert section_ids([(title,)], {}) == (expected,)


def test_a_long_title_is_cut_between_words() -> None:
    (made,) = section_ids([("Un titre " * 12,)], {})

    assert made.startswith("un-titre-un-titre")
    assert len(made) <= 53


def test_an_earlier_section_is_known_by_its_titles_and_else_by_a_title_of_its_own() -> None:
    earlier = (
        Section("a", "1. Contexte", children=(Section("b", "Chiffres"), Section("c", "Bilan"))),
        Section("d", "Suite", children=(Section("e", "Chiffres"),)),
    )
    now = [("2. Contexte",), ("2. Contexte", "Chiffres"), ("Bilan",), ("Nouveau",), ("Nouveau", "Chiffres")]

    kept = match_earlier(now, earlier_sections(earlier))

    assert {place: one.section_id for place, one in kept.items()} == {0: "a", 1: "b", 2: "c", 4: "e"}


def test_a_kept_id_is_not_given_twice() -> None:
    kept = match_earlier([("Ancien",)], earlier_sections((Section("nouveau", "Ancien"),)))

    assert section_ids([("Ancien",), ("Nouveau",)], kept) == ("nouveau", "nouveau-2")
