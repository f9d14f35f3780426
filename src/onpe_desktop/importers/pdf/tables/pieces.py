"""Tables whose rules or grounds lie in pieces, one for each cell: where two pieces meet, a column ends.

So style sheets draw lines below rows and colours behind every second row, whatever stands in them; and word processors
the borders of their cells. No rule stands upright.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, distinct
from onpe_desktop.importers.pdf.tables.bars import Bar, bars
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.centred_rows import blocks_of
from onpe_desktop.importers.pdf.tables.grounds import Band, between, is_ground
from onpe_desktop.importers.pdf.tables.neighbours import (
    are_labels,
    extend,
    extend_to_rules,
    is_text,
    with_rest_of_page,
)
from onpe_desktop.importers.pdf.tables.piece_rows import SAME, are_near, follows, is_in, is_parted, within
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP
from onpe_desktop.importers.pdf.tables.title_rows import is_title_row

_TOUCH = 1.0  # points
_EDGE = 2.5  # points: a rule and the edge of a ground so near it are one
_LINES = 1.6  # of the size: lines of one cell follow each other
_EMPTY = 4.5  # of the size: to the row below an empty one
_LEAST_GROUND = 5.0  # points: a rule is no higher
_TALLER = 1.6  # times the highest ground: a row without one is no higher
_FRAME = 2  # edges of a single row
_LEAST_BARS = 3  # or rows
_LEAST_CUT = 3  # columns of a row that stands alone at the top or bottom of a page
_REACH = 4.0  # of the size: the row below a title
_LEAST_PARTED = 2  # rows with words on both sides of an edge


def between_pieces(rows: Sequence[VisualRow], drawings: Sequence[Drawing]) -> list[Candidate]:
    """Return the tables that rules and grounds in pieces tell."""
    chains: list[list[Bar]] = []
    across = [drawing.box for drawing in drawings if drawing.across and drawing.colour != 0xFFFFFF]
    grounds = [drawing.box for drawing in drawings if is_ground(drawing)]
    for bar in bars(drawings):
        home = next(
            (c for c in reversed(chains) if _goes_on(c, bar, rows) and not _are_parted(c[-1], bar, across)), None
        )
        if home is not None:
            home.append(bar)
        else:
            chains.append([bar])
    several = [len(chain) > 1 or _is_ground(chain[0]) for chain in chains]
    tables = [
        _candidate(chain, rows, across, grounds) if told else _cut_by_page(chain[0], rows)
        for chain, told in zip(chains, several, strict=True)
    ]
    return [table for table in tables if table is not None]


def _cut_by_page(bar: Bar, rows: Sequence[VisualRow]) -> Candidate | None:
    """Return the table of which the page shows one rule in pieces: its first or its last, as browsers draw them.

    All that stands above or below that rule, to the end of the page, keeps to the columns, whatever cells are empty.
    """
    places = bar.edges[1:-1]
    parts = within(rows, 0.0, bar.box.top), within(rows, bar.box.bottom, rows[-1].bottom if rows else 0.0)
    kept = [part for part in parts if are_near(part, _EMPTY) and all(is_in(row, bar.box, places) for row in part)]
    inside = [row for part in kept for row in part]
    if len(bar.edges) <= _LEAST_CUT or sum(is_parted([row], places) for row in inside) < _LEAST_PARTED:
        return None
    edges = distinct((inside[0].top - 1, bar.box.middle[1], inside[-1].bottom + 1), _EDGE)
    return Candidate(tuple(inside), _strips(inside, places), tuple(edges), upright=True, pieces=True)


def _is_ground(bar: Bar) -> bool:
    return bar.box.height > _LEAST_GROUND


def _is_cut(bar: Bar, rows: Sequence[VisualRow]) -> bool:
    """Tell whether a row of cells with grounds stands first or last on its page: the page's end cuts its table.

    Words that are marked begin at the very edge of their ground.
    """
    inside = within(rows, bar.box.top, bar.box.bottom)
    ends = bool(inside) and (inside[0] is rows[0] or inside[-1] is rows[-1])
    lefts = [word.box.left for row in inside for word in row.words]
    marked = any(abs(left - edge) < _TOUCH for left in lefts for edge in bar.edges[1:-1])
    return ends and not marked and len(bar.edges) > _LEAST_CUT


def _goes_on(chain: Sequence[Bar], bar: Bar, rows: Sequence[VisualRow]) -> bool:
    """Tell whether a bar is of the table above: its edges are known ones, and nothing but rows stand between."""
    last = chain[-1]
    known = _edges(chain)
    if last.box.bottom + _EDGE < last.foot and abs(last.box.bottom - bar.box.top) < _EDGE:
        known = [edge for edge in known if edge > bar.box.left - SAME]  # beside the ground of a cell over both
    few, many = sorted((bar.edges, known), key=len)
    if len(few) < 2 or not all(any(abs(edge - other) < SAME for other in many) for edge in few):
        return False
    inside = within(rows, last.box.bottom - _EDGE, bar.box.top + _EDGE)
    if not inside:
        return bar.box.top - last.box.bottom < _EDGE
    common = [edge for edge in few[1:-1] if any(abs(edge - other) < SAME for other in last.edges)]
    above = within(rows, chain[0].box.top, last.box.top)
    others = *above, *within(rows, bar.box.bottom, bar.box.bottom + _REACH * inside[0].size)
    if len(bar.edges) == len(last.edges) and is_title_row(inside, others, last.box, bar.box):
        return is_in(inside[0], bar.box, ())
    if not is_parted(inside, common) and is_text(inside, above, last.box.bottom, bar.box.top):
        return False
    box = around((*(one.box for one in chain), bar.box))  # pieces may lie beside a cell over several rows only
    return are_near(inside) and all(is_in(row, box, common) for row in inside)


def _are_parted(last: Bar, bar: Bar, across: Sequence[Box]) -> bool:
    """Tell whether a rule in one piece, from edge to edge, stands between two bars: what it parts has other rules."""
    top, bottom = last.box.bottom + _EDGE, bar.box.top - _EDGE
    return any(
        rule.left < bar.box.left + _EDGE and rule.right > bar.box.right - _EDGE and top < rule.middle[1] < bottom
        for rule in across
    )


def _candidate(
    chain: Sequence[Bar], rows: Sequence[VisualRow], across: Sequence[Box], grounds: Sequence[Box]
) -> Candidate | None:
    box = around(bar.box for bar in chain)._replace(bottom=max(bar.foot for bar in chain))
    places = _edges(chain)[1:-1]
    inside = list(within(rows, box.top, box.bottom))
    if not inside or not all(is_in(row, box, ()) for row in inside):
        return None
    edges = _heights(chain, grounds)
    strips = _strips(inside, places)
    ruled = [rule for rule in across if _is_across(rule, box)]
    joints = [(place - LEAST_STRIP / 2, place + LEAST_STRIP / 2) for place in places]
    extend_to_rules(inside, edges, rows, ruled, joints)
    with_rest_of_page(inside, edges, rows, box, strips)
    if len(edges) <= _FRAME:
        _with_rows_below(inside, edges, rows, box, places)
    if len(chain) == 1 and len(edges) <= _FRAME and not _is_cut(chain[0], rows):
        return None
    end = edges[-1] + _EDGE
    below = [rule for rule in across if rule.top > end and _is_beyond(rule, box, places)]
    if not below:
        _with_cut_row(inside, edges, rows, box, places)
    extend(inside, edges, rows, strips)
    bands = between(inside, edges)
    parted = sum(is_parted(band, places) for band in bands)
    if len(bands) == 1 and inside[-1] is rows[-1] and _is_head(inside, places):
        return Candidate(tuple(inside), _strips(inside, places), tuple(edges), upright=True, pieces=True, begins=(0,))
    coloured = any(_is_ground(bar) and len(bar.edges) > _LEAST_CUT for bar in chain) or all(map(_is_ground, chain))
    labels = len(bands) >= _LEAST_BARS and len(places) > 1 and _is_head(bands[0], places)  # pictures beside them
    least = 1 if coloured or labels else _LEAST_PARTED  # they tell the cells
    if len(bands) < least or parted < least or sum(map(len, bands)) < len(inside):
        return None
    ends = inside[-1] is rows[-1] and _is_head(bands[0], places) and are_near(bands[-1], _LINES, 0.0)
    if max(len(chain), len(bands)) < _LEAST_BARS and not any(map(_is_ground, chain)) and not ends:
        return None  # the rules of a head: more rows than the next one may follow
    begins = _begins(chain, edges, bands)
    strips, borders = _strips(inside, places), (*places, box.right)
    return Candidate(tuple(inside), strips, tuple(edges), upright=True, pieces=True, begins=begins, borders=borders)


def _with_rows_below(
    inside: list[VisualRow], edges: list[float], rows: Sequence[VisualRow], box: Box, places: Sequence[float]
) -> None:
    """Add the rows below a bold head on a ground that keep to its columns, evenly below each other."""
    if not all(line.bold for row in inside for line in row.lines):
        return
    found: list[VisualRow] = []
    for row in within(rows, edges[-1], rows[-1].bottom):
        if not are_near([*found, row]) or not is_in(row, box, places) or row.bold:
            break
        found.append(row)
    blocks = blocks_of(found) if found else []  # cells may be centred on the height of their row
    while blocks and not is_parted(blocks[-1], places):
        blocks.pop()
    least = 1 if blocks and blocks[-1][-1] is rows[-1] else _LEAST_PARTED  # a page shows one row
    if sum(is_parted(block, places) for block in blocks) >= least:
        inside.extend(row for block in blocks for row in block)
        edges.append(inside[-1].bottom + 1)


def _with_cut_row(
    inside: list[VisualRow], edges: list[float], rows: Sequence[VisualRow], box: Box, places: Sequence[float]
) -> None:
    """Add the last row where the page's end has cut it: all that follows keeps to the columns.

    No rule lies below it. What keeps to the first column alone stands in it as the labels above do.
    """
    rest = within(rows, edges[-1], rows[-1].bottom)
    near = bool(rest) and (are_near([inside[-1], *rest]) or (are_near(rest) and follows(inside, edges, rest[0])))
    kept = near and all(is_in(row, box, places) for row in rest)
    beyond = any(word.box.left > places[0] for row in rest for word in row.words)
    if kept and (beyond or are_labels(inside, rest, box.left, places[0])):
        inside.extend(rest)
        edges.append(rest[-1].bottom + 1)


def _is_head(rows: Sequence[VisualRow], places: Sequence[float]) -> bool:
    """Tell whether rows are bold, with words in all columns."""
    bold = all(line.bold for row in rows for line in row.lines)
    filled = {sum(centre > place for place in places) for row in rows for centre in row.centres}
    return bold and len(filled) == len(places) + 1


def _begins(chain: Sequence[Bar], edges: Sequence[float], bands: Sequence[Band]) -> tuple[int, ...]:
    """Return the numbers of the first lines of the rows, where grounds tell the rows.

    What has no ground between two of them is one row, too, unless it is much higher. Rules may part groups of rows.
    """
    tallest = max(bar.box.height for bar in chain)
    heights = [lower - upper for upper, lower in pairwise(edges)]
    if tallest < _LEAST_GROUND or max(heights) > _TALLER * tallest:
        return ()
    return tuple(accumulate((len(band) for band in bands[:-1]), initial=0))


def _edges(chain: Sequence[Bar]) -> list[float]:
    """Return where pieces begin, meet and end."""
    return distinct((edge for bar in chain for edge in bar.edges), SAME)


def _heights(chain: Sequence[Bar], grounds: Sequence[Box]) -> list[float]:
    """Return the heights at which rows begin and end: at pieces that reach across the table, and at its whole grounds.

    Pieces that begin behind the first columns lie beside a cell over several rows (`part_rules.py`); a ground in one
    piece from edge to edge is that of a title over all columns.
    """
    box = around(bar.box for bar in chain)
    whole = [(bar.box.top, bar.foot) for bar in chain if bar.box.left < box.left + SAME]
    ends = box.top, max(bar.foot for bar in chain)
    titles = [(one.top, one.bottom) for one in grounds if _is_across(one, box) and box.top < one.middle[1] < box.bottom]
    return distinct((edge for edges in (ends, *whole, *titles) for edge in edges), _EDGE)


def _is_across(one: Box, box: Box) -> bool:
    return abs(one.left - box.left) < _EDGE > abs(one.right - box.right)


def _is_beyond(rule: Box, box: Box, places: Sequence[float]) -> bool:
    """Tell whether a rule lies below more than words within a column, which it may but underline."""
    edges = (box.left, *places, box.right)
    inside = any(left + SAME < rule.left and rule.right < right - SAME for left, right in pairwise(edges))
    return rule.left < box.right and box.left < rule.right and not inside


def _strips(rows: Sequence[VisualRow], places: Sequence[float]) -> tuple[Strip, ...]:
    words = [word.box for row in rows for word in row.words]
    return tuple(_strip(words, place) for place in places)


def _strip(words: Sequence[Box], place: float) -> Strip:
    """Return the white around an edge; cells over several columns have words there."""
    clear = [word for word in words if not word.left < place - SAME < place + SAME < word.right]
    left = max((word.right for word in clear if word.middle[0] < place), default=place)
    right = min((word.left for word in clear if word.middle[0] > place), default=place)
    return min(left, place - 0.5), max(right, place + 0.5)
