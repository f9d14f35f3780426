from datetime import date

import pytest

from onpe_desktop.importers.metadata import NO_RIGHTS, choose_metadata, missing_metadata, with_true_title
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationMetadata
from onpe_desktop.importers.request import GivenMetadata

DAY = date(2026, 11, 26)


def test_what_is_given_comes_before_what_the_file_says_and_that_before_its_name() -> None:
    said = PublicationMetadata(title="Du fichier", publisher="Éditeur", issued="2022-11")

    made = choose_metadata(GivenMetadata(title="Donné"), said, ["guide_été.pdf", "fiche.pdf"], DAY)
    bare = choose_metadata(GivenMetadata(), PublicationMetadata(), ["guide_été.pdf"], DAY)

    assert (made.title, made.publisher, made.issued, made.identifier) == ("Donné", "Éditeur", "2022-11", "donne")
    assert made.source == "guide_été.pdf, fiche.pdf"
    assert (bare.title, bare.identifier, bare.rights) == ("guide été", "guide-ete", NO_RIGHTS)


@pytest.mark.parametrize(
    ("said", "expected"), [("fr-FR", "fr-FR"), ("en", "en"), ("", "fr"), ('"><b>', "fr"), ("français", "fr")]
)
def test_a_language_that_is_none_is_french(said: str, expected: str) -> None:
    assert choose_metadata(GivenMetadata(), PublicationMetadata(language=said), ["a.pdf"], DAY).language == expected


@pytest.mark.parametrize(
    "said",
    ["MEDDE_AC_Note_administrative", "Microsoft Word - note", "rapport.docx", "Sans titre 1", "Document1", " "],
)
def test_the_name_of_a_file_is_no_title(said: str) -> None:
    publication = with_true_title(Publication(PublicationMetadata(title=said), ()))

    assert publication.metadata.title == ""
    assert [(finding.kind, finding.excerpt) for finding in publication.findings] == [(FindingKind.METADATA, said)]


@pytest.mark.parametrize(
    "said", ["", "Guide", "Documents à produire", "Rapport d’activité 2022", "Note sur snake_case"]
)
def test_other_titles_stay(said: str) -> None:
    publication = Publication(PublicationMetadata(title=said), ())

    assert with_true_title(publication) is publication


@pytest.mark.parametrize("title", ["\x00", "   ", "…", "字"])
def test_any_title_gives_a_dossier(title: str) -> None:
    assert choose_metadata(GivenMetadata(), PublicationMetadata(title=title), [".pdf"], DAY).title


def test_the_writer_of_a_file_is_told_and_never_taken_for_the_publisher() -> None:
    made = choose_metadata(GivenMetadata(), PublicationMetadata(author="agent.nom"), ["a.docx"], DAY)

    told = list(missing_metadata(made, "agent.nom"))

    assert "agent.nom" not in repr(made)
    assert [(one.kind, one.excerpt) for one in told] == [
        (FindingKind.METADATA, "agent.nom"),
        (FindingKind.METADATA, ""),
        (FindingKind.NO_RIGHTS, ""),
    ]


def test_nothing_is_told_of_metadata_that_are_complete() -> None:
    given = GivenMetadata(publisher="É", issued="2022", rights="CC BY")

    assert not list(missing_metadata(choose_metadata(given, PublicationMetadata(), ["a.pdf"], DAY), "agent.nom"))
