"""Tables in a frame of which grounds tell the rows, over pages."""

from collections.abc import Sequence
from itertools import pairwise

from pdf_lines import line
from pdf_tables import cells

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.tables.grids import Grid, grids_of

EDGES = (50, 150, 250, 350)


def row_of_grounds(top: float, bottom: float) -> list[Drawing]:
    """Return a ground behind each of three cells."""
    boxes = (Box(left, top, right, bottom) for left, right in pairwise(EDGES))
    return [Drawing(box, filled=True, stroked=False, colour=0xD3DFEE) for box in boxes]


def rule(left: float, top: float, right: float, bottom: float) -> Drawing:
    return Drawing(Box(left, top, right, bottom), filled=False, stroked=True, colour=0x7BA0CD)


def sides(top: float, bottom: float) -> list[Drawing]:
    return [rule(x - 1, top, x + 1, bottom) for x in (EDGES[0], EDGES[-1])]


def grids(lines: Sequence[Line], drawings: Sequence[Drawing]) -> list[Grid]:
    return grids_of(PageContent(0, 600, 800, tuple(lines), tuple(drawings)))


LINES = [
    line("fin de la ligne", 110, left=255),
    line("d’avant", 122, left=255),
    *(line(text, 142, left=left) for text, left in (("nom", 55), ("texte", 155), ("d’un", 255))),
    *(line(text, 162, left=left) for text, left in (("lieu", 55), ("texte", 155), ("d’un seul", 255))),
    line("lieu", 174, left=255),
]


def test_the_only_row_with_a_ground_tells_the_rows_above_and_below() -> None:
    (grid,) = grids(LINES, [*row_of_grounds(140, 160), *sides(108, 186)])

    assert cells(grid) == [
        ["", "", "fin de la ligne d’avant"],
        ["nom", "texte", "d’un"],
        ["lieu", "texte", "d’un seul lieu"],
    ]
    assert grid.told
    assert grid.open_end


def test_a_rule_at_the_foot_closes_the_frame() -> None:
    (grid,) = grids(LINES, [*row_of_grounds(140, 160), *sides(108, 186), rule(49, 185, 351, 187)])

    assert not grid.open_end


def test_several_rows_below_a_head_are_not_one() -> None:
    """Only the head has a ground: what stands below is not told by grounds."""
    head = [line(text, 112, left=left) for text, left in (("Nom", 55), ("Sens", 155), ("Type", 255))]
    rows = [
        line(text, 112 + 14 * (number + 1), left=left)
        for number in range(4)
        for text, left in ((f"nom {number}", 55), ("mot", 155), ("texte", 255))
    ]

    found = grids([*head, *rows], [*row_of_grounds(108, 124), *sides(108, 186), rule(49, 185, 351, 187)])

    assert not any(grid.told for grid in found)


def test_a_frame_that_grounds_cover_is_not_open() -> None:
    """Each of them ends where its row does: the last one before the page's end may be whole."""
    grounds = [*row_of_grounds(108, 140), *row_of_grounds(140, 160), *row_of_grounds(160, 186)]
    (grid,) = grids(LINES, [*grounds, *sides(108, 186), rule(250, 108, 251, 186)])

    assert not grid.open_end
