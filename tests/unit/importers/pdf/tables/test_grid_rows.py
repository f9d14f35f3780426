"""Rows of a ruled table that no rule parts."""

from dataclasses import replace

from pdf_lines import BOLD, line
from pdf_tables import cells

from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.tables.grid_rows import with_rows
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell

EDGES = (50.0, 130.0, 210.0, 290.0)
HEAD = ("Année", "Filles", "Garçons")


def grid(*rows: tuple[list[str], ...], below: float = 3) -> Grid:
    """Cells of lines 12 points apart; those of fewer lines than the first row's last cell are centred on its height.

    `below`: so much white is left under the last one.
    """
    made = []
    for number, row in enumerate(rows):
        most = max(map(len, row))
        cells = []
        for left, texts in zip(EDGES, row, strict=False):
            top = 100 + 60 * number + 6 * (most - len(texts))
            cells.append(GridCell(tuple(line(text, top + 12 * n, left=left + 3) for n, text in enumerate(texts))))
        made.append(tuple(cells))
    bottom = max(found.box.bottom for row in made for cell in row for found in cell.lines)
    return Grid(Box(50, 98, 290, bottom + below), tuple(made), EDGES)


def head() -> tuple[list[str], ...]:
    return tuple([text] for text in HEAD)


def test_lines_between_two_rules_are_rows() -> None:
    found = with_rows(grid(head(), (["2020", "2021"], ["12", "15"], ["14", "16"])))

    assert cells(found) == [list(HEAD), ["2020", "12", "14"], ["2021", "15", "16"]]


def test_a_bold_label_above_rows_parts_them_in_any_number_of_groups() -> None:
    rows = []
    for number, name in enumerate(("Accueil", "Écoute", "Suivi", "Bilan")):
        top = 160 + 60 * number
        label = line(name, top, left=53, style=BOLD)
        columns = [
            [line(f"{text}{place}", top + 12 * place, left=left + 3) for place in (1, 2)]
            for left, text in zip(EDGES, ("2020-", "1", "2"), strict=False)
        ]
        rows.append((GridCell((label, *columns[0])), GridCell(tuple(columns[1])), GridCell(tuple(columns[2]))))
    heads = tuple(GridCell((line(text, 100, left=left + 3),)) for left, text in zip(EDGES, HEAD, strict=False))

    found = cells(with_rows(Grid(Box(50, 98, 290, 380), (heads, *rows), EDGES)))

    assert found[:4] == [list(HEAD), ["Accueil", "", ""], ["2020-1", "11", "21"], ["2020-2", "12", "22"]]
    assert len(found) == 13


def test_rows_that_no_rule_parts_have_no_grounds_of_their_own() -> None:
    """What asks for the colours of a row would find those of another one."""
    shaded = replace(grid(head(), (["2020", "2021"], ["12", "15"], ["14", "16"])), grounds=((1, 1, 1), (2, 2, 2)))

    assert with_rows(shaded).grounds == ()


def test_a_cell_half_way_down_covers_the_rows() -> None:
    found = with_rows(grid(head(), (["2022"], ["1", "3"], ["2", "4"])))

    assert cells(found) == [list(HEAD), ["2022", "1", "2"], ["3", "4"]]
    assert found.rows[1][0].rows == 2


def test_cells_that_go_on_are_one_row() -> None:
    """No word of a second line had room at the end of the first one."""
    table = grid(
        head(), (["Foyers pour", "mineurs et"], ["ouverts tout", "l’hiver seul"], ["au siège ouest", "en ville"])
    )

    assert with_rows(table) is table


def test_one_row_that_goes_on_tells_that_all_rows_are_whole() -> None:
    long = (["Foyers pour", "mineurs et"], ["ouverts tout", "l’hiver seul"], ["au siège ouest", "en ville"])
    table = grid(head(), (["a", "b"], ["c", "d"], ["e", "f"]), long)

    assert with_rows(table) is table


def test_cells_with_different_numbers_of_lines_are_one_row() -> None:
    table = grid(head(), (["a", "b"], ["c", "d", "e"], ["f", "g"]))

    assert with_rows(table) is table


def test_a_rule_below_each_row_parts_them_already() -> None:
    """Somebody has ended the lines of the cells."""
    table = grid(head(), *[(["a", "b"], ["c", "d"], ["e", "f"])] * 4)

    assert with_rows(table) is table


def test_two_lists_side_by_side_are_one_row() -> None:
    table = grid((["Avant"], ["Après"]), (["a", "b"], ["c", "d"]))

    assert with_rows(replace(table, edges=EDGES[:3])) == replace(table, edges=EDGES[:3])


