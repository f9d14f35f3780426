"""Heads of two levels, whose titles are centred over several columns."""

from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.page import Line, Style

LEVELS = [["Ligne", "Exercice 2022", "Exercice 2023"], ["", "Prévu", "Fait", "Prévu", "Fait"]]
BODY_ROWS = [
    ["Achats", "12", "11", "13", "9"],
    ["Loyers", "1 200", "1 100", "1 300", "900"],
    ["Total", "9", "8", "9", "7"],
]
RIGHTS = (220.0, 280.0, 360.0, 420.0)


def right(text: str, end: float, top: float, style: Style = BODY) -> Line:
    return line(text, top, left=end - 5 * len(text), right=end, style=style)


def body(top: float) -> list[Line]:
    found = []
    for number, (label, *figures) in enumerate(BODY_ROWS):
        found.append(line(label, top + 14 * number))
        found += [right(text, end, top + 14 * number) for text, end in zip(figures, RIGHTS, strict=True)]
    return found


def lower(style: Style = BODY) -> list[Line]:
    return [right(text, end, 114, style) for text, end in zip(LEVELS[1][1:], RIGHTS, strict=True)]


def read(upper: list[Line], style: Style = BODY, drawn: tuple[float, ...] = (98, 127, 176)) -> list[list[str]]:
    lines = [*paragraph(3, 50), *upper, *lower(style), *body(132), *paragraph(3, 230)]
    (grid,) = tables(lines, [rule(44, top, 424, top + 0.5) for top in drawn])
    return [[text for text in row if text] for row in cells(grid)]


def test_titles_over_the_white_between_columns_stand_above_those_of_the_columns() -> None:
    over = ((name, end) for name, end in zip(LEVELS[0][1:], (264, 404), strict=True))
    upper = [line("Ligne", 107), *(line(name, 101, left=end - 54, right=end) for name, end in over)]

    assert read(upper)[:2] == [LEVELS[0], LEVELS[1][1:]]


def test_a_bold_title_that_leaves_a_column_of_figures_is_over_several() -> None:
    """It begins where the one below it does by chance, and ends before the next title."""
    left = RIGHTS[0] - 25
    upper = [line("Ligne", 101, style=BOLD), line("Recettes", 101, left=left, right=left + 38, style=BOLD)]
    upper.append(line("Dépenses", 101, left=RIGHTS[2] - 25, right=RIGHTS[2] + 13, style=BOLD))

    assert read(upper, BOLD)[:2] == [["Ligne", "Recettes", "Dépenses"], LEVELS[1][1:]]


def test_lines_of_one_title_stay_one() -> None:
    upper = [line("Ligne", 101), *(right("Budget", end, 101) for end in RIGHTS)]

    assert read(upper)[0] == ["Ligne", *(f"Budget {text}" for text in LEVELS[1][1:])]
