"""Notes at the foot of pages that are worded alike."""

from dataclasses import replace

from pdf_lines import SMALL, line, paragraph

from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.running.heads import without_running_lines


def calling(page: int, *, raised: int) -> Line:
    first = paragraph(1, 300)[0]
    return replace(first.of((*first.words, replace(first.words[-1], text=str(page + 9), raised=raised))), page=page)


def pages(*, raised: int) -> tuple[PageContent, ...]:
    found = []
    for number in range(6):
        note = line(f"{number + 9} Ibid., p. {number + 3}", 770, style=SMALL, page=number)
        text = [replace(one, page=number) for one in paragraph(12, 330)]
        found.append(PageContent(number, 595, 842, (calling(number, raised=raised), *text, note)))
    return tuple(found)


def test_notes_that_the_text_calls_are_no_running_feet() -> None:
    assert [len(page.lines) for page in without_running_lines(pages(raised=1)).pages] == [14] * 6
    assert [len(page.lines) for page in without_running_lines(pages(raised=0)).pages] == [13] * 6


def test_the_number_of_a_page_is_no_note_though_its_page_calls_one() -> None:
    """« 1 / 6 » below a note of that number."""
    found = []
    for number in range(6):
        called = replace(calling(number, raised=1).words[-1], text=str(number + 1))
        first = paragraph(1, 300)[0]
        text = [replace(one, page=number) for one in (first.of((*first.words, called)), *paragraph(12, 330))]
        found.append(PageContent(number, 595, 842, (*text, line(f"{number + 1} / 6", 790, left=510, page=number))))

    assert [len(page.lines) for page in without_running_lines(tuple(found)).pages] == [13] * 6
