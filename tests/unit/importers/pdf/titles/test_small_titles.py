"""Titles that are no larger than the text, or hold code: their family, their weight and their other words tell."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

SMALL = """
#set text(lang: "fr", font: "Libertinus Serif", size: 12pt)
#set page(paper: "a5")
#let title(body) = block(above: 2em, below: 1em, text(font: "New Computer Modern", weight: "bold", size: 11pt, body))
#let chapter(body) = block(below: 1em, text(font: "New Computer Modern", weight: "bold", size: 18pt, body))
#chapter[Le guide]
#lorem(40)
#title[Un petit titre]
#lorem(40)
#title[Un autre, avec _des mots_ et #text(8pt)[`du_code_qui_est_plus_petit()`]]
#lorem(40)
#chapter[La suite]
#lorem(40)
"""


def test_titles_of_another_family_may_be_smaller_than_the_text(typeset: Typeset, read: ReadPdf) -> None:
    publication = read(typeset(SMALL, tagged=False, outlined=False))

    assert headings(publication) == [
        (1, "Le guide"),
        (2, "Un petit titre"),
        (2, "Un autre, avec des mots et du_code_qui_est_plus_petit()"),
        (1, "La suite"),
    ]
