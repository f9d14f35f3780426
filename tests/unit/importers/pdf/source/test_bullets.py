from dataclasses import replace

import pytest
from pdf_lines import line

from onpe_desktop.importers.pdf.page import Box, Style
from onpe_desktop.importers.pdf.source.bullets import with_bullets, with_signs

ITEMS = [line("Une chose", 100, left=80), line("qui va plus loin", 112, left=80), line("Une autre", 124, left=80)]


def dot(top: float, left: float = 65, size: float = 4) -> Box:
    return Box(left, top, left + size, top + size)


def test_discs_beside_lines_are_bullets() -> None:
    found = with_bullets(ITEMS, [dot(103), dot(127)])

    assert [one.text for one in found] == ["• Une chose", "qui va plus loin", "• Une autre"]
    assert found[0].box.left == 65


@pytest.mark.parametrize(
    "dots",
    [
        [dot(103)],  # alone
        [dot(103, left=20), dot(127, left=20)],  # too far away
        [dot(103, size=9), dot(127, size=9)],  # as large as letters
        [Box(65, 103, 75, 106), Box(65, 127, 75, 130)],  # no disc
        [dot(140), dot(150)],  # beside no line
        [dot(103, left=85), dot(127, left=85)],  # within lines
    ],
)
def test_other_shapes_are_none(dots: list[Box]) -> None:
    assert with_bullets(ITEMS, dots) == tuple(ITEMS)


def test_an_o_of_one_width_before_other_text_is_a_circle() -> None:
    """So Word sets the second depth of a list; an « o » of the text's own font is a word."""
    letter = line("o", 100, left=60, style=Style("CourierNew", 10.0, fixed=True))
    item = letter.of((*letter.words, *(replace(word, spaced=True) for word in line("Oui", 100, left=80).words)))
    typed = line("o suite", 112, style=Style("CourierNew", 10.0, fixed=True))

    found = with_signs([item, letter, typed, line("o suite", 124)])

    assert [one.text for one in found] == ["◦ Oui", "◦", "o suite", "o suite"]


def test_letters_of_a_font_of_signs_are_bullets() -> None:
    sign = line("ü", 100, left=60, style=Style("Wingdings-Regular", 10.0))

    assert [one.text for one in with_signs([sign, line("v", 112)])] == ["•", "v"]


def test_any_letter_of_such_a_font_is_one_before_text() -> None:
    """« 3 » is a tick in Zapf Dingbats; words in such letters alone are a drawing."""
    dingbats = Style("ZapfDingbatsITC", 10.0)
    sign = line("3", 100, left=60, style=dingbats)
    item = sign.of((*sign.words, *(replace(word, spaced=True) for word in line("Oui", 100, left=80).words)))

    assert [one.text for one in with_signs([item, line("3 4", 112, style=dingbats)])] == ["• Oui", "3 4"]
