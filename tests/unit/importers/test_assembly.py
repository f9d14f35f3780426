from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from dossier_strategies import PICTURE
from fake_importer import heading, paragraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from publications import parts, publications

from onpe_desktop.dossiers import (
    Cell,
    Dossier,
    Figure,
    Heading,
    ItemList,
    Link,
    ListItem,
    Metadata,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from onpe_desktop.importers.assembly import Assembly, assemble
from onpe_desktop.importers.earlier import earlier_sections
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.markdown import read_markdown
from onpe_desktop.importers.markdown_writer import write_markdown
from onpe_desktop.importers.publication import (
    Evidence,
    Finding,
    FindingKind,
    Part,
    Publication,
    PublicationBlock,
    PublicationHeading,
    PublicationMetadata,
)
from onpe_desktop.packs import Pack, write_pack

DAY = date(2026, 11, 26)
METADATA = Metadata("guide", "Guide", "Éditeur", "2022", DAY, DAY, "droits", "source")


def assembled(*given_parts: Part, notes: dict[str, str] | None = None, earlier: tuple[Section, ...] = ()) -> Assembly:
    written = {key: (Paragraph((Text(text),), 0),) for key, text in (notes or {}).items()}
    publication = Publication(PublicationMetadata(title="Guide"), given_parts, written)
    return assemble([publication], METADATA, titles=["Guide"], earlier=earlier_sections(earlier))


def outline(sections: tuple[Section, ...]) -> list[object]:
    return [(one.title, outline(one.children)) if one.children else one.title for one in sections]


def kinds(assembly: Assembly) -> list[FindingKind]:
    return [finding.kind for finding in assembly.findings]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.lists(publications(), min_size=1, max_size=2))
def test_every_publication_becomes_a_pack_and_markdown_that_reads_back(given_publications: list[Publication]) -> None:
    titles = [f"Partie {number}" for number, _ in enumerate(given_publications)]

    made = assemble(given_publications, METADATA, titles=titles)

    with TemporaryDirectory() as name:
        folder = Path(name)
        write_pack(made.dossier, made.media, folder / "guide.epub")
        assert Pack.open(folder / "guide.epub").dossier() == made.dossier
        write_markdown(made.dossier, made.media, folder / "sources")
        assert read_markdown(folder / "sources").dossier == made.dossier


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(publications(), parts)
def test_ids_do_not_depend_on_sections_that_come_after(publication: Publication, more: list[Part]) -> None:
    shorter = assemble([publication], METADATA, titles=["x"]).headings
    longer = assemble([replace(publication, parts=(*publication.parts, *more))], METADATA, titles=["x"]).headings
    known = [one.section for one in shorter if one.title != "Notes sans appel"]

    assert [one.section for one in longer[: len(known)]] == known


def test_a_check_list_whose_first_paragraph_says_nothing_is_a_list() -> None:
    items = (ListItem((Paragraph((Text(" "),), 0), Heading((Text("Titre"),)))),)

    made = assembled(PublicationBlock(ItemList(items, boxes=True))).dossier.sections[0].blocks[0]

    assert isinstance(made, ItemList)
    assert not made.boxes


def test_a_section_of_the_same_title_that_comes_before_changes_no_id() -> None:
    later = (heading("B"), heading("Introduction", 2), paragraph("Texte."))
    alone = assembled(*later).dossier
    after_another = assembled(heading("A"), heading("Introduction", 2), paragraph("Autre."), *later).dossier

    assert after_another.sections[1].children[0].id == alone.sections[0].children[0].id
    assert after_another.sections[0].children[0].id != alone.sections[0].children[0].id


def test_levels_do_not_jump_and_what_is_put_right_is_told() -> None:
    made = assembled(heading("A"), heading("B", 4), heading("C", 2), paragraph("Texte."), heading("D"))

    assert outline(made.dossier.sections) == [("A", ["B", "C"]), "D"]
    assert [(one.kind, one.excerpt) for one in made.findings] == [(FindingKind.DOUBTFUL_LEVEL, "B")]


