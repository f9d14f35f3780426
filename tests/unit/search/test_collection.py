from dataclasses import replace
from pathlib import Path

import pytest
from search_packs import DIRECTORY, GUIDE, FakePack, section

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.search_index import SearchIndex


@pytest.fixture
def collection(index: SearchIndex, analyzer: Analyzer) -> PassageCollection:
    return PassageCollection(index.parts, analyzer)


def sections(collection: PassageCollection, places: frozenset[int]) -> list[str]:
    return [collection.passage(place).section for place in sorted(places)]


def test_facets_stand_beside_the_passages_of_every_pack(collection: PassageCollection) -> None:
    found = {collection.passage(place).title: collection.facets(place).kind for place in range(collection.size)}

    assert found["Volet 2\u00a0: accompagner"] is SectionKind.VOLET
    assert found["Ce que dit la loi"] is found["Secrétariat"] is SectionKind.SECTION
    assert {collection.facets(place).year for place in range(collection.size)} == {"2022"}


def test_facets_know_the_audience() -> None:
    audience = (Audience.PROFESSIONALS, Audience.FAMILIES)
    pack = FakePack(replace(GUIDE.metadata, audience=audience), (section("s", "S"),))
    index = SearchIndex.open((DIRECTORY, pack), Path(__file__) / "nowhere", None)
    collection = PassageCollection(index.parts, index.analyzer)

    assert collection.facets(collection.size - 1).audience == audience
    assert collection.facets(0).audience == ()


def test_titled_finds_titles_and_their_variants_only(collection: PassageCollection) -> None:
    assert sections(collection, collection.titled("volet")) == ["volet-1", "volet-2"]  # not what stands below
    assert sections(collection, collection.titled("ASE")) == ["sigles"]
    assert sections(collection, collection.titled("racolage")) == []  # a keyword is no title
    assert sections(collection, collection.titled("inconnu")) == []
