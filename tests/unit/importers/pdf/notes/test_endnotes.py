from dataclasses import replace

from pdf_lines import BODY, BOLD, line, paragraph

from onpe_desktop.importers.pdf.notes.endnotes import Endnotes, without_endnotes
from onpe_desktop.importers.pdf.page import Box, Line, LinkArea, PageContent, Style, Word

NOTES = [
    line("[1] Première note, qui est", 300),
    line("plus longue qu’une ligne.", 312, left=50),
    line("[2] Deuxième note.", 330),
]
TEXT = paragraph(6, 160)


def called(text: str, call: str, top: float, *, raised: int = 1, link: str = "") -> Line:
    found = line(text, top)
    box = Box(found.box.right, top, found.box.right + 4, top + 6)
    return found.of((*found.words, Word(call, box, Style("Serif", 6.0), spaced=False, raised=raised, link=link)))


def linked(found: Line, link: str) -> Line:
    return found.of((replace(found.words[0], link=link), *found.words[1:]))


def read(*, back: bool = True, raised: int = 1, calls: int = 1, title: str = "Notes") -> Endnotes:
    first = [called("un mot", "[1]", 60 + 20 * n, raised=raised, link="a1") for n in range(calls)]
    page = PageContent(0, 600, 800, (*first, called("autre mot", "[2]", 130, raised=raised, link="a2"), *TEXT))
    notes = [linked(NOTES[0], "b1"), NOTES[1], linked(NOTES[2], "b2")] if back else NOTES
    end = PageContent(1, 600, 800, (*paragraph(4, 40), line(title, 280, style=BOLD), *notes, *paragraph(3, 400)))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=1, top=296), "a2": LinkArea(spot, page=1, top=327)}
    links |= {"b1": LinkArea(spot, page=0, top=58), "b2": LinkArea(spot, page=0, top=127)}
    return without_endnotes((page, end), links)


def test_notes_with_links_both_ways() -> None:
    ended = read()

    assert [(note.key, " ".join(found.text for found in note.lines)) for note in ended.notes] == [
        ("p2-e1", "Première note, qui est plus longue qu’une ligne."),
        ("p2-e2", "Deuxième note."),
    ]
    assert [word.call for found in ended.pages[0].lines for word in found.words if word.call] == ["p2-e1", "p2-e2"]
    assert [found.text for found in ended.pages[1].lines] == [found.text for found in (*paragraph(4, 40), *TEXT[:3])]


def test_raised_calls_need_no_link_back() -> None:
    assert [note.key for note in read(back=False).notes] == ["p2-e1", "p2-e2"]


def test_works_cited_by_number_are_no_notes() -> None:
    """They link nowhere back; a raised one stands at many places."""
    assert read(back=False, raised=0, title="Ouvrages cités").notes == ()
    assert [note.key for note in read(back=False, calls=3).notes] == ["p2-e2"]


def test_small_notes_on_the_page_that_calls_them_are_footnotes() -> None:
    small = linked(line("1 Une note.", 700, style=Style("Serif", 8.0)), "b1")
    page = PageContent(0, 600, 800, (called("un mot", "1", 60, link="a1"), *TEXT, small))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=0, top=698), "b1": LinkArea(spot, page=0, top=58)}

    assert without_endnotes((page,), links).notes == ()


def test_the_sign_may_stand_alone_above_a_long_address() -> None:
    """As large as the text, at the foot of its page: the address had no room beside the sign."""
    sign = linked(line("1", 700, style=Style("Serif", 6.0)), "b1")
    address = line("https://exemple.fr/une-longue-adresse", 709)
    page = PageContent(0, 600, 800, (called("un mot", "1", 60, link="a1"), *TEXT, sign, address))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=0, top=698), "b1": LinkArea(spot, page=0, top=58)}

    (note,) = without_endnotes((page,), links).notes
    assert [found.text for found in note.lines] == ["https://exemple.fr/une-longue-adresse"]


def test_notes_that_end_with_an_arrow_back() -> None:
    """Pandoc's list of notes has no title, and browsers tell the heights of its links wrongly."""
    first = line("1. Une", 300)
    arrow = first.of((*first.words, replace(line("note.↩", 300, left=200).words[0], link="b1")))
    page = PageContent(0, 600, 800, (called("un mot", "1", 60, link="a1"), *TEXT))
    end = PageContent(1, 600, 800, (*paragraph(4, 40), arrow))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=1, top=200), "b1": LinkArea(spot, page=0, top=10)}

    assert [note.key for note in without_endnotes((page, end), links).notes] == ["p2-e1"]
    assert without_endnotes((page, end), {"a1": links["a1"]}).notes == ()


