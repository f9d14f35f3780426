import pytest
from fake_importer import heading, paragraph
from hypothesis import given, settings
from publications import publications

from onpe_desktop.dossiers import Figure, NoteReference, PageBreak, Paragraph, Text, plain_text
from onpe_desktop.importers.front_pages import set_cover_apart
from onpe_desktop.importers.publication import (
    Part,
    Publication,
    PublicationBlock,
    PublicationHeading,
    PublicationMetadata,
)

SENTENCE = "Chaque adulte qui s’inquiète peut appeler : une équipe écoute, conseille, et transmet quand il le faut."


def words(part: Part) -> str:
    if isinstance(part, PublicationHeading):
        return "#" * part.level + " " + plain_text(part.inlines)
    return plain_text(part.block.inlines) if isinstance(part.block, Paragraph) else type(part.block).__name__


def apart(*parts: Part, title: str = "", given_title: str = "", issued: str = "") -> Publication:
    return set_cover_apart(Publication(PublicationMetadata(title=title, issued=issued), parts), given_title)


def test_what_stands_on_the_cover_besides_the_title_is_kept_apart() -> None:
    logo = PublicationBlock(Figure("logo.png", "", ()))

    read = apart(
        *(logo, paragraph("Direction"), paragraph("Protéger les enfants"), paragraph("de la prostitution")),
        *(paragraph("Novembre 2022"), heading("Contexte"), paragraph(SENTENCE)),
        title="Protéger les enfants de la prostitution",
    )

    assert [words(part) for part in read.cover] == ["Figure", "Direction"]
    assert [words(part) for part in read.parts] == ["# Contexte", SENTENCE]
    assert read.metadata.issued == "2022-11"


@pytest.mark.parametrize(
    ("line", "issued"),
    [("12 mars 2021", "2021-03-12"), ("1er août 2020", "2020-08-01"), ("2019", "2019"), ("Depuis 2019", "2018")],
)
def test_a_date_that_stands_alone_is_that_of_the_publication(line: str, issued: str) -> None:
    read = apart(heading("Guide"), paragraph(line), heading("A"), paragraph(SENTENCE), title="Guide", issued="2018")

    assert read.metadata.issued == issued


def test_text_below_the_title_is_text() -> None:
    read = apart(heading("Guide"), paragraph("Une phrase."), heading("A"), paragraph(SENTENCE), title="Guide")

    assert [words(part) for part in read.parts] == ["Une phrase.", "# A", SENTENCE]
    assert not read.cover


def test_lines_that_do_not_say_the_title_are_no_cover() -> None:
    parts = (paragraph("Prénom Nom"), paragraph("Adresse"), heading("Objet"), paragraph(SENTENCE))

    assert apart(*parts, title="lettre-type").parts == parts
    assert apart(*parts).parts == parts


def test_the_title_above_all_others_is_that_of_the_publication() -> None:
    parts = (heading("Guide du repérage"), heading("A", 2), paragraph(SENTENCE), heading("B", 2), paragraph(SENTENCE))

    assert apart(*parts).metadata.title == "Guide du repérage"
    assert [words(part) for part in apart(*parts).parts] == ["## A", SENTENCE, "## B", SENTENCE]
    assert apart(*parts, title="Rapport d’activité").metadata.title == "Rapport d’activité"


def test_the_title_that_is_shown_goes_before_an_older_one_of_the_file() -> None:
    parts = (paragraph("Accessibilité, modèle de rapport d’audit"), heading("A"), paragraph(SENTENCE))

    read = apart(*parts, title="Modèle de rapport d’audit, version de 2016")

    assert read.metadata.title == "Accessibilité, modèle de rapport d’audit"
    assert [words(part) for part in read.parts] == ["# A", SENTENCE]


def test_headings_with_nothing_below_them_are_lines_of_the_cover() -> None:
    read = apart(heading("Webinaire"), heading("Direction"), heading("9 décembre 2021"), paragraph(SENTENCE))

    assert (read.metadata.title, read.metadata.issued) == ("Webinaire", "2021-12-09")
    assert (read.metadata.subtitle, read.cover) == ("Direction", ())
    assert [words(part) for part in read.parts] == [SENTENCE]


def test_the_first_part_of_several_is_not_the_title() -> None:
    parts = (heading("Guide"), heading("A", 2), paragraph(SENTENCE), heading("Suite"), paragraph(SENTENCE))

    assert apart(*parts, title="Guide").parts == parts


def test_what_hangs_on_the_title_goes_to_what_follows() -> None:
    title = PublicationHeading(
        (PageBreak("1"), Text("Guide"), NoteReference("n")), 1, heading("x").evidence, anchors=("haut",)
    )

    read = apart(title, heading("A", 1, "a"), paragraph(SENTENCE), title="Guide")

    first = read.parts[0]
    assert isinstance(first, PublicationHeading)
    assert first.inlines == (PageBreak("1"), NoteReference("n"), Text("A"))
    assert first.anchors == ("haut", "a")


def test_the_title_of_a_contents_that_is_gone_goes_too() -> None:
    kept = (heading("Sommaire"), paragraph("Deux parties."), heading("A"), paragraph(SENTENCE))

    read = apart(heading("Table des matières"), paragraph("SOMMAIRE"), heading("A"), paragraph(SENTENCE))

    assert [words(part) for part in read.parts] == ["# A", SENTENCE]
    assert apart(*kept).parts == kept


@settings(max_examples=100)
@given(publications())
def test_nothing_but_titles_is_lost(publication: Publication) -> None:
    read = set_cover_apart(publication)

    gone = {words(part).lstrip("# ") for part in publication.parts} - {
        words(part).lstrip("# ") for part in (*read.cover, *read.parts)
    }
    assert all(len(line) <= 120 for line in gone)
    assert sum(not isinstance(part, PublicationHeading) for part in publication.parts) <= len(gone) + sum(
        not isinstance(part, PublicationHeading) for part in (*read.cover, *read.parts)
    )
