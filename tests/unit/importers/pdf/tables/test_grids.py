from itertools import pairwise

import pytest
from pdf_lines import line, rule

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style
from onpe_desktop.importers.pdf.tables.grids import grids_of


def grid_rules(columns: list[float], rows: list[float]) -> list[Drawing]:
    across = [rule(columns[0], y, columns[-1], y + 0.5) for y in rows]
    return across + [rule(x, rows[0], x + 0.5, rows[-1]) for x in columns]


def page(lines: list[Line], drawings: list[Drawing]) -> PageContent:
    return PageContent(0, 600, 800, tuple(lines), tuple(drawings))


def cells(content: PageContent) -> list[list[str]]:
    (grid,) = grids_of(content)
    return [[" ".join(found.text for found in cell.lines) for cell in row] for row in grid.rows]


WORDS = [
    line("Année", 105, left=55),
    line("Nombre", 105, left=205),
    line("2020", 125, left=55),
    line("12", 125, left=205),
]


def test_cells_of_a_ruled_table() -> None:
    content = page(WORDS, grid_rules([50, 200, 350], [100, 120, 140]))

    assert cells(content) == [["Année", "Nombre"], ["2020", "12"]]


def test_a_line_over_two_cells_is_parted() -> None:
    both = line("2020 12", 125, left=55, right=260)
    content = page([*WORDS[:2], both], grid_rules([50, 160, 350], [100, 120, 140]))

    assert cells(content)[1] == ["2020", "12"]


@pytest.mark.parametrize(("left", "right"), [(5, 590), (50, 590)], ids=["both sides", "one side"])
def test_the_page_s_rules_at_the_foot_of_a_table_make_no_columns(left: float, right: float) -> None:
    """The table reaches down to the double rule above the running foot, which is wider."""
    inner = grid_rules([50, 200, 350], [100, 120, 140])
    foot = [rule(left, y, right, y + 0.5) for y in (140, 142)]

    assert cells(page(WORDS, [*inner[:2], *inner[3:], *foot])) == [["Année", "Nombre"], ["2020", "12"]]


def test_a_missing_rule_joins_cells() -> None:
    drawings = [
        *(rule(50, y, 350, y + 0.5) for y in (100, 120, 140)),
        *(rule(x, 100, x + 0.5, 140) for x in (50, 350)),
        rule(200, 120, 200.5, 140),
    ]
    (grid,) = grids_of(page(WORDS, drawings))

    assert [[cell.columns for cell in row] for row in grid.rows] == [[2], [1, 1]]


def test_rules_that_do_not_touch_are_no_table() -> None:
    assert grids_of(page(WORDS, [rule(50, y, 350, y + 0.5) for y in (100, 120, 140)])) == []


def test_white_rules_are_not_seen() -> None:
    drawings = [
        Drawing(drawing.box, filled=True, stroked=False, colour=0xFFFFFF)
        for drawing in grid_rules([50, 200, 350], [100, 120, 140])
    ]

    assert grids_of(page(WORDS, drawings)) == []


def test_a_word_that_runs_out_of_its_cell_stays_in_it() -> None:
    """Narrow columns are printed over by long words; what begins after them is the next cell's all the same."""
    long = line("contradictoirement", 30, left=52, right=142)
    beside = line("oui", 46, left=102)

    assert cells(page([long, beside, line("non", 46, left=52)], grid_rules([50, 100, 200], [25, 42, 60]))) == [
        ["contradictoirement", ""],
        ["non", "oui"],
    ]


def test_a_single_ruled_column_is_a_table() -> None:
    rows = [line(text, 30 + 20 * n, left=52) for n, text in enumerate(["Services", "Enquête", "Parquet"])]

    assert cells(page(rows, grid_rules([50, 200], [25, 45, 65, 85]))) == [["Services"], ["Enquête"], ["Parquet"]]


def test_a_frame_with_a_rule_below_its_title_is_none() -> None:
    text = [line("À retenir", 30, left=52), *[line("du texte long", 50 + 12 * n, left=52) for n in range(4)]]

    assert grids_of(page(text, grid_rules([50, 200], [25, 45, 105]))) == []


def test_a_caption_in_the_frame_of_a_table_is_none_of_its_rows() -> None:
    caption = line("Tableau 3. Appels reçus", 82, left=55)
    drawings = [*grid_rules([50, 200, 350], [100, 120, 140]), *grid_rules([50, 350], [78, 100])]
    (grid,) = grids_of(page([caption, *WORDS], drawings))

    assert [[found.text for cell in row for found in cell.lines] for row in grid.rows] == [
        ["Année", "Nombre"],
        ["2020", "12"],
    ]
    assert not grid.box.holds(caption.box.middle, 1.0)


