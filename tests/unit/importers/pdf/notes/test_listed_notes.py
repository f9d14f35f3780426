"""Endnotes without links: a numbered list under « Notes »."""

from dataclasses import replace

from pdf_lines import BOLD, line, paragraph

from onpe_desktop.importers.pdf.notes.endnotes import without_endnotes
from onpe_desktop.importers.pdf.notes.listed_notes import listed_notes
from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Style, Word


def called(text: str, call: str, top: float) -> Line:
    found = line(text, top)
    box = Box(found.box.right, top, found.box.right + 4, top + 6)
    return found.of((*found.words, Word(call, box, Style("Serif", 6.0), spaced=False, raised=1)))


NOTES = [line("Notes", 280, style=BOLD), line("1. Première note.", 300), line("2. Deuxième note.", 314)]


def pages(*calls: Line, notes: list[Line] = NOTES) -> tuple[PageContent, ...]:
    text = PageContent(0, 600, 800, (*calls, *paragraph(6, 160)))
    return text, PageContent(1, 600, 800, (*paragraph(4, 40), *notes, line("La suite", 360, style=BOLD)))


def test_numbers_of_a_list_and_raised_numbers_before() -> None:
    ended = without_endnotes(pages(called("un mot", "1", 60), called("un autre", "2", 80)), {})

    assert [(note.key, note.lines[0].text) for note in ended.notes] == [
        ("p2-e1", "Première note."),
        ("p2-e2", "Deuxième note."),
    ]
    assert [word.call for found in ended.pages[0].lines for word in found.words if word.call] == ["p2-e1", "p2-e2"]
    assert [found.text for found in ended.pages[1].lines[-1:]] == ["La suite"]


def test_a_list_whose_numbers_nothing_calls_is_text() -> None:
    assert listed_notes(pages(called("dix mètres carrés", "2", 60))) == {}


def test_numbers_in_brackets_may_stand_level() -> None:
    """« mot[1]. » calls « [1] Première note. »; a number in brackets calls no « 1. »."""
    calls = (line("un mot[1].", 60), line("un autre[2]", 80))
    listed = [NOTES[0], line("[1] Première note.", 300), line("[2] Deuxième note.", 314)]

    ended = without_endnotes(pages(*calls, notes=listed), {})

    assert [note.lines[0].text for note in ended.notes] == ["Première note.", "Deuxième note."]
    assert [(found.text, [word.call for word in found.words]) for found in ended.pages[0].lines[:2]] == [
        ("un mot.", ["", "", "p2-e1", ""]),
        ("un autre", ["", "", "p2-e2"]),
    ]
    assert without_endnotes(pages(*calls), {}).notes == ()


def test_a_number_may_stand_alone_in_a_stretched_line() -> None:
    stretched = [line("2.", 314, right=60), line("Voir", 314, left=110), line("ailleurs", 314, left=190)]

    ended = without_endnotes(
        pages(called("un mot", "1", 60), called("un autre", "2", 80), notes=[*NOTES[:2], *stretched]), {}
    )

    assert [note.lines[0].text for note in ended.notes] == ["Première note.", "Voir ailleurs"]


def test_the_lines_of_a_listing_are_no_notes() -> None:
    calls = called("un mot", "1", 60), called("un autre", "2", 80)
    typed = Style("Mono", 9.0, fixed=True)

    for listed in ((line("1 1", 300), line("2 2", 314)), (line("1 ici", 300, style=typed), line("2", 314))):
        assert listed_notes(pages(*calls, notes=[NOTES[0], *listed])) == {}


def test_a_list_may_go_on_in_the_next_column() -> None:
    """Lines stand beside each other; the file has one column after the other."""
    calls = [called("un mot", f"{n}", 40 + 20 * n) for n in (1, 2, 3)]
    beside = [line("3. Dernière note.", 290, left=350), line("la fin du texte", 276, left=350)]

    ended = without_endnotes(pages(*calls, notes=[*paragraph(2, 256, right=300), *NOTES, *reversed(beside)]), {})

    assert {note.key for note in ended.notes} == {"p2-e1", "p2-e2", "p2-e3"}


def test_a_list_under_another_title_is_text() -> None:
    other = [line("Étapes", 280, style=BOLD), *NOTES[1:]]

    assert listed_notes(pages(called("un mot", "1", 60), called("un autre", "2", 80), notes=other)) == {}


def test_chapters_count_anew() -> None:
    one = pages(called("un mot", "1", 60), called("un autre", "2", 80))
    two = pages(called("encore", "1", 60), called("enfin", "2", 80))
    numbered = [PageContent(number, 600, 800, page.lines) for number, page in enumerate((*one, *two))]

    ended = without_endnotes(numbered, {})

    assert [note.key for note in ended.notes] == ["p2-e1", "p2-e2", "p4-e1", "p4-e2"]
    assert [word.call for found in ended.pages[2].lines for word in found.words if word.call] == ["p4-e1", "p4-e2"]


def test_a_list_without_a_title_whose_notes_end_with_arrows() -> None:
    """wkhtmltopdf makes links to a file of them; what a page's end cuts it may lose: the line with « 3. »."""
    calls = [called("un mot", f"{n}", 40 + 20 * n) for n in (1, 2, 3, 4)]
    listed = [line("1. Première note.↩", 300), line("2. Deuxième note, qui", 314), line("est longue.↩", 326)]
    text, end = pages(*calls, notes=[])
    notes = (replace(end, lines=tuple(listed)), PageContent(2, 600, 800, (line("4. La dernière.↩", 40),)))

    assert [sign for sign, _ in listed_notes((text, *notes)).values()] == ["1", "2", "4"]
    steps = replace(end, lines=(*listed[:2], line("est longue.", 326)))
    assert listed_notes((text, steps, notes[1])) == {}
