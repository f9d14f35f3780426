"""Rows of tables with which pages begin or end."""

from itertools import pairwise

from pdf_lines import line, paragraph
from pdf_tables import cell_lines

from onpe_desktop.importers.pdf.page import Box, Drawing, PageContent
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


def ruled(number: int, count: int) -> PageContent:
    """Return a page that begins with rows of which some are alike on all pages, a rule in pieces below each."""
    names = ["ABCDE"[number] + "abcdefgh"[place] for place in range(count)]
    cells = [
        line(text, 30 + 60 * place + 5 * (place % 3), left=left)
        for place, name in enumerate(names)
        for text, left in zip((name, f"TC de {name}", "Le ressort"), LEFTS, strict=True)
        if place or text != name
    ]
    tops = [20 + 60 * place for place in range(count + 1)]
    drawn = [
        Drawing(Box(left, top, right, top + 0.5), filled=True, stroked=False, colour=0)
        for top in tops
        for left, right in pairwise((45.0, 145.0, 295.0, 450.0))
    ]
    text = paragraph(30, 60 * count + 60) if count < 4 else paragraph(3, 720)
    return PageContent(number, 600, 800, (*cells, *text), tuple(drawn))


def test_rows_with_a_rule_in_pieces_below_each_are_no_running_lines() -> None:
    running = without_running_lines(tuple(ruled(number, 8) for number in range(5)))

    assert [page.lines[0].text for page in running.pages] == [f"TC de {letter}a" for letter in "ABCDE"]
    assert all(len(page.drawings) == 27 for page in running.pages)


def test_a_low_table_with_such_rules_may_be_a_running_head() -> None:
    running = without_running_lines(tuple(ruled(number, 1) for number in range(5)))

    assert all(page.lines[0].text == "des mots qui font une ligne" for page in running.pages)