def test_a_row_that_a_page_break_has_left_alone_is_a_table() -> None:
    """At the top or bottom of a page; elsewhere a frame of cells may be anything."""
    row = [line(word, 105, left=left) for word, left in (("typeAlea", 55), ("les aléas", 155), ("0..*", 255))]
    rules = grid_rules([50, 150, 250, 350], [100, 140])
    below, above = line("Le texte", 200), line("Le texte", 50)

    assert cells(page([*row, below], rules)) == [["typeAlea", "les aléas", "0..*"]]
    assert cells(page([above, *row], rules)) == [["typeAlea", "les aléas", "0..*"]]
    assert grids_of(page([above, *row, below], rules)) == []


def test_words_in_two_places_of_most_rows_are_no_single_column() -> None:
    """White parts the columns of such a frame (`bands.py`, `uprights.py`)."""
    text = [line(words, 105 + 20 * n, left=left) for n in range(4) for words, left in (("nom", 55), ("valeur", 205))]

    assert grids_of(page(text, grid_rules([50, 350], [100, 120, 140, 160, 180]))) == []
    assert grids_of(page(text[::2], grid_rules([50, 350], [100, 120, 140, 160, 180])))


def test_a_last_row_that_no_rule_closes_is_cut_by_the_page() -> None:
    text = [line(words, 105 + 20 * n, left=left) for n in range(3) for words, left in (("nom", 55), ("valeur", 205))]
    drawings = grid_rules([50, 200, 350], [100, 120, 140, 160])
    (whole,) = grids_of(page(text, drawings))
    (cut,) = grids_of(page(text, [one for one in drawings if one.box.top != 160]))

    assert (whole.open_end, cut.open_end) == (False, True)
    assert len(cut.rows) == 3


def test_a_table_that_runs_out_of_the_page_is_one() -> None:
    text = [
        line(f"{words} {n}", 5 + 20 * n, left=left)
        for n in range(41)
        for words, left in (("a", 5), ("b", 205), ("c", 405))
    ]

    assert len(cells(page(text, grid_rules([0, 200, 400, 600], [20.0 * n for n in range(42)])))) == 41
    assert grids_of(page(text, grid_rules([0, 600], [0, 60, 790]))) == []


def test_a_frame_around_two_tables_is_of_none() -> None:
    """The page's end leaves its upper side at the first rule of a table."""
    second = [line(found.text, found.box.top + 80, left=found.box.left) for found in WORDS]
    between = line("et dans une autre partie", 155, left=60)
    frame = Drawing(Box(40, 99, 360, 240), filled=False, stroked=True, colour=0xEEEEEE)
    rules = [*grid_rules([50, 200, 350], [100, 120, 140]), *grid_rules([50, 200, 350], [180, 200, 220])]

    found = grids_of(page([*WORDS, between, *second], [*rules, frame]))

    assert sorted(grid.box.top for grid in found) == [100, 180]


def test_white_rules_on_colours_are_seen() -> None:
    """Some of Word's styles colour all cells, and part them by white rules."""
    white = [Drawing(Box(50, y, 350, y + 0.5), filled=True, stroked=False, colour=0xFFFFFF) for y in (100, 120, 140)]
    white += [Drawing(Box(x, 100, x + 0.5, 140), filled=True, stroked=False, colour=0xFFFFFF) for x in (50, 200, 350)]
    ground = Drawing(Box(50, 100, 350, 140), filled=True, stroked=False, colour=0x4F81BD)

    assert cells(page(WORDS, [ground, *white])) == [["Année", "Nombre"], ["2020", "12"]]
    assert grids_of(page(WORDS, white)) == []


def test_white_rules_that_touch_those_on_colours_are_seen() -> None:
    """A designer's tints below the head are no rectangles, and each cell has its own rules."""
    tops, lefts = (100, 120, 140, 160), (50, 200, 350)
    boxes = [Box(left, y, right, y + 0.5) for y in tops for left, right in pairwise(lefts)]
    boxes += [Box(x, top + 1, x + 0.5, bottom - 1) for x in lefts for top, bottom in pairwise(tops)]
    white = [Drawing(box, filled=True, stroked=False, colour=0xFFFFFF) for box in boxes]
    head = Drawing(Box(50, 100, 350, 120), filled=True, stroked=False, colour=0x56A958)
    below = [line("2020", 122, left=55), line("à Lyon", 131, left=55), line("12", 126, left=205)]
    last = [line("2021", 145, left=55), line("14", 145, left=205)]

    assert cells(page([*WORDS[:2], *below, *last], [head, *white])) == [
        ["Année", "Nombre"],
        ["2020 à Lyon", "12"],
        ["2021", "14"],
    ]


