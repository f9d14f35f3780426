"""Two parts of a table whose rows part its columns otherwise."""

from dataclasses import replace

from pdf_lines import line

from onpe_desktop.dossiers import Cell, Row, Table, Text
from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.borders import (
    beside_label,
    common_borders,
    goes_on_beside,
    on_borders,
    with_common_borders,
)


def row(*texts: str, columns: tuple[int, ...] = (), rows: tuple[int, ...] = (), header: bool = False) -> Row:
    sizes = zip(columns or (1,) * len(texts), rows or (1,) * len(texts), strict=True)
    return Row(
        tuple(Cell((Text(text),), header, width, high) for text, (width, high) in zip(texts, sizes, strict=True))
    )


THREE, FOUR = (50.0, 120.0, 300.0, 400.0), (51.0, 120.0, 200.0, 300.0, 401.0)
HEAD = row("Nom", "Sens", "Type", header=True)
ABOVE = Table((HEAD,), (row("a", "un", "réel"),))
BELOW = Table((), (row("b", "deux", "liste", "entier"),))


def test_the_columns_of_the_part_that_has_more_are_those_of_both() -> None:
    borders, first, second = with_common_borders(ABOVE, THREE, BELOW, FOUR) or ((), None, None)

    assert borders == FOUR
    assert first == Table(
        (row("Nom", "Sens", "Type", columns=(1, 2, 1), header=True),), (row("a", "un", "réel", columns=(1, 2, 1)),)
    )
    assert second == BELOW


def test_tables_of_other_columns_or_with_a_head_of_their_own_are_others() -> None:
    assert with_common_borders(ABOVE, THREE, BELOW, (50.0, 90.0, 200.0, 250.0, 400.0)) is None
    assert with_common_borders(ABOVE, THREE, Table((row("a", "b", "c", "d", header=True),), BELOW.body), FOUR) is None
    assert with_common_borders(ABOVE, (), BELOW, FOUR) is None


def test_a_table_as_wide_but_narrower_within_is_no_part_of_one_column() -> None:
    assert common_borders((50.0, 400.0), THREE) is None
    assert common_borders(THREE, FOUR[:-1]) is None


def test_cells_that_cover_rows_leave_their_place_to_no_other() -> None:
    table = Table((), (row("a", "un", "réel", rows=(1, 2, 1)), row("b", "entier"), row("c", "trois", "nul")))

    assert on_borders(table, THREE, FOUR).body == (
        row("a", "un", "réel", columns=(1, 2, 1), rows=(1, 2, 1)),
        row("b", "entier"),
        row("c", "trois", "nul", columns=(1, 2, 1)),
    )


def grid(edges: tuple[float, ...], *rows: tuple[tuple[str, int], ...]) -> Grid:
    """A ruled table: of each cell its words, and how many rows it covers."""
    cells = tuple(tuple(GridCell((line(text, 100),) if text else (), 1, high) for text, high in row) for row in rows)
    return Grid(Box(edges[0], 100, edges[-1], 200), cells, edges)


def test_the_rest_of_a_table_beside_a_cell_that_the_page_before_began() -> None:
    edges = (50.0, 120.0, 300.0, 400.0)
    above = grid(edges, (("Adulte", 2), ("a", 1), ("un", 1)), (("b", 1), ("deux", 1)))
    rest = grid(edges[1:], (("c", 1), ("trois", 1)), (("d", 1), ("quatre", 1)))
    found = beside_label(above, rest)

    assert found.edges == edges
    assert [[(cell.columns, cell.rows) for cell in row] for row in found.rows] == [
        [(1, 2), (1, 1), (1, 1)],
        [(1, 1)] * 2,
    ]
    ended = grid(edges, (("Adulte", 1), ("a", 1), ("un", 1)), (("Enfant", 1), ("b", 1), ("deux", 1)))
    assert beside_label(ended, rest) == rest
    assert beside_label(above, grid((130.0, 300.0, 400.0), *((("c", 1), ("trois", 1)),))).edges[0] == 130.0


def test_a_table_whose_head_comes_again_at_the_top_of_the_next_column_goes_on() -> None:
    """Its cells are centred: what a page shows of each column begins elsewhere."""
    above = grid((50.0, 120.0, 250.0), (("Zone", 1), ("Suite", 1)), (("Nord", 1), ("un jugement", 1)))
    again = grid((320.0, 380.0, 520.0), (("Zone", 1), ("Suite", 1)), (("Sud", 1), ("un appel", 1)))
    other = replace(again, rows=again.rows[1:])

    assert goes_on_beside(above, replace(again, box=again.box._replace(top=50)))
    assert not goes_on_beside(above, replace(other, box=other.box._replace(top=50)))
