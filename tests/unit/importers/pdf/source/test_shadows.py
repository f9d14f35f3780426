"""Words drawn twice are read once."""

from dataclasses import replace

from pdf_lines import BOLD, line

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.source.shadows import without_shadows

TITLE = Style("Sans", 23.0)


def test_a_line_over_its_shadow_is_one() -> None:
    title, shadow = line("Avant propos", 90, style=TITLE), line("Avant propos", 92, left=52, style=TITLE)
    other = line("Avant propos", 400, style=TITLE)

    assert without_shadows([title, shadow, other]) == (title, other)


def test_a_word_over_itself_is_one() -> None:
    number = line("1 1", 90, style=TITLE)
    first, second = number.words
    doubled = number.of((first, replace(second, box=first.box)))

    assert [one.text for one in without_shadows([doubled])] == ["1"]


def test_what_stands_near_or_is_worded_otherwise_stays() -> None:
    lines = [
        line("bla bla", 90),
        line("bla bla", 98),
        line("bla ble", 90),
        line("bla bla", 90, style=replace(BOLD, size=8.0)),
    ]

    assert without_shadows(lines) == tuple(lines)