def test_a_call_at_the_beginning_of_a_line_and_a_sign_above_its_note() -> None:
    """A long address does not stand beside the sign; what leads back from a note is no call."""
    calling = line("1 suite du texte", 60)
    call = replace(calling.words[0], link="a1", raised=1)
    sign = line("1", 300)
    page = PageContent(0, 600, 800, (line("un texte", 48), calling.of((call, *calling.words[1:])), *TEXT))
    end = PageContent(
        1, 600, 800, (*paragraph(4, 40), sign.of([replace(sign.words[0], link="b1")]), line("http://exemple", 312))
    )
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=1, top=298), "b1": LinkArea(spot, page=0, top=58)}

    notes = without_endnotes((page, end), links).notes

    assert [[part.text for part in note.lines] for note in notes] == [["http://exemple"]]


def test_rows_of_a_note_may_have_wide_spaces_and_words_of_another_size() -> None:
    """As justified text and code in it have."""
    code = line("code", 312, left=100, style=replace(BODY, size=8.5))
    parts = [line("1. Une note qui dit", 300), line("le", 312, left=50), code, line("utile.", 324)]
    page = PageContent(0, 600, 800, (called("un mot", "1", 60, link="a1"), *TEXT))
    end = PageContent(1, 600, 800, (*paragraph(4, 40), *parts))
    links = {"a1": LinkArea(Box(0, 0, 1, 1), page=1, top=298)}

    notes = without_endnotes((page, end), links).notes

    assert [[part.text for part in note.lines] for note in notes] == [["Une note qui dit", "le code", "utile."]]


def test_brackets_around_a_sign_may_be_words_of_their_own() -> None:
    """As asciidoctor-pdf sets them: the sign alone is a link."""
    sign, *words = line("1 Une note.", 300).words
    parts = (replace(sign, text="["), replace(sign, spaced=False, link="b1"), replace(sign, text="]", spaced=False))
    note = line("1 Une note.", 300).of((*parts, *words))
    page = PageContent(0, 600, 800, (called("un mot", "1", 60, link="a1"), *TEXT))
    end = PageContent(1, 600, 800, (*paragraph(4, 40), note))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=1, top=200), "b1": LinkArea(spot, page=0, top=10)}

    (found,) = without_endnotes((page, end), links).notes

    assert found.lines[0].text == "Une note."


def test_a_note_as_large_as_the_text_ends_where_a_footnote_begins() -> None:
    """Word processors tell both by links; the sign of the second stands beside it."""
    number, first = linked(line("1", 690), "b1"), line("Une note écrite plus grande.", 690.3, left=64)
    sign = linked(line("2", 702.3, style=Style("Serif", 9.2)), "b2")
    second = line("Une autre.", 702, left=64, style=Style("Serif", 9.2))
    calls = (called("un mot", "1", 60, link="a1"), called("un autre", "2", 80, link="a2"))
    page = PageContent(0, 600, 800, (*calls, *TEXT, number, first, sign, second))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=0, top=688), "b1": LinkArea(spot, page=0, top=58)}
    links |= {"a2": LinkArea(spot, page=0, top=700), "b2": LinkArea(spot, page=0, top=78)}

    (note,) = without_endnotes((page,), links).notes

    assert [found.text for found in note.lines] == ["Une note écrite plus grande."]


def test_a_call_for_which_its_line_had_no_room() -> None:
    call = linked(line("1", 171, style=Style("Serif", 6.4)), "a1")
    note = linked(line("1 Une note.", 700), "b1")
    page = PageContent(0, 600, 800, (line("une ligne pleine", 160), call, *paragraph(6, 190), note))
    spot = Box(0, 0, 1, 1)
    links = {"a1": LinkArea(spot, page=0, top=698), "b1": LinkArea(spot, page=0, top=169)}

    ended = without_endnotes((page,), links)

    assert [[found.text for found in note.lines] for note in ended.notes] == [["Une note."]]
    assert [word.call for found in ended.pages[0].lines for word in found.words if word.call] == ["p1-e1"]


def test_notes_in_two_columns_have_the_lines_of_their_own() -> None:
    """Style sheets set all of a publication in columns: both go on beside each other."""
    calls = PageContent(0, 600, 800, tuple(called("un mot", f"{n}", 60 + 20 * n, link=f"a{n}") for n in (1, 2)))
    left = [linked(line("1. Première note, qui", 60), "b1"), line("est longue.", 72, left=62)]
    beside = [linked(line("2. Seconde note, qui est", 60, left=310), "b2"), line("longue aussi.", 72, left=322)]
    spot = Box(0, 0, 1, 1)
    links = {f"a{n}": LinkArea(spot, page=1, top=58) for n in (1, 2)}
    links |= {f"b{n}": LinkArea(spot, page=0, top=58 + 20 * n) for n in (1, 2)}

    ended = without_endnotes((calls, PageContent(1, 600, 800, (*left, *beside))), links)

    assert [" ".join(found.text for found in note.lines) for note in ended.notes] == [
        "Première note, qui est longue.",
        "Seconde note, qui est longue aussi.",
    ]
