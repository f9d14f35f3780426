"""Tables that upright rules tell."""

from pdf_lines import line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Drawing, Line

PAIRS = (("-a", "montre tout"), ("-b", "montre peu"), ("-c", "ne montre rien"))


def pairs(top: float) -> list[Line]:
    return cell_lines(PAIRS, (56, 100), top, 18)


def uprights(*lefts: float, top: float = 92) -> list[Drawing]:
    """Rules in pieces, one for each row."""
    return [rule(left, top + 18 * n, left + 0.5, top + 18 + 18 * n) for left in lefts for n in range(3)]


def test_rules_between_columns() -> None:
    (grid,) = tables([*paragraph(3, 40), *pairs(96), *paragraph(3, 170)], uprights(50, 90, 300))

    assert cells(grid) == [list(pair) for pair in PAIRS]


def test_sides_of_a_frame_that_the_page_leaves_open() -> None:
    (grid,) = tables([*paragraph(3, 40), *pairs(96)], uprights(50, 300))

    assert cells(grid) == [list(pair) for pair in PAIRS]


def test_frames_of_words_in_a_line_are_no_table() -> None:
    """Keys are framed in running text: more words stand beside them."""
    text = [*paragraph(3, 40), *paragraph(3, 96), *paragraph(3, 150)]

    assert tables(text, uprights(150, 190, 230)) == []


def test_a_frame_with_room_to_sign_is_one_row() -> None:
    signed = [line("La présidente", 96, left=56), line("A. Martin", 108, left=56), line("Le trésorier", 96, left=180)]
    more = line("B. Petit", 108, left=180)
    sides = [rule(left, 92, left + 0.5, 160) for left in (50, 175, 300)]

    (grid,) = tables([*paragraph(3, 40), *signed, more], [*sides, rule(50, 92, 300, 92.5), rule(50, 160, 300, 160.5)])

    assert cells(grid) == [["La présidente A. Martin", "Le trésorier B. Petit"]]


def test_rules_across_a_frame_part_its_rows() -> None:
    """A line goes on with the one above where its first word had no room there; a rule says that it does not."""
    rows = (("POLE", ""), ("nom", "Les Bornes"), ("vocation dominante", "entrepôts"), ("d’actualité", "2016"))
    text = cell_lines(rows, (56, 150), 96, 14)
    across = [rule(50, 93 + 14 * number, 300, 93.5 + 14 * number) for number in range(1, 5)]
    (grid,) = tables([*paragraph(3, 40), *text, *paragraph(3, 170)], [*uprights(50, 300), *across])

    assert cells(grid) == [list(row) for row in rows]


def test_white_parts_the_columns_beside_the_first_one() -> None:
    """Some of Word's styles have rules around each row, and an upright one beside the first column only."""
    rows = (("Code", "Nom", "Sens"), ("A1", "Entrée", "lieu où l’on entre"), ("B2", "Sortie", "lieu où l’on sort"))
    text = cell_lines(rows, (56, 100, 160), 96, 18)
    across = [rule(50, 92 + 18 * number, 300, 92.5 + 18 * number) for number in range(4)]

    (grid,) = tables([*paragraph(3, 40), *text, *paragraph(3, 170)], [*uprights(50, 90, 300), *across])

    assert cells(grid) == [list(row) for row in rows]
