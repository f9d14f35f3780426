"""Whether the tags of a file are believed."""

from dataclasses import replace

from pdf_lines import BOLD, line, paragraph

from onpe_desktop.importers.pdf.page import Line, PageContent, Style, Tag
from onpe_desktop.importers.pdf.tagged.belief import is_doubtful, is_well_tagged, tells_more

LARGE = Style("Serif", 16.0, bold=True)


def marked(one: Line, mark: int) -> Line:
    return one.of(replace(word, mark=mark) for word in one.words)


def pages(title: str, small: str = "H3") -> list[PageContent]:
    """Return pages that each have a large title and a small one with these tags, and a text."""
    found = []
    for number in range(12):
        parts = [line("Un grand titre", 40, style=LARGE), line("Un petit titre", 70), *paragraph(60, 100)]
        tags = [Tag(title, (0,), (), order=(0,)), Tag(small, (1,), (), order=(1,)), Tag("P", (2,), (), order=(2,))]
        lines = tuple(marked(one, min(place, 2)) for place, one in enumerate(parts))
        found.append(PageContent(number, 600, 800, lines, tags=tuple(tags)))
    return found


def test_tags_that_name_the_titles_are_believed() -> None:
    assert is_well_tagged(pages("H1"))


def test_tags_that_call_all_large_titles_paragraphs_are_not() -> None:
    assert not is_well_tagged(pages("P"))


def test_large_words_of_few_pages_or_of_tables_say_nothing() -> None:
    assert is_well_tagged(pages("P")[:5])
    assert is_well_tagged(pages("Table"))


def test_tags_that_call_most_bold_titles_paragraphs_are_not() -> None:
    bold = line("Un titre en gras", 300, style=BOLD)
    found = [
        replace(
            page,
            lines=(*page.lines, *(marked(bold, mark) for mark in range(3, 13))),
            tags=(*page.tags, *(Tag("P", (mark,), (), order=(mark,)) for mark in range(3, 13))),
        )
        for page in pages("H1")
    ]
    headed = [
        replace(page, tags=(*page.tags[:3], *(replace(tag, role="H4") for tag in page.tags[3:]))) for page in found
    ]

    assert not is_well_tagged(found)
    assert is_well_tagged(headed)


def test_tags_that_call_text_headings_are_not() -> None:
    """Who chooses styles by how they look has sentences in headings."""
    text = [
        replace(page, tags=(*page.tags[:2], replace(page.tags[2], role="H2")) if page.number % 3 == 0 else page.tags)
        for page in pages("H1")
    ]

    assert not is_well_tagged(text)
    assert is_well_tagged([*text[:1], *pages("H1")[1:]])


def test_tags_are_doubtful_where_many_paragraphs_look_like_titles_or_lead_to_something() -> None:
    bold = line("Un point :", 300, style=BOLD)
    found = [
        replace(page, lines=(*page.lines, marked(bold, 3)), tags=(*page.tags, Tag("P", (3,), (), order=(3,))))
        for page in pages("H1")
    ]

    assert not is_doubtful(found)  # half as many as headings are usual
    assert is_doubtful([replace(page, tags=(page.tags[0], *page.tags[2:])) for page in found])
    assert not is_doubtful(pages("H1"))


def test_looks_tell_more_where_they_find_what_tags_name_and_nearly_as_many_again() -> None:
    named = [f"titre{number}" for number in range(5)]

    assert tells_more([*named[:4], *"abcde"], named)
    assert not tells_more([*named, *"abc"], named)
    assert not tells_more([*named[:3], *"abcdefg"], named)
