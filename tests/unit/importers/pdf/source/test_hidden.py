"""Grounds that lie in one of their own colour."""

from onpe_desktop.importers.pdf.page import Box, Drawing, PageContent
from onpe_desktop.importers.pdf.source.hidden import without_hidden

GREY, BLUE = 0xCCCCCC, 0x336699


def ground(left: float, top: float, right: float, bottom: float, colour: int = GREY) -> Drawing:
    return Drawing(Box(left, top, right, bottom), filled=True, stroked=False, colour=colour)


def left_of(*drawings: Drawing) -> list[Drawing]:
    return list(without_hidden(PageContent(0, 600, 800, (), drawings)).drawings)


CELL, NEXT = ground(50, 100, 200, 160), ground(200, 100, 300, 160)


def test_shaded_paragraphs_in_a_shaded_cell_go() -> None:
    lines = ground(56, 100, 194, 120), ground(56, 119.9, 194, 160)

    assert left_of(CELL, NEXT, *lines) == [CELL, NEXT]
    assert left_of(CELL, *lines) == [CELL, *lines]  # a panel in a panel


def test_other_colours_and_grounds_on_these_stay() -> None:
    box, inner = ground(56, 110, 194, 150, BLUE), ground(60, 115, 190, 145)

    assert left_of(CELL, NEXT, box, inner) == [CELL, NEXT, box, inner]
    assert left_of(inner, CELL, NEXT) == [inner, CELL, NEXT]


def test_cells_beside_each_other_on_the_ground_of_their_row_stay() -> None:
    cells = ground(53, 100, 120, 160), ground(122, 100, 190, 160)

    assert left_of(CELL, NEXT, *cells) == [CELL, NEXT, *cells]
