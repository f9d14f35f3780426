"""Notes at the foot of tagged pages that no tag calls notes."""

from dataclasses import replace

from pdf_lines import SMALL, line, paragraph

from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.tagged.foot_notes import without_foot_notes

NOTE = line("1 Une note du bas de la page.", 700, style=SMALL)
DIVISION = Tag("Div", (), ())


def calling() -> list[Line]:
    first, *others = paragraph(6, 100)
    *words, last = first.words
    return [first.of((*words, last, replace(last, text="1", spaced=False, raised=1))), *others]


def page(*lines: Line, tag: Tag = DIVISION) -> PageContent:
    return PageContent(0, 595, 842, lines, tags=(tag,))


def test_a_note_that_the_text_calls_is_taken_off() -> None:
    (found,), notes = without_foot_notes([page(*calling(), NOTE)], {})

    assert len(found.lines) == 6
    assert [word.call for word in found.lines[0].words if word.call] == list(notes)
    assert [[note.text for note in lines] for lines in notes.values()] == [["Une note du bas de la page."]]


def test_small_lines_that_nothing_calls_stay() -> None:
    plain = page(*paragraph(6, 100), NOTE)

    assert without_foot_notes([plain], {}) == ((plain,), {})


def test_where_notes_are_tagged_tags_are_believed() -> None:
    tagged = page(*calling(), NOTE, tag=Tag("Div", (), (Tag("Note", (), ()),)))

    assert without_foot_notes([tagged], {}) == ((tagged,), {})
