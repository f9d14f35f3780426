"""Rows beside rules in pieces: those between two heights, how near they are, and whether they keep to edges."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.tables.neighbours import keeps_to
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP

SAME = 2.0  # points: edges of columns so near each other are one
_STEP = 2.6  # of the size: lines of one cell are no further apart
_REGULAR = 1.6  # times the usual step: no row is further from the next one
_EDGE = 2.5  # points: a row is no further below a rule than others are


def within(rows: Sequence[VisualRow], upper: float, lower: float) -> Sequence[VisualRow]:
    """Return the rows between two heights; they are sorted."""
    return rows[bisect_right(rows, upper, key=_middle) : bisect_left(rows, lower, key=_middle)]


def _middle(row: VisualRow) -> float:
    return row.middle


def are_near(rows: Sequence[VisualRow], most: float = _STEP, regular: float = _REGULAR) -> bool:
    """Tell whether rows are as near to each other as lines of a cell, or all as far as rows are."""
    steps = [two.middle - one.middle for one, two in pairwise(rows)]
    size = max((row.size for row in rows), default=0.0)
    return not steps or max(steps) < max(most * size, regular * median(steps))


def follows(rows: Sequence[VisualRow], edges: Sequence[float], row: VisualRow) -> bool:
    """Tell whether a row stands below the last one no further than rows do that a rule parts."""
    steps = [
        two.middle - one.middle for one, two in pairwise(rows) if any(one.middle < edge < two.middle for edge in edges)
    ]
    return row.middle - rows[-1].middle < max(steps, default=0.0) + _EDGE


def is_in(row: VisualRow, box: Box, edges: Sequence[float]) -> bool:
    """Tell whether a row stands in a table, with no word over an edge, nor two of a line around one."""
    words = [word.box for word in row.words]
    inside = words[0].left > box.left - SAME and max(word.right for word in words) < box.right + SAME
    return inside and keeps_to(row, [_joint(edge, words) for edge in edges])


def _joint(edge: float, words: Sequence[Box]) -> Strip:
    """Return the strip around an edge; beside a word that begins or ends right there, in a cell without padding."""
    half = LEAST_STRIP / 2
    left = next((word.left for word in words if abs(word.left - edge) < half), None)
    right = next((word.right for word in words if abs(word.right - edge) < half), edge - half)
    return (right, right + LEAST_STRIP) if left is None else (left - LEAST_STRIP, left)


def is_parted(band: Sequence[VisualRow], places: Sequence[float]) -> bool:
    """Tell whether words stand on both sides of one of the places."""
    centres = [centre for row in band for centre in row.centres]
    first, last = min(centres), max(centres)
    return any(first < place < last for place in places)
