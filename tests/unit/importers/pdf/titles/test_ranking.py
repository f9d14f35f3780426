"""Which looks of titles stand above which."""

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.ranking import ordered_looks
from onpe_desktop.importers.pdf.titles.runs import TitleRun

SECTION = Look(14.0, True, False, False, 0, "Sans")
UPRIGHT = Look(12.0, False, False, False, 0, "Sans")
ITALIC = UPRIGHT._replace(italic=True)


def run(look: Look, text: str = "Un titre") -> TitleRun:
    style = Style("Sans", look.size)
    line = Line((Word(text, Box(0, 0, 100, 10), style),), Box(0, 0, 100, 10), 0)
    return TitleRun((line,), look)


def test_upright_titles_stand_above_italic_ones() -> None:
    assert ordered_looks([run(SECTION), run(UPRIGHT), run(ITALIC)]) == [SECTION, UPRIGHT, ITALIC]


def test_italic_ones_stand_above_where_divisions_begin_with_them() -> None:
    part = [run(SECTION), run(ITALIC), run(UPRIGHT), run(UPRIGHT)]

    assert ordered_looks(part * 2) == [SECTION, ITALIC, UPRIGHT]


def test_one_division_that_begins_with_them_says_nothing() -> None:
    assert ordered_looks([run(SECTION), run(ITALIC), run(UPRIGHT), run(SECTION)]) == [SECTION, UPRIGHT, ITALIC]
