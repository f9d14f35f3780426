"""Tables whose rules or grounds lie in pieces, one for each cell."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.columns.gutters import gutters_of
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.pieces import between_pieces

EDGES = (50.0, 120.0, 450.0)
STEP = 40.0  # points: style sheets leave much white around words
TEXTS = (("Licence", "Activité"), ("1", "un lieu"), ("2", "une tournée"), ("3", "un spectacle"), ("4", "une salle"))


def pieces(top: float, height: float, colour: int = 0xEEEEEE, edges: Sequence[float] = EDGES) -> list[Drawing]:
    return [
        Drawing(Box(left, top, right, top + height), filled=True, stroked=False, colour=colour)
        for left, right in pairwise(edges)
    ]


def rows(count: int) -> list[Line]:
    return [
        line(text, 115 + STEP * number, left=left + 6, style=BODY if number else BOLD)
        for number, texts in enumerate(TEXTS[:count])
        for text, left in zip(texts, EDGES, strict=False)
    ]


def ground(number: int) -> list[Drawing]:
    return pieces(100 + STEP * number, STEP)


def below(number: int) -> list[Drawing]:
    return pieces(100 + STEP * (number + 1), 0.75, colour=0)


def test_a_rule_under_the_head_and_a_ground_behind_every_second_row() -> None:
    (grid,) = tables([*paragraph(2, 60), *rows(4), *paragraph(2, 290)], [*below(0), *ground(2)])

    assert cells(grid) == [list(texts) for texts in TEXTS[:4]]


def test_rules_between_the_rows() -> None:
    (grid,) = tables([*rows(4), *paragraph(2, 290)], [drawn for number in range(-1, 3) for drawn in below(number)])

    assert cells(grid) == [list(texts) for texts in TEXTS[:4]]


def test_all_lines_on_a_ground_are_one_row() -> None:
    """Cells are centred on the height of their row: the first one stands half-way between the lines of the other."""
    others = [found for found in rows(5) if found.text != "une tournée"]
    two = [line("une tournée, si", 109 + 2 * STEP, left=126), line("elle est longue", 121 + 2 * STEP, left=126)]

    (grid,) = tables([*others, *two], [*ground(0), *ground(2), *ground(4)])

    assert cells(grid)[2] == ["2", "une tournée, si elle est longue"]


def test_text_over_the_edges_parts_two_tables() -> None:
    words = "un texte qui va d’un bord du tableau à l’autre sans s’arrêter où ses colonnes finissent"
    text = [line(words, 115 + 2 * STEP, left=50, right=430)]
    others = [found for found in rows(5) if not found.text.startswith(("2", "une tournée"))]

    found = tables([*others, *text], [*ground(0), *ground(1), *ground(3), *ground(4)])

    assert [len(grid.rows) for grid in found] == [2, 2]


def test_underlined_words_are_no_edges() -> None:
    text = paragraph(3, 100)
    drawn = [piece for n in range(3) for piece in pieces(111 + 12 * n, 0.5, colour=0, edges=(50, 120 + 30 * n, 450))]

    assert tables(text, drawn) == []


def test_cells_that_fill_their_column_are_no_columns_of_text() -> None:
    left, right = paragraph(12, 100, left=56, right=240), paragraph(12, 100, left=256, right=450)
    drawn = [drawn for top in (94, 170, 246) for drawn in pieces(top, 0.75, colour=0, edges=(50, 250, 456))]
    page = PageContent(0, 600, 800, (*left, *right))

    assert gutters_of([page])
    assert not gutters_of([PageContent(0, 600, 800, (*left, *right), tuple(drawn))])


def test_rows_between_rules_are_no_columns_of_text() -> None:
    left, right = paragraph(12, 100, left=56, right=240), paragraph(12, 100, left=256, right=450)
    rules = tuple(rule(50, top, 456, top + 0.5) for top in (94, 134, 194, 250))

    assert gutters_of([PageContent(0, 600, 800, (*left, *right), rules[:2])])
    assert not gutters_of([PageContent(0, 600, 800, (*left, *right), rules)])


def test_a_rule_in_one_piece_tells_no_columns() -> None:
    assert tables(rows(2), [rule(50, 140, 450, 140.5)]) == []


def test_rules_in_one_piece_between_two_heads_part_rows() -> None:
    """Two tables have a ground in pieces behind their heads; the rows below these have rules from side to side."""
    names = ("Objet", "nom", "vocation", "date", "Objet", "nom", "surface", "lieu")
    text = [
        line(words, 103 + 14 * n, left=left)
        for n, name in enumerate(names)
        for words, left in ((name, 56), (f"la valeur {n}", 126))
    ]
    grounds = [*pieces(100, 14), *pieces(156, 14)]
    across = [rule(50, 100 + 14 * n, 450, 100.5 + 14 * n) for n in range(9)]

    assert [len(grid.rows) for grid in tables(text, [*grounds, *across])] == [8]


def test_rows_far_apart_between_the_rules_of_head_and_foot() -> None:
    (grid,) = tables(rows(4), [*below(-1), *below(0), *below(3)])

    assert cells(grid) == [list(texts) for texts in TEXTS[:4]]


def test_the_rules_of_a_head_alone_tell_no_rows_below() -> None:
    assert between_pieces(rows_of(rows(4)), [*below(-1), *below(0)]) == []


def test_a_short_title_between_two_tables_is_of_none() -> None:
    others = [found for found in rows(5) if not found.text.startswith(("2", "une tournée"))]
    title = line("Suite", 115 + 2 * STEP, left=50, style=BOLD)
    drawn = [*below(-1), *below(0), *below(1), *below(2), *below(3), *below(4)]

    assert [len(grid.rows) for grid in tables([*others, title], drawn)] == [2, 2]


def test_the_head_reaches_to_the_rule_above_it_however_high_it_is() -> None:
    """Word's list tables have rules above the head and below the last row, and a ground behind every second one."""
    ends = [rule(50, 62, 450, 62.5), rule(50, 100 + STEP * 4, 450, 100.5 + STEP * 4)]
    words = (("Licence", 76, 56), ("Activité", 76, 126), ("d’ici", 88, 126), ("et", 100, 126), ("d’ailleurs", 112, 126))
    head = [line(text, top, left=left, style=BOLD) for text, top, left in words]

    (grid,) = tables([*head, *rows(4)[2:], *paragraph(2, 290)], [*ends, *ground(1), *ground(2)])

    assert cells(grid)[:2] == [["Licence", "Activité d’ici et d’ailleurs"], ["1", "un lieu"]]


