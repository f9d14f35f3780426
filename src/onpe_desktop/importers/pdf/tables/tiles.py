"""Tables whose cells are filled rectangles, edge to edge: style sheets colour each cell, white ones too.

What covers a rectangle wholly in rows and columns is a grid, cells over several rows or columns included. The grounds
behind words that a word processor has marked lie edge to edge, too; but words begin at their very edge, and no edges
stand below each other.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, around
from onpe_desktop.importers.pdf.tables.framed import Tiling, are_rows, in_frames
from onpe_desktop.importers.pdf.tables.grounds import is_ground
from onpe_desktop.importers.pdf.tables.touching import touching

_WHITE = 0xFFFFFF
_LEAST_SIDE = 6.0  # points
_MOST_TILES = 800  # of one page
_TOUCH = 1.0  # points: tiles so near each other touch
_COVERED = 0.97  # of the rectangle around them
_LEAST_BESIDE, _LEAST_TILES = 2, 4  # with a ground; with those in the same frame that have none
_MOST_BARE = 2  # cells without a colour for each one with it
_OVER = 8.0  # points: so far a long word may run out of its cell
_STRIPE = 1.6  # of a cell's height: the row between two stripes is no higher
_PADDING = 1.0  # points: from the edge of a cell to its words
_MOST_AT_EDGE = 0.3  # of the lines


def tiles_of(drawings: Sequence[Drawing], lines: Sequence[Line]) -> list[Tiling]:
    """Return the cells of each table on a page. What begins above it is the rest of a row of the page before."""
    filled = [drawing.box for drawing in drawings if drawing.filled]
    known = [box for box in filled if box.top > -_TOUCH and min(box.width, box.height) > _LEAST_SIDE]
    if not _LEAST_BESIDE <= len(known) <= _MOST_TILES:
        return []
    boxes = list({_rounded(box): box for box in known}.values())
    beside = _with_neighbours(boxes)
    if not beside:
        return []
    coloured = {_rounded(drawing.box) for drawing in drawings if is_ground(drawing)}
    tiles = sorted(
        (*beside, *_across(boxes, beside), *_in_columns(boxes, beside)), key=lambda tile: (tile.top, tile.left)
    )
    groups = [[tiles[place] for place in group] for group in touching(tiles, _TOUCH)]
    white = [drawing.box for drawing in drawings if drawing.upright and drawing.colour == _WHITE]
    upright = [drawing.box for drawing in drawings if drawing.upright and drawing.colour != _WHITE]
    found: list[Tiling] = []
    for tiling in in_frames(groups, drawings):
        parted = _are_parted(tiling.tiles, white)
        stripes = _is_plain(tiling.tiles, coloured) or _goes_on(tiling.tiles, boxes, upright)
        if tiling.frame or parted or not stripes:
            whole = _filled(tiling, lines)
            if _is_grid(whole.tiles, lines, parted=parted):
                found.append(whole)
    return found


def _are_parted(tiles: Sequence[Box], white: Sequence[Box]) -> bool:
    """Tell whether white rules stand between tiles: each is a cell, those of a row alone at a page's end, too."""
    box = around(tiles)
    inside = (rule for rule in white if box.left + _LEAST_SIDE < rule.middle[0] < box.right - _LEAST_SIDE)
    return any(rule.top < box.bottom - _TOUCH and rule.bottom > box.top + _TOUCH for rule in inside)


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(map(round, box))


def _is_plain(tiles: Sequence[Box], coloured: Container[tuple[int, ...]]) -> bool:
    """Tell whether all cells are coloured, and none covers several: rows without a ground may follow (`pieces`)."""
    rows, columns = (len(_counted(edges)) for edges in ([tile.top for tile in tiles], [tile.left for tile in tiles]))
    return len(tiles) == rows * columns and all(_rounded(tile) in coloured for tile in tiles)


def _goes_on(tiles: Sequence[Box], boxes: Sequence[Box], upright: Sequence[Box]) -> bool:
    """Tell whether cells as wide follow below the last ones, with a row between that has none: stripes (`pieces`).

    No rule stands upright in those.
    """
    whole = around(tiles)
    last = [tile for tile in tiles if tile.bottom > whole.bottom - _TOUCH]
    if any(whole.holds(rule.middle) for rule in upright):
        return False
    return all(any(_is_next_stripe(tile, box) for box in boxes) for tile in last)


