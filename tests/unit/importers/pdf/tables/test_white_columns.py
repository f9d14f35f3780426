"""Columns of a ruled table that rules part in its head only."""

from pdf_lines import line
from pdf_tables import cells

from onpe_desktop.importers.pdf.page import Box, Line
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.tables.white_columns import with_columns, with_white_columns

EDGES = (50.0, 150.0, 350.0)
HEAD = (GridCell((line("Touche", 100, left=55),)), GridCell((line("Sens", 100, left=155),)))


def grid(*rows: list[Line]) -> Grid:
    made = [(GridCell(tuple(found), columns=2),) for found in rows]
    return Grid(Box(50, 98, 350, 200), (HEAD, *made), EDGES)


def pair(first: str, second: str, top: float) -> list[Line]:
    return [line(first, top, left=55), line(second, top, left=155)]


def test_white_parts_the_rows_where_rules_part_the_head() -> None:
    found = with_columns(grid(pair("F1", "l’aide", 120), pair("F2", "la suite", 140), [line("F3", 160, left=55)]))

    assert cells(found) == [["Touche", "Sens"], ["F1", "l’aide"], ["F2", "la suite"], ["F3", ""]]


def test_words_of_one_line_on_both_sides_are_parted() -> None:
    rows = [[one[0].of((*one[0].words, *one[1].words))] for one in (pair("F1", "l’aide", 120), pair("F2", "non", 140))]

    assert cells(with_columns(grid(*rows)))[1:] == [["F1", "l’aide"], ["F2", "non"]]


def test_titles_of_groups_cover_both_columns() -> None:
    title = [line("Un groupe de touches du clavier", 160, left=55)]
    found = with_columns(grid(pair("F1", "l’aide", 120), pair("F2", "non", 140), title))

    assert cells(found)[-1] == ["Un groupe de touches du clavier"]


def test_cells_with_words_on_one_side_or_over_the_border_are_whole() -> None:
    one = grid([line("F1", 120, left=55)], [line("F2", 140, left=55)])
    text = [line("une définition qui va sur deux colonnes", 100 + 20 * n, left=53) for n in range(1, 4)]
    over = grid(*([found] for found in text), pair("F1", "l’aide", 180), pair("F2", "non", 195))

    assert with_columns(one) is one
    assert with_columns(over) is over


def test_a_column_that_is_empty_is_left_as_it_is() -> None:
    empty = Grid(Box(50, 98, 350, 124), ((GridCell((line("Nom", 100),)), GridCell(())),), EDGES)

    assert with_white_columns(empty) is empty


def test_one_row_is_parted_where_the_columns_other_cells_begin() -> None:
    """In some of Word's styles every second row has upright rules."""
    one = grid(pair("F1", "l’aide", 120))
    centred = grid([line("F1", 120, left=55), line("l’aide", 120, left=200)])

    assert cells(with_columns(one)) == [["Touche", "Sens"], ["F1", "l’aide"]]
    assert with_columns(centred) is centred