def test_a_level_that_the_importer_is_not_sure_of_is_told() -> None:
    doubtful = PublicationHeading((Text("A"),), 1, Evidence.TYPOGRAPHY, 7, sure=False)

    made = assembled(doubtful, paragraph("Texte."))

    assert [(one.kind, one.page) for one in made.findings] == [(FindingKind.DOUBTFUL_LEVEL, 7)]
    assert not made.headings[0].sure


def test_text_before_the_first_heading_is_in_a_section_named_after_the_title() -> None:
    made = assembled(paragraph("Avant."), heading("A"), paragraph("Dans A."))

    assert outline(made.dossier.sections) == ["Guide", "A"]


def test_a_heading_that_repeats_the_title_is_not_around_everything() -> None:
    made = assembled(heading("GUIDE"), paragraph("Avant."), heading("A", 2), paragraph("Dans A."))

    assert outline(made.dossier.sections) == ["Guide", "A"]


def test_several_publications_are_a_section_each() -> None:
    one = Publication(PublicationMetadata(), (heading("A"), paragraph("Texte.", name="x")))
    two = Publication(PublicationMetadata(), (paragraph(Link("#x", (Text("ici"),))),))

    made = assemble([one, two], METADATA, titles=["Volet 1", "Volet 2"])

    assert outline(made.dossier.sections) == [("Volet 1", ["A"]), "Volet 2"]
    assert kinds(made) == [FindingKind.DEAD_LINK]  # an anchor of the other publication


def test_notes_stand_in_the_section_of_their_call() -> None:
    made = assembled(
        heading("A"),
        paragraph("Un", NoteReference("p3-1"), "."),
        heading("B"),
        paragraph("Deux."),
        notes={"p3-1": "Note."},
    )

    assert made.dossier.sections[0].notes == (Note("p3-1", (Paragraph((Text("Note."),), 2),)),)
    assert made.dossier.sections[1].notes == ()


def test_a_note_that_nothing_calls_is_kept_and_told() -> None:
    made = assembled(heading("A"), paragraph("Un."), notes={"1": "Perdue."})

    assert made.dossier.sections[-1].title == "Notes sans appel"
    assert made.dossier.sections[-1].blocks == (Paragraph((Text("Perdue."),), 1),)
    assert [(one.kind, one.excerpt) for one in made.findings] == [(FindingKind.LOST_NOTE, "Perdue.")]


def test_the_call_of_a_note_that_is_not_there_goes_away() -> None:
    made = assembled(heading("A"), paragraph("Un", NoteReference("1"), "."))

    assert made.dossier.sections[0].blocks == (Paragraph((Text("Un."),), 1),)
    assert kinds(made) == [FindingKind.LOST_NOTE]


def test_calls_and_pages_in_a_heading_go_to_its_text() -> None:
    titled = PublicationHeading((PageBreak("4"), Text("A"), NoteReference("1")), 1, Evidence.STRUCTURE)

    made = assembled(titled, paragraph("Texte."), notes={"1": "Note."})

    section = made.dossier.sections[0]
    assert section.title == "A"
    assert section.blocks == (Paragraph((PageBreak("4"), NoteReference("1"), Text("Texte.")), 1),)


def test_links_lead_to_sections_and_paragraphs() -> None:
    made = assembled(
        heading("A", 1, "chapitre"),
        paragraph("Un."),
        paragraph(Link("#but", (Text("là"),)), Link("#chapitre", (Text("haut"),)), Link("#mort", (Text("rien"),))),
        paragraph("Deux.", name="but"),
    )

    assert made.dossier.sections[0].blocks[1] == Paragraph(
        (Link("#a.p3", (Text("là"),)), Link("#a", (Text("haut"),)), Text("rien")), 2
    )
    assert [(one.kind, one.page, one.excerpt) for one in made.findings] == [(FindingKind.DEAD_LINK, 3, "rien")]


