"""Lines of justified cells that are read as one with those beside them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pdf_lines import line
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.page import Box, Drawing, Line

EDGES = (50.0, 130.0, 230.0, 450.0)
ROWS = (("Lieux", "Salles", "Gestion"), ("Nord", "Le Grand Atelier", "La commune"), ("Sud", "La Halle", "La commune"))


def drawn(tops: Sequence[float]) -> list[Drawing]:
    return [
        Drawing(Box(left, top, right, top + 0.5), filled=True, stroked=False, colour=0)
        for top in tops
        for left, right in pairwise(EDGES)
    ]


def together(*parts: Line) -> Line:
    return parts[0].of([replace(word, spaced=True) for part in parts for word in part.words])


def rows() -> list[Line]:
    return [
        line(text, 110 + 30 * number, left=left + 5)
        for number, texts in enumerate(ROWS)
        for text, left in zip(texts, EDGES, strict=False)
    ]


def stretched(top: float, last: float) -> list[Line]:
    """Return a cell of which the first line is as wide as its column, with the line of the next cell at `last`."""
    words = [line("Le", top, left=135), line("Vieux", top, left=155), line("Théâtre-", top, left=189)]
    return [
        line("Est", top, left=55),
        together(*words, line("La région", top, left=last)),
        line("du-Port", top + 12, left=135),
    ]


def test_a_stretched_line_ends_where_its_column_does() -> None:
    text = [*rows(), *stretched(200, 235)]

    (grid,) = tables(text, drawn([100, 130, 160, 190, 220]))

    assert cells(grid) == [list(row) for row in (*ROWS, ("Est", "Le Vieux Théâtre- du-Port", "La région"))]


def test_words_that_begin_elsewhere_are_of_the_line() -> None:
    text = [*rows(), *stretched(200, 237)]

    (grid,) = tables(text, drawn([100, 130, 160, 190, 220]))

    assert len(grid.rows) == len(ROWS)
