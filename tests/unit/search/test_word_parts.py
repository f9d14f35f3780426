import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.word_parts import word_parts

BEGINNINGS = {"loverboy": "lover", "cyberharcelement": "cyber"}


def pieces(raw: str) -> list[str]:
    return [raw[part.start : part.end] for part in word_parts(raw, {"crip"}.__contains__, _beginning)]


def _beginning(form: str) -> str:
    return BEGINNINGS.get(form, "")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("aller-vers", ["aller", "vers"]),
        ("l'enfance", ["l", "enfance"]),
        ("mineur·e·s", ["mineur·e·s"]),
        ("volet1", ["volet", "1"]),
        ("15ans", ["15", "ans"]),
        ("10h30", ["10", "h", "30"]),
        ("2e", ["2e"]),
        ("1ère", ["1ère"]),
        ("CRIP22", ["CRIP22"]),
        ("h24", ["h24"]),
        ("loverboy", ["lover", "boy"]),
        ("cyber\u00adharcèlement", ["cyber\u00ad", "harcèlement"]),
        ("cyberharce\u0300lement-scolaire", ["cyber", "harce\u0300lement", "scolaire"]),
    ],
)
def test_a_word_is_taken_apart(raw: str, expected: list[str]) -> None:
    assert pieces(raw) == expected


def test_the_pieces_of_one_word_share_its_number() -> None:
    parts = word_parts("anti-loverboy", {"crip"}.__contains__, _beginning)
    assert [part.word for part in parts] == [0, 1, 1]


@given(st.text(st.sampled_from("aé\u0301\u00adb12-'·se()/"), max_size=12))
def test_pieces_are_in_order_and_inside(raw: str) -> None:
    parts = word_parts(raw, {"crip"}.__contains__, _beginning)
    ends = [0, *(part.end for part in parts)]

    assert all(end <= part.start < part.end <= len(raw) for end, part in zip(ends, parts, strict=False))
