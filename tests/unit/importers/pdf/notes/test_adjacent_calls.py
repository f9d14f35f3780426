"""Calls that stand close beside each other."""

from dataclasses import replace

import pytest
from pdf_lines import line

from onpe_desktop.importers.pdf.notes.adjacent_calls import parted_calls
from onpe_desktop.importers.pdf.page import Word

MARKERS = ("9", "10", "11", "12")


def raised(text: str) -> Word:
    return replace(line(text, 100).words[0], raised=1)


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("1011", ["10", "11"]),
        ("10,12", ["10", "12"]),
        ("91011", ["9", "10", "11"]),
        ("12", ["12"]),
        ("1012", ["1012"]),
        ("2011", ["2011"]),
        ("101", ["101"]),
    ],
)
def test_several_calls_in_one_raised_number(text: str, calls: list[str]) -> None:
    parts = parted_calls(raised(text), MARKERS)

    assert [part.text for part in parts] == calls
    assert parts[0].box.left == raised(text).box.left
    assert parts[-1].box.right == pytest.approx(raised(text).box.right)


def test_a_number_of_the_text_is_none() -> None:
    word = replace(raised("1011"), raised=0)

    assert parted_calls(word, MARKERS) == [word]
