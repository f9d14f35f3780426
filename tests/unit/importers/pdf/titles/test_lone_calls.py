"""A line may hold nothing but the call of a note: it has no text of its own."""

from dataclasses import replace

import pytest
from pdf_lines import BODY, BOLD, line, paragraph

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.text.paragraphs import chunks_of
from onpe_desktop.importers.pdf.titles.runs import candidates_of

TEXT = paragraph(6, 200)


def lone_call(top: float, *, bold: bool) -> Line:
    found = line("12", top, style=BOLD if bold else BODY)
    return found.of(replace(word, call="p1-12") for word in found.words)


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("place", [0, 1])
def test_it_stops_nothing(bold: bool, place: int) -> None:  # a case
    title = [line("Un titre en gras", 160, style=BOLD)]
    title.insert(place, lone_call(148 + 24 * place, bold=bold))
    flow = [*title, *TEXT, lone_call(275, bold=bold), *paragraph(3, 290)]

    assert candidates_of([flow], set(), body_of(flow)) is not None
    assert chunks_of(flow, 550, {}, body_of(flow))
