"""Grounds behind rows of a table: where every second row stands on grey, they tell what is a row."""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow

_TALLER = 1.6  # rows without a ground are so much taller than those with one at most
_WHITE = 0xFFFFFF
_SAME = 2.5  # points: edges of grounds that are so near each other are one

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


def striped(band: Band, drawings: Sequence[Drawing]) -> list[Band]:
    """Return the rows where every second one has a ground; nothing where grounds mean something else.

    A ground ends where its row ends. What has none between two of them is one row too, unless it is much taller:
    then the grounds are behind heads of groups.
    """
    box = around(line.box for row in band for line in row.lines)
    grounds = _grounds(box, drawings)
    if len(grounds) < 2:
        return []
    edges = sorted({box.top - 1, box.bottom + 1, *(edge for ground in grounds for edge in (ground.top, ground.bottom))})
    edges = [edge for number, edge in enumerate(edges) if not number or edge - edges[number - 1] > _SAME]
    found = between(band, edges)
    grounded = [any(ground.top - 1 < rows[0].middle < ground.bottom + 1 for ground in grounds) for rows in found]
    heights = [_height(rows) for rows in found]
    bare = [height for height, ground in zip(heights[1:], grounded[1:], strict=True) if not ground]
    tallest = max((height for height, ground in zip(heights, grounded, strict=True) if ground), default=0)
    if sum(map(len, found)) < len(band) or len(bare) < len(grounds) - 1:
        return []
    return found if max(bare, default=0) <= _TALLER * tallest else []


def _grounds(box: Box, drawings: Sequence[Drawing]) -> list[Box]:
    """Return the grounds behind whole rows: of one height, cell beside cell, nearly as wide as the table."""
    known = [d.box for d in drawings if is_ground(d) and box.top - 6 < d.box.middle[1] < box.bottom + 6]
    return [row for row in beside(known) if row.width > 0.8 * box.width and row.height < 0.6 * box.height]


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
    """Tell whether grounds part the columns of rows, cell beside cell, or every second row has one."""
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
    return (bool(strips) and parted) or bool(striped(list(rows), drawings))


def _height(rows: Band) -> float:
    return max(row.bottom for row in rows) - min(row.top for row in rows)
