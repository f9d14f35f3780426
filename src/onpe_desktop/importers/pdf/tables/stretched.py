"""Lines of justified cells that run into the next one's: where the pieces of rules meet, words of other rows begin.

Spaces of a justified line in a narrow column are as wide as the white between two cells, so that both are read as one
line: « TGI de Bourg-en- Le département ».
"""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Drawing, Line
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.bars import Bar, bars

_SPACE = 0.45  # of the size: words of a line are so near each other, those of two cells are not
_SAME = 0.5  # points: cells of a column begin so near each other
_LEAST = 2  # lines that begin there
_EDGE = 1.0  # points: edges of two rules are one
_PADDING = 15.0  # points: a cell's words begin no further behind its edge


def with_cut_lines(rows: Sequence[VisualRow], drawings: Sequence[Drawing]) -> list[VisualRow]:
    """Return the rows; lines are cut at the edges of pieces where other lines of the column begin."""
    known = bars(drawings)
    if len(known) < _LEAST:
        return list(rows)
    tops = [bar.box.top for bar in known]
    lefts = sorted(line.box.left for row in rows for line in row.lines)
    found = []
    for row in rows:
        place = bisect(tops, row.middle)
        lines = [part for line in row.lines for part in _parts(line, known[max(place - 1, 0) : place + 1], lefts)]
        found.append(VisualRow(tuple(lines)) if len(lines) > len(row.lines) else row)
    return found


def _parts(line: Line, near: Sequence[Bar], lefts: Sequence[float]) -> list[Line]:
    """Return the parts of a line between the rules next to it, of which all have the edge."""
    edges = [
        edge
        for edge in near[0].edges[1:-1]
        if line.box.left < edge < line.box.right and all(_has(bar, edge) for bar in near)
    ]
    if not edges or not all(bar.box.left < line.box.left and line.box.right < bar.box.right for bar in near):
        return [line]
    places = [
        number
        for number, (one, two) in enumerate(pairwise(line.words), 1)
        if two.box.left - one.box.right > _SPACE * line.size
        and any(one.box.right < edge < two.box.left < edge + _PADDING for edge in edges)
        and bisect(lefts, two.box.left + _SAME) - bisect(lefts, two.box.left - _SAME) >= _LEAST
    ]
    return line.cut(places)


def _has(bar: Bar, edge: float) -> bool:
    return any(abs(edge - other) < _EDGE for other in bar.edges)
