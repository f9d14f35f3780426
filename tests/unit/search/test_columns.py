import sys
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.columns import as_columns, columns_of, numbers, numbers_in_place

small, large = st.integers(0, 0xFF), st.integers(0, 0xFFFFFFFF)


@given(st.lists(large), st.lists(small), st.text("aé", max_size=5))
def test_columns_are_read_as_they_were_written(first: list[int], second: list[int], words: str) -> None:
    text = words.encode("utf-16-le")
    content = as_columns("IHB", (array("I", first), text, array("B", second)))
    one, two, three = columns_of("IHB", content)

    assert (list(numbers(one, "I")), list(numbers_in_place(three, "B")), bytes(two)) == (first, second, text)


def test_files_are_little_endian() -> None:
    assert as_columns("H", (array("H", [1, 258]),)) == bytes([2, 0, 0, 0, 1, 0, 2, 1])


def test_a_machine_of_the_other_order_swaps_and_leaves_what_it_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    column = array("H", [1, 258])
    monkeypatch.setattr(sys, "byteorder", "big" if sys.byteorder == "little" else "little")
    (read,) = columns_of("H", as_columns("H", (column,)))

    assert list(numbers(read, "H")) == list(numbers_in_place(read, "H")) == [1, 258]
    assert list(column) == [1, 258]