def test_an_anchor_that_is_there_twice_is_told() -> None:
    assert kinds(assembled(heading("A"), paragraph("Un.", name="x"), paragraph("Deux.", name="x"))) == [
        FindingKind.DUPLICATE_ID
    ]


def test_sections_and_paragraphs_of_an_earlier_import_keep_their_names() -> None:
    earlier = (
        Section("vieux-nom", "Contexte", blocks=(Paragraph((Text("Deux."),), 2), Paragraph((Text("Partie."),), 5))),
    )

    made = assembled(
        heading("Avant"), heading("Contexte", 2), paragraph("Nouveau."), paragraph("Deux."), earlier=earlier
    )

    kept = made.dossier.sections[0].children[0]
    assert kept.id == "vieux-nom"
    assert [block.number for block in kept.blocks if isinstance(block, Paragraph)] == [6, 2]


def test_media_are_named_by_what_they_are() -> None:
    shown = PublicationBlock(Figure("photo.jpeg", "Une photo"), 2)
    lost = PublicationBlock(Figure("plan.svg", "Un plan"), 2)
    publication = Publication(
        PublicationMetadata(), (paragraph("Texte."), shown, lost), {}, {"photo.jpeg": PICTURE, "plan.svg": b"<svg/>"}
    )

    made = assemble([publication], METADATA, titles=["x"])

    assert [one.name for one in made.dossier.media] == ["photo.png"]
    assert made.dossier.sections[0].blocks[1:] == (Figure("photo.png", "Une photo"), Paragraph((Text("Un plan"),), 2))
    assert kinds(made) == [FindingKind.LEFT_OUT]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La protec- tion.", FindingKind.HYPHEN),
        ("La ﬁche.", FindingKind.LIGATURE),
        ("Le QZRT décide.", FindingKind.UNEXPANDED_ACRONYM),
    ],
)
def test_what_is_suspicious_in_the_words_is_told(text: str, kind: FindingKind) -> None:
    made = assembled(heading("A"), paragraph(text))

    assert [(one.kind, one.page) for one in made.findings] == [(kind, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "La Quatrième zone régionale de traitement (QZRT) décide. La QZRT suit.",
        "QZRT (Quatrième zone régionale) décide.",
        "UN TITRE EN CAPITALES",
        "Livre XIV et page 3.",
        "Le porte-parole et le rez- et premier étage.",
    ],
)
def test_what_is_explained_or_no_acronym_is_not_told(text: str) -> None:
    assert kinds(assembled(heading("A"), paragraph(text))) == []


def test_acronyms_that_the_library_explains_are_not_told() -> None:
    publication = Publication(PublicationMetadata(), (paragraph("Le QZRT décide."),))

    assert assemble([publication], METADATA, titles=["x"], acronyms={"QZRT": "Quatrième zone"}).findings == ()


@pytest.mark.parametrize("empty", [(), (heading("A"),), (paragraph("  "),)])
def test_a_publication_without_text_is_refused(empty: tuple[Part, ...]) -> None:
    with pytest.raises(ImportRefusedError, match="pas de texte"):
        assembled(*empty)


def test_nothing_invisible_comes_into_the_dossier() -> None:
    dossier: Dossier = assembled(heading("A\x00"), paragraph("Un\x07\u2028mot.")).dossier

    assert dossier.sections[0].title == "A"
    assert dossier.sections[0].blocks == (Paragraph((Text("Un mot."),), 1),)


