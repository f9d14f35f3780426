"""Tables of one column: rows from edge to edge, all set alike."""

from collections.abc import Sequence

import pytest
from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, Style
from onpe_desktop.importers.pdf.tables.before import Before

TOP, STEP, LEFT, RIGHT = 100.0, 14.0, 50.0, 450.0
TEXTS = ("Tour", "no : numéro du tour", "longueur : nombre de matchs", "tournoi : celui du tour")
TYPED = Style("Mono", 10.0, fixed=True)


def ground(number: int, colour: int = 0xFFCABC, height: float = STEP) -> Drawing:
    top = TOP + STEP * number
    return Drawing(Box(LEFT, top, RIGHT, top + height), filled=True, stroked=False, colour=colour)


def ruled(*numbers: int) -> list[Drawing]:
    return [rule(LEFT, TOP + STEP * number, RIGHT, TOP + STEP * number + 0.5) for number in numbers]


def texts(found: Sequence[str] = TEXTS, style: Style = BODY) -> list[Line]:
    return [line(text, TOP + STEP * n + 2, left=56, style=style) for n, text in enumerate(found)]


def test_rules_between_rows_of_which_every_second_one_has_a_ground() -> None:
    drawn = [ground(0, 0xFFFFFF), ground(1), ground(3), *ruled(1, 2, 3, 4)]

    (grid,) = tables([*paragraph(2, 60), *texts(), *paragraph(2, 158)], drawn)

    assert cells(grid) == [[text] for text in TEXTS]


def test_grounds_alone_tell_where_there_are_three() -> None:
    found = texts([*TEXTS, "match : numéro du match"])

    assert [len(grid.rows) for grid in tables(found, [ground(0), ground(2), ground(4)])] == [5]
    assert tables(found[:3], [ground(0), ground(2)]) == []


def test_rules_alone_tell_where_rows_are_short() -> None:
    (grid,) = tables([*paragraph(2, 60), *texts(), *paragraph(2, 158)], ruled(0, 1, 2, 3, 4))

    assert cells(grid) == [[text] for text in TEXTS]
    assert tables(texts(style=BOLD), ruled(0, 1, 2, 3, 4)) == []


def test_rules_below_a_head_on_a_ground() -> None:
    found = [line(TEXTS[0], TOP + 2, left=56, style=BOLD), *texts()[1:]]
    head = ground(0, 0x224466)

    (grid,) = tables([*paragraph(2, 60), *found, *paragraph(2, 158)], [head, *ruled(2, 3, 4)])

    assert cells(grid) == [[text] for text in TEXTS]
    assert tables([*paragraph(2, 60), *found, *paragraph(2, 158)], [head, *ruled(4)]) == []


def test_a_line_stretched_to_the_columns_end_is_no_row_of_cells() -> None:
    ends = ((56, 86), (166, 196), (276, 306), (386, 446))
    pieces = [line("mot", TOP + 2 + STEP, left=left, right=right) for left, right in ends]
    rest = line("et la fin de la phrase", TOP + 14 + STEP, left=56)
    below = [line(text, TOP + STEP * n + 14, left=56) for n, text in ((2, "Dernier"), (3, "Fin"))]
    shifted = [rule(LEFT, top, RIGHT, top + 0.5) for top in (TOP + 2 * STEP + 12, TOP + 3 * STEP + 12)]
    drawn = [ground(0, 0xFFFFFF), ground(1, height=STEP + 12), *ruled(1), *shifted]

    (grid,) = tables([*texts(TEXTS[:1]), *pieces, rest, *below[:1]], drawn)

    assert cells(grid)[1] == ["mot mot mot mot et la fin de la phrase"]


@pytest.mark.parametrize(
    "found",
    [
        texts(style=TYPED),  # a listing
        [*texts(TEXTS[:3]), line("tournoi", TOP + STEP * 3 + 2, left=300)],  # the last one begins elsewhere
    ],
)
def test_what_is_set_otherwise_is_no_table(found: list[Line]) -> None:
    assert tables(found, [ground(1), ground(3), *ruled(1, 2, 3, 4)]) == []


def test_text_between_two_boxes_stands_further_from_their_rules() -> None:
    drawn = [ground(0), ground(3), *ruled(0, 1, 3, 4)]
    between = paragraph(1, TOP + STEP + 9, left=56, right=440)

    assert tables([texts()[0], *between, texts()[3]], drawn) == []


def test_two_rows_go_on_with_the_table_of_the_page_before() -> None:
    drawn = [ground(0), *ruled(0, 1, 2)]

    assert len(tables(texts(TEXTS[:2]), drawn, Before((56.0,)))) == 1
    assert tables(texts(TEXTS[:2]), drawn) == []


def test_text_above_is_no_row_of_a_table_that_goes_on() -> None:
    above = paragraph(1, TOP - 12, left=50)

    (grid,) = tables([*above, *texts()], [ground(0), ground(2), *ruled(0, 1, 2, 3, 4)], Before((56.0,)))

    assert cells(grid) == [[text] for text in TEXTS]


def test_a_bold_head_above_the_first_rule_between_rows() -> None:
    """A style sheet draws a line below each row, that of the head too."""
    drawn = ruled(1, 2, 3, 4, 5)
    rows = [line(text, TOP + STEP * (n + 1) + 2, left=56) for n, text in enumerate(TEXTS)]
    head = line("Nom du champ", TOP + 2, left=56, style=BOLD)

    (grid,) = tables([*paragraph(1, 60), head, *rows, *paragraph(2, 180)], drawn)

    assert cells(grid) == [["Nom du champ"], *([text] for text in TEXTS)]
