"""What goes on at the top of a page with the table of the page before."""

from pdf_lines import line, paragraph, rule
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.tables.before import Before

EDGES = (50.0, 150.0, 400.0)
ROW = [line("Dernier", 36, left=56), line("rang du tableau", 36, left=156)]
ABOVE, BELOW = rule(50, 30, 400, 30.5), rule(50, 50, 400, 50.5)
RULED = Before((), edges=EDGES)


def test_one_row_between_two_rules_goes_on_with_a_ruled_table() -> None:
    (grid,) = tables([*ROW, *paragraph(3, 60)], [ABOVE, BELOW], RULED)

    assert cells(grid) == [["Dernier", "rang du tableau"]]


def test_the_rules_may_leave_out_the_first_column() -> None:
    shorter = [rule(150, top, 400, top + 0.5) for top in (30, 50)]

    (grid,) = tables([*ROW, *paragraph(3, 60)], shorter, RULED)

    assert cells(grid) == [["Dernier", "rang du tableau"]]


def test_text_above_another_table_is_no_row() -> None:
    text = line("un titre", 36, left=56)

    assert tables([text, *paragraph(3, 60)], [BELOW], RULED) == []


def test_words_over_a_border_are_no_row() -> None:
    text = line("une ligne du texte entre deux filets", 36, left=56)

    assert tables([text, *paragraph(3, 60)], [ABOVE, BELOW], RULED) == []


def test_what_stands_below_something_else_is_no_rest() -> None:
    assert tables([line("Plus haut", 10, left=56), *ROW, *paragraph(3, 60)], [ABOVE, BELOW], RULED) == []
