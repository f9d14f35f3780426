"""Tables whose cells are filled rectangles, edge to edge."""

from collections.abc import Sequence

from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.tables.grids import Grid, grids_of

GREY, WHITE = 0xF6F6F6, 0xFFFFFF


def tile(left: float, top: float, right: float, bottom: float, colour: int = WHITE) -> Drawing:
    return Drawing(Box(left, top, right, bottom), filled=True, stroked=False, colour=colour)


def grids(lines: Sequence[Line], drawings: Sequence[Drawing]) -> list[Grid]:
    return grids_of(PageContent(0, 600, 800, tuple(lines), tuple(drawings)))


CELLS = (
    tile(50, 100, 150, 160, GREY),  # over two rows
    tile(150, 100, 350, 130, GREY),  # over two columns
    tile(150, 130, 250, 160, GREY),
    tile(250, 130, 350, 160, GREY),
    *(tile(left, 160, left + 100, 190) for left in (50, 150, 250)),
    *(tile(left, 190, left + 100, 220) for left in (50, 150, 250)),
)
WORDS = (
    *(("Enfants", 58, 125), ("Revenus", 158, 110), ("Deux", 158, 140), ("Un", 258, 140)),
    *(("3", 58, 170), ("23 716", 158, 170), ("19 388", 258, 170), ("4", 58, 200), ("26 947", 158, 200)),
)
TABLE = [line(text, top, left=left) for text, left, top in WORDS]


def test_cells_over_several_rows_and_columns() -> None:
    (grid,) = grids([*paragraph(2, 60), *TABLE], CELLS)

    spans = [[(cell.columns, cell.rows) for cell in row] for row in grid.rows]
    words = [[" ".join(found.text for found in cell.lines) for cell in row] for row in grid.rows]
    assert spans[:2] == [[(1, 2), (2, 1)], [(1, 1), (1, 1)]]
    assert words == [["Enfants", "Revenus"], ["Deux", "Un"], ["3", "23 716", "19 388"], ["4", "26 947", ""]]


def test_the_ground_behind_a_table_is_no_cell() -> None:
    (grid,) = grids(TABLE, [tile(40, 90, 360, 700), *CELLS])

    assert len(grid.rows) == 4


def test_one_row_of_cells_is_no_grid() -> None:
    assert grids(TABLE, [tile(left, 160, left + 100, 190) for left in (50, 150, 250)]) == []


def test_marked_words_are_no_cells() -> None:
    text = [line("des mots marqués", 100 + 12 * n, left=50, right=350) for n in range(4)]
    marked = [
        tile(left, 100 + 12 * n, right, 112 + 12 * n)
        for n in range(4)
        for left, right in ((50, 120 + 9 * n), (120 + 9 * n, 350))
    ]

    assert grids(text, marked) == []


def test_cells_above_the_page_are_none() -> None:
    """A browser paints the rest of a row from its beginning on the page before."""
    above = [tile(50, -80, 150, 100), tile(150, -80, 350, 100)]

    (grid,) = grids([line("Titre courant", 20), *TABLE], [*above, *CELLS])

    assert grid.box.top == 100


STRIPED = [  # every second row has a ground, and a cell that begins there covers the next row, too
    *(tile(*drawn.box, GREY) for drawn in CELLS[:4]),
    *(tile(left, 160, left + 100, 190, GREY) for left in (150, 250)),
    tile(50, 160, 150, 220, GREY),
]


def test_cells_without_a_colour_between_others() -> None:
    (grid,) = grids([found for found in TABLE if found.text != "4"], STRIPED)

    assert [[(cell.columns, cell.rows) for cell in row] for row in grid.rows][2:] == [
        [(1, 2), (1, 1), (1, 1)],
        [(1, 1), (1, 1)],
    ]


def test_text_over_the_places_between_coloured_cells_is_in_no_grid() -> None:
    text = [line("illustrationssouterraines", 200, left=160, right=345)]

    assert grids([*TABLE[:-2], *text], STRIPED) == []


def test_coloured_labels_below_a_coloured_head_tell_rows() -> None:
    """Word processors colour the first row and the first column only."""
    labels = [tile(50, top, 150, top + 30) for top in (190, 220)]
    head = [tile(left, 160, left + 100, 190) for left in (50, 150, 250)]
    last = [line("5", 230, left=58), line("30 178", 230, left=158)]

    (grid,) = grids([*TABLE[4:], *last], [*head, *labels])

    assert [[" ".join(found.text for found in cell.lines) for cell in row] for row in grid.rows] == [
        ["3", "23 716", "19 388"],
        ["4", "26 947", ""],
        ["5", "30 178", ""],
    ]


def test_labels_between_two_coloured_rows_are_cells() -> None:
    """Word's styles leave the labels of rows white, and every second row of the other cells without a colour."""
    labels = [tile(50, top, 150, top + 30) for top in (160, 190, 220)]
    grounds = [tile(left, top, left + 100, top + 30, GREY) for top in (160, 220) for left in (150, 250)]
    last = [line("5", 230, left=58), line("30 178", 230, left=158)]

    (grid,) = grids([*TABLE[4:], *last], [*labels, *grounds])

    assert [len(row) for row in grid.rows] == [3, 3, 3]


def test_a_head_and_the_first_of_several_stripes_are_a_part_of_a_table() -> None:
    rows = [line(text, top, left=left) for top in (110, 140, 170, 200) for text, left in (("un", 58), ("deux", 158))]
    head = [tile(left, 100, left + 100, 130) for left in (50, 150)]
    stripes = [tile(left, top, left + 100, top + 30, GREY) for top in (130, 190) for left in (50, 150)]

    assert len(grids(rows, [*head, *stripes[:2]])) == 1
    assert grids(rows, [*head, *stripes]) == []
