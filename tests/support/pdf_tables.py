"""Tables of a PDF's page, found among lines made for tests."""

from collections.abc import Sequence

from pdf_lines import line

from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent
from onpe_desktop.importers.pdf.tables.aligned import aligned_of
from onpe_desktop.importers.pdf.tables.before import Before
from onpe_desktop.importers.pdf.tables.grids import Grid


def tables(lines: Sequence[Line], drawings: Sequence[Drawing] = (), before: Before | None = None) -> list[Grid]:
    """Return the tables that no upright rules close, on a page of nothing but these lines and drawings."""
    return aligned_of(PageContent(0, 600, 800, tuple(lines), tuple(drawings)), lines, before)


def cells(grid: Grid) -> list[list[str]]:
    """Return the words of each cell, row by row."""
    return [[" ".join(found.text for found in cell.lines) for cell in row] for row in grid.rows]


def cell_lines(rows: Sequence[Sequence[str]], lefts: Sequence[float], top: float, step: float) -> list[Line]:
    """Return a line for each cell with words; each row begins `step` points below the one before."""
    return [
        line(text, top + step * number, left=left)
        for number, row in enumerate(rows)
        for text, left in zip(row, lefts, strict=True)
        if text
    ]
