"""Rules that part a table in few places."""

from collections.abc import Sequence
from itertools import pairwise

from pdf_lines import line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.tables.bars import grounds_in_pieces
from onpe_desktop.importers.pdf.tables.few_rules import floors_of_grounds
from onpe_desktop.importers.pdf.tables.grids import grids_of

EDGES = (50.0, 110.0, 200.0, 400.0)
ROWS = (("Code", "Nom", "Sens"), ("A1", "Entrée", "on entre"), ("B2", "Sortie", "on sort"), ("C3", "Cour", "dehors"))
STEP = 20
LINES = [*paragraph(2, 50), *cell_lines(ROWS, [edge + 6 for edge in EDGES[:3]], 106, STEP), *paragraph(2, 220)]


def is_grid(*drawings: Drawing) -> bool:
    return bool(grids_of(PageContent(0, 600, 800, tuple(LINES), drawings)))


def grounds(number: int, colour: int = 0xF2F2F2) -> list[Drawing]:
    top = 100 + STEP * number
    return [
        Drawing(Box(left, top, right, top + STEP), filled=True, stroked=False, colour=colour)
        for left, right in pairwise(EDGES)
    ]


BESIDE = rule(110, 100, 110.5, 180)
BELOW_HEAD = rule(50, 120, 400, 120.5)


def test_grounds_of_cells_tell_more_than_two_rules() -> None:
    """Word’s third plain table has two rules, and a ground behind every second row."""
    drawn = (BESIDE, BELOW_HEAD, rule(50, 100, 400, 100.5), rule(50, 180, 400, 180.5), *grounds(1), *grounds(3))

    assert not is_grid(*drawn)
    (grid,) = tables(LINES, drawn)
    assert cells(grid) == [list(row) for row in ROWS]


def test_a_black_head_in_pieces_tells_the_columns() -> None:
    assert not is_grid(BESIDE, BELOW_HEAD, rule(50, 180, 400, 180.5), *grounds(0, colour=0))


def test_upright_rules_beyond_the_only_one_across_are_no_grid() -> None:
    drawn = (BESIDE, rule(200, 100, 200.5, 180), BELOW_HEAD)

    assert not is_grid(*drawn)
    (grid,) = tables(LINES, drawn)
    assert cells(grid) == [list(row) for row in ROWS]


def test_marked_words_in_a_cell_leave_the_grid() -> None:
    marked: list[Line] = [line("des mots marqués", 126, left=210)]
    drawn = [rule(left, 100, left + 0.5, 180) for left in EDGES]
    drawn += [rule(50, top, 400, top + 0.5) for top in (100, 120, 140, 160, 180)]
    halves = [
        Drawing(Box(left, 124, right, 138), filled=True, stroked=False, colour=0xFFFF00)
        for left, right in ((210, 240), (240, 290))
    ]

    (grid,) = grids_of(PageContent(0, 600, 800, (*LINES[:5], *marked, *LINES[6:]), (*drawn, *halves)))
    assert len(grid.rows) == len(ROWS)


def test_a_frame_in_a_frame_is_no_grid() -> None:
    """A page begins within a box, with a listing in a box of its own."""
    outer, inner = Box(50, 100, 400, 180), Box(62, 100, 388, 120)
    frames = [Drawing(box, filled=False, stroked=True, colour=0xCCCCCC) for box in (outer, inner)]
    words = [line("cat /proc", 106, left=70), *paragraph(3, 126, left=60, right=380)]

    assert grids_of(PageContent(0, 600, 800, tuple(words), tuple(frames))) == []


def test_grounds_part_the_head_on_the_borders_of_the_columns_below() -> None:
    """LibreOffice draws none in a dark head; a list in one of two cells is no rows."""
    drawn = [rule(left, 100 if left in {50, 400} else 120, left + 2, 180) for left in (50, 200, 400)]
    drawn += [rule(50, top, 402, top + 2) for top in (100, 120, 180)]
    drawn += [
        Drawing(Box(left, 100, right, 121), filled=True, stroked=False, colour=0x404040)
        for left, right in ((50, 201), (201, 402))
    ]
    words = [*cell_lines((("Avant", "Après"),), (60, 210), 106, STEP)]
    words += [line(text, 126 + 12 * n, left=60) for n, text in enumerate(("• un premier", "point", "• un autre"))]
    words += [line(text, 126 + 12 * n, left=210) for n, text in enumerate(("• un seul", "• un dernier"))]

    (grid,) = grids_of(PageContent(0, 600, 800, (*paragraph(2, 50), *words, *paragraph(2, 220)), tuple(drawn)))

    assert cells(grid) == [["Avant", "Après"], ["• un premier point • un autre", "• un seul • un dernier"]]


def test_pieces_of_rules_tell_the_columns_beside_an_upright_one() -> None:
    """Browsers draw the border of each cell; one stands upright behind the labels of the rows."""
    words = cell_lines(ROWS, [edge + 6 for edge in EDGES[:3]], 106, STEP)
    pieces = [rule(left, top, right, top + 0.5) for top in (100, 120, 140, 160, 180) for left, right in pairwise(EDGES)]

    def columns(drawn: Sequence[Drawing]) -> tuple[float, ...]:
        (grid,) = grids_of(PageContent(0, 600, 800, tuple(words), (BESIDE, *drawn)))
        return tuple(map(round, grid.edges))

    assert columns(pieces) == EDGES
    dashes = [rule(left, 140, left + 5, 140.5) for left in range(50, 400, 5)]
    whole = [rule(50, top, 400, top + 0.5) for top in (100, 120, 160, 180)]
    assert columns([*whole, *dashes]) == (50, 110, 400)


def test_grounds_part_the_rows_in_a_frame() -> None:
    """A colour lies behind every second row; none reaches from border to border behind marked words."""
    drawn = [rule(left, 100, left + 0.5, 180) for left in EDGES]
    drawn += [rule(50, top, 400, top + 0.5) for top in (100, 120, 180)]

    def rows(*more: Drawing) -> int:
        (grid,) = grids_of(PageContent(0, 600, 800, tuple(LINES), (*drawn, *more)))
        return len(grid.rows)

    assert rows(*grounds(2)) == len(ROWS)
    marked = [
        Drawing(Box(left, 140, right, 160), filled=True, stroked=False, colour=0xFFFF00)
        for left, right in ((116, 150), (150, 180))
    ]
    assert rows(*marked) == 2


def test_the_parts_in_which_a_ground_is_painted_are_no_rows() -> None:
    """Word paints the ground of a cell in several parts."""

    def floors(*painted: Drawing) -> list[float]:
        page = PageContent(0, 600, 800, tuple(LINES), painted)
        return [floor.top for floor in floors_of_grounds(EDGES, (100, 120, 180), grounds_in_pieces(painted), page)]

    assert floors(*grounds(2)) == [140, 160]
    assert floors(*grounds(1), *grounds(2), *grounds(3)) == []
