from dataclasses import replace
from datetime import date

from search_packs import DIRECTORY, GUIDE, FakePack, metadata, section

from onpe_desktop.dossiers import (
    Audience,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Figure,
    ItemList,
    ListItem,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    Source,
    Strong,
    Table,
    Text,
    Video,
)
from onpe_desktop.errors import UserError  # noqa: TC001 - the annotation of a local variable
from onpe_desktop.search.passages import Passage, passages_of


def passages(*sections: Section) -> list[Passage]:
    return list(passages_of(FakePack(metadata("essai", "Essai"), sections), []))


def text(*words: str) -> tuple[Text, ...]:
    return tuple(map(Text, words))


def test_sections_come_in_reading_order_with_their_path() -> None:
    found = list(passages_of(GUIDE, []))

    assert [passage.section for passage in found] == ["volet-1", "reperage", "volet-2", "loi"]
    assert found[1].title_path == ("Volet 1\u00a0: comprendre", "Repérer")
    assert "Fugues" not in found[0].text  # what stands below is not the section's own


def test_cards_and_definitions_stand_apart_from_their_section() -> None:
    contacts, *cards = (passage for passage in passages_of(DIRECTORY, []) if passage.section == "contacts")

    assert not contacts.text
    assert [card.title for card in cards] == ["Secrétariat", "119 – Allô enfance en danger"]
    assert [card.is_entry for card in (contacts, *cards)] == [False, True, True]
    assert cards[0].title_path == ("Contacts", "Secrétariat")
    assert "01\u00a053\u00a006\u00a068\u00a092" in cards[0].text


def test_a_section_of_one_card_is_one_passage() -> None:
    (alone,) = passages(section("urgence", "Urgence", ContactCard("Police", phones=("17",))))

    assert (alone.title, alone.is_entry) == ("Urgence", False)
    assert "17" in alone.text
    assert "17" in alone.names


def test_a_definition_has_its_expansion_and_variants_as_names() -> None:
    (alone,) = passages(section("s", "Sigle", Definition("ASE", "Aide sociale", variants=("Ase",))))

    assert alone.names == ("Aide sociale", "Ase")
    assert alone.text == "ASE\u00a0: Aide sociale"


def test_paragraphs_know_where_they_start() -> None:
    (passage,) = passages(section("s", "S", "Un.", ItemList((ListItem((Paragraph(text("Deux."), 7),)),)), "Trois."))

    assert [(passage.text[start:].split("\n")[0], number) for start, number in passage.paragraphs] == [
        ("Un.", 8),
        ("Deux.", 7),
        ("Trois.", 9),
    ]


def test_every_word_that_a_reader_sees_is_searched() -> None:
    note = Note("1", (Paragraph(text("note"), 3),))
    (passage,) = passages(
        section(
            "s", "S",
            Paragraph((*text("texte"), NoteReference("1")), 1),
            Table((Row((Cell(text("tête")), Cell(text("colonne")))),), (Row((Cell(text("case")),)),), text("légende")),
            Figure("a.png", "alternative", text("figure")),
            Quotation((Paragraph(text("citation"), 2),), "auteur"),
            Callout(CalloutKind.LAW, "encadré", ()),
            Video("vidéo", transcript=(Paragraph(text("transcription"), 4),)),
            notes=(note,),
        )
    )  # fmt: skip

    for word in (
        "texte", "note", "tête", "colonne", "case", "légende", "alternative", "figure", "citation", "auteur", "encadré",
        "vidéo", "transcription",
    ):  # fmt: skip
        assert word in passage.text


def test_a_section_that_cannot_be_read_is_told_and_the_others_are_there() -> None:
    skipped: list[UserError] = []
    pack = FakePack(GUIDE.metadata, GUIDE.sections, damaged={"volet-1"})

    assert [passage.section for passage in passages_of(pack, skipped)] == ["volet-2", "loi"]
    assert len(skipped) == 1


def facets_of(one: Section, **more: object) -> tuple[tuple[Audience, ...], str]:
    found = passages_of(FakePack(replace(metadata("essai", "Essai"), **more), (one,)), [])  # type: ignore[arg-type]
    passage = list(found)[-1]
    return passage.audience, passage.year


def source(dated: str) -> Source:
    return Source("Source", dated, date(2026, 11, 25))


def test_the_audience_is_the_sections_or_that_of_what_it_stands_in() -> None:
    own = section("s", "S", audience=(Audience.FAMILIES,))
    above = section("a", "A", audience=(Audience.YOUNG_PEOPLE,), children=(section("s", "S"),))

    assert facets_of(own, audience=(Audience.PROFESSIONALS,))[0] == (Audience.FAMILIES,)
    assert facets_of(above, audience=(Audience.PROFESSIONALS,))[0] == (Audience.YOUNG_PEOPLE,)
    assert facets_of(section("s", "S"), audience=(Audience.PROFESSIONALS,))[0] == (Audience.PROFESSIONALS,)


def test_the_year_is_that_of_the_latest_source_or_of_the_dossier() -> None:
    several = section("s", "S", sources=(source("≥ 2019"), source("2021-2023"), source("sans date")))

    assert facets_of(several)[1] == "2021"
    assert facets_of(section("s", "S", sources=(source("n° 12345"),)))[1] == "2022"
    assert facets_of(section("s", "S"), issued="sans date")[1] == ""


def test_titles_are_the_title_and_its_variants() -> None:
    (alone,) = passages(section("s", "Titre", other_titles=("Autre titre",), keywords=("mot",)))
    definition = passages(
        section("s", "S", Definition("ASE", "Aide sociale", variants=("Ase",)), Definition("ES", "x"))
    )[1]

    assert alone.titles == ("Titre", "Autre titre")
    assert definition.titles == ("ASE", "Aide sociale", "Ase")


def test_pages_of_the_original_are_carried_through_the_pack_in_reading_order() -> None:
    row = Row((Cell(text("case")), Cell((PageBreak("4"), *text("autre")))))
    first, cards, card, other, last = passages(
        section("a", "A", "Sans page.", Paragraph((*text("Un "), Strong((PageBreak("3"), *text("deux"))),), 0)),
        section("b", "B", ContactCard("Un"), Table((), (row,)), ContactCard("Deux")),
        section("c", "C", "Trois."),
    )  # fmt: skip

    assert [(first.text[start:], label) for start, label in first.pages] == [("deux", "3")]
    assert cards.pages == ((0, "3"), (0, "4"))
    assert (card.pages, other.pages) == (((0, "3"),), ((0, "4"),))
    assert last.pages == ((0, "4"),)
