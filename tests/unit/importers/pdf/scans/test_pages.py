from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Picture
from onpe_desktop.importers.pdf.scans.pages import has_text, is_picture_of_text


def drawn(height: float, *lines: Line, count: int = 10) -> PageContent:
    """A page with pictures below each other, 300 points wide."""
    boxes = [Box(50, 100 + 20 * number, 350, 100 + 20 * number + height) for number in range(count)]
    return PageContent(0, 595, 842, lines, pictures=tuple(Picture(box, place) for place, box in enumerate(boxes)))


def test_lines_that_are_pictures_are_a_picture_of_text() -> None:
    """As Word draws those in a font that may not be embedded; its foot and bullets are letters."""
    foot = [line("10, rue du Centre, 75000 Paris", 800), line("•", 100, left=40)]

    assert is_picture_of_text(drawn(12, *foot))
    assert not has_text(drawn(12, *foot))


def test_pictures_beside_text_are_none() -> None:
    text = paragraph(20, 400)

    assert has_text(drawn(12, *text))
    assert not is_picture_of_text(drawn(12, *text))
    assert not is_picture_of_text(drawn(12, *text[:2], count=5))
    assert not is_picture_of_text(drawn(2, *text[:2]))
