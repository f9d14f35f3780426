import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.clusters import has_clusters, widened


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("e\u0301cole", 0, 1, (0, 2)),
        ("e\u0301cole", 1, 2, (0, 2)),
        ("le 1\ufe0f\u20e3", 3, 4, (3, 6)),
        ("a\u200db", 0, 1, (0, 3)),
        ("école", 0, 1, (0, 1)),
        ("\u0301a", 0, 1, (0, 1)),  # nothing that it could hang on
    ],
)
def test_edges_move_apart_to_whole_characters(text: str, start: int, end: int, expected: tuple[int, int]) -> None:
    assert widened(text, start, end) == expected


@given(st.text())
def test_a_text_without_clusters_is_never_widened(text: str) -> None:
    if not has_clusters(text):
        assert all(widened(text, place, place + 1) == (place, place + 1) for place in range(len(text)))


@given(st.characters(categories=("Mn", "Mc", "Me")))
def test_every_mark_is_known(mark: str) -> None:
    assert unicodedata.category(mark).startswith("M")
    assert has_clusters(f"a{mark}")
