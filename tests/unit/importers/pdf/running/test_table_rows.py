"""Rows of tables with which pages begin or end."""

from pdf_lines import line, paragraph
from pdf_tables import cell_lines

from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.running.heads import without_running_lines

LEFTS = (50.0, 150.0, 300.0)


def pages(*lasts: str, top: float = 710) -> list[PageContent]:
    found = []
    for number, last in enumerate(lasts):
        rows = [(f"{number}{place}", name, "12") for place, name in enumerate(("Nord", "Sud", "Est"))]
        rows.append(("9", last, "14"))
        lines = (*paragraph(30, 60), *cell_lines(rows, LEFTS, top, 16))
        found.append(PageContent(number, 600, 800, lines))
    return found


def test_the_last_rows_of_two_pages_may_be_worded_alike() -> None:
    running = without_running_lines(tuple(pages("Total", "Total", "Total")))

    assert [page.lines[-2].text for page in running.pages] == ["Total"] * 3


def test_a_foot_below_a_table_is_none_of_its_rows() -> None:
    made = [
        PageContent(page.number, 600, 800, (*page.lines, line("Rapport", 785), line("12", 785, left=300)))
        for page in pages("Un", "Deux", "Trois")
    ]

    running = without_running_lines(tuple(made))

    assert all(page.lines[-1].text == "14" for page in running.pages)
