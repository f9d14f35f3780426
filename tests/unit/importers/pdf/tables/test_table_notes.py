from dataclasses import replace

from pdf_lines import BODY, SMALL, line, paragraph, rule

from onpe_desktop.importers.pdf.layout import called_before, laid_out
from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.tables.grids import Grid, grids_of
from onpe_desktop.importers.pdf.tables.table_notes import under_tables

LOOK = Body(10.0, "Serif", bold=False, leading=12.0, colour=0)
PAGE = PageContent(0, 600, 800, ())


def raised(text: str, top: float, *, left: float) -> Line:
    """A line whose last word is raised."""
    found = line(text, top, left=left)
    last = replace(found.words[-1], raised=1, spaced=False)
    return found.of((*found.words[:-1], last))


def note(marker: str, text: str, top: float) -> Line:
    found = line(f"{marker} {text}", top, style=SMALL)
    return found.of((replace(found.words[0], raised=1), replace(found.words[1], spaced=False), *found.words[2:]))


def frame(top: float, bottom: float) -> list[Drawing]:
    middle = (top + bottom) / 2
    across = [rule(50, y, 350, y + 0.5) for y in (top, middle, bottom)]
    return across + [rule(x, top, x + 0.5, bottom) for x in (50, 200, 350)]


def table(*lines: Line) -> Grid:
    (grid,) = grids_of(PageContent(0, 600, 800, lines, tuple(frame(100, 140))))
    return grid


def calls(grid: Grid) -> list[str]:
    return [word.call for row in grid.rows for cell in row for found in cell.lines for word in found.words if word.call]


CELLS = (raised("Année a", 105, left=55), line("Nombre", 105, left=205), line("2020", 125, left=55))


def test_a_note_under_a_table_is_called_in_a_cell() -> None:
    below = [note("a", "Donnée provisoire.", 143), *paragraph(3, 170)]
    found = under_tables([table(*CELLS, raised("12 a", 125, left=205))], below, LOOK, PAGE)

    assert [" ".join(part.text for part in known.lines) for known in found.notes] == ["Donnée provisoire."]
    assert calls(found.grids[0]) == [found.notes[0].key] * 2
    assert found.lines == below[1:]


def test_a_star_at_the_end_of_a_value_calls_a_note() -> None:
    found = under_tables(
        [table(*CELLS, line("12*", 125, left=205))], [line("* Donnée provisoire.", 143, style=SMALL)], LOOK, PAGE
    )

    assert [known.called for known in found.notes] == [True]
    assert found.grids[0].rows[1][1].lines[0].text == "12"


def test_small_lines_that_nothing_calls_are_text() -> None:
    below = [line("1 Source de la région.", 143, style=SMALL)]
    found = under_tables([table(*CELLS, line("12", 125, left=205))], below, LOOK, PAGE)

    assert found.lines == below
    assert found.notes == ()


def test_a_call_on_the_page_before_the_notes() -> None:
    first = PageContent(0, 600, 800, (*CELLS, line("12", 125, left=205)), tuple(frame(100, 140)))
    second_cells = (line("2021", 45, left=55), line("15", 45, left=205), line("2022", 65, left=55))
    lines = (*second_cells, raised("16 b", 65, left=205), note("a", "Donnée provisoire.", 83), note("b", "Sûr.", 95))
    second = PageContent(1, 600, 800, lines, tuple(frame(40, 80)))
    one = laid_out(first, [], LOOK, {}, None)
    two = laid_out(second, [], LOOK, {}, one)
    pages = called_before([one, two])

    assert [known.called for known in pages[1].notes] == [True, True]
    (grid,) = (item for item in pages[0].items if isinstance(item, Grid))
    assert calls(grid) == [pages[1].notes[0].key]


def test_body_text_below_a_table_stays() -> None:
    below = [line("1 est un nombre.", 143, style=BODY)]

    assert under_tables([table(*CELLS, raised("12 1", 125, left=205))], below, LOOK, PAGE).lines == below
