import pytest
from pdf_lines import BODY, line

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.text.french import is_french, space_between
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

FIXED = Style("Mono", 10.0, fixed=True)


@pytest.mark.parametrize(
    ("before", "after", "space"),
    [
        ("mot", ":", "\u00a0"),
        ("mot", ";", "\u202f"),
        ("mot", "?", "\u202f"),
        ("mot", "!\u00bb", "\u202f"),
        ("mot", "»,", "\u00a0"),
        ("mot", "»«\u00a0-", "\u00a0"),
        ("«", "mot", "\u00a0"),
        ("un", "mot", " "),
        ("la", ":ref", " "),
        ("a", "!=", " "),
    ],
)
def test_space_between(before: str, after: str, space: str) -> None:
    assert space_between(before, after) == space


def test_spaces_of_a_french_publication_are_kept_together() -> None:
    lines = [line("Il dit : « Venez ! » puis il part", 100)]

    text = plain_text(Joiner(Vocabulary(), {}, french=True).inlines(lines))
    assert text == "Il dit\u00a0: «\u00a0Venez\u202f!\u00a0» puis il part"


@pytest.mark.parametrize(("french", "style"), [(False, BODY), (True, FIXED)])
def test_other_languages_and_code_stay(french: bool, style: Style) -> None:  # a parameter of the test
    text = plain_text(Joiner(Vocabulary(), {}, french=french).inlines([line("a : b ; c", 100, style=style)]))

    assert text == "a : b ; c"


def test_language_by_small_words() -> None:
    assert is_french({"le": 3, "de": 4, "the": 1})
    assert not is_french({"the": 3, "of": 4, "la": 1})
    assert not is_french({})


def test_a_publication_is_french_where_a_good_part_of_it_is() -> None:
    assert is_french({"le": 40, "de": 30, "the": 100})
    assert not is_french({"de": 10, "the": 100})
