"""Colours behind highlighted words."""

from pdf_lines import line

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.source.highlights import without_highlights


def ground(left: float, right: float, top: float = 100, bottom: float = 112) -> Drawing:
    return Drawing(Box(left, top, right, bottom), filled=True, stroked=False, colour=0xFFFF00)


def kept(words: Line, *grounds: Drawing) -> tuple[Drawing, ...]:
    return without_highlights(PageContent(0, 600, 800, (words,), grounds)).drawings


def test_a_highlight_begins_and_ends_with_words() -> None:
    words = line("des mots surlignés ici", 100, left=50)
    first, last = words.words[1].box, words.words[2].box

    assert kept(words, ground(50, words.box.right)) == ()
    assert kept(words, ground(first.left, last.right)) == ()
    assert kept(words, ground(words.words[0].box.right, last.right)) == ()  # the space before them, too


def test_the_ground_of_a_cell_or_a_box_leaves_white() -> None:
    words = line("des mots", 100, left=50)
    cell, margins, two = ground(45, words.box.right + 5), ground(50, 500), ground(50, words.box.right, bottom=130)

    assert kept(words, cell, margins, two) == (cell, margins, two)
