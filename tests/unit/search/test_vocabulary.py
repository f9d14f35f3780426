import json

import pytest

from onpe_desktop.search.vocabulary import Form, Vocabulary


@pytest.fixture
def vocabulary() -> Vocabulary:
    first = [
        ["ase", "ASE", "ASE", 9],
        ["cyber", "cyb", "cyber", 2],
        ["educateur", "educateur", "éducateur", 5],
        ["educateurs", "educateur", "éducateurs", 3],
        ["education", "education", "éducation", 4],
        ["harcelement", "harcel", "harcèlement", 1],
        ["l226-3", "l226-3", "l. 226-3", 2],
    ]
    second = [
        ["educateur", "educateur", "éducateur", 1],
        ["fugue", "fugue", "fugue", 7],
        ["fugues", "fugue", "fugues", 8],
    ]
    return Vocabulary(json.dumps(table).encode() for table in (first, second))


def test_a_term_has_its_most_frequent_spelling() -> None:
    rows = [["fugue", "fugue", "fugue", 2], ["fugues", "fugue", "fugues", 3], ["ase", "ASE", "ASE", 9]]
    vocabulary = Vocabulary([json.dumps(rows).encode()])

    assert [vocabulary.spelling(term) for term in ("fugue", "ASE", "absent")] == ["fugues", "ASE", ""]


def test_packs_are_counted_together(vocabulary: Vocabulary) -> None:
    assert vocabulary.find("educateur") == Form("educateur", "educateur", "éducateur", 6)
    assert vocabulary.find("absent") is None


def test_completions_are_the_most_frequent_one_for_each_term(vocabulary: Vocabulary) -> None:
    assert [form.form for form in vocabulary.completions("educ")] == ["educateur", "education"]
    assert [form.form for form in vocabulary.completions("fug")] == ["fugues"]
    assert len(vocabulary.completions("", limit=3)) == 3
    assert vocabulary.completions("zz") == ()
    assert vocabulary.completions("l22")[0].term == "l226-3"


@pytest.mark.parametrize(
    "slip", ["educateu", "educatuer", "edducateur", "educatexr", "educateurr", "eduxateurs", "eucateur"]
)
def test_one_slip_is_corrected(vocabulary: Vocabulary, slip: str) -> None:
    found = vocabulary.correction(slip)

    assert found is not None
    assert found.term == "educateur"


@pytest.mark.parametrize("word", ["xducateur", "educatrx", "as", "fug", "l226-4", ""])
def test_another_first_letter_two_slips_and_short_words_are_left_alone(vocabulary: Vocabulary, word: str) -> None:
    assert vocabulary.correction(word) is None


def test_a_glued_article_is_given_back_with_its_apostrophe(vocabulary: Vocabulary) -> None:
    found = vocabulary.correction("leducation")

    assert found is not None
    assert (found.form, found.spelling) == ("education", "l’éducation")


def test_the_most_frequent_of_several_is_taken(vocabulary: Vocabulary) -> None:
    found = vocabulary.correction("fuguess")

    assert found is not None
    assert found.form == "fugues"


def test_a_word_written_together_is_split(vocabulary: Vocabulary) -> None:
    parts = vocabulary.split("cyberharcelement")

    assert parts is not None
    assert [part.term for part in parts] == ["cyb", "harcel"]
    assert vocabulary.split("educateur") is None
    assert vocabulary.split("") is None


def test_a_word_written_by_ear_is_corrected_to_the_one_written_most_alike(vocabulary: Vocabulary) -> None:
    for heard in ("edukateurz", "aidukateurs"):
        found = vocabulary.correction(heard)
        assert found is not None
        assert found.term == "educateur"
    assert vocabulary.correction("arsaileman") == vocabulary.find("harcelement")
    assert vocabulary.correction("figg") is None
