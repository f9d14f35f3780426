"""Numbers of headings that stand outside of all tags."""

from dataclasses import replace

from pdf_lines import line

from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.tagged.heading_numbers import with_numbers_of_headings


def marked(text: str, top: float, mark: int, left: float = 50) -> Line:
    made = line(text, top, left=left)
    return made.of(replace(word, mark=mark) for word in made.words)


def page(*lines: Line) -> PageContent:
    tags = (Tag("H2", (0,), (), order=(0,)), Tag("P", (1,), (), order=(1,)))
    return PageContent(0, 600, 800, lines, tags=tags)


def marks(read: PageContent) -> list[tuple[str, int]]:
    return [(word.text, word.mark) for one in read.lines for word in one.words]


def test_a_number_right_before_a_heading_is_of_it() -> None:
    title, number = marked("La demande", 100, 0), marked("A2", 102, -1, left=35)

    for lines in ((number, title), (title, number)):  # whichever was drawn first
        assert marks(with_numbers_of_headings(page(*lines))) == [("A2", 0), ("La", 0), ("demande", 0)]


def test_numbers_elsewhere_and_other_words_stay_outside() -> None:
    for other in (
        marked("A2", 100, -1, left=10),
        marked("A2", 120, -1, left=35),
        marked("Note", 100, -1, left=25),
    ):
        read = page(marked("La demande", 100, 0), other)
        assert with_numbers_of_headings(read) is read


def test_a_number_before_text_stays_outside() -> None:
    read = page(marked("Le texte", 100, 1), marked("A2", 100, -1, left=35))

    assert with_numbers_of_headings(read) is read
