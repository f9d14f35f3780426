import pytest

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.stemming import stem
from onpe_desktop.search.word_families import WordFamilies

PROTECTED = """
traite  # not traiter
fugue: fuguer fugueuse
saisine ~ saisir saisi
"""
COMPOUNDS = "cyber-\nlover-boy # a word\n"


@pytest.fixture
def families() -> WordFamilies:
    return WordFamilies.parse(PROTECTED, COMPOUNDS)


@pytest.mark.parametrize(
    ("form", "term"),
    [
        ("traite", "traite"),
        ("traites", "traite"),
        ("fugueuse", "fugue"),
        ("fugueurs", stem("fugueurs")),  # only the forms that are listed
        ("saisissent", stem("saisissent")),
        ("saisies", "saisine"),  # all that has the stem of one
        ("saisines", "saisine"),
    ],
)
def test_families_have_one_term(families: WordFamilies, form: str, term: str) -> None:
    assert families.term(form) == term


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("loverboy", "lover"),
        ("loverboys", "lover"),
        ("lover", ""),
        ("cyberviolences", "cyber"),
        ("cyber", ""),
        ("cybers", ""),
        ("cyberes", ""),
        ("boy", ""),
    ],
)
def test_compounds_have_a_first_part(families: WordFamilies, form: str, first: str) -> None:
    assert families.first_part(form) == first


@pytest.mark.parametrize("line", ["loverboy", "lover boy", "-boy"])
def test_a_compound_has_its_hyphen(line: str) -> None:
    with pytest.raises(SearchError, match="trait d’union"):
        WordFamilies.parse("", line)


@pytest.mark.parametrize("twice", ["fugue: fuguer\nfuite: fuguer", "saisine ~ saisir\nsaisie ~ saisir"])
def test_a_word_in_two_families_is_refused(twice: str) -> None:
    with pytest.raises(SearchError, match="deux sens"):
        WordFamilies.parse(twice, "")
