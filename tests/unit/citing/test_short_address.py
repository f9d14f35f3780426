import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.citing.short_address import ShortAddress, read_short_address, write_short_address

names = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
addresses = st.one_of(
    names.map(ShortAddress),
    st.tuples(names, names).map(lambda parts: ShortAddress(*parts)),
    st.tuples(names, names, st.integers(1, 999_999)).map(lambda parts: ShortAddress(*parts)),
)


@given(addresses, st.booleans())
def test_what_is_written_is_read_back(address: ShortAddress, ascii_only: bool) -> None:
    written = write_short_address(address, ascii_only=ascii_only)

    assert read_short_address(written) == address
    assert written.isascii() or not ascii_only


@given(addresses, st.sampled_from(["{}.", "«\u00a0{}\u00a0»", "({})", " {}\n", "<{}>", '"{}",']))
def test_the_sentence_around_it_does_not_count(address: ShortAddress, sentence: str) -> None:
    typed = sentence.format(write_short_address(address).upper())

    assert read_short_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["a/b/¶3", "a/b/§3", "a/b/p3", "A/B/P3", "a / b / ¶ 3", "a/b/§\u00a03", "a/b/p. 3", "a/b/¶03"]
)
def test_the_signs_of_a_paragraph_are_the_same(typed: str) -> None:
    assert read_short_address(typed) == ShortAddress("a", "b", 3)


@pytest.mark.parametrize("typed", ["a/b", "a/b/", " a/b "])
def test_a_section_needs_no_paragraph(typed: str) -> None:
    assert read_short_address(typed) == ShortAddress("a", "b")


@pytest.mark.parametrize(
    "typed",
    ["", "/", "a", "prostitution des mineurs", "a//b", "a/b/3", "a/b/¶", "a/b/¶0", "a/b/¶-1", "a/b/c/¶1", "../a/b",
     "é/b", "1/2", "24/7", "a/b/¶٣", "a/b/¶1234567", "https://a/b", "a/b\nc/d"],
)  # fmt: skip
def test_what_has_another_form_is_no_address(typed: str) -> None:
    assert read_short_address(typed) is None


@given(st.text())
def test_any_text_is_read_without_an_error(typed: str) -> None:
    read_short_address(typed)


@given(st.text(st.sampled_from("ab-/¶§p.0123 \u00a0«»"), max_size=20))
def test_reading_is_stable(typed: str) -> None:
    address = read_short_address(typed)
    if address is not None:
        assert read_short_address(write_short_address(address)) == address
