"""Rows of tables with which pages begin or end: by chance two pages have one worded alike at the same place.

« Total », or « Oui » beside « Non », is no running line where it stands in rows that follow each other evenly, with
cells that begin, end or are centred at the same places.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of

_LEAST_ROWS, _LEAST_CELLS = 4, 2
_REACH = 12.0  # of the size: rows further away tell nothing
_EVEN = 1.0  # points: steps from row to row are so much alike
_ALIGNED = 2.0  # points


def rows_of_tables(running: Iterable[tuple[int, Line]], pages: Sequence[PageContent]) -> set[int]:
    """Return id() of the lines, among those that may be running, each with its page, that are cells of such rows."""
    by_number = {page.number: page for page in pages}
    return {id(line) for page, line in running if _is_cell(line, by_number[page])}


def _is_cell(line: Line, page: PageContent) -> bool:
    near = [other for other in page.lines if abs(other.box.top - line.box.top) < _REACH * line.size]
    beside = [other for other in near if abs(other.box.bottom - line.box.bottom) < _EVEN]
    if len(beside) < _LEAST_CELLS:
        return False
    return any(line is cell for row in _even_rows(rows_of(near)) for cell in row.lines)


def _even_rows(rows: Sequence[VisualRow]) -> list[VisualRow]:
    """Return the rows that are of several, evenly below each other, with cells at the same places."""
    found: list[VisualRow] = []
    run: list[VisualRow] = []
    step = 0.0
    for above, row in pairwise(rows):
        if run and (abs(row.middle - above.middle - step) > _EVEN or not _are_alike(above, row)):
            found.extend(run if len(run) >= _LEAST_ROWS else ())
            run = []
        if not run and _are_alike(above, row):
            run, step = [above], row.middle - above.middle
        if run:
            run.append(row)
    return [*found, *(run if len(run) >= _LEAST_ROWS else ())]


def _are_alike(above: VisualRow, row: VisualRow) -> bool:
    if not _LEAST_CELLS <= len(above.lines) == len(row.lines):
        return False
    return all(_are_aligned(one, two) for one, two in zip(above.lines, row.lines, strict=True))


def _are_aligned(one: Line, two: Line) -> bool:
    return (
        min(
            abs(one.box.left - two.box.left),
            abs(one.box.right - two.box.right),
            abs(one.box.middle[0] - two.box.middle[0]),
        )
        < _ALIGNED
    )
