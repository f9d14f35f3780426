"""Labels over several rows, centred on their height."""

from pdf_lines import line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Line

HEAD = ("Service", "Jour", "Heures")
ROWS = (("lundi", "9 h"), ("mardi", "14 h"), ("vendredi", "9 h"), ("mercredi", "10 h"), ("samedi", "11 h"))
LEFTS = (50.0, 97.0, 149.0)  # as far from each other as their longest words leave it
TOP, STEP = 120.0, 13.0
RULES = [rule(44, top, 180, top + 0.5) for top in (98, 114, 190)]


def read(*labels: Line, rows: tuple[tuple[str, str], ...] = ROWS) -> list[list[list[str]]]:
    head = cell_lines((HEAD,), LEFTS, 100, STEP)
    lines = [*paragraph(3, 50), *head, *labels, *cell_lines(rows, LEFTS[1:], TOP, STEP), *paragraph(3, 230)]
    return [cells(grid) for grid in tables(lines, RULES)]


def test_labels_half_way_down_their_rows_come_to_the_first_of_them() -> None:
    """The second one is half-way between two rows."""
    (found,) = read(line("Accueil", TOP + STEP), line("Conseil", TOP + 3.5 * STEP))

    labels = ["Accueil", "", "", "Conseil", ""]
    assert found == [list(HEAD), *([label, *row] for label, row in zip(labels, ROWS, strict=True))]


def test_a_label_of_two_lines_is_one() -> None:
    (found,) = read(
        line("Accueil", TOP + 0.5 * STEP), line("jeunes", TOP + 1.5 * STEP), line("Suivi", TOP + 3.5 * STEP)
    )

    assert [row[0] for row in found] == ["Service", "Accueil jeunes", "", "", "Suivi", ""]


def test_labels_beside_the_lines_of_one_cell_are_rows() -> None:
    """What is broken goes on: the lines of no column are rows of their own."""
    texts = (
        ("le lundi et le", "9 h"),
        ("mardi, si le", ""),
        ("temps le veut", ""),
        ("le jeudi dès", "8 h"),
        ("midi", ""),
    )

    (found,) = read(line("Accueil", TOP + STEP), line("Conseil", TOP + 3.5 * STEP), rows=texts)

    assert len(found) == 3


def test_labels_of_rows_of_which_some_have_none_are_labels_each() -> None:
    """That of the first row and that of the third are not two lines of one, centred on the second."""
    (found,) = read(line("Accueil", TOP), line("Conseil", TOP + 2 * STEP), rows=ROWS[:3])

    assert [row[0] for row in found] == ["Service", "Accueil", "", "Conseil"]


def test_cells_of_one_row_beside_a_list_of_names_are_no_labels() -> None:
    """Two of three columns are centred on the height of the third, of which each line begins with a capital."""
    names = ("Ana Roux, Luc", "Petit, Zoé", "Blanc, Noa", "Faure, Eden", "Garnier")
    head = cell_lines((("Chef", "Autrice", "Relecture"),), LEFTS, 100, STEP)
    lines = [line(name, TOP + STEP * n, left=LEFTS[2]) for n, name in enumerate(names)]
    beside = [line("Sacha", TOP + 1.6 * STEP), line("Roux", TOP + 2.4 * STEP)]
    beside += [line("Camille", TOP + 2 * STEP, left=LEFTS[1])]

    (grid,) = tables([*paragraph(3, 50), *head, *beside, *lines, *paragraph(3, 230)], RULES)

    assert cells(grid)[1:] == [["Sacha Roux", "Camille", " ".join(names)]]
