"""Columns into which the words of others run."""

from pdf_lines import line, rule
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.page import Line

RULES = [rule(48, top, 400, top + 0.5) for top in (98, 114)]
HEAD = [line("Mot", 102), line("Sens", 102, left=90), line("Note", 102, left=250)]


def row(top: float, first: str, second: str, third: str = "") -> list[Line]:
    """Lines at one height; each first word as wide as its letters, so that some run into the second column."""
    texts = ((first, 50), (second, 90), (third, 250))
    return [line(text, top, left=left) for text, left in texts if text]


def test_words_run_into_the_next_column() -> None:
    lines = [
        *HEAD,
        *row(118, "Commune", "un lieu où l’on", "souvent"),
        *row(130, "", "se réunit"),
        *row(148, "Rue", "un chemin", "parfois"),
        *row(166, "Carrefour", "où deux chemins", "rarement"),
        *row(178, "", "se croisent"),
    ]

    (grid,) = tables(lines, RULES)

    assert cells(grid)[1:] == [
        ["Commune", "un lieu où l’on se réunit", "souvent"],
        ["Rue", "un chemin", "parfois"],
        ["Carrefour", "où deux chemins se croisent", "rarement"],
    ]


def test_words_that_come_again_at_one_place_begin_no_column() -> None:
    """Nor do those of items behind their bullets, whose lines go on at the place of the first word."""
    lines = [*HEAD[:1], HEAD[2]]
    for top, first, second in (
        (118, "Pour la suite", "un"),
        (136, "Pour la rue", "deux"),
        (154, "Pour le pré", "trois"),
    ):
        lines += [line(first, top), line(second, top, left=250)]
    lines += [line("• le point de la", 172), line("quatre", 172, left=250), line("liste", 184, left=60)]

    (grid,) = tables(lines, RULES)

    assert {len(found) for found in cells(grid)} == {2}
