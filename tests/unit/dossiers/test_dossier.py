from dataclasses import replace
from datetime import date

import pytest

from onpe_desktop.dossiers import Dossier, Media, Metadata, Section, Source, outline_of, path_to

METADATA = Metadata(
    identifier="exemple",
    title="Exemple",
    publisher="Éditeur",
    issued="2022-11",
    modified=date(2026, 11, 25),
    verified_on=date(2026, 11, 23),
    rights="droits",
    source="source",
)
CHILD = Section("enfant", "Enfant")
DOSSIER = Dossier(METADATA, (Section("haut", "Haut", children=(CHILD,)), Section("autre", "Autre")))


def test_walk_goes_in_reading_order() -> None:
    assert [section.id for section in DOSSIER.walk()] == ["haut", "enfant", "autre"]


def test_sections_are_found_by_their_stable_id() -> None:
    assert DOSSIER.find_section("enfant") is CHILD
    assert DOSSIER.find_section("absent") is None


def test_title_path_leads_down_to_the_section() -> None:
    assert DOSSIER.title_path("enfant") == ("Haut", "Enfant")
    assert DOSSIER.title_path("absent") == ()


def test_outline_has_the_shape_of_the_tree() -> None:
    outline = outline_of(DOSSIER.sections[0])

    assert (outline.id, [child.id for child in outline.children]) == ("haut", ["enfant"])


@pytest.mark.parametrize("identifier", ["", "Exemple", "a b", "1a", "é", "../a"])
def test_identifiers_are_plain_words(identifier: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        replace(METADATA, identifier=identifier)


@pytest.mark.parametrize("name", ["title", "publisher", "issued", "rights", "source", "language"])
def test_metadata_that_must_be_there(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        replace(METADATA, **{name: " "})  # type: ignore[arg-type] # the name varies, the value is wrong on purpose


@pytest.mark.parametrize("section_id", ["", "A", "é", "1", "a_b", "a.p1", "a b"])
def test_section_ids_are_plain_words(section_id: str) -> None:
    with pytest.raises(ValueError, match="section id"):
        Section(section_id, "Titre")


@pytest.mark.parametrize("name", ["", "../a.png", "a/b.png", "A.png", ".png", "a", "a\\b.png"])
def test_media_names_are_plain_file_names(name: str) -> None:
    with pytest.raises(ValueError, match="media name"):
        Media(name, "image/png", 1, "0" * 64)


def test_the_facts_of_a_section_are_those_of_its_sources() -> None:
    sources = (
        Source("a", "2021", date(2026, 11, 23), facts=("L02", "L03")),
        Source("b", "2022", date(2026, 11, 23), facts=("L04",)),
    )

    assert Section("a", "A", sources=sources).facts == ("L02", "L03", "L04")


def test_the_way_down_is_the_same_in_the_tree_and_in_its_outline() -> None:
    outline = tuple(map(outline_of, DOSSIER.sections))

    assert path_to(DOSSIER.sections, "enfant") == (DOSSIER.sections[0], CHILD)
    assert [entry.id for entry in path_to(outline, "enfant")] == ["haut", "enfant"]
    assert path_to(outline, "absent") == ()
