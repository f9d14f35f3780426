from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.bound_terms import BoundTerms
from onpe_desktop.search.tokens import Token


def words(text: str) -> list[Token]:
    """Tokens of single letters; a dot is a stop word."""
    return [Token(term, term, place, 1, place, place + 1) for place, term in enumerate(text) if term != "."]


def found(bound: BoundTerms, text: str) -> list[tuple[int, str, int]]:
    """Where an expression starts in a text, what it makes, and where it ends."""
    tokens = words(text)
    binding = [place for place, token in enumerate(tokens) if bound.may_bind(token.term)]
    return sorted(
        (token.position, token.term, token.end - 1) for token in bound.added_to(tokens, binding) if token.width > 1
    )


def make(*several: str) -> BoundTerms:
    bound = BoundTerms()
    for one in several:
        bound.bind(tuple(one), one.upper())
    return bound


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ab", [(0, "AB", 1)]),
        ("a...b", [(0, "AB", 4)]),
        ("axxxb", [(0, "AB", 4)]),
        ("a....b", []),
        ("ba", []),
        ("aab", [(0, "AB", 2), (1, "AB", 2)]),
        ("abb", [(0, "AB", 1)]),
        ("abc", [(0, "AB", 1), (0, "ABC", 2), (1, "BC", 2)]),
        ("", []),
    ],
)
def test_words_in_order_and_near_each_other(text: str, places: list[tuple[int, str, int]]) -> None:
    assert found(make("ab", "abc", "bc", "ab"), text) == places


def test_one_word_is_no_expression() -> None:
    assert not make("a", "").may_bind("a")


@given(st.lists(st.text("abc", min_size=2, max_size=4), max_size=6), st.text("abc.", max_size=20))
def test_what_is_found_stands_there(several: list[str], text: str) -> None:
    for start, made, end in found(make(*several), text):
        assert made.lower() in several
        inside = [place for place in range(start, end + 1) if text[place] in made.lower()]
        assert text[start] == made[0].lower()
        assert text[end] == made[-1].lower()
        assert end - start <= 4 * (len(made) - 1)
        assert all(later - earlier <= 4 for earlier, later in pairwise(inside))


def test_many_that_begin_alike_are_told_apart() -> None:
    bound = make(*("ab" + chr(100 + number) for number in range(500)))

    assert found(bound, "abd") == [(0, "ABD", 2)]


def test_tokens_stay_in_order_with_what_they_make() -> None:
    bound = make("ab")
    tokens = bound.added_to(words("xab"), [1])

    assert [(token.term, token.position, token.width) for token in tokens] == [
        ("x", 0, 1),
        ("a", 1, 1),
        ("AB", 1, 2),
        ("b", 2, 1),
    ]


def test_a_small_number_belongs_to_the_word_before_it() -> None:
    tokens = [Token("volet", "volet", 0, 1, 0, 5), Token("1", "1", 1, 1, 6, 7)]
    bound = BoundTerms()

    assert bound.may_bind("1")
    assert not bound.may_bind("2022")
    assert [token.term for token in bound.added_to(tokens, [1])] == ["volet", "volet_1", "1"]
