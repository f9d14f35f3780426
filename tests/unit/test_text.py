import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.text import one_line, slug, typeset_french

FRENCH = st.text(alphabet=st.sampled_from("aéœ 1.9:;!?«»'’%€\u00a0\u202f-/°n"), max_size=40)


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Qui appeler ?", "Qui appeler\u202f?"),
        ("Attention !", "Attention\u202f!"),
        ("volet 2 : (se) mobiliser", "volet 2\u00a0: (se) mobiliser"),
        ("dire « non » ici", "dire «\u00a0non\u00a0» ici"),
        ("dire «non» ici", "dire «\u00a0non\u00a0» ici"),
        ("l'enfant", "l’enfant"),
        ("300 000 €", "300\u202f000\u00a0€"),
        ("01 53 06 68 92", "01\u00a053\u00a006\u00a068\u00a092"),
        ("art. 225-12-1", "art.\u00a0225-12-1"),
        ("L. 226-3", "L.\u00a0226-3"),
        ("de 9 h à 23 h", "de 9\u00a0h à 23\u00a0h"),
        ("15 ans", "15\u00a0ans"),
        ("https://exemple.fr/a?b=1;c", "https://exemple.fr/a?b=1;c"),
        ("15:30", "15:30"),
    ],
)
def test_french_typography(typed: str, set_: str) -> None:
    assert typeset_french(typed) == set_


@given(FRENCH)
def test_typography_is_idempotent(text: str) -> None:
    once = typeset_french(text)

    assert typeset_french(once) == once


@given(FRENCH)
def test_typography_changes_spaces_and_apostrophes_only(text: str) -> None:
    def ink(line: str) -> str:
        return "".join(line.replace("'", "’").split())

    assert ink(typeset_french(text)) == ink(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Recours à la prostitution d’un mineur", "recours-a-la-prostitution-d-un-mineur"),
        ("Œuvrer ensemble", "oeuvrer-ensemble"),
        ("119", "s-119"),
        ("…", "section"),
    ],
)
def test_slug(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_one_line_keeps_no_break_spaces() -> None:
    assert one_line("  300\u202f000 €\n  d’amende ") == "300\u202f000 € d’amende"
