"""Entries of contents, which stand in columns as the cells of tables do."""

import pytest
from pdf_lines import line

from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.tables.entries import are_entries
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell


def grid(*labels: str) -> Grid:
    rows = tuple(
        (GridCell((line("Un titre", 100 + 20 * n),)), GridCell((line(label, 100 + 20 * n, left=400),)))
        for n, label in enumerate(labels)
    )
    return Grid(Box(50, 100, 420, 200), rows, (50, 390, 420))


@pytest.mark.parametrize(
    ("labels", "titled", "entries"),
    [
        (("v", "ix", "xi"), False, True),
        (("ix", "xl", "1", "12"), True, True),
        (("3", "5", "12"), True, True),
        (("3", "5", "12"), False, False),
        (("xi", "ix", "v"), True, False),
        (("3", "5", "2"), True, False),
        (("3", "5", "douze"), True, False),
        (("3", "5"), True, False),
    ],
)
def test_pages_that_go_up_end_the_entries_of_contents(labels: tuple[str, ...], titled: bool, entries: bool) -> None:
    assert are_entries(grid(*labels), titled=titled) is entries
