"""Headings of tagged files that are structured by sections inside each other, and headings in lists."""

from dataclasses import replace

from pdf_lines import line

from onpe_desktop.dossiers import Paragraph, Table, plain_text
from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.tagged.page_parts import PageReader
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationBlock, PublicationHeading

TEXTS = ("Premier titre", "Un texte.", "Second titre", "Un autre texte.", "1.", "La fin.")


def lines() -> list[Line]:
    made = [line(text, 20.0 * mark) for mark, text in enumerate(TEXTS)]
    return [one.of(replace(word, mark=mark) for word in one.words) for mark, one in enumerate(made)]


def tag(role: str, *order: "Tag | int") -> Tag:
    marks = tuple(part for part in order if isinstance(part, int))
    return Tag(role, marks, tuple(part for part in order if isinstance(part, Tag)), order=order)


def parts(*tags: Tag) -> list[tuple[int, str]]:
    reader = PageReader(PageContent(0, 595, 842, tuple(lines()), tags=tags), Joiner(Vocabulary(), {}), {}, {}, [])
    for one in tags:
        reader.add(one)
    found = []
    for placed in reader.placed:
        part = placed.part
        if isinstance(part, PublicationHeading):
            found.append((part.level, plain_text(part.inlines)))
        else:
            assert isinstance(part.block, Paragraph)
            found.append((0, plain_text(part.block.inlines)))
    return found


def test_sections_inside_each_other_tell_the_levels() -> None:
    inner = tag("Sect", tag("Div", tag("H", 2)), tag("Div", 3))

    assert parts(tag("Document", tag("Sect", tag("Div", tag("H", 0)), tag("Div", 1, inner, 5)))) == [
        (1, "Premier titre"),
        (0, "Un texte."),
        (2, "Second titre"),
        (0, "Un autre texte."),
        (0, "La fin."),
    ]


def test_a_list_that_holds_headings_is_none() -> None:
    item = tag("LI", tag("Lbl", 4), tag("LBody", tag("H2", 2), tag("P", 3)))

    assert parts(tag("H1", 0), tag("L", item)) == [(1, "Premier titre"), (2, "Second titre"), (0, "Un autre texte.")]


def test_a_box_of_text_that_word_tags_as_a_figure_is_text() -> None:
    box = tag("Figure", tag("Span"), tag("Sect", tag("P", 1), tag("P", 3)))

    assert parts(tag("H1", 0), box) == [(1, "Premier titre"), (0, "Un texte."), (0, "Un autre texte.")]


def test_a_table_of_signs_and_texts_is_text() -> None:
    """Browsers tag the numbers of a listing, pictures, and what explains them as a table."""
    rows = [tag("TR", tag("TD", tag("Figure")), tag("TD", tag("P", mark))) for mark in (1, 3)]

    assert parts(tag("H1", 0), tag("Table", *rows)) == [
        (1, "Premier titre"),
        (0, "Un texte."),
        (0, "Un autre texte."),
    ]


def test_a_table_in_a_frame_is_one_by_itself() -> None:
    """Word tags the frame as a table of one column, whose cell holds the other one."""
    inner = tag("Table", *(tag("TR", tag("TD", tag("P", mark)), tag("TD", tag("P", mark + 1))) for mark in (0, 2)))
    outer = tag("Table", tag("TR", tag("TD", tag("P", 5))), tag("TR", tag("TD", inner)))
    reader = PageReader(PageContent(0, 595, 842, tuple(lines()), tags=(outer,)), Joiner(Vocabulary(), {}), {}, {}, [])
    reader.add(outer)

    text, table = (placed.part.block for placed in reader.placed if isinstance(placed.part, PublicationBlock))
    assert isinstance(text, Paragraph)
    assert isinstance(table, Table)
    assert len(table.body) == 2


def test_code_among_words_is_one_of_them() -> None:
    """Chromium tags so what stands within a line; a listing stands alone."""
    assert parts(tag("P", tag("NonStruct", 0), tag("Code", 1), tag("NonStruct", 3))) == [
        (0, "Premier titre Un texte. Un autre texte.")
    ]
    assert parts(tag("LBody", tag("P", 0), tag("Code", 1))) == [(0, "Premier titre"), (0, "Un texte.")]


def test_a_table_without_a_word_on_its_page_is_none() -> None:
    """Browsers tag one that begins on the next page there, too."""
    assert parts(tag("P", 1), tag("Table", tag("TR", tag("TD"), tag("TD"))), tag("P", 3)) == [
        (0, "Un texte."),
        (0, "Un autre texte."),
    ]


def test_the_stretches_of_a_text_that_browsers_tag_are_one_paragraph() -> None:
    """A `<div>` without a paragraph in it: its own words, and what is stressed or linked among them."""
    text = tag("NonStruct", tag("NonStruct", 0), tag("Em", tag("NonStruct", 1)), tag("NonStruct", 2))
    others = tag("NonStruct", tag("NonStruct", tag("NonStruct", 3)), tag("NonStruct", tag("NonStruct", 5)))

    assert parts(text, others) == [
        (0, "Premier titre Un texte. Second titre"),
        (0, "Un autre texte."),
        (0, "La fin."),
    ]
