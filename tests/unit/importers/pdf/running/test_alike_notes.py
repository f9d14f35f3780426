from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Style, Word
from onpe_desktop.importers.pdf.running.heads import without_running_lines

SMALL = Style("Serif", 8.0)


def line(text: str, top: float, page: int, *, size: float = 10.0) -> Line:
    style = Style("Serif", size)
    words = tuple(
        Word(word, Box(50 + 40 * place, top, 85 + 40 * place, top + size), style, spaced=place > 0)
        for place, word in enumerate(text.split())
    )
    return Line(words, Box(50, top, 45 + 40 * len(words), top + size), page)


def page(number: int, foot: str, *, called: bool) -> PageContent:
    text = line(f"un mot {chr(97 + number)} de la page", 300, number)
    raised = Word(str(number + 1), Box(300, 298, 304, 304), SMALL, spaced=False, raised=1)
    called_text = text.of((*text.words, raised)) if called else text
    lines = [called_text, *(line(f"encore {number} lignes {n}", 320 + 12 * n, number) for n in range(5))]
    return PageContent(number, 600, 800, (*lines, line(foot, 770, number, size=8.0)))


def feet(pages: list[PageContent]) -> list[str]:
    return [one.lines[-1].text for one in without_running_lines(tuple(pages)).pages if one.lines[-1].size < 10]


def test_notes_that_read_alike_are_no_running_feet() -> None:
    notes = [f"{number + 1} Voir annexe A, graphique {number + 7}" for number in range(8)]

    assert feet([page(number, note, called=True) for number, note in enumerate(notes)]) == notes


def test_feet_that_begin_with_a_number_go_where_nothing_calls_them() -> None:
    assert feet([page(number, f"{number + 1} Rapport annuel", called=False) for number in range(8)]) == []


def test_a_call_may_begin_its_line() -> None:
    notes = [f"{number + 1} Voir annexe A, graphique {number + 7}" for number in range(8)]
    pages = [page(number, note, called=False) for number, note in enumerate(notes)]
    begun = []
    for number, one in enumerate(pages):
        first = one.lines[1]
        raised = Word(str(number + 1), Box(44, 318, 48, 324), SMALL, spaced=False, raised=1)
        begun.append(replace(one, lines=(one.lines[0], first.of((raised, *first.words)), *one.lines[2:])))

    assert feet(begun) == notes
