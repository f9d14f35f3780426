import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.scanning import Kind, _chunks, _words, scan


@given(st.text("aàeéstn lLrRdDnºª°-'·./()?!,;:MEé1ß\u0301\u00adœ", max_size=25))
def test_words_alone_are_cut_as_the_patterns_cut_them(text: str) -> None:
    words = _words(text)

    assert words is None or [word[1:] for word in words] == [chunk[1:] for chunk in _chunks(text)]


@pytest.mark.parametrize("text", ["l'accord collectif", "cyber-harcèlement ?", "ASE, MECS ; IP:", "  ", ""])
def test_what_is_typed_is_mostly_words_alone(text: str) -> None:
    assert _words(text) is not None


@pytest.mark.parametrize(
    "text", ["L. 226-3", "mineur.e.s", "nº 1", "a@b.fr", "-le", "l''on", "A.E.M.O.", "24h", "(se)"]
)
def test_what_needs_the_patterns_gets_them(text: str) -> None:
    assert _words(text) is None
    assert list(scan(text)) == list(_chunks(text))


def test_a_long_text_is_cut_by_the_patterns() -> None:
    assert {kind for kind, _text, _start in scan("mot " * 100)} == {Kind.PLAIN}
