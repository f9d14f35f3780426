"""Tables with a rule under their head, and nothing else."""

from pdf_lines import BOLD, line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.bands import between_rules, rules_across
from onpe_desktop.importers.pdf.tables.before import Before
from onpe_desktop.importers.pdf.tables.headed import under_heads

LEFTS = (50, 150, 300)
HEAD = ("Nom", "Sens", "Note")
ROWS = (("Foyer", "un lieu ouvert la", ""), ("", "nuit", ""), ("Accueil", "le jour", "en ville"), ("", "", "seulement"))
RULE = rule(44, 114, 460, 115)


def read(*lines: Line, rules: tuple[float, ...] = ()) -> list[list[list[str]]]:
    body = [*cell_lines((HEAD,), LEFTS, 102, 12), *cell_lines(ROWS, LEFTS, 118, 13)]
    drawn = [RULE, *(rule(44, top, 460, top + 1) for top in rules)]
    return [cells(grid) for grid in tables([*body, *lines], drawn)]


TABLE = [list(HEAD), ["Foyer", "un lieu ouvert la nuit", ""], ["Accueil", "le jour", "en ville seulement"]]


def test_rows_keep_to_the_titles_of_the_head_until_a_text_runs_over_them() -> None:
    """The third column is empty in the first row; what follows begins where the first one does."""
    assert read(*paragraph(3, 180)) == [TABLE]
    assert read(line("Un intertitre", 184, style=BOLD), *paragraph(3, 200)) == [TABLE]


def test_text_between_two_heads_is_none_of_a_table() -> None:
    second = [*cell_lines((("Code", "Nom"), ("A1", "Entrée"), ("B2", "Sortie")), (50, 200), 240, 18)]

    first, other = read(*paragraph(3, 180), *second, rules=(253,))

    assert first == TABLE
    assert other == [["Code", "Nom"], ["A1", "Entrée"], ["B2", "Sortie"]]


def test_a_head_that_comes_again_begins_another_table() -> None:
    """Two of one kind below each other, as in a quote, with a title between them: rules lie under their heads only."""
    head, rows = ("Poste", "Prix"), (("Bail", "500"), ("Eau", "60"))
    lines = [
        *cell_lines((head,), (50, 300), 102, 12),
        *cell_lines(rows, (50, 305), 118, 13),
        line("Frais par mois", 160, style=BOLD),
        *cell_lines((head,), (50, 300), 180, 12),
    ]

    assert between_rules(rows_of(lines), [rule(44, top, 460, top + 1).box for top in (114, 192)], ()) == []


def test_a_rule_at_the_foot_ends_the_table() -> None:
    assert read(*paragraph(3, 186), rules=(172,)) == [TABLE]


def test_columns_whose_cells_are_flush_right() -> None:
    head = [line("Lieu", 102), line("Places", 102, left=250)]
    rows = [line(text, 118 + 15 * n) for n, text in enumerate(("Nord", "Sud", "Est"))]
    rows += [line(text, 118 + 15 * n, left=280 - 5 * len(text)) for n, text in enumerate(("12", "1 200", "7"))]

    (grid,) = tables([*head, *rows, *paragraph(3, 180)], [RULE])

    assert cells(grid) == [["Lieu", "Places"], ["Nord", "12"], ["Sud", "1 200"], ["Est", "7"]]


def test_a_head_over_two_columns_of_text_is_none() -> None:
    """« Vol. 3 » is flush with the right edge of the text below it."""
    head = [line("La revue", 102), line("Vol. 3", 102, left=420)]

    lines = [*head, *paragraph(8, 118, right=240), *paragraph(8, 118, left=260)]

    assert under_heads(rows_of(lines), rules_across([RULE])) == []


def test_a_list_in_a_cell_stands_behind_the_edge_of_its_column() -> None:
    items = [
        line("•", 154, left=312),
        line("le soir", 154, left=324),
        line("•", 167, left=312),
        line("la nuit", 167, left=324),
    ]
    rows = (("Foyer", "un lieu", "le jour"), ("Accueil", "un autre", "ouvert :"))
    last = cell_lines((("Relais", "un dernier", "toujours"),), LEFTS, 190, 13)
    lines = [*cell_lines((HEAD,), LEFTS, 102, 12), *cell_lines(rows, LEFTS, 118, 23), *items, *last]

    (grid,) = tables([*lines, *paragraph(3, 240)], [RULE])

    assert [row[2] for row in cells(grid)] == ["Note", "le jour", "ouvert : • le soir • la nuit", "toujours"]


def test_one_row_below_a_head_at_the_end_of_a_page_or_below_one_that_comes_again() -> None:
    head, row = cell_lines((HEAD,), LEFTS, 102, 12), cell_lines((("Foyer", "un lieu", "ouvert"),), LEFTS, 118, 13)

    (cut,) = tables([*paragraph(3, 50), *head, *row], [RULE])
    (again,) = tables([*head, *row, *paragraph(3, 150)], [RULE], Before((50, 150, 300), head=" ".join(HEAD)))

    assert cells(cut) == cells(again) == [list(HEAD), ["Foyer", "un lieu", "ouvert"]]
    assert tables([*head, *row, *paragraph(3, 150)], [RULE]) == []


def test_rows_without_a_label_below_one_over_several() -> None:
    """What stands in the second column had room on the line above; the last one ends with its longest line."""
    rows = (("Accueil", "lundi", "9 h – 12 h"), ("", "mardi", "9 h – 12 h"), ("Conseil", "jeudi", "8 h – 10 h"))

    (grid,) = tables(
        [*cell_lines((HEAD,), LEFTS, 102, 12), *cell_lines(rows, LEFTS, 118, 13), *paragraph(3, 180)], [RULE]
    )

    assert cells(grid)[1:] == [list(row) for row in rows]


def test_one_row_is_enough_below_a_rule_as_wide_as_the_words() -> None:
    """So groff draws it; one from margin to margin says less."""
    body = cell_lines((("Portée", "Valeurs"), ("téléphone", "numéro complet")), (50, 120), 102, 14)
    words = [*body, *paragraph(3, 160)]

    assert tables(words, [rule(50, 114, 460, 114.5)]) == []
    (grid,) = tables(words, [rule(49.6, 114, 190.2, 114.5)])
    assert cells(grid) == [["Portée", "Valeurs"], ["téléphone", "numéro complet"]]
