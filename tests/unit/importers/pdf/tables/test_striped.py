"""Tables that grounds behind every second row tell."""

from pdf_lines import BOLD, line, paragraph
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Box, Drawing, Line

STEP = 34  # points from row to row, three times the size of the letters: no white alone would hold them together
ROWS = (("Infraction", "Tribunal"), ("Contravention", "Police"), ("Délit", "Enfants"), ("Crime", "Assises"))


def ground(number: int, top: float = 100, height: float = STEP) -> Drawing:
    box = Box(50, top + STEP * number, 450, top + STEP * number + height)
    return Drawing(box, filled=True, stroked=False, colour=0xF6F6F6)


def table(top: float = 112) -> list[Line]:
    return cell_lines(ROWS, (60, 250), top, STEP)


def test_rows_far_apart_with_grounds_under_every_second_one() -> None:
    (grid,) = tables([*paragraph(3, 40), *table(), *paragraph(3, 280)], [ground(0), ground(2)])

    assert cells(grid) == [list(row) for row in ROWS]


def test_a_head_without_a_ground_above_the_first_one() -> None:
    (grid,) = tables([*paragraph(3, 20), *table(), *paragraph(3, 280)], [ground(1), ground(3)])

    assert cells(grid) == [list(row) for row in ROWS]


def test_all_lines_on_a_ground_are_one_row() -> None:
    """Cells are centred on the height of their row: none of their lines stand beside each other."""
    tall = [line("Enfants, ou juge", 112 + 2 * STEP - 6, left=250), line("pour enfants", 112 + 2 * STEP + 6, left=250)]
    others = [one for one in table() if one.text != "Enfants"]

    (grid,) = tables([*others, *tall], [ground(0), ground(2)])

    assert cells(grid)[2] == ["Délit", "Enfants, ou juge pour enfants"]


def test_boxes_below_each_other_are_no_table() -> None:
    text = [*paragraph(2, 105, left=60, right=440), *paragraph(2, 139, left=60), *paragraph(2, 173, left=60, right=440)]

    assert tables(text, [ground(0), ground(2)]) == []


def test_a_last_row_without_a_ground_whose_cells_are_centred() -> None:
    """No line of its first cell stands beside the second one."""
    last = [line("Réserve de la", 112 + 3 * STEP - 6, left=60), line("police", 112 + 3 * STEP + 6, left=60)]
    others = [one for one in table() if one.text != "Crime"]

    (grid,) = tables([*others, *last], [ground(0), ground(2)])

    assert cells(grid)[3] == ["Réserve de la police", "Assises"]


def test_rows_whose_cells_are_all_centred() -> None:
    """Two lines in one cell of each row, and one half-way beside them: only grounds tell what a row is."""
    text = [
        line(words, 100 + STEP * number + shift, left=left)
        for number in range(4)
        for words, left, shift in (("Document", 60, 6), ("et ses suites", 60, 18), ("5 ans", 250, 12))
    ]
    (grid,) = tables(text, [ground(0), ground(2)])

    assert cells(grid) == [["Document et ses suites", "5 ans"]] * 4


def test_a_bold_head_above_the_row_before_the_first_ground() -> None:
    """Style sheets count the rows below the head; its titles may be wider than the cells below them."""
    rows = [("2021", "12", "9"), ("2022", "13", "10"), ("2023", "14", "11"), ("2024", "15", "12")]
    titles = zip(("Année", "Recettes", "Dépenses"), (50, 85, 135), strict=True)
    head = [line(text, 84, left=left, style=BOLD) for text, left in titles]
    drawn = [Drawing(Box(46, top, 200, top + 16), filled=True, stroked=False, colour=0xEEEEEE) for top in (113, 145)]

    (grid,) = tables([*paragraph(2, 40), *head, *cell_lines(rows, (50, 95, 145), 100, 16)], drawn)

    assert cells(grid) == [["Année", "Recettes", "Dépenses"], *map(list, rows)]
    assert tables([*paragraph(2, 40), *cell_lines(rows, (50, 95, 145), 100, 16)], drawn)[0].head == 0
