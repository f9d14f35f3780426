from onpe_desktop.importers.pdf.page import Box, Glyph, Style
from onpe_desktop.importers.pdf.source.accents import with_accents

SERIF = Style("Serif", 10.0)


def glyph(text: str, left: float, *, width: float = 5.0, baseline: float = 100.0, spaced: bool = False) -> Glyph:
    return Glyph(text, Box(left, baseline - 8, left + width, baseline + 2), baseline, SERIF, -1, spaced)


def read(glyphs: list[Glyph]) -> str:
    return "".join((" " if one.spaced else "") + one.text for one in with_accents(glyphs))


def test_an_accent_before_its_letter() -> None:
    assert read([glyph("p", 0), glyph("´", 5), glyph("e", 5), glyph("r", 10)]) == "pér"


def test_an_accent_over_a_capital_stands_elsewhere_in_the_file() -> None:
    """PDFium puts it where its height is met: in the midst of the line, with spaces around."""
    line = [glyph("A", 0, width=7), glyph("l", 20, spaced=True), glyph("i", 25)]

    assert read([*line, glyph("`", 1, baseline=97.5, spaced=True), glyph("a", 30, spaced=True)]) == "À lia"


def test_a_circumflex_over_the_letter_that_waits_for_it() -> None:
    assert read([glyph("a", 0), glyph("^", 4, width=5), glyph("ı", 5, width=3), glyph("n", 8)]) == "aîn"


def test_signs_that_stand_alone_stay() -> None:
    text = [glyph("`", 0), glyph("a", 5), glyph("~", 10), glyph("n", 15), glyph("^", 20), glyph("1", 20)]

    assert read(text) == "`a~n^1"
