from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.columns.regions import Gutter, regions_of
from onpe_desktop.importers.pdf.page import Style

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


def test_a_short_title_between_two_sections_parts_the_columns() -> None:
    """As style sheets set one over all columns; beside text it is one of its column."""
    title = line("Qualité", 210, style=Style("Serif", 18.0))
    below = tuple(paragraph(8, 245, left=50, right=285)), tuple(paragraph(8, 245, left=305, right=540))

    regions = regions_of([*LEFT, *RIGHT, title, *below[0], *below[1]], (GUTTER,))
    beside = regions_of([*LEFT, *paragraph(20, 100, left=305, right=540), title, *below[0]], (GUTTER,))

    assert [region.items for region in regions] == [LEFT, RIGHT, (title,), *below]
    assert [len(region.items) for region in beside] == [17, 20]


def test_text_on_a_page_of_small_listings_is_no_title() -> None:
    """Where the right column has a gap beside one of its paragraphs."""
    small = Style("Mono", 7.0, fixed=True)
    left = [*paragraph(3, 100, left=50, right=285), *paragraph(2, 185, left=50, right=285)]
    listing = [line("x <- 1", 225 + 8 * n, style=small) for n in range(20)]
    beside = [*paragraph(5, 100, left=305, right=540), *paragraph(4, 225, left=305, right=540)]

    assert [len(region.items) for region in regions_of([*left, *listing, *beside], (GUTTER,))] == [25, 9]


def test_a_title_whose_words_are_stretched_parts_the_columns() -> None:
    title = [line(word, 210, left=left, style=Style("Serif", 18.0)) for word, left in (("Des", 50), ("mots", 310))]
    below = tuple(paragraph(8, 245, left=50, right=285)), tuple(paragraph(8, 245, left=305, right=540))

    regions = regions_of([*LEFT, *RIGHT, *title, *below[0], *below[1]], (GUTTER,))

    assert [len(region.items) for region in regions] == [8, 8, 2, 8, 8]
