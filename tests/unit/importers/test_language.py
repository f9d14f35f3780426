import pytest
from fake_importer import paragraph

from onpe_desktop.importers.language import language_of
from onpe_desktop.importers.metadata import with_written_language
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationMetadata

FRENCH = "La loi du 5 mars dit que les enfants et les familles sont aidés par le département, avec une équipe. " * 3
ENGLISH = "The law of the country says that children and families are to be helped by the county, with a team. " * 3


@pytest.mark.parametrize(
    ("texts", "language"),
    [([FRENCH], "fr"), ([ENGLISH], "en"), ([FRENCH, ENGLISH], ""), (["Bonjour les amis"], ""), ([], "")],
)
def test_language_of_texts(texts: list[str], language: str) -> None:
    assert language_of(texts) == language


@pytest.mark.parametrize(
    ("said", "text", "language", "told"),
    [
        ("en-us", FRENCH, "fr", True),
        ("fr-fr", FRENCH, "fr-fr", False),
        ("", ENGLISH, "en", False),
        ("de", "Kurz.", "de", False),
    ],
)
def test_the_language_of_the_text_goes_before_that_of_the_program(
    said: str, text: str, language: str, *, told: bool
) -> None:
    read = with_written_language(Publication(PublicationMetadata(language=said), (paragraph(text),)))

    assert read.metadata.language == language
    assert [finding.kind for finding in read.findings] == [FindingKind.METADATA] * told
