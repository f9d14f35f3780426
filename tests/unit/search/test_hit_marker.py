from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.analysis import bundled_analyzer
from onpe_desktop.search.hit_marker import HitMarker


def marked(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in HitMarker(query).spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("educateur", "L’éducateur et les éducatrices", ["éducateur", "éducatrices"]),
        ("l226-3", "L’article L.\u00a0226-3 du code", ["L.\u00a0226-3"]),
        ("226-3", "L’article L.\u00a0226-3 du code", ["L.\u00a0226-3"]),
        ("0153066892", "Tél. 01\u00a053\u00a006\u00a068\u00a092.", ["01\u00a053\u00a006\u00a068\u00a092"]),
        ("ase", "L’aide sociale à l’enfance (ASE)", ["aide sociale à l’enfance", "ASE"]),
        ("aide sociale à l’enfance", "l’ASE", ["ASE"]),
        ("volet 1", "Les volets 1 et 2, le volet 2, le volet 1", ["volets 1", "volet 1"]),
        ("mecs", "un mec, des MECS", ["MECS"]),
        ("mecs", "un mec", []),
        ("119", "le 112", []),
        ("cyber-harcèlement", "le cyberharcèlement", ["cyberharcèlement"]),
        ("mineur", "les mineur·e·s", ["mineur·e·s"]),
        ("pr\u00e9vention", "la pre\u0301vention", ["pre\u0301vention"]),
        ('"recours à la prostitution"', "le recours à la prostitution", ["recours", "prostitution"]),
        ("le la", "le recours à la prostitution", []),
        ("educ", "l’éducateur", ["éducateur"]),  # found while typing
        ("educatuer", "l’éducateur", ["éducateur"]),  # found by correction
        ("educ", "l’éduc, l’éducateur", ["éduc", "éducateur"]),
        ("119", "le 119 et le 1190", ["119"]),
        ("", "rien", []),
    ],
)
def test_matching_words_are_marked_in_their_own_spelling(query: str, text: str, expected: list[str]) -> None:
    assert marked(query, text) == expected


def test_a_beginning_is_not_marked_where_the_word_itself_stands() -> None:
    assert marked("sign", "un sign, un signal") == ["sign"]


@given(st.text(max_size=40), st.text(st.one_of(st.sampled_from("éducateur ASE119-’.·"), st.characters()), max_size=80))
def test_spans_are_in_order_inside_the_text_and_apart(query: str, text: str) -> None:
    spans = HitMarker(query).spans(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_what_was_looked_up_for_the_query_is_marked_too() -> None:
    text = "Le client, les acheteurs."
    spans = HitMarker("client", terms=("client", bundled_analyzer().word_term("acheteurs"))).spans(text)

    assert [text[start:end] for start, end in spans] == ["client", "acheteurs"]
