"""Grounds behind the cells of a table: their colours, and the columns that they part."""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow

_WHITE = 0xFFFFFF
_SAME = 2.5  # points: edges of grounds that are so near each other are one
_LEAST_TOLD = 2  # rows

Band = list[VisualRow]


def is_ground(drawing: Drawing) -> bool:
    """Tell whether it is a coloured rectangle behind text."""
    return drawing.filled and drawing.colour not in {0xFFFFFF, 0} and drawing.box.height > 5


def colour_at(point: tuple[float, float], grounds: Sequence[Drawing]) -> int:
    """Return the colour of the last of the rectangles that was painted there; white where none was."""
    return next((ground.colour for ground in reversed(grounds) if ground.box.holds(point)), _WHITE)


def between(rows: Sequence[VisualRow], edges: Sequence[float]) -> list[Band]:
    """Return the rows between each two heights, without the empty bands."""
    bands = [[row for row in rows if upper < row.middle < lower] for upper, lower in pairwise(edges)]
    return [band for band in bands if band]


def beside(grounds: Sequence[Box]) -> list[Box]:
    """Return grounds from top to bottom, those of one height beside each other as one."""
    rows: list[Box] = []
    for ground in sorted(grounds, key=lambda ground: (round(ground.top), ground.left)):
        last = rows[-1] if rows else None
        if last is not None and abs(last.top - ground.top) < _SAME and abs(last.bottom - ground.bottom) < _SAME:
            rows[-1] = around((last, ground))
        else:
            rows.append(ground)
    return rows


def parts_columns(rows: Sequence[VisualRow], strips: Sequence[Strip], drawings: Sequence[Drawing]) -> bool:
    """Tell whether grounds part the columns of rows, cell beside cell."""
    box = around(line.box for row in rows for line in row.lines)
    known = [d.box for d in drawings if is_ground(d) and box.top - 6 < d.box.middle[1] < box.bottom + 6]
    known.sort(key=lambda ground: (round(ground.top), ground.left))
    joints = [
        second.left
        for first, second in pairwise(known)
        if abs(first.top - second.top) < _SAME > abs(first.bottom - second.bottom)
        and abs(first.right - second.left) < 1
    ]
    parted = all(any(left - 1 < joint < right + 1 for joint in joints) for left, right in strips)
    return bool(strips) and parted


def are_told(colours: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether no row has the grounds of the one before, in a table of more than a head and what is below it."""
    head = len(colours) == _LEAST_TOLD and len(set(colours[0])) == 1
    return len(colours) >= _LEAST_TOLD and not head and all(one != two for one, two in pairwise(colours))
