"""Endnotes below a rule behind the last text, without links."""

from dataclasses import replace

from pdf_lines import SMALL, line, paragraph, rule

from onpe_desktop.importers.pdf.notes.endnotes import Endnotes, without_endnotes
from onpe_desktop.importers.pdf.page import Line, PageContent

RULE = rule(50, 392, 194, 392.7)


def called(text: str, call: str, top: float) -> Line:
    found = line(text, top)
    return found.of((*found.words, replace(found.words[-1], text=call, spaced=False, raised=1)))


def note(sign: str, text: str, top: float) -> Line:
    found = line(f"{sign} {text}", top, style=SMALL)
    return found.of((replace(found.words[0], raised=1), *found.words[1:]))


NOTES = [
    note("i", "Une première note, qui est", 400),
    line("plus longue.", 410, style=SMALL),
    note("ii", "Autre.", 420),
]


def read(*calls: Line, here: tuple[Line, ...] = (), after: tuple[Line, ...] = (), ruled: bool = True) -> Endnotes:
    first = PageContent(0, 600, 800, (*calls, *paragraph(6, 160)))
    last = PageContent(1, 600, 800, (*here, *paragraph(4, 40), *NOTES, *after), (RULE,) if ruled else ())
    return without_endnotes((first, last), {})


def test_notes_below_a_rule_behind_the_last_text() -> None:
    ended = read(called("un mot", "i", 60), called("un autre", "ii", 80))

    assert [(found.key, " ".join(part.text for part in found.lines)) for found in ended.notes] == [
        ("p2-ei", "Une première note, qui est plus longue."),
        ("p2-eii", "Autre."),
    ]
    assert [word.call for found in ended.pages[0].lines for word in found.words if word.call] == ["p2-ei", "p2-eii"]
    assert len(ended.pages[1].lines) == 4


def test_the_last_call_may_stand_on_their_page() -> None:
    assert len(read(called("un mot", "i", 60), here=(called("un autre", "ii", 20),)).notes) == 2


def test_footnotes_of_the_last_page_are_none() -> None:
    assert read(here=(called("un mot", "i", 10), called("un autre", "ii", 24))).notes == ()


def test_each_is_called_once() -> None:
    """Small print below a rule that begins with exponents is no list of notes."""
    assert read(called("un mot", "i", 60)).notes == ()
    assert read(*(called("un mot", sign, 60 + 14 * n) for n, sign in enumerate(("i", "ii", "i")))).notes == ()


def test_they_need_a_rule_and_nothing_behind_them() -> None:
    calls = called("un mot", "i", 60), called("un autre", "ii", 80)

    assert read(*calls, ruled=False).notes == ()
    assert read(*calls, after=tuple(paragraph(2, 500))).notes == ()
