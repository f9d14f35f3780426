"""Rules under the last columns part the rows beside a cell over several ones."""

from pdf_lines import line, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Drawing

LEFTS = (50, 150, 250)
ROWS = [("Zone", "Table", "Depuis"), ("Nord", "IR_BEN", "oui"), ("", "IR_ARC", "non"), ("Sud", "KI_CCI", "non")]


def rules(*, left: float, right: float = 340) -> list[Drawing]:
    whole = [rule(48, y, 340, y + 0.5) for y in (98, 118, 158, 178)]
    return [*whole[:2], rule(left, 138, right, 138.5), *whole[2:]]


def test_rows_beside_a_cell_over_several_ones() -> None:
    (grid,) = tables(cell_lines(ROWS, LEFTS, 102, 20), rules(left=148))

    assert cells(grid) == [list(row) for row in ROWS]


def test_a_cell_over_several_rows_may_stand_half_way_down() -> None:
    lines = [*cell_lines([("", *row[1:]) for row in ROWS], LEFTS, 102, 20)]
    lines += [line(text, top, left=50) for text, top in (("Zone", 102), ("Nord", 132), ("Sud", 162))]
    (grid,) = tables(lines, rules(left=148))

    assert cells(grid) == [list(row) for row in ROWS]


def test_a_rule_under_one_of_the_columns_parts_no_row() -> None:
    (grid,) = tables(cell_lines(ROWS, LEFTS, 102, 20), rules(left=148, right=220))

    assert cells(grid)[1] == ["Nord", "IR_BEN IR_ARC", "oui non"]