def test_findings_and_what_was_found_name_the_file_of_several() -> None:
    table = Table((), (Row((Cell((Text("Année"),)), Cell((Text("Nombre"),)))),))
    first = Publication(PublicationMetadata(), (heading("A"), paragraph("Texte.")))
    told = Finding(FindingKind.LEFT_OUT, "Des macros sont laissées de côté.")
    second = Publication(
        PublicationMetadata(),
        (heading("B"), paragraph("Le QZRT dit."), PublicationBlock(table, 5)),
        findings=(told,),
    )

    made = assemble([first, second], METADATA, titles=["x", "y"])

    assert [(one.kind, one.publication) for one in made.findings] == [
        (FindingKind.LEFT_OUT, 1), (FindingKind.UNEXPANDED_ACRONYM, 1),
    ]  # fmt: skip
    assert [(one.kind, one.words, one.page, one.publication) for one in made.found] == [
        ("tableau", "1 ligne, 2 colonnes\u00a0: Année", 5, 1)
    ]
    assert made.found[0].section == made.dossier.sections[1].children[0].id


def with_language(language: str, *texts: str) -> Assembly:
    publication = Publication(PublicationMetadata(), tuple(map(paragraph, texts)))
    return assemble([publication], replace(METADATA, language=language), titles=["x"])


def test_french_spaces_that_are_lost_are_told_once() -> None:
    lost = ("Qui appeler ? Le 119 ;", "Pourquoi: « voir » l’annexe !", "À 12:30, https://a.fr")

    told = [one for one in with_language("fr", *lost).findings if one.kind is FindingKind.FRENCH_SPACES]

    assert [(one.excerpt, one.page) for one in told] == [("Qui appeler ? Le 119 ;", 3)]
    assert "manque 6 fois" in told[0].words
    assert FindingKind.FRENCH_SPACES not in kinds(with_language("en", *lost))


def test_french_spaces_that_are_there_or_nearly_all_are_not_told() -> None:
    spaced = "Qui\u202f? Quoi\u00a0: «\u00a0ceci\u00a0»\u202f; "

    assert FindingKind.FRENCH_SPACES not in kinds(with_language("fr", spaced * 10, "Un ; deux ; trois ;"))


def test_the_cover_is_a_section_of_its_own_before_everything() -> None:
    cover = (paragraph("Direction", NoteReference("n")),)
    notes = {"n": (Paragraph((Text("Une note."),), 0),)}
    publication = Publication(PublicationMetadata(), (heading("A"), paragraph("Texte.")), notes, cover=cover)

    alone = assemble([publication], METADATA, titles=["x"])
    among = assemble([publication, publication], METADATA, titles=["Un", "Deux"])

    assert outline(alone.dossier.sections) == ["Couverture", "A"]
    assert [note.id for note in alone.dossier.sections[0].notes] == ["n"]
    assert outline(among.dossier.sections) == [("Un", ["Couverture", "A"]), ("Deux", ["Couverture", "A"])]


def test_a_finding_says_in_which_section_it_is() -> None:
    picture = PublicationBlock(Figure("a.png", "", ()))
    dead = paragraph("Le QZRT décide ", Link("#rien", (Text("ici"),)))
    publication = Publication(
        PublicationMetadata(), (heading("A"), picture, heading("B", 3), dead), {}, {"a.png": PICTURE}
    )

    told = assemble([publication], METADATA, titles=["x"]).findings

    b = assemble([publication], METADATA, titles=["x"]).dossier.sections[0].children[0].id
    assert {(one.kind, one.section) for one in told} == {
        (FindingKind.NO_ALTERNATIVE_TEXT, "a"),
        (FindingKind.DOUBTFUL_LEVEL, b),
        (FindingKind.DEAD_LINK, b),
        (FindingKind.UNEXPANDED_ACRONYM, b),
    }


def test_words_in_capitals_are_no_acronyms_and_stay_in_the_excerpts() -> None:
    told = assembled(paragraph("Au NOM DU SERVICE, le QZRT dit NOM DE L’ENTITÉ QUI A RÉALISÉ L’AUDIT.")).findings

    assert [one.excerpt for one in told if one.kind is FindingKind.UNEXPANDED_ACRONYM] == [
        "Au NOM DU SERVICE, le QZRT dit NOM DE L’ENTITÉ QUI A RÉA…"
    ]
