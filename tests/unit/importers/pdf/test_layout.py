"""Pages whose text stands in cards."""

from pdf_lines import BOLD, line, paragraph

from onpe_desktop.importers.pdf.boxes.encadres import TextBox
from onpe_desktop.importers.pdf.columns.flows import Flow
from onpe_desktop.importers.pdf.layout import Laid, one_page, without_grounds
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.page import Box, Line


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


def test_the_right_page_of_a_spread_may_go_on_with_a_note_of_the_left_one() -> None:
    note, rest = line("Une note qui", 500), line("va à la page d'à côté.", 500, left=500)
    left = Laid([], [], (Note("p1-1", (note,), 0, called=True),), ())
    right = Laid([], [], (), (rest,))

    assert [one.lines for one in one_page(left, right).notes] == [(note, rest)]
