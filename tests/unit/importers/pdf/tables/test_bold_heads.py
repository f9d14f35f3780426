"""Bold heads above the first rule of a table."""

import pytest
from pdf_lines import BODY, BOLD, line
from pdf_tables import cell_lines, cells

from onpe_desktop.importers.pdf.page import Box, Line, Style
from onpe_desktop.importers.pdf.tables.bold_heads import with_bold_head
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell

LEFTS = (55.0, 205.0)


def grid(style: Style = BODY) -> Grid:
    rows = [
        [line(text, top, left=left, style=style) for text, left in zip(texts, LEFTS, strict=True)]
        for top, texts in ((125, ("14 avril", "Cahier")), (145, ("16 mai", "Rapport")))
    ]
    made = tuple(tuple(GridCell((one,)) for one in row) for row in rows)
    return Grid(Box(50, 120, 350, 160), made, (50, 200, 350))


def head(*texts: str, top: float = 106, lefts: tuple[float, ...] = LEFTS, style: Style = BOLD) -> list[Line]:
    return [line(text, top, left=left, style=style) for text, left in zip(texts, lefts, strict=True)]


def test_bold_words_above_each_column_are_the_head() -> None:
    found = with_bold_head(grid(), [*cell_lines([("une phrase du texte",)], (50,), 60, 12), *head("Date", "Tâche")])

    assert cells(found) == [["Date", "Tâche"], ["14 avril", "Cahier"], ["16 mai", "Rapport"]]
    assert found.head == 1
    assert found.box.top < 106


def test_a_head_may_have_several_lines() -> None:
    lines = [*head("Date", "Tâche", top=94), line("prévue", 106, left=55, style=BOLD)]

    assert cells(with_bold_head(grid(), lines))[0] == ["Date prévue", "Tâche"]


@pytest.mark.parametrize(
    "lines",
    [
        head("Date", "Tâche", style=BODY),
        head("Date", lefts=(55,)),
        head("Date", "Tâche", lefts=(55, 230)),
        head("Date", "Tâche", top=60),
    ],
    ids=["not bold", "one column", "elsewhere", "far above"],
)
def test_other_words_above_a_table_are_none_of_it(lines: list[Line]) -> None:
    assert with_bold_head(grid(), lines) == grid()


def test_a_table_with_a_bold_row_has_its_head() -> None:
    assert with_bold_head(grid(BOLD), head("Date", "Tâche")) == grid(BOLD)