def test_a_cell_ends_where_a_rule_lies_under_part_of_it() -> None:
    """The empty corner of a head has no rules; the first row of the others has one above."""
    drawings = [
        *(rule(50, y, 350, y + 0.5) for y in (140, 160)),
        *(rule(150, y, 350, y + 0.5) for y in (100, 120)),
        *(rule(x, 120, x + 0.5, 160) for x in (50, 150)),
        *(rule(x, 100, x + 0.5, 160) for x in (250, 350)),
    ]
    head = [line("Lyon", 105, left=155), line("Lille", 105, left=255)]
    rows = [
        line(text, top, left=left)
        for top, row in ((125, ("2020", "12", "7")), (145, ("2021", "14", "9")))
        for text, left in zip(row, (55, 155, 255), strict=True)
    ]

    assert cells(page([*head, *rows], drawings)) == [["Lyon", "Lille"], ["2020", "12", "7"], ["2021", "14", "9"]]


def test_a_rule_of_three_points_is_one_where_the_page_was_printed_a_little_larger() -> None:
    drawings = grid_rules([50, 200, 350], [100, 140])

    assert cells(page(WORDS, [*drawings, rule(50, 119, 350, 122.04)])) == [["Année", "Nombre"], ["2020", "12"]]


def test_the_end_of_a_row_of_two_columns_stands_alone_at_the_top_of_a_page() -> None:
    rest = line("fin de la cellule", 105, left=205)
    text = line("Le texte reprend ici.", 200)

    assert cells(page([rest, text], grid_rules([50, 200, 350], [100, 120]))) == [["", "fin de la cellule"]]
    assert grids_of(page([line("Avant.", 80), rest, text], grid_rules([50, 200, 350], [100, 120]))) == []


def test_grounds_tell_rows_where_each_has_other_ones_than_the_row_above() -> None:
    def told(*colours: int) -> bool:
        grounds = [
            Drawing(Box(50, 100 + 20 * number, 350, 120 + 20 * number), filled=True, stroked=False, colour=colour)
            for number, colour in enumerate(colours)
        ]
        rows = [100 + 20 * number for number in range(len(colours) + 1)]
        lines = [line("mot", 105 + 20 * number, left=left) for number in range(len(colours)) for left in (55, 205)]
        (grid,) = grids_of(page(lines, [*grounds, *grid_rules([50, 200, 350], [float(row) for row in rows])]))
        return grid.told

    assert told(0x4F81BD, 0xD3DFEE, 0xFFFFFF, 0xD3DFEE)
    assert not told(0x4F81BD, 0xD3DFEE, 0xD3DFEE)
    assert not told(0x4F81BD, 0xD3DFEE)  # a head, and what may be several rows


def test_the_side_of_a_text_below_a_table_is_none_of_its_rules() -> None:
    note = line("Une note qui suit", 146, left=55)
    drawings = grid_rules([50, 200, 350], [100, 120, 140])
    beside, between = rule(49, 141, 50, 160), rule(200, 140, 200.5, 160)

    assert cells(page([*WORDS, note], [*drawings, beside])) == [["Année", "Nombre"], ["2020", "12"]]
    assert len(cells(page([*WORDS, note], [*drawings, between]))) == 3


def test_lines_of_an_algorithm_with_numbers_before_a_rule_are_no_table() -> None:
    numbers = [line(str(n), 101 + 12 * n, left=52, style=Style("Serif", 7.0)) for n in range(1, 5)]
    words = [line(text, 100 + 12 * n, left=70) for n, text in enumerate(("si vide", "x", "fin", "rendre"), 1)]
    frame = [rule(50, 110, 200, 110.5), rule(50, 160, 200, 160.5)]
    sides = [rule(left, 110, left + 0.5, 160) for left in (50, 64, 200)]

    assert grids_of(PageContent(0, 600, 800, (*numbers, *words), (*frame, *sides))) == []


def test_a_form_with_a_label_in_each_row_is_a_table_though_most_cells_are_empty() -> None:
    tops = [100.0 + 20 * number for number in range(7)]
    labels = [line(f"Poste {number}", top + 5, left=55) for number, top in enumerate(tops[:-1])]
    drawings = grid_rules([50, 200, 250, 300, 350, 400], tops)

    assert cells(page(labels, drawings))[0] == ["Poste 0", "", "", "", ""]
    assert grids_of(page(labels[:2], drawings)) == []
