"""Titles at the top of pages that stand inside of others, too."""

from pdf_lines import BOLD, line

from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.running.heads import without_running_lines


def pages(tops: list[float]) -> tuple[PageContent, ...]:
    """Return pages that have the title of a box at these heights, and different words elsewhere."""
    made = []
    for number, top in enumerate(tops):
        text = [line(f"{word} mots de la page {'abcdefghij'[number]}", at) for word, at in WORDS if abs(at - top) > 5]
        made.append(PageContent(number, 600, 800, (line("EN SAVOIR PLUS", top, style=BOLD, page=number), *text)))
    return tuple(made)


WORDS = [("Premiers", 60.0), ("Autres", 80.0), ("Encore des", 300.0), ("Beaucoup de", 500.0), ("Derniers", 700.0)]


def titles(tops: list[float]) -> list[bool]:
    def is_there(lines: tuple[Line, ...]) -> bool:
        return any(line.text == "EN SAVOIR PLUS" for line in lines)

    return [is_there(page.lines) for page in without_running_lines(pages(tops)).pages]


def test_a_box_that_fills_its_page_keeps_its_title_when_others_stand_inside() -> None:
    assert all(titles([40, 40, 320, 40, 410, 40, 450, 40]))


def test_a_head_is_running_although_some_pages_name_it() -> None:
    assert titles([40, 40, 320, 40, 40, 40, 450, 40]) == [False, False, True, False, False, False, True, False]
