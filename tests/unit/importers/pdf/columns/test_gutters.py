"""Two columns under titles that span both, as reports and brochures are set."""

from dataclasses import replace

import pytest
from importers_pdf_kinds import blocks_of_kind, headings, words
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import ItemList, Table, plain_text
from onpe_desktop.importers.pdf.columns.gutters import gutters_of
from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style, Word
from onpe_desktop.importers.publication import Publication, PublicationBlock

REPORT = """
#set document(title: "Rapport")
#set text(lang: "fr", font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set page(paper: "a4", margin: 16mm)
#set par(justify: true, spacing: 1.1em)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): set text(14pt)
#let both(body) = columns(2, gutter: 8mm, body)

= Premier titre qui court sur toute la largeur de la page

#block(height: 92mm, both[
  == Première partie
  alpha #lorem(90) oméga
  #colbreak()
  == Seconde partie
  bêta #lorem(30)

  - un premier point de la liste, assez long pour tenir sur deux lignes de la colonne
  - un deuxième point
  - un troisième point

  gamma #lorem(30)
])

= Deuxième titre qui court sur toute la largeur de la page

#block(height: 20mm, both[
  delta #lorem(12)
  #colbreak()
  epsilon #lorem(8)
])

#table(columns: (1fr, 1fr, 1fr, 1fr), [*Année*], [*Nombre*], [*Part*], [*Rang*],
  [2020], [12], [3 %], [1], [2021], [15], [4 %], [2])
"""


@pytest.fixture
def report(typeset: Typeset, read: ReadPdf) -> Publication:
    return read(typeset(REPORT, tagged=False, outlined=False))


def test_columns_under_spanning_titles_are_read_one_after_the_other(report: Publication) -> None:
    parts = (
        words((part.block,)) if isinstance(part, PublicationBlock) else plain_text(part.inlines)
        for part in report.parts
    )
    text = " ".join(parts)

    places = [text.index(word) for word in ("alpha", "oméga", "bêta", "gamma", "Deuxième", "delta", "epsilon")]
    assert places == sorted(places)


def test_headings_and_lists_inside_columns(report: Publication) -> None:
    assert [title for _, title in headings(report)] == [
        "Premier titre qui court sur toute la largeur de la page",
        "Première partie",
        "Seconde partie",
        "Deuxième titre qui court sur toute la largeur de la page",
    ]
    assert [len(found.items) for found in blocks_of_kind(report, ItemList)] == [3]


def test_a_table_across_both_columns_stays_whole(report: Publication) -> None:
    tables = blocks_of_kind(report, Table)

    assert [len(row.cells) for table in tables for row in (*table.head, *table.body)] == [4, 4, 4]


def line(text: str, left: float, top: float, right: float) -> Line:
    box = Box(left, top, right, top + 10)
    return Line((Word(text, box, Style("Serif", 10.0), spaced=False),), box, 0)


def prose(left: float, right: float, *, top: float = 100, count: int = 8) -> list[Line]:
    return [line("des mots qui remplissent la ligne", left, top + 12 * place, right) for place in range(count)]


def page(number: int, *lines: Line) -> PageContent:
    return PageContent(number, 595, 842, lines)


COLUMNS = (*prose(50, 285), *prose(305, 540))


def test_a_page_with_little_text_has_the_gutter_of_the_others() -> None:
    short = page(2, line("une ligne", 50, 100, 200), line("une autre", 305, 104, 400))

    found = gutters_of([page(0, *COLUMNS), page(1, *COLUMNS), short])

    assert found == dict.fromkeys(range(3), (Gutter(285, 305),))


def test_where_a_gutter_of_others_ends_there_says_nothing() -> None:
    """Above the columns of the first two pages stands text; the third one has little text, and begins with columns."""
    above = prose(50, 550, top=20, count=6)
    begun = [page(n, *above, *prose(50, 280, top=200), *prose(310, 550, top=200)) for n in (0, 1)]
    short = page(2, line("Un mot", 50, 40, 90), line("Un autre", 310, 40, 350))

    found = gutters_of([*begun, short])

    assert found[0][0].top > 100
    assert [gutter.is_whole for gutter in found[2]] == [True]


def test_columns_far_away_say_nothing() -> None:
    short = (line("une ligne", 50, 100, 200), line("une autre", 305, 104, 400))

    assert sorted(gutters_of([page(0, *short), page(8, *COLUMNS), page(9, *COLUMNS), page(10, *short)])) == [8, 9, 10]


