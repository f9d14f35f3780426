from dataclasses import replace

import pytest
from pdf_lines import BODY, BOLD, line, rule

from onpe_desktop.dossiers import Cell, Row, Table, Text, plain_text
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, Style
from onpe_desktop.importers.pdf.tagged.table_rows import (
    Extents,
    begins_with_head,
    end_of_room,
    extent_of,
    with_empty_cells,
)
from onpe_desktop.importers.pdf.tagged.tables import TagTable, with_rest


def row(*texts: str) -> Row:
    return Row(tuple(Cell((Text(text),) if text else ()) for text in texts))


HEAD = Row((Cell((Text("Année"),), header=True), Cell((Text("Suite"),), header=True)))
TABLE = Table((HEAD,), (row("2020", "Un jugement"), row("2021", "Un appel qui")))
PLACES = TagTable(((50.0, 150.0), (50.0, 150.0), (50.0, 150.0)))


def test_rows_of_the_next_page_follow() -> None:
    rest = Table((), (row("2022", "Rien"),))

    assert with_rest(TABLE, PLACES, rest, TagTable(((50.0, 150.0),))) == Table(
        (HEAD,), (*TABLE.body, row("2022", "Rien"))
    )


def test_a_repeated_head_goes() -> None:
    rest = Table((HEAD,), (row("2022", "Rien"),))

    assert with_rest(TABLE, PLACES, rest, PLACES) == Table((HEAD,), (*TABLE.body, row("2022", "Rien")))


def test_a_head_with_other_words_begins_another_table() -> None:
    other = Row((Cell((Text("Mois"),), header=True), Cell((Text("Suite"),), header=True)))
    group = Table(TABLE.head, (*TABLE.body, other))

    assert with_rest(TABLE, PLACES, Table((other,), (row("Mai", "Rien"),)), PLACES) is None
    assert with_rest(group, PLACES, Table((other,), (row("Mai", "Rien"),)), PLACES) is not None  # titles of groups


def test_a_repeated_head_goes_though_its_words_are_gone_as_a_running_line() -> None:
    bare = Row((Cell((), header=True), Cell((Text("te"),), header=True)))
    rest = Table((bare,), (row("2022", "Rien"),))

    assert with_rest(TABLE, PLACES, rest, PLACES) == Table((HEAD,), (*TABLE.body, row("2022", "Rien")))


def test_a_row_that_the_page_cuts_below_the_repeated_head_is_one() -> None:
    rest = Table((HEAD,), (row("fut entendu"), row("2022", "Rien")))
    whole = Table((HEAD,), (TABLE.body[0], row("2021", "Un appel qui fut entendu"), row("2022", "Rien")))

    assert with_rest(TABLE, PLACES, rest, TagTable(((50.0, 150.0), (150.0,), (50.0, 150.0)))) == whole


def test_rules_tell_where_the_column_of_a_cell_ends() -> None:
    """A centred head and figures flush left have no place in common."""
    sides = [rule(100, 90, 100.5, 140), rule(200, 90, 200.5, 140)]

    assert extent_of([line("1", 100, left=105)], sides) == extent_of([line("Niveau", 120, left=150)], sides)
    assert extent_of([line("1", 100, left=105)], []) == (105, 110)
    assert extent_of([], sides) is None


def test_a_row_that_the_page_cuts_is_one() -> None:
    rest = Table((), (row("fut entendu"), row("2022", "Rien")))
    whole = Table((HEAD,), (TABLE.body[0], row("2021", "Un appel qui fut entendu"), row("2022", "Rien")))

    assert with_rest(TABLE, PLACES, rest, TagTable(((150.0,), (50.0, 150.0)))) == whole


def test_a_cell_at_another_place_is_of_another_table() -> None:
    assert with_rest(TABLE, PLACES, Table((), (row("fut entendu"),)), TagTable(((100.0,),))) is None


