"""Tables of one column between three rules, no wider than their longest line."""

from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.page import Drawing, Line, Style

NAMES = ("Claude Martin", "Dominique Lefebvre", "Camille Roux", "Sacha Petit")


def names(style: Style = BODY, left: float = 56.0) -> list[Line]:
    return [line(text, 120 + 17 * number, left=left, style=style) for number, text in enumerate(NAMES)]


def ruled(right: float) -> list[Drawing]:
    return [rule(50, top, right, top + 0.6) for top in (100, 117, 188)]


HEAD = line("Présents à la réunion", 103, left=56, style=BOLD)  # to 161


def test_rows_between_the_rules_of_head_and_foot() -> None:
    (grid,) = tables([*paragraph(2, 60), HEAD, *names(), *paragraph(2, 200)], ruled(167))

    assert cells(grid) == [["Présents à la réunion"], *([name] for name in NAMES)]
    assert grid.head == 1


def test_a_head_need_not_be_bold() -> None:
    plain = line("Présents à la réunion", 103, left=56)

    (grid,) = tables([*paragraph(2, 60), plain, *names(), *paragraph(2, 200)], ruled(167))

    assert len(grid.rows) == 5


def test_rules_as_wide_as_the_text_are_those_of_a_box() -> None:
    assert tables([*paragraph(2, 60), HEAD, *names(), *paragraph(2, 200)], ruled(450)) == []


def test_lines_that_go_on_are_no_rows() -> None:
    words = ("un texte qui va d’un", "bord à l’autre, et il", "continue jusqu’au bout", "de son petit cadre")
    text = [line(part, 120 + 14 * number, left=56, right=160) for number, part in enumerate(words)]

    assert tables([*paragraph(2, 60), HEAD, *text, *paragraph(2, 200)], ruled(167)) == []


def test_bold_or_typed_lines_are_no_rows() -> None:
    for style in (BOLD, Style("Mono", 10.0, fixed=True)):
        assert tables([HEAD, *names(style)], ruled(167)) == []
