"""Bold heads above the first rule of a table."""

from dataclasses import replace

import pytest
from pdf_lines import BODY, BOLD, line, rule
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


@pytest.mark.parametrize("left", [55, 260])
def test_words_below_a_rule_as_wide_as_the_table_stand_anywhere_in_their_columns(left: float) -> None:
    """Upright rules may begin below the head, where the labels of rows have none."""
    rows = tuple(
        tuple(GridCell((line(text, top, left=place),)) for text, place in zip(texts, (55, 205, 305), strict=True))
        for top, texts in ((125, ("Avril", "14", "3")), (145, ("Mai", "16", "5")))
    )
    table = Grid(Box(50, 120, 400, 160), rows, (50, 200, 300, 400))
    words = head("Jour", "Total", lefts=(left, 370))
    pieces = [rule(start, 95, end, 95.5) for start, end in ((50, 200), (200, 300), (300, 400))]

    whole = cells(with_bold_head(table, words, pieces))
    assert whole[0] == (["", "Jour", "Total"] if left > 200 else whole[0])
    assert len(whole) == (3 if left > 200 else 2)
    assert with_bold_head(table, words, pieces[:2]) == table
    assert with_bold_head(table, words) == table


THREE_LEFTS = (55.0, 125.0, 205.0)


def test_titles_of_three_columns_stand_anywhere_between_their_borders() -> None:
    """Flush right above figures, and so near each other that they are one line."""
    rows = [
        [line(text, 125 + 20 * n, left=left) for text, left in zip(("2021", "12 €", "9 €"), THREE_LEFTS, strict=True)]
        for n in range(2)
    ]
    table = Grid(
        Box(50, 120, 260, 160), tuple(tuple(GridCell((one,)) for one in row) for row in rows), (50, 120, 200, 260)
    )
    titles = [line("Année", 106, left=60, style=BOLD), line("Recettes", 106, left=150, style=BOLD)]
    titles.append(line("Dépenses", 106, left=212, style=BOLD))
    merged = titles[1].of((*titles[1].words, *titles[2].words))

    assert cells(with_bold_head(table, titles))[0] == ["Année", "Recettes", "Dépenses"]
    assert cells(with_bold_head(table, [titles[0], merged]))[0] == ["Année", "Recettes", "Dépenses"]
    assert with_bold_head(table, [line("Recettes et dépenses de toutes les années", 106, left=55, style=BOLD)]) is table
    higher = [
        *(one.of(replace(word, box=word.box._replace(top=94, bottom=104)) for word in one.words) for one in titles)
    ]
    assert cells(with_bold_head(table, [*higher, line("1", 106, left=60, style=BOLD)]))[0][0] == "Année 1"