def test_a_title_between_two_tables_is_no_row() -> None:
    title = line("Une autre", 112 + STEP * 3, left=50)
    more = rule(50, 140 + STEP * 3, 450, 140.5 + STEP * 3)

    (grid,) = tables([*rows(3), title], [*ground(0), *ground(2), more])

    assert len(cells(grid)) == 3


def test_a_head_may_have_an_empty_corner() -> None:
    head = line("Activité", 115, left=126, style=BOLD)

    (grid,) = tables([*paragraph(2, 60), head, *rows(4)[2:], *paragraph(2, 290)], [*ground(1), *ground(3)])

    assert cells(grid)[0] == ["", "Activité"]


def test_one_row_of_three_grounds_stands_alone_at_the_top_of_a_page() -> None:
    edges = (50.0, 120.0, 250.0, 450.0)
    row = [line(text, 45, left=left + 6) for text, left in zip(("4", "une salle", "oui"), edges, strict=False)]

    (grid,) = tables([*row, *paragraph(2, 100)], pieces(30, STEP, edges=edges))

    assert cells(grid) == [["4", "une salle", "oui"]]
    assert tables([*paragraph(2, 10), *row, *paragraph(2, 100)], pieces(30, STEP, edges=edges)) == []


def test_one_row_of_grounds_between_rules_as_wide() -> None:
    """Word's list tables colour every second row: of two below a head over all columns, the first one."""
    title = line("Les licences", 127, left=56, style=BOLD)
    ends = [rule(50, height, 450, height + 0.5) for height in (122, 140, 180, 220)]

    (grid,) = tables([title, *rows(3)[2:], *paragraph(2, 290)], [*ends, *ground(1)])

    assert cells(grid)[1:] == [["1", "un lieu"], ["2", "une tournée"]]
    assert len(grid.rows) == 3


def test_below_the_rules_of_a_head_that_are_painted_twice_a_table_goes_on_over_the_page() -> None:
    """WeasyPrint paints the borders of a group of rows over those of its cells."""
    head = [line(text, 103, left=left, style=BOLD) for text, left in zip(TEXTS[0], (56, 126), strict=False)]
    body = rows(4)[2:]
    twice = [drawing for number in (-1, 0) for drawing in below(number) for _ in range(2)]
    again = [replace(one, box=one.box._replace(top=one.box.top - 0.8, bottom=one.box.bottom - 0.3)) for one in twice]

    (grid,) = tables([*head, *body], [*twice, *again])

    assert len(grid.rows) == 4


