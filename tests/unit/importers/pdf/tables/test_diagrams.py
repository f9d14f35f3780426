"""Boxes that lines join are a drawing, no table."""

from pdf_lines import line, rule

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Shape
from onpe_desktop.importers.pdf.tables.diagrams import is_diagram
from onpe_desktop.importers.pdf.tables.grids import Grid, grids_of

COLUMNS, ROWS = (50, 150, 250, 350), (100, 140, 180, 220)


def drawn() -> list[Drawing]:
    across = [rule(COLUMNS[0], y, COLUMNS[-1], y + 0.5) for y in ROWS]
    return across + [rule(x, ROWS[0], x + 0.5, ROWS[-1]) for x in COLUMNS]


def grids(lines: list[Line], shapes: tuple[Shape, ...] = ()) -> list[Grid]:
    return grids_of(PageContent(0, 600, 800, tuple(lines), tuple(drawn()), inked=shapes))


LABELS = [line("nœud", 110, left=60), line("arc", 150, left=160), line("nœud", 190, left=260)]
ARROWS = tuple(Shape(Box(x - 5, y - 5, x + 5, y + 5), 1) for x in COLUMNS[1:3] for y in ROWS[1:3])


def test_arrows_over_the_borders_of_empty_cells_make_a_drawing() -> None:
    assert len(grids(LABELS)) == 1
    assert grids(LABELS, ARROWS) == []


def test_signs_inside_cells_are_a_tables() -> None:
    signs = tuple(Shape(Box(x + 20, y + 10, x + 30, y + 20), 1) for x in COLUMNS[:2] for y in ROWS[:2])

    assert not is_diagram(COLUMNS, ROWS, signs)
    assert len(grids(LABELS, signs)) == 1


def test_text_that_runs_over_a_drawing_is_no_tables() -> None:
    """Only a space parts the words on both sides of a rule: beside curves they run over a drawing.

    Where there are none, cells without padding are full.
    """
    text = [line("abc " * 14, 105 + 12 * n, left=55, right=251) for n in range(9)]

    assert grids(text, (Shape(Box(300, 190, 380, 260), 1),)) == []
    assert len(grids(text)) == 1


def test_empty_cells_below_titles_are_a_form() -> None:
    titles = [line(text, 110, left=left) for text, left in (("Nom", 60), ("Motif", 160), ("Montant", 260))]

    (grid,) = grids(titles)
    assert len(grid.rows) == 1
    assert grids(titles[:2]) == []