def _is_next_stripe(tile: Box, box: Box) -> bool:
    as_wide = abs(tile.left - box.left) < _TOUCH > abs(tile.right - box.right)
    return as_wide and _TOUCH < box.top - tile.bottom < _STRIPE * tile.height


def _with_neighbours(boxes: Sequence[Box]) -> list[Box]:
    """Return the boxes at whose side another one begins or ends, at one height with it above or below."""
    by_left: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        by_left[round(box.left)].append(box)
    found: dict[int, Box] = {}
    for box in boxes:
        place = round(box.right)
        for other in (*by_left[place - 1], *by_left[place], *by_left[place + 1]):
            level = abs(other.top - box.top) < _TOUCH or abs(other.bottom - box.bottom) < _TOUCH
            if other is not box and level and abs(other.left - box.right) < _TOUCH:
                found[id(box)], found[id(other)] = box, other
    return list(found.values())


def _across(boxes: Sequence[Box], tiles: Sequence[Box]) -> list[Box]:
    """Return the boxes as wide as all tiles, above or below some, with none of them inside: cells over all columns."""
    whole = around(tiles)
    return [
        box
        for box in boxes
        if abs(box.left - whole.left) < _TOUCH > abs(box.right - whole.right)
        and any(abs(box.bottom - tile.top) < _TOUCH or abs(box.top - tile.bottom) < _TOUCH for tile in tiles)
        and not any(box.holds(tile.middle) for tile in tiles)
    ]


def _in_columns(boxes: Sequence[Box], tiles: Sequence[Box]) -> list[Box]:
    """Return the boxes that stand edge to edge above or below a tile and are as wide, directly or through others.

    So do labels of rows whose other cells have no colour.
    """
    known = {id(tile) for tile in tiles}
    columns: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for box in sorted(boxes, key=lambda box: box.top):
        columns[round(box.left), round(box.right)].append(box)
    found: list[Box] = []
    for column in columns.values():
        for group in touching(column, _TOUCH):
            run = [column[place] for place in group]
            if any(id(box) in known for box in run):
                found.extend(box for box in run if id(box) not in known)
    return found


def _filled(tiling: Tiling, lines: Sequence[Line]) -> Tiling:
    """Return the tiles, and the cells between them that have no colour; only the tiles where words run over those."""
    tiles = tiling.tiles
    lefts = [edge for edge, _ in _counted(edge for tile in tiles for edge in (tile.left, tile.right))]
    rows = pairwise(tiling.heights)
    cells = [Box(left, upper, right, lower) for upper, lower in rows for left, right in pairwise(lefts)]
    bare = [cell for cell in cells if not any(tile.holds(cell.middle) for tile in tiles)]
    words = [word.box for line in lines for word in line.words] if bare else []
    over = any(
        cell.holds(word.middle) and not (cell.left - _OVER < word.left and word.right < cell.right + _OVER)
        for cell in bare
        for word in words
    )
    if over or len(bare) > _MOST_BARE * len(tiles) or (tiling.frame and not are_rows(bare, lines)):
        return tiling
    return replace(tiling, tiles=(*tiles, *bare))


def _is_grid(tiles: Sequence[Box], lines: Sequence[Line], *, parted: bool) -> bool:
    if len(tiles) < (_LEAST_BESIDE if parted else _LEAST_TILES):
        return False
    whole = around(tiles)
    covered = sum(tile.width * tile.height for tile in tiles) / (whole.width * whole.height)
    if not _COVERED < covered < 2 - _COVERED or not (parted or _are_shared(tiles, whole)):
        return False
    inside = [line for line in lines if whole.holds(line.box.middle)]
    edges = [tile.left for tile in tiles]
    at_edge = sum(any(abs(line.box.left - edge) < _PADDING for edge in edges) for line in inside)
    return at_edge <= _MOST_AT_EDGE * len(inside)


def _are_shared(tiles: Sequence[Box], whole: Box) -> bool:
    """Tell whether the edges between columns are those of two rows at least, and there are two columns and rows."""
    lefts = _counted(tile.left for tile in tiles if tile.left > whole.left + _TOUCH)
    tops = _counted(tile.top for tile in tiles if tile.top > whole.top + _TOUCH)
    return bool(lefts and tops) and min(count for _, count in lefts) > 1


def _counted(edges: Iterable[float]) -> list[tuple[float, int]]:
    """Return the places of edges in their order, and how many are there."""
    found: list[tuple[float, int]] = []
    for edge in sorted(edges):
        if found and edge - found[-1][0] <= _TOUCH:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((edge, 1))
    return found