def test_marked_words_at_the_top_of_a_page_are_no_row() -> None:
    edges = (50.0, 75.0, 110.0, 135.0)
    words = [line(text, 32, left=left) for text, left in zip(("test5", "critere", "prix1"), edges, strict=False)]

    assert tables([*words, *paragraph(2, 100)], pieces(30, 14, edges=edges)) == []


def test_the_last_row_of_another_table_is_no_head() -> None:
    """The rule below it ends elsewhere: what is left between them is white."""
    last = [line("9", 50, left=56), line("ailleurs", 50, left=126)]
    rules = [rule(50, 46, 450, 46.5), rule(60, 62, 440, 62.5)]

    (grid,) = tables([*last, *rows(4)], [*rules, *ground(0), *ground(2)])

    assert cells(grid)[0] == list(TEXTS[0])


def test_the_last_row_may_be_the_highest() -> None:
    """It has no ground, and nothing closes it; its text goes on far below the others."""
    more = [
        line(text, 127 + 3 * STEP + 12 * number, left=126)
        for number, text in enumerate(("dans", "la ville", "voisine"))
    ]

    (grid,) = tables([*paragraph(2, 60), *rows(4), *more], [*ground(0), *ground(2)])

    assert cells(grid)[-1] == ["3", "un spectacle dans la ville voisine"]


def test_a_row_of_grounds_at_the_end_of_a_page_has_its_head() -> None:
    edges = (50.0, 120.0, 300.0, 450.0)
    texts = (("Licence", "Activité", "Durée"), ("1", "un lieu", "deux ans"))
    words = [
        line(text, 115 + STEP * number, left=left + 6)
        for number, row in enumerate(texts)
        for text, left in zip(row, edges, strict=False)
    ]

    (grid,) = tables([*paragraph(2, 60), *words], pieces(100 + STEP, STEP, edges=edges))

    assert cells(grid) == [list(row) for row in texts]


def test_a_row_of_one_cell_is_as_far_from_its_rules_as_the_others() -> None:
    one = [found for found in rows(5) if found.text != "une tournée"]
    drawn = [drawn for number in range(-1, 5) for drawn in below(number)]

    (grid,) = tables(one, drawn)

    assert [cell[0] for cell in cells(grid)] == ["Licence", "1", "2", "3", "4"]


def test_text_that_is_indented_below_a_table_is_none_of_its_rows() -> None:
    """Word processors set tables a bit to the left of the text, and rules under the heads of two tables are as wide."""
    text = paragraph(2, 200, left=60, right=440)
    more = rule(50, 250, 450, 250.5)

    (grid,) = tables([*rows(2), *text, line("Suite", 238, left=60)], [*ground(0), rule(50, 180, 450, 180.5), more])

    assert cells(grid) == [list(texts) for texts in TEXTS[:2]]


def test_the_last_row_that_the_end_of_its_page_has_cut() -> None:
    """The row above goes on from the page before with one cell: the ground of the head tells the columns."""
    edges = (50.0, 120.0, 220.0, 450.0)
    head = [line(text, 115, left=left + 6) for text, left in zip(("Nom", "Type", "Sens"), edges, strict=False)]
    first = line("fin d’une phrase.", 164, left=226)
    texts = ["une tournée des", "communes de la", "vallée, puis une", "autre, plus longue"]
    last = [line(text, 186 + 14 * number, left=226) for number, text in enumerate(texts)]
    label = [line("2", 207, left=56), line("un mot", 207, left=126)]
    drawn = [*pieces(100, STEP, 0x1A4D8F, edges), *pieces(180, 0.75, 0, edges)]
    (grid,) = tables([*head, first, *last, *label], drawn)

    assert cells(grid)[0] == ["Nom", "Type", "Sens"]
    assert cells(grid)[-1] == ["2", "un mot", "une tournée des communes de la vallée, puis une autre, plus longue"]


def test_the_last_row_of_which_only_the_label_stands_before_the_end_of_its_page() -> None:
    """Cells are centred on the height of their row, so that the label of a high one may stand alone."""
    drawn = [drawn for number in range(-1, 4) for drawn in below(number)]

    (grid,) = tables([*rows(4), line("4", 110 + 4 * STEP, left=56)], drawn)
    assert cells(grid) == [*(list(texts) for texts in TEXTS[:4]), ["4", ""]]

    (grid,) = tables([*rows(4), line("Texte", 110 + 4 * STEP)], drawn)
    assert cells(grid) == [list(texts) for texts in TEXTS[:4]]


