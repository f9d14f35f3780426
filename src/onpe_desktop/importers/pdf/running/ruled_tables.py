"""Tables with rules around their cells, or one in pieces below each row: no cell of theirs is a running line.

Cells are often worded alike, and where a table goes on over many pages, its rows begin at one place of each.
"""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Box, PageContent
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.bars import bars
from onpe_desktop.importers.pdf.tables.grids import grids_of
from onpe_desktop.importers.pdf.tables.pieces import between_pieces
from onpe_desktop.importers.pdf.tables.stretched import with_cut_lines

_NEAR = 2.5  # points: a rule and the edge of a table
_LEAST = 3  # rules
_OUTER = 6  # lines at the head of a page, or at its foot, that may be running ones


def ruled_tables(page: PageContent, *, higher_than: float) -> list[Box]:
    """Return where each of them lies; a lower one may be a running head."""
    found = [grid.box for grid in grids_of(page, higher_than=higher_than)]
    return [*found, *_in_pieces(page, higher_than, found)]


def _in_pieces(page: PageContent, higher_than: float, grids: Sequence[Box]) -> list[Box]:
    """Return what lies between the first and the last rule of tables with rules in pieces, outside of the grids."""
    known = [bar.box for bar in bars(page.drawings) if not any(grid.holds(bar.box.middle, _NEAR) for grid in grids)]
    if len(known) < _LEAST or not _reach_edges(page, known):
        return []
    found = []
    for table in between_pieces(with_cut_lines(rows_of(page.lines), page.drawings), page.drawings):
        top, bottom = table.edges[0] - _NEAR, table.edges[-1] + _NEAR
        inside = [bar for bar in known if top < bar.top < bottom]
        if len(inside) >= _LEAST and inside[-1].bottom - inside[0].top > higher_than:
            left, right = min(bar.left for bar in inside), max(bar.right for bar in inside)
            found.append(Box(left, inside[0].top, right, inside[-1].bottom))
    return found


def _reach_edges(page: PageContent, rules: Sequence[Box]) -> bool:
    """Tell whether rules stand above one of the first lines, or below one of the last ones: others part no running one.

    Asked first: of most pages it is not so, and to read their tables takes a twentieth of a reading.
    """
    heights = sorted({3 * round(line.box.top / 3) for line in page.lines})  # lines of one row are about as high
    first, last = heights[:_OUTER], heights[-_OUTER:]
    above = bool(first) and min(rule.top for rule in rules) < first[-1]
    return above or (bool(last) and max(rule.bottom for rule in rules) > last[0])
