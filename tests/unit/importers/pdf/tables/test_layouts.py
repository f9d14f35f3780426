from dataclasses import replace

from pdf_lines import BODY, BOLD, line, paragraph

from onpe_desktop.importers.pdf.page import Box, Line, Style
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.tables.layouts import is_layout, order_of, whites_of

LARGE = Style("Serif", 13.0)
TITLES = [line("Le terrain", 100, style=LARGE), line("La salle", 100, left=300, style=LARGE)]
TEXTS = [line("Du gazon et des gradins", 120), line("Des tables et des ordinateurs", 120, left=300)]
MORE = [line("Le club", 160, style=LARGE), line("Le siège", 160, left=300, style=LARGE)]
OTHERS = [line("Ouvert le soir et le samedi", 180), line("Fermé pendant les vacances", 180, left=300)]


def grid(*rows: list[list[Line]], ruled: bool = False) -> Grid:
    cells = tuple(tuple(GridCell(tuple(lines)) for lines in row) for row in rows)
    return Grid(Box(40, 90, 560, 800), cells, (40, 290, 560), ruled=ruled)


def in_cells(lines: list[Line]) -> list[list[Line]]:
    return [[one] for one in lines]


def test_titles_above_texts_are_cards() -> None:
    cards = grid(*map(in_cells, (TITLES, TEXTS, MORE, OTHERS)))

    assert is_layout(cards, {})
    assert [(white.top, white.bottom) for white in whites_of(cards)] == [(99, 131), (159, 191)]


def test_a_title_in_the_middle_is_of_the_text() -> None:
    assert is_layout(grid(in_cells(TEXTS), [[MORE[0]], []], in_cells(OTHERS)), {})


def test_a_large_head_alone_or_large_figures_are_of_a_table() -> None:
    figures = [line("42 %", 100, style=LARGE), line("17 %", 100, left=300, style=LARGE)]

    assert not is_layout(grid([[TITLES[0]], []], in_cells(TEXTS), in_cells(OTHERS)), {})
    assert not is_layout(grid(in_cells(figures), in_cells(TEXTS)), {})
    assert not is_layout(grid(in_cells(TITLES), [[line("12", 120)], [line("7", 120, left=300)]]), {})


def test_the_head_of_a_table_may_be_large() -> None:
    rows = [TITLES, TEXTS, OTHERS]

    assert not is_layout(grid(*map(in_cells, rows)), order_of([one for row in rows for one in row]))
    assert is_layout(grid(*map(in_cells, rows)), order_of([row[side] for side in (0, 1) for row in rows]))
    assert not is_layout(grid(*map(in_cells, rows[:2])), {})
    huge = [[line("Le terrain", 100, left=left, style=Style("Serif", 18.0))] for left in (50, 300)]
    assert is_layout(grid(huge, in_cells(TEXTS)), {})


def test_labels_may_be_larger_than_what_they_name() -> None:
    rows = [[[title], text] for title, text in zip([*TITLES, *MORE], ([TEXTS[1]], OTHERS, TEXTS, OTHERS), strict=True)]

    assert not is_layout(grid(*rows, ruled=True), {})


def test_the_name_of_a_group_of_rows_may_be_larger_than_these() -> None:
    rows = [in_cells(TEXTS), [[MORE[0]], []], in_cells(OTHERS)]

    assert not is_layout(grid(*rows, ruled=True), {})


def test_typed_words_are_set_smaller() -> None:
    typed = [line("une_ligne_de_code()", 140 + 12 * n, style=Style("Mono", 6.4, fixed=True)) for n in range(9)]

    assert not is_layout(grid(in_cells(OTHERS), in_cells(TEXTS), [typed, []], in_cells(OTHERS)), {})


def test_what_was_written_column_by_column_is_text() -> None:
    left, right = paragraph(4, 100, right=250), paragraph(4, 100, left=300)
    rows = grid(*([[one], [two]] for one, two in zip(left, right, strict=True)))

    assert is_layout(rows, order_of([*left, *right]))
    assert not is_layout(rows, order_of([one for pair in zip(left, right, strict=True) for one in pair]))
    assert not is_layout(replace(rows, ruled=True), order_of([*left, *right]))
    assert not is_layout(grid([left, right]), order_of([*left, *right]))


def test_frames_around_frames_hold_text() -> None:
    title, text = [line("Un titre", 100, style=BOLD)], paragraph(12, 120, left=300, style=BODY)

    assert is_layout(grid([title, []], [[], text], ruled=True), {})
    assert is_layout(grid([text, []], ruled=True), {})
    assert not is_layout(grid([title, []], [[], text[:2]], ruled=True), {})
    assert not is_layout(grid([text, []], [text, []], ruled=True), {})


def test_a_large_number_beside_text_is_no_table() -> None:
    number = [line("4", 105, style=Style("Serif", 20.0))]

    assert is_layout(grid([number, [line("Un titre", 100, left=90, style=BOLD), *paragraph(2, 112, left=90)]]), {})
    assert not is_layout(grid([[line("4", 105)], paragraph(2, 112, left=90)]), {})