@pytest.mark.parametrize("spacing", [0.0, 1.5])
def test_cells_without_padding_and_pieces_that_browsers_set_apart(spacing: float) -> None:
    """By default two of their pixels lie between the borders of cells."""
    edges = (50.0, 142.0, 366.0, 525.0)
    texts = [("Lot", "Sol", "Taux"), ("1", "plat", "Bas"), ("2", "en pente", "Bas"), ("3", "plat", "Haut")]
    words = [
        line(text, 106 + 28 * number, left=left, style=BODY if number else BOLD)
        for number, row in enumerate(texts)
        for text, left in zip(row, edges, strict=False)
    ]
    drawn = [
        replace(piece, box=piece.box._replace(right=piece.box.right - spacing))
        for piece in (*pieces(125, 28, edges=edges), *pieces(181, 28, edges=edges), *pieces(124.6, 0.7, 0, edges))
    ]

    (grid,) = tables([*paragraph(2, 60), *words, *paragraph(2, 260)], drawn)

    assert cells(grid) == [list(row) for row in texts]


def test_columns_as_wide_as_their_longest_line_where_rules_in_pieces_show_their_borders() -> None:
    """No line was broken: the longest one ends as far from the next column's border as that begins behind it."""
    texts = (
        ("Option", "Sens"),
        ("toc: true", "Le plan"),
        ("pli: true", "Code masqué"),
        ("echo: oui/non", "Afficher code"),
    )
    typed = Style("Mono", 10.0, fixed=True)
    first = [line(row[0], 103 + 17 * n, left=56, style=typed if n else BODY) for n, row in enumerate(texts)]
    border = max(found.box.right for found in first) + 6
    second = [line(row[1], 103 + 17 * n, left=border + 6) for n, row in enumerate(texts)]
    edges = (50.0, border, max(found.box.right for found in second) + 6)
    drawn = [piece for top in (100, 117, 170) for piece in pieces(top, 0.6, 0, edges)]

    (grid,) = tables([*paragraph(2, 60), *first, *second, *paragraph(2, 200)], drawn)

    assert cells(grid) == [list(row) for row in texts]


ACCOUNTS = (
    ("Produits", "", ""),
    ("", "Ventes", "12,00 €"),
    ("", "Prestations de services", "7,00 €"),
    ("Charges", "", ""),
    ("", "Eau", "3,00 €"),
)
THREE = (50.0, 120.0, 300.0, 450.0)


def accounts(top: float) -> list[Line]:
    return cell_lines(ACCOUNTS, [left + 6 for left in THREE[:3]], top, 17)


def test_of_a_table_that_the_page_cuts_one_rule_in_pieces_tells_the_columns() -> None:
    """A browser draws the border of each cell of the first row above it, and none below that."""
    (grid,) = tables([*paragraph(2, 60), *accounts(103)], pieces(100, 0.6, 0, THREE))

    assert cells(grid) == [list(texts) for texts in ACCOUNTS]

    (rest,) = tables([*accounts(20), *paragraph(2, 140)], pieces(108, 0.6, 0, THREE))

    assert cells(rest) == [list(texts) for texts in ACCOUNTS]


def test_text_above_and_below_one_rule_in_pieces_is_no_table() -> None:
    assert tables([*paragraph(3, 60), *paragraph(3, 110)], pieces(100, 0.6, 0, THREE)) == []


def test_cells_in_the_middle_of_their_row_need_no_label_where_several_stand_in_it() -> None:
    two = [("Achats de", 103), ("fournitures", 115), ("Charges de", 149), ("personnel", 161)]
    lines = [line(text, top, left=126) for text, top in (*two, ("Ventes", 132), ("Eau", 178))]
    lines += [line(text, top, left=306) for text, top in (("7 €", 109), ("12 €", 132), ("9 €", 155), ("2 €", 178))]
    lines += [line("Énergie", 195, left=56), line("Divers", 109, left=56)]

    (grid,) = tables([*paragraph(2, 60), *sorted(lines, key=lambda found: found.box.top)], pieces(100, 0.6, 0, THREE))

    assert cells(grid) == [
        ["Divers", "Achats de fournitures", "7 €"],
        ["", "Ventes", "12 €"],
        ["", "Charges de personnel", "9 €"],
        ["", "Eau", "2 €"],
        ["Énergie", "", ""],
    ]


