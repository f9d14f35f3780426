"""What goes on at the top of a page with the table of the page before."""

from pdf_lines import line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.rows import rows_of
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


OPEN = Before((56.0, 156.0, 356.0), rights=(100.0, 330.0, 400.0))
CENTRED = [
    line("Le premier texte qui prend", 30, left=156),
    line("A-01", 36, left=56),
    line("Oui", 36, left=362),
    line("deux lignes", 42, left=156),
    line("Le second texte qui prend", 60, left=156),
    line("A-02", 66, left=56),
    line("Non", 66, left=362),
    line("deux lignes aussi", 72, left=156),
]


def test_rows_within_the_columns_go_down_to_the_rule_that_closes_the_table() -> None:
    (grid,) = tables([*CENTRED, *paragraph(3, 110)], [rule(50, 88, 410, 88.5)], OPEN)

    assert cells(grid) == [
        ["A-01", "Le premier texte qui prend deux lignes", "Oui"],
        ["A-02", "Le second texte qui prend deux lignes aussi", "Non"],
    ]


def test_below_another_rule_or_over_the_columns_is_no_rest() -> None:
    upper, lower = rule(50, 26, 410, 26.5), rule(50, 88, 410, 88.5)
    wide = line("une ligne du texte qui passe par-dessus les colonnes", 80, left=56)

    assert OPEN.up_to_rule(rows_of(CENTRED), [upper.box, lower.box]) is None
    assert OPEN.up_to_rule(rows_of([*CENTRED, wide]), [lower.box]) is None
    assert OPEN.up_to_rule(rows_of(CENTRED), [rule(50, 120, 410, 120.5).box]) is None


def test_rows_flush_right_or_with_two_cells_in_one_line_go_on() -> None:
    """Columns may be so near each other that the words of two are a line, and wider than on the page before."""
    before = Before((50.0, 80.0, 180.0, 240.0), rights=(60.0, 150.0, 200.0, 300.0))
    lines = [
        *(
            line(text, 30, left=left)
            for text, left in (("12", 50), ("Beaumont", 80), ("6671", 180), ("24 mai 2022", 240))
        ),
        *(
            line(text, 42, left=left)
            for text, left in (("13", 50), ("Montigny", 80), ("748", 185), ("5 mai 2024", 250))
        ),
        *(line(text, 54, left=left) for text, left in (("14", 50), ("2 mai 2012", 250))),
    ]
    near = line("Saint-Martin-lès-Eaux", 54, left=80, right=174)
    lines.append(near.of((*near.words, *line("8097", 54, left=180).words)))

    (grid,) = tables([*lines, *paragraph(3, 110)], [], before)

    assert [row[0] for row in cells(grid)] == ["12", "13", "14"]
    assert cells(grid)[2] == ["14", "Saint-Martin-lès-Eaux", "8097", "2 mai 2012"]


def test_below_a_head_that_comes_again_rows_go_on_down_to_the_text() -> None:
    """The head is not bold, and the text begins where labels do, as near to the last row as lines are."""
    before = Before((56.0, 156.0, 356.0), rights=(130.0, 330.0, 400.0), head="Action Texte Qui")
    rows = [("Action", "Texte", "Qui"), ("", "rencontrées", ""), ("Suivi", "Remplir la grille", "Tous")]
    lines = [*cell_lines(rows, before.lefts, 30, 12), *paragraph(3, 66, left=55)]

    (grid,) = tables(lines, [], before)

    assert cells(grid) == [list(row) for row in rows]
    assert grid.head == 1


def test_the_text_of_the_first_row_is_known() -> None:
    (grid,) = tables([*CENTRED, *paragraph(3, 110)], [rule(50, 88, 410, 88.5)], OPEN)

    assert Before.of(grid).head == "A-01 Le premier texte qui prend deux lignes Oui"
