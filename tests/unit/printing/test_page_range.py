import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.printing import PageRange, PrintingError, read_pages, write_pages

SPANS = st.lists(
    st.tuples(st.integers(1, 500), st.integers(0, 80)).map(lambda span: (span[0], span[0] + span[1])), max_size=8
)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("  ", (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("3", (2,)),
        ("1-3, 7", (0, 1, 2, 6)),
        ("1–3;7", (0, 1, 2, 6)),
        ("9-", (8, 9)),
        ("-2", (0, 1)),
        ("2 - 4", (1, 2, 3)),
        ("5,2,5", (1, 4)),
        ("9-40", (8, 9)),
        ("40", ()),
        ("40-", ()),
    ],
)
def test_what_people_type(text: str, pages: tuple[int, ...]) -> None:
    assert read_pages(text).among(10) == pages


@pytest.mark.parametrize("text", ["a", "0", "1-2-3", "3-1", "-", ",", "1,,2", "0-3", "-0", "1.5", "1" * 9, "1," * 200])
def test_what_cannot_be_meant(text: str) -> None:
    with pytest.raises(PrintingError, match="ne sont pas comprises") as caught:
        read_pages(text)
    assert "1-3" in caught.value.next_step


@given(SPANS)
def test_a_range_is_read_as_it_was_written(spans: list[tuple[int, int]]) -> None:
    pages = PageRange(tuple(spans))
    assert read_pages(write_pages(pages)) == pages


@given(st.text(max_size=20), st.integers(0, 30))
def test_any_text_gives_pages_that_exist_or_a_sentence(text: str, count: int) -> None:
    try:
        pages = read_pages(text).among(count)
    except PrintingError:
        return
    assert list(pages) == sorted(set(pages))
    assert all(0 <= page < count for page in pages)