def test_a_head_between_rules_may_be_the_last_row_of_its_page() -> None:
    head = [line(text, 110, left=left + 6, style=BOLD) for text, left in zip("ABC", THREE, strict=False)]
    drawn = [piece for top in (105, 122) for piece in pieces(top, 0.6, 0, THREE)]

    (grid,) = tables([*paragraph(2, 60), *head], drawn)

    assert cells(grid) == [["A", "B", "C"]]
    assert tables([*paragraph(2, 60), *head, *paragraph(2, 140)], drawn) == []


def test_the_first_row_below_a_head_that_the_end_of_the_page_has_cut() -> None:
    """Its label is centred on the height of two lines; a head of two columns stands alone there, too."""
    head = [line(text, 110, left=left + 6, style=BOLD) for text, left in zip("AB", EDGES[:2], strict=True)]
    row = [line("un", 133, left=56), line("une ligne qui", 127, left=126, right=440)]
    row.append(line("va plus loin", 139, left=126))
    drawn = [piece for top in (105, 122) for piece in pieces(top, 0.6, 0, EDGES)]

    (grid,) = tables([*paragraph(2, 60), *head, *row], drawn)
    assert cells(grid) == [["A", "B"], ["un", "une ligne qui va plus loin"]]

    (alone,) = tables([*paragraph(2, 60), *head], drawn)
    assert cells(alone) == [["A", "B"]]


def test_rows_follow_a_bold_head_on_a_ground_at_the_top_of_a_page() -> None:
    """The head is repeated there; no ground tells the rows, and text follows the table."""
    texts = (("Poste", "Détail", "Montant"), *ACCOUNTS[1:])
    lefts = [left + 6 for left in THREE[:3]]
    lines = [line(text, 24, left=left, style=BOLD) for text, left in zip(texts[0], lefts, strict=True)]
    lines += cell_lines(ACCOUNTS[1:], lefts, 45, 20)

    (grid,) = tables([*lines, *paragraph(3, 160)], pieces(20, 18, 0x224466, THREE))

    assert cells(grid) == [list(row) for row in texts]


SERVICES = (("Service", "Jour"), ("Accueil", "lundi"), ("", "mardi"), ("Conseil", "jeudi"), ("", "vendredi"))
CENTRED = {"Accueil": 120 + 1.5 * STEP, "Conseil": 120 + 3.5 * STEP}  # half-way down the height of their cell


def services() -> list[Line]:
    words = [(text, n, left) for n, row in enumerate(SERVICES) for text, left in zip(row, EDGES, strict=False)]
    return [line(text, CENTRED.get(text, 115 + STEP * n), left=left + 6) for text, n, left in words if text]


def test_pieces_beside_a_cell_over_several_rows_part_these() -> None:
    """Its label is centred on their height; style sheets draw the border of each cell."""
    beside = pieces(100 + 2 * STEP, 0.75, 0, (120, 280, 450)) + pieces(100 + 4 * STEP, 0.75, 0, (120, 280, 450))
    edges = (50.0, 120.0, 280.0, 450.0)
    across = [drawn for n in (0, 1, 3, 5) for drawn in pieces(100 + STEP * n, 0.75, 0, edges)]
    third = [line(f"{9 + n} heures", 115 + STEP * n, left=286) for n in range(1, 5)]

    (grid,) = tables([*services(), *third, line("Heure", 115, left=286)], [*across, *beside])

    assert cells(grid) == [
        [*row, text] for row, text in zip(SERVICES, ("Heure", *(one.text for one in third)), strict=True)
    ]


def test_grounds_beside_that_of_a_cell_over_two_rows_part_these() -> None:
    """A head of two levels, whose label is centred: its ground is as high as both."""
    head = [
        *pieces(100, 2 * STEP, 0x224466, (50, 120)),
        *pieces(100, STEP, 0x224466, (120, 280)),
        *pieces(100 + STEP, STEP, 0x224466, (120, 200, 280)),
    ]
    texts = (("", "Habitants"), ("Commune", ""), ("", "2020", "2023"))
    lines = [
        line(text, 110 + 0.5 * STEP * n, left=left + 6, style=BOLD)
        for n, row in enumerate(texts)
        for text, left in zip(row, (50, 120, 200), strict=False)
        if text
    ]
    body = cell_lines((("Bourg", "1 204", "1 250"), ("Val", "860", "842")), (56, 126, 206), 100 + 2.3 * STEP, 20)

    (grid,) = tables([*lines, *body], head)

    assert cells(grid)[0][:2] == ["Commune", "Habitants"]
    assert cells(grid)[1:] == [["", "2020", "2023"], ["Bourg", "1 204", "1 250"], ["Val", "860", "842"]]