def test_words_beside_figures_are_rows() -> None:
    table = replace(grid((["Année"], ["Filles"]), (["2020", "avant"], ["12 %", "1 500,20 €"])), edges=EDGES[:3])

    assert cells(with_rows(table)) == [["Année", "Filles"], ["2020", "12 %"], ["avant", "1 500,20 €"]]


def test_a_cell_with_room_to_sign_is_one_row() -> None:
    made = grid(
        head(), (["Le président", "P. Martin"], ["La trésorière", "A. Petit"], ["La secrétaire", "Z. Roux"]), below=50
    )

    assert with_rows(made) == made


def test_a_column_with_a_hole_is_of_several_rows() -> None:
    made = grid(head(), (["Nord", "Sud", "Est"], ["12", "15", "18"], ["7", "8", "9"]))
    (names, girls, boys) = made.rows[1]
    sparse = replace(made, rows=(made.rows[0], (names, girls, replace(boys, lines=boys.lines[::2]))))
    top = replace(made, rows=(made.rows[0], (names, girls, replace(boys, lines=boys.lines[:2]))))

    assert cells(with_rows(sparse))[1:] == [["Nord", "12", "7"], ["Sud", "15", ""], ["Est", "18", "9"]]
    assert with_rows(top) == top


def test_figures_below_each_other_are_rows_though_their_words_had_no_room() -> None:
    names, figures = ["Kilooctet (Ko)", "Mégaoctet (Mo)", "Gigaoctet (Go)"], ["10 024 576 890"] * 3
    table = replace(grid((["Unité"], ["Valeur"]), (names, figures)), edges=EDGES[:3])

    assert len(with_rows(table).rows) == 4


def test_cells_centred_on_the_height_of_their_row_are_of_several_rows() -> None:
    """LaTeX's « m »."""
    names = tuple(line(text, top, left=53) for text, top in (("Nord", 106), ("Sud", 124), ("Est", 136)))
    texts = ("une région de", "montagnes", "la mer", "le vin")
    places = tuple(line(text, top, left=133) for text, top in zip(texts, (100, 112, 124, 136), strict=True))
    table = replace(grid((["Lieu"], ["Nature"])), edges=EDGES[:3])
    table = replace(table, rows=(*table.rows, (GridCell(names), GridCell(places))))

    assert cells(with_rows(table))[1:] == [["Nord", "une région de montagnes"], ["Sud", "la mer"], ["Est", "le vin"]]


def test_a_hole_beside_lines_that_go_on_parts_rows_of_two_columns() -> None:
    texts = ("identifiant du", "cheminement", "le libellé")
    places = tuple(line(text, 160 + 12 * number, left=133) for number, text in enumerate(texts))
    names = (line("chemin", 160, left=53), line("libelle", 184, left=53))
    table = replace(grid((["Nom"], ["Sens"])), edges=EDGES[:3])
    table = replace(table, rows=(*table.rows, (GridCell(names), GridCell(places))), box=Box(50, 98, 210, 200))

    assert cells(with_rows(table))[1:] == [["chemin", "identifiant du cheminement"], ["libelle", "le libellé"]]


def test_a_first_row_of_several_lines_that_is_no_head_is_ruled_as_all_are() -> None:
    """A page begins within a table of a word processor: the rows that it shows are no head and its body."""
    rows = ((["2019"], ["UTM", "Nord"], ["mèt", "re"]), (["2020"], ["12", "15"], ["14", "16"]), head())
    table = grid(*rows)

    assert with_rows(table) is table


def test_labels_above_what_is_filled_in_are_one_row() -> None:
    table = grid((["Étudiant :", "A. Martin"], ["Le :", "2 mai"], ["Visa :", "…"]))

    assert with_rows(table) is table


def test_grounds_of_rows_that_were_one_are_not_known() -> None:
    table = grid(head(), (["2020", "2021"], ["12", "15"], ["14", "16"]))

    assert with_rows(replace(table, grounds=((1, 1, 1), (2, 2, 2)))).grounds == ()


def test_figures_tell_the_rows_beside_a_column_with_a_hole() -> None:
    figures = [f"0,{number}" for number in range(5)]
    whole = grid((["20", "30", "40", "50", "60"], figures, figures))
    label, *others = whole.rows[0]
    holed = replace(whole, rows=((replace(label, lines=(*label.lines[:2], *label.lines[3:])), *others),))

    assert [row[0] for row in cells(with_rows(holed))] == ["20", "30", "", "50", "60"]


def test_what_closes_a_bracket_is_no_row() -> None:
    """A word processor has cut both words, which were too long for their cells."""
    found = with_rows(grid(head(), (["nom_du_li", "eu"], ["texte(120", ")"], ["oui"])))

    assert cells(found)[1:] == [["nom_du_li eu", "texte(120 )", "oui"]]
