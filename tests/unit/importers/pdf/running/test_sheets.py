"""Titles of sheets that are all of one pattern."""

from pdf_lines import BODY, line, paragraph

from onpe_desktop.importers.pdf.page import PageContent, Style
from onpe_desktop.importers.pdf.running.heads import without_running_lines

LARGE = Style("Script", 24.0)


def kept(*middle: str) -> list[list[str]]:
    """What stays on five pages with a large line at their head, and with others in their middle."""
    pages = []
    for number in range(5):
        text = [line(f"Une phrase {'abcde'[number]} du texte", 120, page=number), *paragraph(8, 140, style=BODY)]
        titles = [line(word, 300 + 60 * n, style=LARGE, page=number) for n, word in enumerate(middle)]
        head = line("Description", 40, style=LARGE, page=number)
        pages.append(PageContent(number, 600, 800, (head, *text, *titles)))
    read = without_running_lines(tuple(pages)).pages
    return [[one.text for one in page.lines if one.style == LARGE] for page in read]


def test_titles_of_sheets_stay() -> None:
    assert kept("Avantages", "Limites") == [["Description", "Avantages", "Limites"]] * 5


def test_a_large_head_goes() -> None:
    assert kept() == [[]] * 5
