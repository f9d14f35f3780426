"""Tables with rules around their cells, or one in pieces below each row: no cell of theirs is a running line.

Cells are often worded alike, and where a table goes on over many pages, its rows begin at one place of each.
"""

from onpe_desktop.importers.pdf.page import Box, PageContent
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.bars import bars
from onpe_desktop.importers.pdf.tables.grids import grids_of
from onpe_desktop.importers.pdf.tables.pieces import between_pieces
from onpe_desktop.importers.pdf.tables.stretched import with_cut_lines

_NEAR = 2.5  # points: a rule and the edge of a table
_LEAST = 3  # rules


def ruled_tables(page: PageContent, *, higher_than: float) -> list[Box]:
    """Return where each of them lies; a lower one may be a running head."""
    return [*(grid.box for grid in grids_of(page, higher_than=higher_than)), *_in_pieces(page, higher_than)]


def _in_pieces(page: PageContent, higher_than: float) -> list[Box]:
    """Return what lies between the first and the last rule of tables with rules in pieces."""
    known = [bar.box for bar in bars(page.drawings)]
    if len(known) < _LEAST:
        return []
    found = []
    for table in between_pieces(with_cut_lines(rows_of(page.lines), page.drawings), page.drawings):
        top, bottom = table.edges[0] - _NEAR, table.edges[-1] + _NEAR
        inside = [bar for bar in known if top < bar.top < bottom]
        if len(inside) >= _LEAST and inside[-1].bottom - inside[0].top > higher_than:
            left, right = min(bar.left for bar in inside), max(bar.right for bar in inside)
            found.append(Box(left, inside[0].top, right, inside[-1].bottom))
    return found
