"""Whether the tags of a file are believed."""

from dataclasses import replace

from pdf_lines import BOLD, line, paragraph

from onpe_desktop.importers.pdf.page import Line, PageContent, Style, Tag
from onpe_desktop.importers.pdf.tagged.belief import Belief, belief_in, tells_more

LARGE = Style("Serif", 16.0, bold=True)


def marked(one: Line, mark: int) -> Line:
    return one.of(replace(word, mark=mark) for word in one.words)


def pages(title: str, small: str = "H3", count: int = 12) -> list[PageContent]:
    """Return pages that each have a large title and a small one with these tags, and a text."""
    found = []
    for number in range(count):
        parts = [line("Un grand titre", 40, style=LARGE), line("Un petit titre", 70), *paragraph(60, 100)]
        tags = [Tag(title, (0,), (), order=(0,)), Tag(small, (1,), (), order=(1,)), Tag("P", (2,), (), order=(2,))]
        lines = tuple(marked(one, min(place, 2)) for place, one in enumerate(parts))
        found.append(PageContent(number, 600, 800, lines, tags=tuple(tags)))
    return found


def test_tags_that_name_the_titles_are_believed() -> None:
    assert belief_in(pages("H1")) is not Belief.NONE


def test_tags_that_call_all_large_titles_paragraphs_are_not() -> None:
    assert belief_in(pages("P")) is Belief.NONE


def test_large_words_of_few_pages_or_of_tables_say_nothing() -> None:
    assert belief_in(pages("P")[:5]) is not Belief.NONE
    assert belief_in(pages("Table")) is not Belief.NONE


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

    assert belief_in(found) is Belief.NONE
    assert belief_in(headed) is not Belief.NONE


def test_tags_that_call_text_headings_are_not() -> None:
    """Who chooses styles by how they look has sentences in headings."""
    text = [
        replace(page, tags=(*page.tags[:2], replace(page.tags[2], role="H2")) if page.number % 3 == 0 else page.tags)
        for page in pages("H1")
    ]

    assert belief_in(text) is Belief.NONE
    assert belief_in([*text[:1], *pages("H1")[1:]]) is not Belief.NONE


def test_tags_are_doubtful_where_many_paragraphs_look_like_titles_or_lead_to_something() -> None:
    bold = line("Un point :", 300, style=BOLD)
    found = [
        replace(page, lines=(*page.lines, marked(bold, 3)), tags=(*page.tags, Tag("P", (3,), (), order=(3,))))
        for page in pages("H1", count=40)
    ]

    assert belief_in(found) is Belief.WHOLE  # half as many as headings are usual
    assert belief_in([replace(page, tags=(page.tags[0], *page.tags[2:])) for page in found]) is Belief.IN_DOUBT
    assert belief_in(pages("H1", count=40)) is Belief.WHOLE
    assert belief_in(pages("H1")) is Belief.IN_DOUBT  # it is soon read both ways


def test_tags_of_few_of_the_words_that_are_marked_are_not() -> None:
    """Canva marks all of a page, and tags but some of it."""
    found = [replace(page, tags=page.tags[:2]) for page in pages("H1")]

    assert belief_in(found) is Belief.NONE


def test_looks_tell_more_where_they_see_likely_titles_that_tags_do_not_name() -> None:
    named = [(f"titre{number}", 1.0) for number in range(6)]
    others = [(f"autre{number}", 0.9) for number in range(6)]

    assert tells_more([*named[:3], *others], named)
    assert not tells_more([*named, *others[:4]], named)
    assert not tells_more([*named, *((title, 0.6) for title, _ in (*others, *others))], named)
