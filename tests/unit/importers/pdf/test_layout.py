"""Pages whose text stands in cards."""

from itertools import pairwise

from pdf_lines import BOLD, line, paragraph, rule

from onpe_desktop.importers.pdf.boxes.encadres import TextBox
from onpe_desktop.importers.pdf.columns.flows import Flow
from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.layout import Laid, laid_out, one_page, without_grounds
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.page import Box, Line, PageContent
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.tables.grids import Grid


def page(cards: int, free: int) -> Laid:
    lines = paragraph(free, 50)
    boxes = [
        TextBox(Box(40, top, 460, top + 60), (line("Un titre", top, style=BOLD), *paragraph(3, top + 15)))
        for top in range(100, 100 + 80 * cards, 80)
    ]
    return Laid([Flow((*lines, *boxes), 50, 450)], lines, (), ())


def test_cards_that_hold_most_of_the_text_are_no_boxes() -> None:
    (read,) = without_grounds([page(12, 3)])

    assert all(isinstance(item, Line) for item in read.items)
    assert len(read.lines) == 3 + 12 * 4
    assert read.lines[3].text == "Un titre"


def test_boxes_beside_text_or_few_ones_stay() -> None:
    for cards, free in ((12, 30), (4, 1)):
        (read,) = without_grounds([page(cards, free)])

        assert sum(isinstance(item, TextBox) for item in read.items) == cards


def test_a_box_of_several_sections_is_their_ground() -> None:
    top = (100, 160)
    inside = [
        (line("Un titre", y, style=BOLD), line("Ce que dit la section", y + 15), *paragraph(2, y + 27)) for y in top
    ]
    boxes = [
        TextBox(Box(40, 90, 460, 240), tuple(one for section in held for one in section))
        for held in (inside, inside[:1])
    ]
    (read,) = without_grounds([Laid([Flow((*paragraph(9, 300), *boxes), 50, 450)], [], (), ())])

    assert [one.text for one in read.lines].count("Un titre") == 2
    assert [item for item in read.items if isinstance(item, TextBox)] == boxes[1:]


def test_the_right_page_of_a_spread_may_go_on_with_a_note_of_the_left_one() -> None:
    note, rest = line("Une note qui", 500), line("va à la page d'à côté.", 500, left=500)
    left = Laid([], [], (Note("p1-1", (note,), 0, called=True),), ())
    right = Laid([], [], (), (rest,))

    assert [one.lines for one in one_page(left, right).notes] == [(note, rest)]


def test_a_table_in_pieces_spans_two_columns_of_text() -> None:
    """A designer's table across the page: each piece of its rules is as wide as one cell."""
    texts = [
        ("Âge", "Nord", "Sud", "Est"),
        ("Petits", "12", "14", "9"),
        ("Grands", "8", "3", "5"),
        ("Tous", "20", "17", "14"),
    ]
    edges = (50.0, 150.0, 255.0, 350.0, 450.0)
    columns = [*paragraph(8, 50, right=240), *paragraph(8, 50, left=260)]
    cells = [
        line(text, 203 + 20 * n, left=left + 6)
        for n, row in enumerate(texts)
        for text, left in zip(row, edges, strict=False)
    ]
    drawn = [rule(left, 200 + 20 * n, right, 200.5 + 20 * n) for n in range(4) for left, right in pairwise(edges)]
    content = PageContent(0, 500, 700, (*columns, *cells), tuple(drawn))

    laid = laid_out(content, (), Body(10.0, "Serif", bold=False, leading=12.0, colour=0), {}, None, (Gutter(240, 260),))

    (grid,) = (item for item in laid.items if isinstance(item, Grid))
    assert [[found.text for cell in row for found in cell.lines] for row in grid.rows] == [list(row) for row in texts]
