"""Titles that are counted and begin pages, beside heads that hold the number of their page."""

from dataclasses import replace

import pytest
from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.page import PageContent, Style
from onpe_desktop.importers.pdf.running.heads import without_running_lines


def pages(titles: list[str]) -> tuple[PageContent, ...]:
    """Return pages that begin with these titles and end with their numbers, the first of which is 4."""
    return tuple(
        PageContent(
            number,
            600,
            800,
            (line(title, 40, page=number), *paragraph(21, 100), line(str(number + 4), 770, left=300, page=number)),
        )
        for number, title in enumerate(titles)
    )


@pytest.mark.parametrize(("first", "left"), [(1, 22), (4, 21)])
def test_titles_with_another_number_than_their_page_stay(first: int, left: int) -> None:
    counted = pages([f"Sprint {number + first}" for number in range(5)])

    assert [len(page.lines) for page in without_running_lines(counted).pages] == [left] * 5


def test_numbers_that_are_the_same_on_several_pages_count_no_titles() -> None:
    counted = pages([f"Partie {number // 2 + 1}" for number in range(8)])

    assert [len(page.lines) for page in without_running_lines(counted).pages] == [21] * 8


def test_a_head_that_quotes_the_title_of_its_section_is_no_counted_title() -> None:
    """LaTeX's « 2 LE CADRE » above pages of a section, once where a section is as short as a page."""
    names = ["Le cadre", "Les acteurs", "Le signalement", "Les suites", "Les recours"]
    quoted = pages([f"{number + 2} {name.upper()}" for number, name in enumerate(names)])
    titled = tuple(
        replace(
            page,
            lines=(
                *page.lines,
                line(f"{number + 2} {name}", 400, style=Style("Serif", 14.0, bold=True), page=number),
                *paragraph(12, 430),
            ),
        )
        for number, (page, name) in enumerate(zip(quoted, names, strict=True))
    )

    kept = [[one.text for one in page.lines] for page in without_running_lines(titled).pages]

    assert not any(name.upper() in text for page, name in zip(kept, names, strict=True) for text in page)
    assert all(f"{number + 2} {name}" in kept[number] for number, name in enumerate(names))