def test_a_table_of_another_width_is_another() -> None:
    assert with_rest(TABLE, PLACES, Table((), (row("a", "b", "c"),)), TagTable(((50.0, 90.0, 150.0),))) is None


def test_a_cell_over_two_columns_is_no_sign_of_a_cut_row() -> None:
    rest = Table((), (Row((Cell((Text("2022 : rien"),), columns=2),)),))

    assert with_rest(TABLE, PLACES, rest, TagTable(((50.0,),))) == Table((HEAD,), (*TABLE.body, *rest.body))


def test_the_row_that_the_page_cuts_has_cells_of_its_own() -> None:
    """Its first column is covered by the cell above, as the table's second row of one label."""
    table = Table(TABLE.head, (TABLE.body[0], row("Un appel qui")))
    places = TagTable((*PLACES.rows[:2], (150.0,)))
    whole = Table((HEAD,), (TABLE.body[0], row("Un appel qui fut entendu")))

    assert with_rest(table, places, Table((), (row("fut entendu"),)), TagTable(((150.0,),))) == whole


def test_room_ends_as_far_from_the_rule_as_lines_begin() -> None:
    lines = [line("Dénomin", 100, left=53), line("ation", 112, left=53)]
    sides = [rule(left, 98, left + 0.5, 130) for left in (50, 90, 200)]

    assert end_of_room(lines, sides) == pytest.approx(90.25 - 2.75)
    assert end_of_room(lines, sides[:1]) is None
    assert end_of_room([*lines, line("mot trop long", 124, left=53)], sides) is None
    assert end_of_room(lines[:1], sides) is None


def test_empty_cells_that_browsers_do_not_tag_are_put_back() -> None:
    rows = [row("Latex", "PVC"), row("Acides", "×"), row("Alcools", "×", "×")]
    extents: list[Extents] = [((100.0, 130.0), (150.0, 170.0)), ((50.0, 80.0), (158.0, 162.0))]
    extents.append(((50.0, 85.0), (112.0, 116.0), (158.0, 162.0)))

    found, places = with_empty_cells(rows, extents, cut=False)

    assert found == [row("", "Latex", "PVC"), row("Acides", "", "×"), row("Alcools", "×", "×")]
    assert places[1] == ((50.0, 80.0), None, (158.0, 162.0))
    assert TagTable.of(places).rows[1] == (50.0, None, 158.0)


def test_rows_of_one_length_and_cells_over_several_columns_stay() -> None:
    rows, wide = [row("a", "b"), row("c", "d")], [Row((Cell((Text("Titre"),), columns=2),)), row("c", "d")]
    extents: list[Extents] = [((50.0, 80.0), (100.0, 130.0)), ((50.0, 80.0), (100.0, 130.0))]

    assert with_empty_cells(rows, extents, cut=False) == (rows, extents)
    assert with_empty_cells(wide, [((50.0, 130.0),), extents[1]], cut=False)[0] == wide


def test_a_row_that_the_page_has_cut_has_only_the_cells_that_go_on() -> None:
    rows = [row("qui suit"), row("a", "b")]
    extents: list[Extents] = [((100.0, 130.0),), ((50.0, 80.0), (100.0, 130.0))]

    assert with_empty_cells(rows, extents, cut=True) == (rows, extents)
    assert with_empty_cells(rows, extents, cut=False)[0][0] == row("", "qui suit")


def test_titles_that_are_centred_make_no_column_of_their_own() -> None:
    rows = [row("Nom", "Sens"), row("a", "la lettre"), row("b", "une autre")]
    extents: list[Extents] = [((70.0, 90.0), (160.0, 180.0)), ((50.0, 55.0), (120.0, 190.0))]
    extents.append(((50.0, 55.0), (120.0, 190.0)))

    assert with_empty_cells(rows, extents, cut=False) == (rows, extents)


WIDE = Table((row("Nom", "Rôle", "Note"),), (row("Est", "le premier", ""),))


