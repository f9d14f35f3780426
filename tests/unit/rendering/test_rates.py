import pytest

from onpe_desktop.rendering.rates import as_written, held, with_no_break_spaces


@pytest.mark.parametrize("words", ["7 j/7", "24\u00a0h/24", "7j/7", "gratuit, 24 h/24 et 7\u202fjours/7 ; anonyme"])
def test_what_is_shown_is_held_together_and_what_is_copied_is_as_written(words: str) -> None:
    shown = held(words)

    assert "/7" not in shown
    assert "/24" not in shown
    assert not any(f"{number} {unit}" in shown for number in (7, 24) for unit in "jh")
    assert as_written(shown) == words


@pytest.mark.parametrize("words", ["le 12/03/2024", "et/ou", "https://exemple.fr/24h/24", "page 3 / 40", "1/2", "a/1"])
def test_other_slashes_stay(words: str) -> None:
    assert (held(words), with_no_break_spaces(words)) == (words, words)


def test_paper_has_no_joiners() -> None:
    assert with_no_break_spaces("24 h/24 et 7 j/7") == "24\u00a0h/24 et 7\u00a0j/7"
