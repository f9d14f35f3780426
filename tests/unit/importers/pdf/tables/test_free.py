"""Tables that nothing but white separates from the text, and what goes on with one of the page before."""

from collections.abc import Sequence

import pytest
from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Picture
from onpe_desktop.importers.pdf.tables.aligned import aligned_of
from onpe_desktop.importers.pdf.tables.before import Before

LEFTS = (50, 200, 350)


def rows(*texts: tuple[str, ...], top: float = 100) -> list[Line]:
    """Lines of a table, 13 points apart. A text with `*` at its end is bold."""
    return [
        line(text.rstrip("*"), top + 13 * number, left=left, style=BOLD if text.endswith("*") else BODY)
        for number, row in enumerate(texts)
        for text, left in zip(row, LEFTS, strict=False)
    ]


def test_one_row_below_a_ruled_head_of_three_columns() -> None:
    lines = rows(("Exactitude*", "Rappel*", "Mesure*"), ("0,84", "0,83", "0,86"))

    assert tables([*paragraph(3, 40), *lines, *paragraph(3, 160)]) == []
    (grid,) = tables([*paragraph(3, 40), *lines, *paragraph(3, 160)], [rule(50, 111, 385, 111.5)])
    assert cells(grid)[1] == ["0,84", "0,83", "0,86"]


def test_text_on_both_sides_of_a_picture_is_no_table() -> None:
    lines = [
        line(text, 100 + 13 * n, left=left) for n in range(5) for text, left in (("le système", 50), ("redis", 350))
    ]
    page = PageContent(0, 600, 800, tuple(lines), (), (Picture(Box(105, 98, 195, 300), 0),))

    assert len(tables(lines)) == 1
    assert aligned_of(page, lines) == []


def test_a_table_goes_on_at_the_top_of_the_next_page() -> None:
    lines = rows(("Ouest", "un sens"), ("Centre", "un autre"), top=40)

    assert tables(lines) == []
    (grid,) = tables([*lines, *paragraph(4, 100)], before=Before((50, 200)))
    assert cells(grid) == [["Ouest", "un sens"], ["Centre", "un autre"]]


def test_a_row_of_centred_cells_goes_on() -> None:
    row = [line(text, 40, left=left) for text, left in (("LLAVA", 62), ("2.733", 213), ("27.4", 366))]

    (grid,) = tables([*row, *paragraph(4, 100)], before=Before((50, 205, 350), (100, 240, 400)))

    assert cells(grid) == [["LLAVA", "2.733", "27.4"]]


def test_a_rule_under_the_first_row_tells_a_head() -> None:
    """The table's last rule stands on the next page."""
    texts = [("Raccourci", "Action"), ("Ctrl+A", "tout choisir"), ("Ctrl+C", "copier"), ("Ctrl+V", "coller")]
    lines = cell_lines(texts, (50, 130), 100, 18)

    (grid,) = tables([*paragraph(4, 40), *lines], [rule(50, 98, 230, 98.5), rule(50, 114, 230, 114.5)])

    assert grid.head == 1
    assert cells(grid)[0] == ["Raccourci", "Action"]


@pytest.mark.parametrize("columns", [3, 6])
def test_one_row_below_a_head_on_a_rule_is_a_table_where_it_has_many_columns(columns: int) -> None:
    rows = [[str(2006 + number) for number in range(columns)], [f"{40 + number},3%" for number in range(columns)]]
    lines = cell_lines(rows, [60 + 50 * number for number in range(columns)], 100, 16)
    text = [*paragraph(4, 30), *paragraph(4, 150)]
    found = tables([*lines, *text], [rule(58, 113, 50 * columns + 50, 113.5)])

    assert [cells(grid) for grid in found] == ([rows] if columns > 3 else [])


def near(rows: Sequence[Sequence[str]], left: float, right: float, top: float) -> list[Line]:
    """Rows of two cells, 16 points apart; where these are near each other they are one line."""
    found = []
    for number, (one, two) in enumerate(rows):
        first, second = line(one, top + 16 * number, left=left), line(two, top + 16 * number, left=right)
        joined = second.box.left - first.box.right < 11
        found += [first.of((*first.words, *second.words))] if joined else [first, second]
    return found


def test_a_rule_under_the_first_row_tells_columns_that_are_near_each_other() -> None:
    """Typst leaves ten points between two columns, no more than a wide space."""
    texts = (("Support", "Tarif maximum"), ("Papiers", "par page"), ("Cédérom", "deux euros"))
    lines = near(texts, 50, 95, 103)

    (grid,) = tables([*paragraph(3, 40), *lines, *paragraph(3, 200)], [rule(46, 116, 165, 116.5)])

    assert cells(grid) == [list(row) for row in texts]
    assert tables([*paragraph(3, 40), *lines, *paragraph(3, 200)]) == []


def test_the_last_row_may_have_columns_near_each_other() -> None:
    texts = (("Prime", "6,91 M"), ("Ratio", "0,92"), ("Prix", "1,5"), ("Prime pure moyenne", "83,64"))

    (grid,) = tables([*paragraph(3, 40), *near(texts, 50, 150, 103), *paragraph(3, 220)])

    assert cells(grid) == [list(row) for row in texts]


def test_text_that_goes_on_in_both_columns_is_no_table() -> None:
    """Lines of a text and those of a box beside it stand on one height, below bold titles; not many are full."""
    texts = (
        ("Il ne se limite pas au tout", "Une école de deux cents"),
        ("gaspillage, mais il", "jette treize mille"),
        ("comprend aussi le", "kilogrammes par an"),
        ("travail perdu à les", "parce que chacun se"),
        ("préparer", "ressert"),
    )

    assert tables(rows(("Le coût*", "Quelques chiffres*"), *texts)) == []


def spread(*tops: float, texts: Sequence[str] = ("Nom", "Âge", "Né")) -> list[list[list[str]]]:
    """The cells of the tables on a page with one row of three cells at each height."""
    lines = [line(text, top, left=left) for top in tops for text, left in zip(texts, LEFTS, strict=True)]
    return [cells(grid) for grid in tables([*paragraph(3, 20), *lines, *paragraph(3, 300)])]


def test_rows_further_apart_than_lines_are_a_table_where_all_are_as_far() -> None:
    """Browsers leave white above and below paragraphs in cells."""
    assert spread(100, 132, 164, 196) == [[["Nom", "Âge", "Né"]] * 4]
    assert spread(100, 132, 185, 217) == []
    assert spread(100, 155, 210, 265) == []
    assert spread(100, 132, 164, 196, texts=("1.2.1", "Âge", "Né")) == []  # a section's number hangs out of its title


def test_a_list_in_a_cell_leaves_the_column() -> None:
    texts = [line(f"Titre {n}", 100 + 60 * n, left=50) for n in range(5)]
    texts += [line("ce qui est dit", 100 + 60 * n, left=300) for n in range(5)]
    items = [line(text, 114 + 60 * n + 14 * k, left=left) for n in range(5) for k, (text, left) in enumerate(ITEMS)]

    (grid,) = tables([*texts, *items, *paragraph(3, 420)])
    assert len(grid.rows) == 5
    assert cells(grid)[0][0] == "Titre 0"


ITEMS = (("• un premier point", 312), ("qui va plus loin", 324), ("• un autre point", 312))
