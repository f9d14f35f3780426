"""Asterisks that call notes without being raised."""

import pytest
from pdf_lines import SMALL, line, paragraph

from onpe_desktop.importers.pdf.notes.footnotes import PageNotes, notes_of
from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.styles import Body

BODY_LOOK = Body(10.0, "Serif", bold=False, leading=12.0, colour=0)


def read(text: str, note: str) -> PageNotes:
    lines = (line(text, 100), *paragraph(5, 120), line(note, 700, style=SMALL))
    return notes_of(PageContent(4, 600, 800, lines), BODY_LOOK, {})


@pytest.mark.parametrize(
    "text", ["Le coût est de 300 €* par an", "La loi* dit que", "Selon la loi*.", "La loi * dit que", "(la loi*)"]
)
@pytest.mark.parametrize("note", ["* En moyenne, selon nous.", "*En moyenne, selon nous."])
def test_an_asterisk_of_a_note_is_a_call(text: str, note: str) -> None:
    noted = read(text, note)

    assert [(one.called, one.lines[0].text) for one in noted.notes] == [(True, "En moyenne, selon nous.")]
    assert noted.page.lines[0].text.replace(" ", "") == text.replace("*", "").replace(" ", "")


@pytest.mark.parametrize("text", ["Un tarif 2*3", "Les mots", "Un cas** rare"])
def test_another_asterisk_is_none(text: str) -> None:
    noted = read(text, "* En moyenne, selon nous.")

    assert noted.notes == ()
    assert noted.page.lines[0].text == text
