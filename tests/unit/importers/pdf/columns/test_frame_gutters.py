"""Designed pages: frames of text laid where there is room, whose columns change within a page."""

from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.columns.frame_gutters import are_columns, frame_gutters
from onpe_desktop.importers.pdf.columns.regions import Gutter, regions_of

TITLE = line("Un titre court", 300)
TWO = (*paragraph(6, 100, right=240), *paragraph(6, 100, left=260))
THREE = (
    *paragraph(5, 330, right=170),
    *paragraph(5, 330, left=190, right=310),
    *paragraph(5, 330, left=330),
)


def test_each_part_of_a_page_has_its_columns() -> None:
    gutters = frame_gutters((*TWO, TITLE, *THREE))

    assert [(round(gutter.left), round(gutter.right)) for gutter in gutters] == [(240, 260), (170, 190), (310, 330)]
    assert [gutter.reaches(TWO[-2].box) for gutter in gutters] == [True, False, False]
    assert [gutter.reaches(THREE[0].box) for gutter in gutters] == [False, True, True]


def test_they_are_read_one_after_the_other() -> None:
    lines = (*TWO, TITLE, *THREE)
    mixed = sorted(lines, key=lambda one: (one.box.top, one.box.left))

    regions = regions_of(mixed, frame_gutters(lines))

    assert [one.box for region in regions for one in region.items] == [one.box for one in lines]


def test_paragraphs_of_a_column_are_no_columns_of_their_own() -> None:
    """Between them stands a title; nothing that runs over the gutter."""
    left = (*paragraph(6, 100, right=240), line("Un titre", 190), *paragraph(6, 210, right=240))

    (gutter,) = frame_gutters((*left, *paragraph(14, 100, left=260)))

    assert gutter.top <= 100
    assert gutter.bottom >= 278


def test_the_rows_of_a_table_are_no_frames() -> None:
    cells = [
        line("des mots d’une cellule", 100 + 12 * row, left=left, right=left + 180)
        for row in range(8)
        for left in (50, 260)
    ]

    assert frame_gutters(cells) == ()


def test_a_label_beside_a_text_is_no_column() -> None:
    labels = [line("mot", 100 + 12 * row, right=90) for row in range(6)]

    assert frame_gutters((*labels, *paragraph(6, 100, left=120))) == ()


def test_what_was_written_side_by_side_is_no_text_in_columns() -> None:
    whole = Gutter(240, 260)
    rows = [one for pair in zip(TWO[:6], TWO[6:], strict=True) for one in pair]

    assert are_columns(TWO, [whole])
    assert not are_columns(rows, [whole])
    assert not are_columns(TWO[:7], [whole])
