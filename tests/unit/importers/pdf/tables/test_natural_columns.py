"""Columns that are as wide as their longest line."""

from pdf_lines import line, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Box, PageContent
from onpe_desktop.importers.pdf.tables.aligned import aligned_of
from onpe_desktop.importers.pdf.tables.grid_rows import with_rows
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.tables.natural_columns import natural_between

LEFT = 56.0  # six points behind the border
SIGNS = (["Signe"], ["h", "epoch", "u"])
TEXTS = (["Sens"], ["le haut", "la durée d’un", "cycle", "un bloc"])


def grid(first: tuple[list[str], ...], second: tuple[list[str], ...], border: float, tops: dict[str, float]) -> Grid:
    """Two columns parted at a border; `tops` are the heights of lines that do not follow the one above."""
    rows = []
    for number, texts in enumerate(zip(first, second, strict=True)):
        row = []
        for lines, left in zip(texts, (LEFT, border + 6), strict=True):
            top = 100.0 + 20 * number
            made = []
            for text in lines:
                top = tops.get(text, top)
                made.append(line(text, top, left=left))
                top += 12
            row.append(GridCell(tuple(made)))
        rows.append(tuple(row))
    return Grid(Box(50, 98, 300, 170), tuple(rows), (50.0, border, 300.0))


def test_each_line_of_a_column_as_wide_as_its_longest_one_is_a_row() -> None:
    table = grid(SIGNS, TEXTS, 87.0, {"u": 156.0})

    assert natural_between(table) == {0}
    assert cells(with_rows(table)) == [
        ["Signe", "Sens"],
        ["h", "le haut"],
        ["epoch", "la durée d’un cycle"],
        ["u", "un bloc"],
    ]


def test_wider_columns_may_have_broken_their_lines() -> None:
    wide = grid(SIGNS, TEXTS, 120.0, {})
    broken = grid((["Signe"], ["le haut", "du toit"]), (["Sens"], ["a", "b"]), 97.0, {})

    assert natural_between(wide) == set()
    assert with_rows(wide) is wide
    assert natural_between(broken) == set()


def test_justified_lines_are_as_long_as_each_other() -> None:
    table = grid((["Signe"], ["le haut", "du bloc", "vert"]), (["Sens"], ["a"]), 97.0, {})

    assert natural_between(table) == set()


def test_a_list_in_a_cell_is_no_rows() -> None:
    table = grid((["Signe"], ["Blocs"]), (["Sens"], ["haut", "bas", "gauche"]), 87.0, {})

    assert with_rows(table) is table


def test_columns_that_are_as_far_from_each_other_are_as_wide_as_their_longest_line() -> None:
    """In LaTeX's « lll » none of the names had room above, though each line is a row."""
    rows = (
        ("Nom", "Type", "Rôle"),
        ("id_employe", "int(10)", "clé"),
        ("nom_emploi", "varchar(50)", "nom"),
        ("date_naiss", "date", ""),
        ("lieu_naiss", "varchar(12)", ""),
        ("tel_emploi", "varchar(20)", ""),
        ("grade_empl", "int(1)", "niveau"),
    )
    lines = cell_lines(rows, (56, 118, 185), 100, 12)
    rules = [rule(50, top, 260, top + 0.5) for top in (98, 110.5, 184)]

    (found,) = tables(lines, rules)

    assert cells(found) == [list(row) for row in rows]


def test_one_upright_rule_and_one_across_hold_columns_that_white_parts() -> None:
    """LaTeX's « c|ccc »."""
    rows = (
        ("", "Nom", "Année", "Revenu"),
        ("t1", "Ayres", "2007", "21k"),
        ("t2", "Stanley", "2008", "100k"),
        ("t3", "Dustin", "2009", "150k"),
    )
    lines = cell_lines(rows, (56, 80, 130, 170), 100, 12)
    pieces = [rule(73, 98 + 12 * number, 73.5, 110 + 12 * number) for number in range(4)]
    page = PageContent(0, 600, 800, tuple(lines), (*pieces, rule(50, 110.5, 206, 111)))

    (found,) = aligned_of(page, page.lines)

    assert cells(found) == [list(row) for row in rows]


def test_a_line_of_the_last_column_that_had_room_above_is_a_row_of_its_own() -> None:
    rows = (
        ("Mot", "Clé", "Sens"),
        ("alpha", "xa", "une lettre"),
        ("", "", "un nom"),
        ("beta", "xbe", "une lettre des"),
        ("", "", "Anciens"),
    )
    lines = cell_lines(rows, (56, 93, 120), 100, 12)

    (found,) = tables(lines, [rule(50, top, 200, top + 0.5) for top in (98, 110.5, 161)])

    assert cells(found)[1:] == [
        ["alpha", "xa", "une lettre"],
        ["", "", "un nom"],
        ["beta", "xbe", "une lettre des Anciens"],
    ]


def test_hyphens_and_brackets_show_that_lines_were_broken() -> None:
    hyphen = grid((["Signe"], ["bali-", "dato"]), (["Sens"], ["a"]), 87.0, {})
    bracket = grid((["Signe"], ["alpha", "(un)"]), (["Sens"], ["a"]), 87.0, {})

    assert natural_between(hyphen) == set()
    assert natural_between(bracket) == set()