def test_a_title_on_a_ground_over_all_columns_is_a_row() -> None:
    title = line("Une partie", 115 + 2 * STEP, left=56, style=BOLD)
    whole = Drawing(Box(50, 100 + 2 * STEP, 450, 100 + 3 * STEP), filled=True, stroked=False, colour=0x224466)
    others = [found for found in rows(5) if found.text not in {"2", "une tournée"}]

    (grid,) = tables([*others, title], [*ground(0), *below(0), whole, *below(3), *below(4)])

    assert cells(grid)[:4] == [["Licence", "Activité"], ["1", "un lieu"], ["Une partie", ""], ["3", "un spectacle"]]


def test_labels_on_grounds_beside_texts_on_rules() -> None:
    """So a style sheet draws heads of rows and their cells."""
    labels = [
        Drawing(Box(50, 100 + STEP * n, 120, 100 + STEP * (n + 1)), filled=True, stroked=False, colour=0x224466)
        for n in range(4)
    ]
    rules = [rule(120, 99 + STEP * (n + 1), 450, 100 + STEP * (n + 1)) for n in range(4)]

    (grid,) = tables([*rows(4), *paragraph(2, 290)], [*labels, *rules])

    assert cells(grid) == [list(texts) for texts in TEXTS[:4]]


@pytest.mark.parametrize("bold", [True, False])
def test_a_bold_head_of_three_columns_tells_a_table_of_which_only_labels_are_words(bold: bool) -> None:
    """The other cells are empty, as in a form, or hold pictures."""
    head = [
        line(text, 115, left=left, style=BOLD if bold else BODY)
        for text, left in (("Cas", 56), ("Avant l’ajout", 126), ("Après l’ajout", 300))
    ]
    labels = [line(text, 155 + STEP * number, left=56) for number, text in enumerate(("Ajout", "Retrait"))]
    drawn = [one for n in range(-1, 3) for one in pieces(140 + STEP * n, 0.75, 0, (50, 120, 290, 450))]

    found = tables([*paragraph(2, 60), *head, *labels, *paragraph(2, 290)], drawn)

    assert [cells(grid) for grid in found] == (
        [[["Cas", "Avant l’ajout", "Après l’ajout"], ["Ajout", "", ""], ["Retrait", "", ""]]] if bold else []
    )


WIDE = (50.0, 120.0, 220.0, 450.0)
PLACES = (("Nord", "Avon", "La salle des fêtes"), ("Sud", "Brie", "La grange"), ("Est", "Cour", "Le préau"))


def places(top: float, count: int = 3) -> list[Line]:
    return [
        line(text, top + STEP * number, left=left + 6)
        for number, texts in enumerate(PLACES[:count])
        for text, left in zip(texts, WIDE, strict=False)
    ]


def under(*tops: float) -> list[Drawing]:
    return [drawn for top in tops for drawn in pieces(top, 0.5, 0, WIDE)]


def test_the_title_of_a_group_may_run_over_the_edges() -> None:
    title = line("Les salles de la communauté", 175, left=56, right=170)

    (grid,) = tables([*places(95, 2), title, *places(215)], under(80, 120, 160, 200, 240, 280, 320))

    assert cells(grid)[2][0] == "Les salles de la communauté"
    assert [len(row) for row in grid.rows][:3] == [3, 3, 2]


@pytest.mark.parametrize(("left", "top"), [(50, 175), (56, 185)])
def test_what_is_set_otherwise_between_two_tables_is_the_title_of_no_group(left: float, top: float) -> None:
    title = line("Les salles de la communauté", top, left=left)

    found = tables([*places(95, 2), title, *places(215)], under(80, 120, 160, 200, 240, 280, 320))

    assert sorted(len(grid.rows) for grid in found) == [2, 3]


def test_a_page_may_cut_off_the_rule_above_the_first_row_and_the_end_of_the_last_one() -> None:
    last = [line("Ouest", 215, left=56), line("Dole", 215, left=126), line("Le théâtre de", 215, left=226)]

    (grid,) = tables([*places(95), *last, line("verdure", 227, left=226)], under(120, 160, 200))

    assert cells(grid) == [*(list(texts) for texts in PLACES), ["Ouest", "Dole", "Le théâtre de verdure"]]
