"""Which cells of a table stand where."""

from onpe_desktop.dossiers import Cell
from onpe_desktop.importers.pdf.text.spans import covering, homes, starts

ONE, TALL, WIDE = Cell(()), Cell((), rows=2), Cell((), columns=2)
TABLE = ((TALL, ONE, ONE), (ONE, ONE))


def test_cells_over_several_rows_cover_their_columns_below() -> None:
    assert starts(TABLE) == [[0, 1, 2], [1, 2]]
    assert covering(TABLE) == [(0, 0), (1, 0), (1, 1)]


def test_the_cells_of_a_row_stand_below_those_of_the_last_one() -> None:
    assert homes(TABLE, (ONE, ONE, ONE)) == [(0, 0), (1, 0), (1, 1)]
    assert homes(TABLE, (ONE, WIDE)) is None
    assert homes(TABLE, (ONE, ONE)) is None
