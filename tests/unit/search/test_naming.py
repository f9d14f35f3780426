from pathlib import Path

import pytest
from search_packs import FakePack, metadata, section

from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.found import Found
from onpe_desktop.search.naming import Naming
from onpe_desktop.search.place_sets import place_set, places_of
from onpe_desktop.search.ranking import Ranking
from onpe_desktop.search.search_index import SearchIndex

GUIDE = FakePack(
    metadata("guide-pratique", "Le guide, pas à pas"),
    (
        section("a", "Volet 1", children=(section("a1", "Signes", children=(section("a11", "Repères"),)),)),
        section("b", "Volet 2", children=(section("b1", "Citer le volet 1"),)),
    ),
)
ATLAS = FakePack(metadata("atlas", "Atlas des repères"), (section("a", "Cartes"), section("c", "Guide du lecteur")))


@pytest.fixture(scope="module")
def passages() -> PassageCollection:
    index = SearchIndex.open((GUIDE, ATLAS), Path(__file__) / "nowhere", None)
    return PassageCollection(index.parts, index.analyzer)


def ranking(scores: dict[int, float]) -> Ranking:
    return Ranking(scores, Found(place_set(scores, 7), lambda places: list(map(scores.__getitem__, places))))


def inside(passages: PassageCollection, named: str) -> list[str] | None:
    places = Naming(passages).dossier(named)
    return None if places is None else [passages.passage(n).section for n in places_of(places)]


@pytest.mark.parametrize(
    ("named", "sections"),
    [
        ("atlas", ["a", "c"]),
        ("guide-pratique", ["a", "a1", "a11", "b", "b1"]),
        ("guide pratique", ["a", "a1", "a11", "b", "b1"]),
        ("GUIDE", ["a", "a1", "a11", "b", "b1"]),
        ("pas", ["a", "a1", "a11", "b", "b1"]),
        ("reperes", ["a", "c"]),  # a dossier before a section
        ("volet 1", ["a", "a1", "a11"]),  # not the section far below that only mentions it
        ("signe", ["a1", "a11"]),
        ("lecteur", ["c"]),
        ("absent", None),
        ("«\u00a0»", None),
        ("", None),
    ],
)
def test_what_is_named_by_a_dossier_field(passages: PassageCollection, named: str, sections: list[str] | None) -> None:
    assert inside(passages, named) == sections


def test_pinned_sections_come_first_in_their_order(passages: PassageCollection) -> None:
    naming = Naming(passages)
    pinned = naming.with_pinned(
        ranking({1: 3.0, 0: 2.0}), [("atlas", "c"), ("guide-pratique", "a"), ("atlas", "absent")]
    )

    assert list(pinned) == [6, 0, 1]
    assert list(pinned.values()) == sorted(pinned.values(), reverse=True)
    assert naming.with_pinned(ranking({1: 3.0}), [("atlas", "a")], 0b1011111) == {1: 3.0}
    assert naming.with_pinned(ranking({}), [("atlas", "a")]) == {5: 1.0}
