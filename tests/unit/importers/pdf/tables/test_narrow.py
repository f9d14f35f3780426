"""Codes and what they stand for, as near each other as words are."""

from pdf_lines import BODY, line, paragraph

from onpe_desktop.importers.pdf.page import Line, PageContent, Style
from onpe_desktop.importers.pdf.tables.aligned import aligned_of
from onpe_desktop.importers.pdf.tables.grids import Grid

FIXED = Style("Mono", 10.0, fixed=True)


def pair(code: str, text: str, top: float, *, place: float = 67) -> Line:
    """One line: the code and the text six points from the longest code at most."""
    words = line(text, top, left=place, style=BODY).words
    spaced = (Line(words[:1], words[0].box, 0).words[0],)
    first = line(code, top, style=FIXED)
    return first.of(
        (*first.words, *(word.__class__(word.text, word.box, word.style, spaced=True) for word in spaced), *words[1:])
    )


def tables(lines: list[Line]) -> list[Grid]:
    around = [*paragraph(4, 40), *lines, *paragraph(4, 180)]
    return aligned_of(PageContent(0, 600, 800, tuple(around)), around)


CODES = (("m", "moyen"), ("b", "gras pour les titres"), ("bc", "condensé"), ("bx", "gras étendu"))


def test_codes_and_what_they_stand_for() -> None:
    (grid,) = tables([pair(code, text, 100 + 12 * n) for n, (code, text) in enumerate(CODES)])

    assert [[" ".join(found.text for found in cell.lines) for cell in row] for row in grid.rows] == [
        list(pair) for pair in CODES
    ]


def test_words_at_other_places_are_text() -> None:
    assert tables([pair(code, text, 100 + 12 * n, place=67 + 3 * n) for n, (code, text) in enumerate(CODES)]) == []


def test_codes_that_stand_apart_are_terms() -> None:
    assert tables([pair(code, text, 80 + 24 * n) for n, (code, text) in enumerate(CODES)]) == []
