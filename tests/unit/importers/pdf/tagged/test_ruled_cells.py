"""Word's tags say neither which cells are merged nor which are empty: rules around the words do."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pdf_lines import line, rule

from onpe_desktop.dossiers import Cell, Row, Text, plain_text
from onpe_desktop.importers.pdf.page import Drawing, Line
from onpe_desktop.importers.pdf.tagged.ruled_cells import OnRules, Rules, on_rules

EDGES = (50.0, 150.0, 250.0, 350.0)


def grid(*tops: float, edges: Sequence[float] = EDGES, open_below: Sequence[tuple[int, int]] = ()) -> list[Drawing]:
    """Rules around each cell between `edges` and `tops`; none above the cells of `open_below`, by row and column."""
    across = [
        rule(left, top - 0.2, right, top + 0.2)
        for number, top in enumerate(tops)
        for column, (left, right) in enumerate(pairwise(edges))
        if (number, column) not in open_below
    ]
    return across + [rule(edge - 0.2, tops[0], edge + 0.2, tops[-1]) for edge in edges]


def laid(drawings: Sequence[Drawing], *rows: Sequence[tuple[str, float, float]]) -> OnRules | None:
    """Put words at a left edge and a top into the rows of a table."""
    lines: list[list[list[Line]]] = [[[line(text, top, left=left)] for text, left, top in row] for row in rows]
    made = [Row(tuple(Cell((Text(text),)) for text, _, _ in row)) for row in rows]
    return on_rules(made, lines, Rules.of(drawings))


def shown(found: OnRules | None) -> list[list[tuple[str, int, int]]]:
    """Words, columns and rows of each cell."""
    assert found is not None
    return [[(plain_text(cell.inlines), cell.columns, cell.rows) for cell in row.cells] for row in found.rows]


def test_a_label_beside_two_rows_covers_both() -> None:
    drawings = grid(100, 120, 140, 160, open_below=[(2, 0)])
    rows = (
        [("Zone", 55.0, 105.0), ("Année", 155.0, 105.0), ("Part", 255.0, 105.0)],
        [("Nord", 55.0, 135.0), ("2020", 155.0, 125.0), ("12", 255.0, 125.0)],
        [("2021", 155.0, 145.0), ("14", 255.0, 145.0)],
    )

    assert shown(laid(drawings, *rows))[1:] == [
        [("Nord", 1, 2), ("2020", 1, 1), ("12", 1, 1)],
        [("2021", 1, 1), ("14", 1, 1)],
    ]


def test_a_title_over_two_columns_covers_both() -> None:
    upper = grid(100, 120, edges=(50, 150, 350))
    rows = (
        [("Zone", 55.0, 105.0), ("Repas", 200.0, 105.0)],
        [("Nord", 55.0, 125.0), ("12", 155.0, 125.0), ("14", 255.0, 125.0)],
    )

    assert shown(laid([*upper, *grid(120, 140)], *rows))[0] == [("Zone", 1, 1), ("Repas", 2, 1)]


def test_cells_without_words_are_put_back() -> None:
    drawings = grid(100, 120, 140, 160)
    rows = (
        [("Zone", 55.0, 105.0), ("Année", 155.0, 105.0), ("Part", 255.0, 105.0)],
        [("2020", 155.0, 125.0)],
        [("Sud", 55.0, 145.0), ("14", 255.0, 145.0)],
    )

    found = laid(drawings, *rows)
    assert shown(found)[1:] == [
        [("", 1, 1), ("2020", 1, 1), ("", 1, 1)],
        [("Sud", 1, 1), ("", 1, 1), ("14", 1, 1)],
    ]
    assert found is not None
    assert found.extents[1][1] == (150, 250)
    assert found.edges == EDGES


def test_a_first_column_without_words_is_one_where_the_upper_rule_reaches_over_it() -> None:
    drawings = grid(100, 120, 140, open_below=[(1, 0)])
    rows = (
        [("2020", 155.0, 105.0), ("12", 255.0, 105.0)],
        [("2021", 155.0, 125.0), ("14", 255.0, 125.0)],
    )

    assert shown(laid(drawings, *rows)) == [
        [("", 1, 2), ("2020", 1, 1), ("12", 1, 1)],
        [("2021", 1, 1), ("14", 1, 1)],
    ]


def test_words_without_rules_around_them_tell_nothing() -> None:
    rows = ([("Zone", 55.0, 105.0), ("Année", 155.0, 105.0)], [("Nord", 55.0, 125.0), ("2020", 155.0, 125.0)])

    assert laid([rule(50, 100, 350, 100.4), rule(50, 140, 350, 140.4)], *rows) is None
    assert laid([], *rows) is None


def test_underlined_words_are_closed_by_no_rule() -> None:
    rows = ([("Zone", 55.0, 105.0), ("Année", 155.0, 105.0)], [("Nord", 55.0, 125.0), ("2020", 155.0, 125.0)])
    below = rule(55, 136, 75, 136.4)

    assert shown(laid([*grid(100, 120, 140, edges=EDGES[:3]), below], *rows))[1] == [("Nord", 1, 1), ("2020", 1, 1)]


def test_empty_cells_are_put_back_where_tags_say_what_others_cover() -> None:
    """LibreOffice's tags say which cells are merged."""
    drawings = [*grid(100, 120, 140), *grid(140, 160, edges=(50, 250, 350))]
    lines = [
        [[line("Nom", 105, left=55)], [line("Type", 105, left=155)], [line("Valeur", 105, left=255)]],
        [[line("site", 125, left=55)], [line("texte", 125, left=255)]],
        [[line("surface de tout le site", 145, left=55)], [line("nombre", 145, left=255)]],
    ]
    rows = [Row(tuple(Cell((Text(own[0].text),)) for own in row)) for row in lines]
    wide = replace(rows[2].cells[0], columns=2)

    found = on_rules([*rows[:2], Row((wide, rows[2].cells[1]))], lines, Rules.of(drawings))
    assert shown(found)[1:] == [
        [("site", 1, 1), ("", 1, 1), ("texte", 1, 1)],
        [("surface de tout le site", 2, 1), ("nombre", 1, 1)],
    ]
