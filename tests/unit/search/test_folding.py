import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.folding import fold, level_signs


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Éducateur", "educateur"),
        ("e\u0301cole", "ecole"),
        ("cœur", "coeur"),
        ("ﬁlle", "fille"),
        ("pré\u00advention", "prevention"),
        ("ÆTHER", "aether"),
        ("Straße", "strasse"),
        ("１１９", "119"),
        ("ABC", "abc"),
    ],
)
def test_accents_case_and_ligatures_go(written: str, bare: str) -> None:
    assert fold(written) == bare


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_folded_word_has_no_space(text: str) -> None:
    assert not any(character.isspace() for character in fold(f"é{text}"))


@given(st.text(st.one_of(st.sampled_from("’‑·_\u00a0\u202fab"), st.characters())))
def test_levelled_text_keeps_its_length(text: str) -> None:
    assert len(level_signs(text)) == len(text)


@given(st.text(st.sampled_from("abzàâäçéèêëîïôöùûüÿœæÀÉÇŒÆ12"), min_size=1))
def test_french_letters_are_folded_as_any_other(text: str) -> None:
    assert fold(text) == fold(f"{text}\u0142").removesuffix("l")  # with a letter that French does not have
