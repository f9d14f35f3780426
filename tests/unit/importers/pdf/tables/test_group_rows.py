from pdf_lines import BODY, BOLD, line, paragraph, rule

from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent, Style
from onpe_desktop.importers.pdf.tables.grids import grids_of

ROWS = [("Homme", "48,5 %", "50,8 %"), ("Femme", "51,5 %", "49,2 %")]
AGES = [("Moins de 35 ans", "27,9 %", "16,1 %"), ("Plus âgés", "72,1 %", "83,9 %")]


def cells(lines: list[Line], drawings: list[Drawing]) -> list[list[list[str]]]:
    content = PageContent(0, 600, 800, (*lines, *paragraph(4, 600)), tuple(drawings))
    return [
        [[" ".join(one.text for one in cell.lines) for cell in row] for row in grid.rows] for grid in grids_of(content)
    ]


def rows(told: list[tuple[str, str, str]], top: float) -> list[Line]:
    return [
        line(text, top + 15 * n, left=left)
        for n, row in enumerate(told)
        for text, left in zip(row, (60, 210, 310), strict=True)
    ]


def across(*tops: float) -> list[Drawing]:
    return [rule(50, top, 400, top + 0.5) for top in tops]


def upright(top: float, bottom: float) -> list[Drawing]:
    return [rule(x, top, x + 0.5, bottom) for x in (200, 300)]


TABLE = [
    line("Sexe", 103, style=BOLD, left=55),
    *rows(ROWS, 118),
    line("Âge", 148, style=BOLD, left=55),
    *rows(AGES, 163),
]
RULES = [*across(100, 115, 130, 145, 160, 175, 190), *upright(115, 145), *upright(160, 190)]
WHOLE = [["Sexe"], *map(list, ROWS), ["Âge"], *map(list, AGES)]


def test_names_of_groups_part_no_table() -> None:
    assert cells(TABLE, RULES) == [WHOLE]


def test_a_title_between_two_tables_parts_them() -> None:
    lower = [line("Autre tableau", 165, style=BOLD, left=55), *rows(AGES, 203)]
    rules = [*across(115, 130, 145), *across(200, 215, 230), *upright(115, 145), *upright(200, 230)]

    assert cells([*rows(ROWS, 118), *lower], rules) == [[list(row) for row in ROWS], [list(row) for row in AGES]]


def test_words_of_a_head_keep_to_the_columns_below() -> None:
    head = [line("Canada", 75, left=210), line("Échantillon", 72, left=310), line("pondéré", 84, left=310)]

    assert cells([*head, *TABLE], [*across(68), *RULES]) == [[["", "Canada", "Échantillon pondéré"], *WHOLE]]
    text = line("Des mots qui ne sont d’aucune colonne du tableau", 75, left=60)
    assert cells([text, *TABLE], [*across(68), *RULES]) == [WHOLE]


def test_a_title_above_all_rows_is_none_of_the_table() -> None:
    title = line("7. Traversée", 103, style=BOLD, left=55)

    assert cells([title, *rows(ROWS, 118)], [*across(100, 115, 130, 145), *upright(115, 145)]) == [
        [list(row) for row in ROWS]
    ]


def test_a_larger_title_between_two_tables_of_the_same_columns_parts_them() -> None:
    title = line("7. Traversée", 148, style=Style("Serif", 12.0, bold=True), left=55)

    assert len(cells([*TABLE[1:7], title, *TABLE[8:]], RULES[1:])) == 2
    assert len(cells(TABLE[1:], RULES[1:])) == 1


def test_rules_in_pieces_part_rows_with_much_padding() -> None:
    """Style sheets draw the border of each cell, and leave much white around words."""
    tops = (100, 125, 150, 175, 200, 225, 250)
    lines = [
        line(text, top + 7, style=BOLD if left == 55 else BODY, left=left)
        for top, row in zip(tops, ([("Sexe", 55)], *_placed(ROWS), [("Âge", 55)], *_placed(AGES)), strict=False)
        for text, left in row
    ]
    pieces = [rule(left, top, right, top + 0.5) for top in tops for left, right in ((50, 200), (200, 300), (300, 400))]

    assert cells(lines, [*pieces, *upright(125, 175), *upright(200, 250)]) == [WHOLE]


def _placed(told: list[tuple[str, str, str]]) -> list[list[tuple[str, int]]]:
    return [list(zip(row, (60, 210, 310), strict=True)) for row in told]
