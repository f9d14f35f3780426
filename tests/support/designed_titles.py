"""Pages whose titles are set by hand, as designers and users of word processors do, for tests of titles."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt, hyphenate: false)
#let titre(size: 10pt, above: 2em, below: 1em, fill: black, body) = block(
  above: above, below: below, text(size, weight: 700, fill: fill, body))
"""
TEXT = "\n#lorem(40)\n"
NAMES = ("Avant", "Pendant", "Après", "Longtemps après")


def found(source: str, typeset: Typeset, read: ReadPdf) -> list[str]:
    """Return the titles that are read of such a page, below some text."""
    publication = read(typeset(PAGE + TEXT + source, tagged=False, outlined=False))
    return [title for _, title in headings(publication)]
