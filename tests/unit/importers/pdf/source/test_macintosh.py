from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Style, Word, around
from onpe_desktop.importers.pdf.source.macintosh import with_right_letters

CUT_DOWN, WHOLE = Style("Crimson Text", 10.0), Style("Hind", 10.0)
MISREAD = "OrganisÈe par des bÈnÈvoles rÈpartis en Èquipes mÍlÈes, la fÍte dÈbute ‡ midi"


def page_of(*lines: tuple[str, Style]) -> PageContent:
    found = [line_of(text, style, 100.0 + 14 * number) for number, (text, style) in enumerate(lines)]
    return PageContent(0, 595.0, 842.0, tuple(found))


def line_of(text: str, style: Style, top: float) -> Line:
    places = [0, *(place + 1 for place, sign in enumerate(text) if sign == " "), len(text) + 1]
    words = tuple(
        Word(text[start : end - 1], Box(5.0 * start, top, 5.0 * (end - 1), top + 10), style, spaced=start > 0)
        for start, end in pairwise(places)
    )
    return Line(words, around(word.box for word in words), 0)


def texts_of(page: PageContent) -> list[str]:
    (read,) = with_right_letters([page])
    return [line.text for line in read.lines]


def test_letters_are_those_that_the_file_says() -> None:
    assert texts_of(page_of((MISREAD, CUT_DOWN), ("Lí…cole ‡ líhonneurÖ", CUT_DOWN))) == [
        "Organisée par des bénévoles répartis en équipes mêlées, la fête débute à midi",
        "L’École à l’honneur…",
    ]


def test_no_break_spaces_part_words_and_are_no_words() -> None:
    assert texts_of(page_of((MISREAD, CUT_DOWN), ("Un objectif : líÈtÈ† † en chúur†", CUT_DOWN), ("†", CUT_DOWN))) == [
        "Organisée par des bénévoles répartis en équipes mêlées, la fête débute à midi",
        "Un objectif : l’été en chœur",
    ]


def test_other_fonts_stay() -> None:
    assert texts_of(page_of((MISREAD, CUT_DOWN), ("L’été à Nîmes… DÉTAILS", WHOLE)))[1:] == ["L’été à Nîmes… DÉTAILS"]


def test_a_font_with_letters_that_are_right_stays() -> None:
    page = page_of((MISREAD, CUT_DOWN), ("Une école", CUT_DOWN))

    assert with_right_letters([page]) == (page,)


def test_some_odd_names_are_no_misread_font() -> None:
    page = page_of(("LaÈtitia et RomÈo", CUT_DOWN))

    assert with_right_letters([page]) == (page,)
