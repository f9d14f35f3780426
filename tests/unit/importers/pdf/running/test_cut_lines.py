"""Lines that the end of their page cuts, and that the next page shows again."""

from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.running.cut_lines import without_cut_lines


def left_of(*pages: list[Line]) -> list[list[str]]:
    made = [PageContent(number, 600, 800, tuple(lines)) for number, lines in enumerate(pages)]
    return [[found.text for found in page.lines] for page in without_cut_lines(made)]


def test_a_line_over_the_foot_of_its_page_is_read_on_the_next_one() -> None:
    first, second = left_of([line("Recettes", 770), line("Dépenses", 792)], [line("Dépenses", 8), line("Total", 25)])

    assert (first, second) == (["Recettes"], ["Dépenses", "Total"])


def test_other_lines_stay() -> None:
    assert left_of([line("Dépenses", 780)], [line("Dépenses", 8)]) == [["Dépenses"], ["Dépenses"]]
    assert left_of([line("Dépenses", 792)], [*paragraph(1, 8)]) == [["Dépenses"], ["des mots qui font une ligne"]]
    assert left_of() == []
