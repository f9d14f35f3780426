from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.columns.regions import Gutter, regions_of

LEFT, RIGHT = tuple(paragraph(8, 100, left=50, right=285)), tuple(paragraph(8, 100, left=305, right=540))
GUTTER = Gutter(285, 305)


def test_the_short_end_of_a_paragraph_that_spans_the_columns_goes_with_it() -> None:
    wide, end = line("toute la largeur", 60, right=540), line("la fin", 72, right=120)

    regions = regions_of([*LEFT, *RIGHT, wide, end], (GUTTER,))

    assert [region.items for region in regions] == [(wide, end), LEFT, RIGHT]


def test_a_line_that_runs_over_its_column_stays_in_it() -> None:
    over = line("une adresse trop longue", 196, right=320)
    beside = line("la suite", 196.5, left=305, right=400)

    regions = regions_of([*LEFT, *RIGHT, over, beside], (GUTTER,))

    assert [region.items for region in regions] == [(*LEFT, over), (*RIGHT, beside)]
