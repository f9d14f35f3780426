from dataclasses import replace

import pytest
from pdf_lines import SMALL, line, paragraph, rule

from onpe_desktop.importers.pdf.notes.footnotes import Note, notes_of
from onpe_desktop.importers.pdf.page import Box, Line, LinkArea, PageContent, Style, Word
from onpe_desktop.importers.pdf.styles import Body

BODY_LOOK = Body(10.0, "Serif", bold=False, leading=12.0, colour=0)
NOTES = [line("1 Première note.", 700, style=SMALL), line("2 Deuxième note, qui", 710, style=SMALL)]
REST = line("va à la ligne.", 720, style=SMALL)


def called(text: str, call: str, *, raised: int = 1, link: str = "") -> Line:
    found = line(text, 100)
    style = Style("Serif", 6.0) if raised else found.style
    word = Word(
        call, Box(found.box.right, 100, found.box.right + 4, 106), style, spaced=False, raised=raised, link=link
    )
    return found.of((*found.words, word))


def page(*calls: Line) -> PageContent:
    return PageContent(4, 600, 800, (*calls, *paragraph(5, 120), *NOTES, REST), (rule(50, 695, 150, 695.5),))


def test_notes_and_calls() -> None:
    noted = notes_of(page(called("un mot", "1"), called("autre mot", "2")), BODY_LOOK, {})

    assert [(note.key, note.called) for note in noted.notes] == [("p5-1", True), ("p5-2", True)]
    assert [" ".join(found.text for found in note.lines) for note in noted.notes] == [
        "Première note.",
        "Deuxième note, qui va à la ligne.",
    ]
    assert [word.call for found in noted.page.lines for word in found.words if word.call] == ["p5-1", "p5-2"]
    assert len(noted.page.lines) == 7


def test_a_sign_without_a_word_begins_no_note() -> None:
    """As a number of a formula at the foot does, where another one follows."""
    lone = line("2", 705, style=SMALL)
    content = PageContent(
        4, 600, 800, (called("un mot", "1"), *paragraph(5, 120), NOTES[0], lone), (rule(50, 695, 150, 695.5),)
    )

    noted = notes_of(content, BODY_LOOK, {})

    assert [[found.text for found in note.lines] for note in noted.notes] == [["Première note.", "2"]]


def test_a_number_in_brackets_may_be_no_word_of_its_own() -> None:
    """« mot[1]. », level, where the note begins with the same sign; words of a listing keep theirs."""
    listing = line("argv[1]", 180, style=Style("Mono", 10.0, fixed=True))
    note = line("[1] Première note.", 700, style=SMALL)
    content = PageContent(4, 600, 800, (listing, line("un mot[1].", 100), *paragraph(5, 120), note))

    noted = notes_of(content, BODY_LOOK, {})

    assert [[found.text for found in note.lines] for note in noted.notes] == [["Première note."]]
    assert [found.text for found in noted.page.lines[:2]] == ["argv[1]", "un mot."]


def test_a_space_that_does_not_break_may_follow_the_sign() -> None:
    note = line("1\u00a0 Première note.", 700, style=SMALL)
    raised = note.of((replace(note.words[0], raised=1), *note.words[1:]))

    noted = notes_of(PageContent(4, 600, 800, (called("un mot", "1"), *paragraph(5, 120), raised)), BODY_LOOK, {})

    assert [[found.text for found in note.lines] for note in noted.notes] == [["Première note."]]


def test_the_digits_of_a_number_may_be_words() -> None:
    """Word begins the link of an address within the number before it."""
    note = line("1 1 www.exemple.fr/page", 700, style=SMALL)
    one, two, address = note.words
    split = note.of([replace(one, raised=1), replace(two, raised=1, spaced=False), replace(address, spaced=False)])
    content = PageContent(4, 600, 800, (called("un mot", "11"), *paragraph(5, 120), split))

    noted = notes_of(content, BODY_LOOK, {})

    assert [(found.marker, found.called, found.lines[0].text) for found in noted.notes] == [
        ("11", True, "www.exemple.fr/page")
    ]


def test_number_that_links_to_the_same_page_is_a_call() -> None:
    links = {"l4-0": LinkArea(Box(0, 0, 1, 1), page=4, top=700), "l4-1": LinkArea(Box(0, 0, 1, 1), page=9)}

    near = notes_of(page(called("mot", "1", raised=0, link="l4-0")), BODY_LOOK, links)
    far = notes_of(page(called("section", "1", raised=0, link="l4-1")), BODY_LOOK, links)

    assert [note.called for note in near.notes] == [True, False]
    assert [note.called for note in far.notes] == [False, False]


def test_a_raised_number_calls_rather_than_the_link_of_the_contents_on_the_same_page() -> None:
    links = {"l4-0": LinkArea(Box(0, 0, 1, 1), page=4, top=300)}
    entry = line("1 Introduction", 80)
    entry = entry.of(tuple(replace(word, link="l4-0") for word in entry.words))

    noted = notes_of(page(entry, called("un mot", "1")), BODY_LOOK, links)

    assert noted.notes[0].called
    assert [word.call for word in noted.page.lines[0].words] == ["", ""]


@pytest.mark.parametrize("call", ["¹", "(1)", "[1]"])
def test_forms_of_a_call(call: str) -> None:
    assert notes_of(page(called("un mot", call)), BODY_LOOK, {}).notes[0].called


def test_small_text_without_call_and_rule_stays() -> None:
    bare = replace(page(), drawings=())

    noted = notes_of(bare, BODY_LOOK, {})

    assert noted.notes == ()
    assert noted.page == bare


def test_small_text_right_above_the_notes_goes_on_with_no_note_that_has_ended() -> None:
    """An annex may be set as small as notes are; what no rule parts from it is text."""
    small = line("la suite d’une phrase du texte", 690, style=SMALL)
    bare = page(called("un mot", "1"))
    notes = replace(bare, lines=(*bare.lines[:-3], small, *bare.lines[-3:]), drawings=())
    ended = Note("p4-1", (line("Une note.", 700, style=SMALL),), 3, called=True)
    open_note = replace(ended, lines=(line("Une note qui", 700, style=SMALL),))

    assert small in notes_of(notes, BODY_LOOK, {}).page.lines
    assert small in notes_of(notes, BODY_LOOK, {}, ended).page.lines
    assert notes_of(notes, BODY_LOOK, {}, open_note).rest == (small,)


def test_rows_of_a_ruled_table_in_small_print_are_no_notes() -> None:
    """« 70 % » begins a row for who reads it from the left, and a rule stands right above it."""
    rows = [line("70 %", 700, left=300, style=SMALL), line("Refus du ménage", 712, style=SMALL)]
    across = rule(50, 698, 350, 698.5)
    content = PageContent(4, 600, 800, (*paragraph(5, 120), *rows), (across, rule(280, 698, 280.5, 722)))

    assert notes_of(content, BODY_LOOK, {}).page.lines == content.lines
    ruled = PageContent(4, 600, 800, (*paragraph(5, 120), *rows), (across,))
    assert notes_of(ruled, BODY_LOOK, {}).page.lines != ruled.lines