def test_a_row_whose_last_cell_is_empty_is_one_of_its_own() -> None:
    places = TagTable(((50.0, 150.0, 250.0), (50.0, 150.0, None)))
    rest = Table((), (row("Sud", "le second"),))

    assert with_rest(WIDE, places, rest, TagTable(((50.0, 150.0),))) == Table(
        WIDE.head, (*WIDE.body, row("Sud", "le second", ""))
    )


def test_a_cell_below_a_centred_title_goes_on() -> None:
    places = TagTable(((70.0, 170.0, 270.0), (50.0, 150.0, 240.0), (50.0, 150.0, None)))
    table = Table(WIDE.head, (row("Est", "le premier", "Non"), row("Sud", "le second", "")))

    joined = with_rest(table, places, Table((), (row("Oui"),)), TagTable(((240.0,),)))

    assert joined == Table(WIDE.head, (table.body[0], row("Sud", "le second", "Oui")))


def test_a_cell_over_several_rows_goes_on_beside_rows_of_the_next_pages() -> None:
    """Browsers tag « Gouvernance » on the page where it begins; rows of the next pages lack its column."""
    label = Cell((Text("Gouvernance"),), rows=4)
    first = Table((row("Politique", "Année", "Suite"),), (Row((label, *row("2020", "Un projet qui").cells)),))
    places = TagTable(((20.0, 50.0, 150.0), (20.0, 50.0, 150.0)))
    cut = Table((), (row("fut entendu"), row("2021", "Rien"), row("2022", "Un autre")))
    cut_places = TagTable(((150.0,), (50.0, 150.0), (50.0, 150.0)))
    last = Table((), (row("qui fut lu"), row("2023", "Fin"), row("Conformité", "2024", "Un dernier")))
    last_places = TagTable(((150.0,), (50.0, 150.0), (20.0, 50.0, 150.0)))

    whole = with_rest(first, places, cut, cut_places)
    assert whole is not None
    whole = with_rest(whole, places.with_rest(cut_places, first), last, last_places)

    assert whole is not None
    assert [[plain_text(cell.inlines) for cell in one.cells] for one in whole.body] == [
        ["Gouvernance", "2020", "Un projet qui fut entendu"],
        ["2021", "Rien"],
        ["2022", "Un autre qui fut lu"],
        ["2023", "Fin"],
        ["Conformité", "2024", "Un dernier"],
    ]
    alone = replace(first, body=(Row((replace(label, rows=1), *first.body[0].cells[1:])),))
    assert with_rest(alone, places, cut, cut_places) is None


ROWS = [row("Zone", "Part"), row("Nord", "12"), row("Sud", "14")]


def set_as(first: Style) -> list[list[list[Line]]]:
    """The lines of the cells of ROWS; those of the first row have a style of their own."""
    return [
        [
            [line(plain_text(cell.inlines), 100 + 20 * number, left=left, style=BODY if number else first)]
            for cell, left in zip(one.cells, (50, 150), strict=True)
        ]
        for number, one in enumerate(ROWS)
    ]


def test_a_first_row_that_alone_is_bold_is_the_head() -> None:
    lines = set_as(BOLD)

    assert begins_with_head(ROWS, lines, [])
    assert not begins_with_head(ROWS[1:], lines[1:], [])
    assert not begins_with_head(ROWS[:2], [lines[0], lines[0]], [])


def test_a_first_row_that_alone_stands_on_a_colour_is_the_head() -> None:
    head, second = (
        Drawing(Box(45, top, 200, top + 20), filled=True, stroked=False, colour=0xBDD6EE) for top in (96, 116)
    )

    assert begins_with_head(ROWS, set_as(BODY), [head])
    assert not begins_with_head(ROWS, set_as(BODY), [head, second])


