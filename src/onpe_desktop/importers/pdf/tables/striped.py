"""Tables that grounds behind every second row tell, however far apart their rows stand, as style sheets draw them."""

from collections.abc import Sequence
from itertools import accumulate

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grounds import beside, between, is_ground
from onpe_desktop.importers.pdf.tables.neighbours import keeps_to, whole
from onpe_desktop.importers.pdf.tables.no_tables import DENSE, is_no_table
from onpe_desktop.importers.pdf.tables.strips import strips_of

_SAME = 2.5  # points: grounds of one table begin and end so near each other
_TALLER = 1.6  # times the highest ground: a row without one is no higher
_LEAST_GROUNDS = 2
_LEAST_ROWS = 3


def between_grounds(rows: Sequence[VisualRow], drawings: Sequence[Drawing]) -> list[Candidate]:
    """Return the tables of which every second row has a ground as wide as the table."""
    chains: list[list[Box]] = []
    for ground in beside([drawing.box for drawing in drawings if is_ground(drawing)]):
        home = next((chain for chain in chains if _goes_on(chain, ground)), None)
        if home is not None:
            home.append(ground)
        else:
            chains.append([ground])
    tables = (_candidate(rows, chain) for chain in chains if len(chain) >= _LEAST_GROUNDS)
    return [table for table in tables if table is not None and not is_no_table(table)]


def _goes_on(chain: Sequence[Box], ground: Box) -> bool:
    last = chain[-1]
    high = max(one.height for one in (*chain, ground))
    same = abs(last.left - ground.left) < _SAME > abs(last.right - ground.right)
    return same and _SAME < ground.top - last.bottom < _TALLER * high


def _candidate(rows: Sequence[VisualRow], grounds: Sequence[Box]) -> Candidate | None:
    """Return the rows on the grounds and between them, with one above and one below that keep to their columns."""
    box = around(grounds)
    inside = [row for row in rows if box.top < row.middle < box.bottom]
    if len(inside) < _LEAST_ROWS or not all(_is_in(row, box) for row in inside):
        return None
    edges = _without_near(sorted(edge for ground in grounds for edge in (ground.top, ground.bottom)))
    # Cells that are centred on the height of their row have no line beside each other.
    strips = max(strips_of(inside), strips_of([whole(band) for band in between(inside, edges)]), key=len)
    if not strips:
        return None
    above, below = (_next_row(rows, box, grounds, strips, down=down) for down in (False, True))
    first, last = [row.top - 1 for row in above[:1]], [row.bottom + 1 for row in below[-1:]]
    chosen, edges = (*above, *inside, *below), [*first, *edges, *last]
    sizes = [len(band) for band in between(chosen, edges)]
    begins = tuple(accumulate(sizes[:-1], initial=0))
    return Candidate(chosen, strips, tuple(edges), upright=True, begins=begins) if sum(sizes) == len(chosen) else None


def _without_near(edges: Sequence[float]) -> list[float]:
    return [edge for number, edge in enumerate(edges) if not number or edge - edges[number - 1] > _SAME]


def _next_row(
    rows: Sequence[VisualRow], box: Box, grounds: Sequence[Box], strips: Sequence[Strip], *, down: bool
) -> list[VisualRow]:
    """Return the lines of the row without a ground above or below all grounds: each in one of several columns."""
    high = _TALLER * max(ground.height for ground in grounds)
    near = [row for row in rows if (0 < row.middle - box.bottom < high if down else 0 < box.top - row.middle < high)]
    found: list[VisualRow] = []
    for row in near if down else near[::-1]:
        if found and abs(row.middle - found[-1].middle) > DENSE * row.size:
            break
        found.append(row)
    keep = all(_is_in(row, box) and keeps_to(row, strips) for row in found)
    columns = [
        {sum(word.box.left > left for left, _ in strips) for word in line.words} for row in found for line in row.lines
    ]
    one = all(len(places) == 1 for places in columns)
    return (found if down else found[::-1]) if keep and one and len(set().union(*columns)) > 1 else []


def _is_in(row: VisualRow, box: Box) -> bool:
    words = [word.box for word in row.words]
    return min(word.left for word in words) > box.left - _SAME and max(word.right for word in words) < box.right + _SAME
