"""Titles of what a publication quotes are none of its own."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#set par(justify: true)
#let titre(body) = block(above: 2em, below: 1em, text(weight: 700, body))
"""
TEXT = "\n#lorem(60)\n"
ARTICLES = "".join(f"#titre[Article L. 32-{number}]\n#lorem(50)\n" for number in range(5))


def found(source: str, typeset: Typeset, read: ReadPdf) -> list[str]:
    chapter = "#block(above: 2em, below: 1em, text(size: 14pt, weight: 700)[Ce que dit la loi])"
    pages = PAGE + 20 * TEXT + chapter + TEXT + source
    return [title for _, title in headings(read(typeset(pages, tagged=False, outlined=False)))]


def test_titles_of_a_quoted_law_are_none(typeset: Typeset, read: ReadPdf) -> None:
    assert found(f"#pad(left: 24pt, right: 24pt)[{ARTICLES}]", typeset, read) == ["Ce que dit la loi"]


def test_titles_of_an_indented_text_are_titles(typeset: Typeset, read: ReadPdf) -> None:
    assert len(found(f"#pad(left: 24pt)[{ARTICLES}]", typeset, read)) == 6
