"""How deep titles stand that name their division, or that numbers enclose."""

from importers_pdf_kinds import headings
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.divisions import above_sections
from onpe_desktop.importers.pdf.titles.runs import TitleRun

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


def titled(text: str) -> TitleRun:
    box = Box(0, 0, 100, 10)
    return TitleRun((Line((Word(text, box, Style("Sans", 14)),), box, 0),), Look(14.0, True, False, False, 0, "Sans"))


def levels(source: str, typeset: Typeset, read: ReadPdf) -> list[int]:
    publication = read(typeset(PAGE + TEXT + source, tagged=False, outlined=False))
    return [level for level, _ in headings(publication)]


def test_annexes_stand_below_the_title_that_names_them_all(typeset: Typeset, read: ReadPdf) -> None:
    source = CHAPTERS + "#titre(size: 15pt)[Annexes]" + HELD.replace("13pt", "15pt") + LAST

    assert levels(source, typeset, read)[9:] == [1, 2, 3, 2, 3, 1]


def test_annexes_that_nothing_names_stand_beside_chapters(typeset: Typeset, read: ReadPdf) -> None:
    assert levels(CHAPTERS + HELD + LAST, typeset, read)[9:] == [1, 2, 1, 2, 1]


def test_articles_stand_below_the_chapters_that_look_like_them(typeset: Typeset, read: ReadPdf) -> None:
    articles = "".join(f"#titre[Article {number}]{TEXT}" for number in (1, 2))
    source = "".join(f"#titre[Chapitre {number} : Une matière.]{TEXT}{articles}" for number in ("I", "II"))

    assert levels(source + f"#titre[Annexe]{TEXT}", typeset, read) == [1, 2, 2, 1, 2, 2, 1]


def test_so_do_those_that_bookmarks_leave_out(typeset: Typeset, read: ReadPdf) -> None:
    articles = "".join(f"#titre[Article {number}]{TEXT}" for number in (1, 2))
    chapters = "".join(f"#titre[Chapitre {number} : Une matière]{TEXT}{articles}" for number in ("I", "II"))
    heads = "#show heading: it => block(above: 2em, below: 1em, text(15pt, it.body))\n"
    source = heads + "".join(f"= Arrêté du {day} mars\n{TEXT}{chapters}" for day in (2, 3, 4))

    publication = read(typeset(PAGE + TEXT + source, tagged=False))
    assert [level for level, _ in headings(publication)] == [1, 2, 3, 3, 2, 3, 3] * 3


def test_what_stands_between_articles_is_a_part_of_the_first(typeset: Typeset, read: ReadPdf) -> None:
    articles = "".join(f"#titre[Article {number}]{TEXT}" for number in (1, 2, 3, 4))
    source = articles + f"#titre[Fraudes]{TEXT}#titre[Article 5]{TEXT}#titre[Pour finir]{TEXT}"

    assert levels(source, typeset, read) == [1, 1, 1, 1, 2, 1, 1]


def test_a_chapter_stands_above_its_sections_that_are_set_larger() -> None:
    """What looks like the sections and names an annex stays beside the chapters."""
    names = [
        name
        for chapter in (1, 2, 3)
        for name in (f"Chapitre {chapter} – Une matière", *(f"Article {chapter}.{part} – Un objet" for part in (1, 2)))
    ]
    runs = [titled(name) for name in (*names, "Annexe 1 – Un modèle")]

    assert above_sections(runs, [*[2, 1, 1] * 3, 1]) == [*[1, 2, 2] * 3, 1]


def test_a_large_title_between_two_sections_is_a_part_of_the_first(typeset: Typeset, read: ReadPdf) -> None:
    """As that of a form which is shown there."""
    shown = f"#titre(size: 15pt)[Cas : un exemple]{TEXT}" * 2
    first = f"#titre(size: 12pt)[1.1. Une partie]{TEXT}"

    assert levels(CHAPTERS.replace(first, first + shown), typeset, read)[:5] == [1, 2, 3, 3, 2]


def test_what_looks_like_the_sections_around_it_is_a_part_of_the_first(typeset: Typeset, read: ReadPdf) -> None:
    """Without a number, or where numbers begin anew; what a word counts, as a phase, may stand beside them."""
    for title, level in (("Un détail", 3), ("1. Un détail", 3), ("Phase 1 : un détail", 2)):
        first = f"#titre(size: 12pt)[1.1. Une partie]{TEXT}"
        source = CHAPTERS.replace(first, first + f"#titre(size: 12pt)[{title}]{TEXT}")

        assert levels(source, typeset, read)[:4] == [1, 2, level, 2]


def test_sections_may_look_like_the_chapters_that_hold_them(typeset: Typeset, read: ReadPdf) -> None:
    source = CHAPTERS.replace("size: 12pt", "size: 15pt")

    assert levels(source, typeset, read) == [1, 2, 2] * 3


def test_smaller_titles_stand_below_sections_that_look_like_chapters(typeset: Typeset, read: ReadPdf) -> None:
    deliverable = f"#titre(size: 11pt)[Livrables attendus]{TEXT}"
    source = CHAPTERS.replace("size: 12pt", "size: 15pt").replace("Une partie]", "Une partie]" + deliverable, 2)

    assert levels(source, typeset, read)[:6] == [1, 2, 3, 2, 3, 1]
