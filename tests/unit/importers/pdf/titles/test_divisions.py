"""Titles « Annexe 1 » below « Annexes »."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

PAGE = """#set page(paper: "a5", numbering: "1")
#set text(lang: "fr", size: 10pt)
#let titre(size: 10pt, body) = block(above: 2em, below: 1em, text(size, weight: 700, body))
"""
TEXT = "\n#lorem(40)\n"
CHAPTERS = "".join(
    f"#titre(size: 15pt)[{number}. Un chapitre]{TEXT}"
    + "".join(f"#titre(size: 12pt)[{number}.{part}. Une partie]{TEXT}" for part in (1, 2))
    for number in (1, 2, 3)
)
HELD = "".join(
    f"#titre(size: 13pt)[Annexe {number} : Une liste]{TEXT}#titre(size: 12pt)[Un point]{TEXT}" for number in (1, 2)
)
LAST = f"#titre(size: 15pt)[4. Le dernier]{TEXT}"


def levels(source: str, typeset: Typeset, read: ReadPdf) -> list[int]:
    publication = read(typeset(PAGE + TEXT + source, tagged=False, outlined=False))
    return [level for level, _ in headings(publication)]


def test_annexes_stand_below_the_title_that_names_them_all(typeset: Typeset, read: ReadPdf) -> None:
    source = CHAPTERS + "#titre(size: 15pt)[Annexes]" + HELD + LAST

    assert levels(source, typeset, read)[9:] == [1, 2, 3, 2, 3, 1]


def test_annexes_that_nothing_names_stand_beside_chapters(typeset: Typeset, read: ReadPdf) -> None:
    assert levels(CHAPTERS + HELD + LAST, typeset, read)[9:] == [1, 2, 1, 2, 1]
