"""Pages of a file that show two printed ones."""

from dataclasses import replace

import pytest
from pdf_lines import line, paragraph, rule

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Picture
from onpe_desktop.importers.pdf.running.spreads import halves_of, is_of_half, spreads_of

LEFT, RIGHT = paragraph(10, 100, left=50, right=380), paragraph(10, 100, left=450, right=780)


def page(number: int, *more: Line, shown: tuple[str, str] | None = None, width: float = 840) -> PageContent:
    first, second = shown or (f"{2 * number + 2:02}", f"{2 * number + 3:02}")
    feet = (line(first, 570, left=50), line(second, 570, left=770))
    return PageContent(
        number, width, 595, (*LEFT, *RIGHT, *feet, *more), (rule(50, 80, 780, 81), rule(450, 90, 780, 91))
    )


def test_wide_pages_with_two_numbers_are_spreads() -> None:
    cover = PageContent(0, 420, 595, tuple(LEFT))

    assert spreads_of([cover, *(page(number) for number in range(1, 4))]) == {1, 2, 3}


@pytest.mark.parametrize(
    "pages",
    [
        [page(number, line("Un titre qui va d'une page à l'autre, et plus loin", 60, left=350)) for number in range(3)],
        [page(number, shown=("Accueil", str(number + 1))) for number in range(2)],
        [page(number, shown=("1", "2")) for number in range(2)],
        [page(number, width=500) for number in range(3)],
    ],
    ids=["title over both", "one number", "steps of a slide", "upright"],
)
def test_others_are_none(pages: list[PageContent]) -> None:
    assert spreads_of(pages) == frozenset()


def test_wide_pages_whose_fold_is_white_are_spreads() -> None:
    pages = [page(number, shown=("Accueil", str(number + 1))) for number in range(3)]

    assert spreads_of(pages) == frozenset()  # rules lie over it, as in a table
    assert spreads_of([replace(one, drawings=()) for one in pages]) == {0, 1, 2}


def test_one_page_of_a_spread_may_have_little_text() -> None:
    pages = [PageContent(n, 840, 595, (*LEFT, line("Un titre", 300, left=460))) for n in range(4)]

    assert spreads_of(pages) == {0, 1, 2, 3}
    assert spreads_of(pages[:2]) == frozenset()


def test_each_half_has_its_own_lines_and_drawings() -> None:
    left, right = halves_of(page(1))

    assert (len(left.lines), len(right.lines)) == (11, 11)
    assert (len(left.drawings), len(right.drawings)) == (0, 1)
    assert [is_of_half(Picture(Box(500, 100, 700, 200), 0), left, side) for side in (0, 1)] == [False, True]
