"""Notes at the foot of each column."""

from dataclasses import replace

from pdf_lines import BODY, SMALL, line, paragraph

from onpe_desktop.importers.pdf.columns.column_notes import notes_of_columns
from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.styles import Body

LOOK = Body(10.0, BODY.font, bold=False, leading=12.0, colour=0)
GUTTERS = (Gutter(290, 310),)


def calling(mark: str, left: float) -> list[Line]:
    first, *others = paragraph(6, 100, left=left, right=left + 240)
    *words, last = first.words
    return [first.of((*words, last, replace(last, text=mark, spaced=False, raised=1))), *others]


def test_each_column_has_its_notes() -> None:
    left = [*calling("1", 50), line("1 Une note à gauche.", 700, style=SMALL)]
    right = [*calling("2", 310), *paragraph(40, 180, left=310, right=550)]
    right.append(line("2 Une note à droite.", 705, left=310, style=SMALL))

    found = notes_of_columns(PageContent(0, 595, 842, (*left, *right)), LOOK, {}, None, GUTTERS)

    assert [(note.lines[0].text, note.called) for note in found.notes] == [
        ("Une note à gauche.", True),
        ("Une note à droite.", True),
    ]
    assert len(found.page.lines) == len(left) + len(right) - 2
    calls = [word.call for one in found.page.lines for word in one.words if word.call]
    assert calls == [note.key for note in found.notes]


def test_without_gutters_a_page_is_one_column() -> None:
    lines = (*calling("1", 50), line("1 Une note.", 700, style=SMALL))

    assert len(notes_of_columns(PageContent(0, 595, 842, lines), LOOK, {}).notes) == 1
