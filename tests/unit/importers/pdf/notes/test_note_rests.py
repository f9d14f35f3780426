"""Endnotes that go on in the next column or on the next page."""

from dataclasses import replace

import pytest
from pdf_lines import BODY, line, paragraph

from onpe_desktop.importers.pdf.notes.endnotes import without_endnotes
from onpe_desktop.importers.pdf.page import Box, Line, LinkArea, PageContent, Style, Word

SPOT = Box(0, 0, 1, 1)
LINKS = {"a1": LinkArea(SPOT, page=1, top=700), "a2": LinkArea(SPOT, page=1, top=750)}
BACK = {"b1": LinkArea(SPOT, page=0, top=60), "b2": LinkArea(SPOT, page=0, top=80)}


def calling(text: str, sign: str, top: float) -> Line:
    found = line(text, top)
    box = Box(found.box.right, top, found.box.right + 4, top + 6)
    call = Word(sign, box, Style("Serif", 6.0), spaced=False, raised=1, link=f"a{sign}")
    return found.of((*found.words, call))


def ended(text: str, top: float, link: str, left: float = 50) -> Line:
    found = line(text + " ↩", top, left=left)
    return found.of((*found.words[:-1], replace(found.words[-1], link=link)))


FIRST = PageContent(0, 600, 800, (calling("un mot", "1", 60), calling("un autre", "2", 80), *paragraph(20, 100)))


def notes_of(*pages: PageContent, links: dict[str, LinkArea]) -> tuple[list[str], list[str]]:
    found = without_endnotes((FIRST, *pages), links)
    said = [" ".join(part.text for part in note.lines).replace(" ↩", "") for note in found.notes]
    return said, [part.text for page in found.pages[1:] for part in page.lines]


@pytest.mark.parametrize("link", ["b2", ""])
def test_up_to_its_arrow_on_the_next_page(link: str) -> None:
    """A browser loses the link of an arrow behind the page's end."""
    end = PageContent(1, 600, 800, (ended("1. Une note.", 700, "b1"), line("2. Une autre, qui", 715)))
    rest = PageContent(
        2, 600, 800, (line("va plus loin, et", 60), ended("se termine.", 72, link), line("Du texte.", 100))
    )

    said, left = notes_of(end, rest, links=LINKS | BACK)

    assert said == ["Une note.", "Une autre, qui va plus loin, et se termine."]
    assert left == ["Du texte."]


def test_up_to_its_arrow_in_the_next_column() -> None:
    first = line("1. Une note qui commence", 700, right=280)
    page = PageContent(1, 600, 800, (first, ended("et finit.", 60, "b1", 320), ended("2. Autre.", 80, "b2", 320)))

    said, left = notes_of(page, links=LINKS | BACK)

    assert (sorted(said), left) == (["Autre.", "Une note qui commence et finit."], [])


def test_up_to_the_next_note_without_arrows() -> None:
    end = PageContent(1, 600, 800, (*paragraph(3, 60), line("1. Une note qui", 702)))
    rest = PageContent(2, 600, 800, (line("va plus loin.", 60), line("2. Une autre.", 72), *paragraph(2, 100)))
    links = LINKS | {"a2": LinkArea(SPOT, page=2, top=72)}

    said, _ = notes_of(end, rest, links=links)

    assert said == ["Une note qui va plus loin.", "Une autre."]


def test_text_above_the_next_note_is_none_of_the_last_one() -> None:
    large = replace(BODY, size=13.0)
    for text in (paragraph(2, 60, style=large), [*paragraph(2, 30), *paragraph(1, 80)]):
        end = PageContent(1, 600, 800, (*paragraph(3, 60), line("1. Une note.", 702)))
        rest = PageContent(2, 600, 800, (*text, line("2. Une autre.", 110)))
        links = LINKS | {"a2": LinkArea(SPOT, page=2, top=110)}

        assert notes_of(end, rest, links=links)[0] == ["Une note.", "Une autre."]


def test_a_call_without_brackets_means_no_number_in_brackets() -> None:
    """Browsers that print a page smaller tell the heights of links wrongly."""
    issue = line("(1): 469-487, en 2020.", 690)
    page = PageContent(1, 600, 800, (*paragraph(3, 60), issue, ended("1. Une note.", 500, "b1")))
    links = {"a1": LinkArea(SPOT, page=1, top=780), "b1": BACK["b1"]}

    assert notes_of(page, links=links)[0] == ["Une note."]
