from datetime import date

import pytest

from onpe_desktop.importers.publication import PublicationMetadata
from onpe_desktop.importers.request import NO_RIGHTS, GivenMetadata, choose_metadata

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


@pytest.mark.parametrize("title", ["\x00", "   ", "…", "字"])
def test_any_title_gives_a_dossier(title: str) -> None:
    assert choose_metadata(GivenMetadata(), PublicationMetadata(title=title), [".pdf"], DAY).title