def test_a_first_row_that_comes_again_with_other_cells_below_goes() -> None:
    table = Table((), (row("Zone"), row("Nord", "12")))
    rest = Table((), (row("Zone"), row("Sud", "14"), row("Est", "16")))

    assert with_rest(table, TagTable(()), rest, TagTable(())) == Table((), (*table.body, *rest.body[1:]))


def test_empty_cells_are_put_back_beside_titles_over_all_columns() -> None:
    title = Row((Cell((Text("Transport"),), columns=3),))
    rows = [row("Question", "Réponse", "Preuve"), title, row("Quels camions", "Un label")]
    extents: list[Extents] = [((50.0, 90.0), (150.0, 190.0), (250.0, 290.0)), ((50.0, 95.0),)]
    extents.append(((50.0, 120.0), (250.0, 292.0)))

    found, _ = with_empty_cells(rows, extents, cut=False)

    assert found == [rows[0], title, row("Quels camions", "", "Un label")]


def test_rows_of_a_page_that_has_no_word_in_a_column_stand_in_the_columns_of_their_table() -> None:
    places = TagTable(((50.0, 150.0, 250.0), (50.0, 150.0, 250.0)))
    table = Table(WIDE.head, (row("Est", "le premier", "Non, quand"),))
    rest = Table((), (row("", "il"), row("Sud", "Oui"), row("Nord", "Peut-être")))

    whole = with_rest(table, places, rest, TagTable(((None, 250.0), (50.0, 250.0), (50.0, 250.0))))

    assert whole == Table(
        WIDE.head, (row("Est", "le premier", "Non, quand il"), row("Sud", "", "Oui"), row("Nord", "", "Peut-être"))
    )
    lasting = places.with_rest(TagTable(((None, 250.0), (50.0, 250.0))), table)
    assert lasting.rows[-1] == (50.0, None, 250.0)
    assert lasting.last == (50.0, 150.0, 250.0)


def test_no_number_goes_on_with_another_one_on_the_page_before() -> None:
    places = TagTable(((50.0, 150.0, 250.0), (None, 150.0, 250.0)))
    table = Table(WIDE.head, (row("", "Achats", "2 150,00"),))
    rest = Table((), (row("Loyer", "1 800,00"), row("Total", "", "3 950,00")))

    whole = with_rest(table, places, rest, TagTable(((150.0, 250.0), (50.0, None, 250.0))))

    assert whole == Table(WIDE.head, (*table.body, row("", "Loyer", "1 800,00"), row("Total", "", "3 950,00")))


def test_a_row_whose_cells_all_go_on_within_sentences_is_cut() -> None:
    table = Table(WIDE.head, (row("Garder la", "Ce qui dépasse", "Le service"),))
    places = TagTable(((50.0, 150.0, 250.0), (50.0, 150.0, 250.0)))
    rest = Table((), (row("mémoire", "les archives", "Rien"), row("Sud", "Oui", "Non")))

    whole = with_rest(table, places, rest, TagTable(((50.0, 150.0, 250.0), (50.0, 150.0, 250.0))))

    cut = row("Garder la mémoire", "Ce qui dépasse les archives", "Le service Rien")
    assert whole == Table(WIDE.head, (cut, row("Sud", "Oui", "Non")))
    only = with_rest(table, places, Table((), rest.body[:1]), TagTable(((50.0, 150.0, 250.0),)))
    assert only is not None
    assert len(only.body) == 1


def test_a_label_in_small_letters_alone_begins_a_row() -> None:
    table = Table(WIDE.head, (row("Largeur", "Ce qui dépasse", "Un nombre"),))
    places = TagTable(((50.0, 150.0, 250.0), (50.0, 150.0, 250.0)))
    rest = Table((), (row("hauteur", "Jusqu’au toit", "Un nombre"),))

    whole = with_rest(table, places, rest, TagTable(((50.0, 150.0, 250.0),)))
    assert whole is not None
    assert len(whole.body) == 2
