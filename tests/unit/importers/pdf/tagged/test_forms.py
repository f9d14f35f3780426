"""Text in forms, which the tags of the page do not name."""

from dataclasses import replace

from pdf_lines import line

from onpe_desktop.importers.pdf.page import OF_FORM, Line, PageContent, Tag
from onpe_desktop.importers.pdf.tagged.forms import with_texts_of_forms
from onpe_desktop.importers.pdf.tagged.walks import marks_in_order


def marked(text: str, top: float, mark: int, left: float = 50) -> Line:
    made = line(text, top, left=left)
    return made.of(replace(word, mark=mark) for word in made.words)


def tag(role: str, *order: "Tag | int") -> Tag:
    marks = tuple(part for part in order if isinstance(part, int))
    return Tag(role, marks, tuple(part for part in order if isinstance(part, Tag)), order=order)


def words(page: PageContent) -> list[str]:
    """The words of each mark, in the order of the tags."""
    by_mark: dict[int, list[str]] = {}
    for one in page.lines:
        for word in one.words:
            by_mark.setdefault(word.mark, []).append(word.text)
    return [" ".join(by_mark[mark]) for top in page.tags for mark in marks_in_order(top) if mark in by_mark]


def test_a_text_in_a_form_stands_above_what_is_right_below_it_in_its_column() -> None:
    lines = (
        marked("le début", 100, 0),
        marked("une note", 130, OF_FORM),
        marked("en deux lignes", 142, OF_FORM),
        marked("sa suite", 160, 1),
        marked("à côté", 150, 2, left=300),
        marked("la fin", 400, OF_FORM),
    )
    inner = tag("Div", tag("P", 0), tag("P", tag("Span", 1)))
    page = PageContent(0, 600, 800, lines, tags=(tag("Document", inner, tag("P", 2)),))

    assert words(with_texts_of_forms(page)) == ["le début", "une note en deux lignes", "sa suite", "à côté", "la fin"]


def test_a_page_without_forms_stays() -> None:
    page = PageContent(0, 600, 800, (marked("le début", 100, 0),), tags=(tag("P", 0),))

    assert with_texts_of_forms(page) is page