def test_a_page_of_short_lines_that_keeps_to_the_columns_has_them_however_far_away_they_are() -> None:
    """Listings and tables stand in both columns, and what runs over the gutter has none."""
    short = [line("un code", left, 100 + 12 * n, left + 70) for n in range(12) for left in (50, 305)]
    across = [line("une ligne d’un texte", 50, 300 + 12 * n, 400) for n in range(2)]

    found = gutters_of([page(0, *short), page(1, *short, *across), page(8, *COLUMNS), page(9, *COLUMNS)])

    assert sorted(found) == [0, 8, 9]


def test_a_table_across_the_columns_of_other_pages_is_not_cut() -> None:
    cells = [line("mot", left, 100 + 20 * row, left + 60) for row in range(5) for left in (53, 180, 309, 430)]
    rules = [Drawing(Box(50, 95 + 20 * row, 540, 96 + 20 * row), True, False, 0) for row in range(6)]
    halves = [Drawing(Box(left, 95, left + 235, 96), True, False, 0) for left in (50, 305)]

    pages = [page(0, *COLUMNS), page(1, *COLUMNS), page(2, *cells), page(3, *cells)]
    pages[2], pages[3] = replace(pages[2], drawings=tuple(rules)), replace(pages[3], drawings=tuple(halves))

    assert sorted(gutters_of(pages)) == [0, 1, 3]


def test_a_gutter_of_one_page_near_the_usual_one_is_that_of_a_table() -> None:
    rows = [cell for row in zip(prose(50, 330), prose(345, 540), strict=True) for cell in row]
    odd = page(2, *rows, line("texte", 305, 300, 540), line("texte", 50, 300, 285))
    pages = [page(0, *COLUMNS), page(1, *COLUMNS), odd]

    assert gutters_of(pages[2:]) == {2: (Gutter(330, 345),)}
    assert gutters_of(pages)[2] == (Gutter(285, 305),)


def test_lines_in_pieces_are_text() -> None:
    """Where lines are justified and the column is narrow, spaces are as wide as gaps of tables."""
    pieces = [line("quelques mots", left, 100 + 12 * row, left + 90) for row in range(8) for left in (305, 450)]

    assert gutters_of([page(0, *prose(50, 285), *pieces)]) == {0: (Gutter(285, 305),)}


def test_terms_and_their_meanings_are_no_columns() -> None:
    terms = [line("terme", 50, 100 + 24 * row, 90) for row in range(10)]
    meanings = prose(150, 540, count=20)

    assert gutters_of([page(0, *terms, *meanings)]) == {}


def test_a_table_of_short_cells_has_no_gutter() -> None:
    rows = [(line("2020", 50, 100 + 20 * n, 75), line("12 345", 305, 100 + 20 * n, 340)) for n in range(12)]

    assert gutters_of([page(0, *(cell for row in rows for cell in row))]) == {}


def by_heights(*lines: Line) -> PageContent:
    """Return a page whose file has its lines in the order of their heights."""
    return page(0, *sorted(lines, key=lambda one: (one.box.top, one.box.left)))


def test_what_is_indented_beside_titles_in_the_margin_begins_no_column() -> None:
    """Where more lines begin further left in the white before it, a column begins there, or nowhere."""
    titles = [line("un titre", 200, 100 + 56 * n + 12 * m, 270) for n in range(2) for m in (0, 1)]
    text = [*prose(282, 700, count=9), *prose(306, 700, top=208, count=5)]

    assert gutters_of([by_heights(*titles, *text)]) == {}


def test_columns_of_a_listing_are_no_gutters() -> None:
    set_lines = [*prose(50, 280), *prose(310, 540)]
    typed = [one.of(replace(word, style=replace(word.style, fixed=True)) for word in one.words) for one in set_lines]

    assert gutters_of([page(0, *set_lines)])
    assert gutters_of([page(0, *typed)]) == {}


def test_cells_of_a_wide_table_are_no_column_of_prose() -> None:
    """Its rows are as wide as each other, and their pieces leave strips white together, beside texts of a cell."""
    cells = [
        line(text, left, 100 + 12 * row, right)
        for row in range(30)
        for text, left, right in (
            ("une marque d’action", 50, 130 + 5 * (row % 4)),
            ("Non", 160, 180 + 5 * (row % 3)),
            ("toujours", 240, 285),
        )
    ]

    assert gutters_of([page(0, *cells, *prose(305, 540, count=30))]) == {}
