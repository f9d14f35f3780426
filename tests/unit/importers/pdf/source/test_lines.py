from onpe_desktop.importers.pdf.page import Box, Glyph, Style
from onpe_desktop.importers.pdf.source.lines import lines_of


def glyph(text: str, left: float, right: float, *, baseline: float = 100.0, spaced: bool = False) -> Glyph:
    return Glyph(text, Box(left, baseline - 8, right, baseline + 2), baseline, Style("Serif", 10.0), -1, spaced)


def test_a_lowered_letter_stands_in_the_hole_of_its_row() -> None:
    lowered = glyph("E", 5.6, 12.4, baseline=102.2, spaced=True)
    name = [glyph("T", 0, 7.2), lowered, glyph("X", 11.1, 18.6, spaced=True), glyph("v", 22.0, 27, spaced=True)]

    assert [line.text for line in lines_of(name, 0)] == ["TEX v"]


def test_a_letter_of_the_next_line_stays_there() -> None:
    text = [glyph("T", 0, 7.2), glyph("u", 7.2, 12), glyph("X", 12, 18.6), glyph("a", 7.2, 12, baseline=112.0)]

    assert [line.text for line in lines_of(text, 0)] == ["TuX", "a"]
