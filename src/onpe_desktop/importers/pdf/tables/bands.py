"""Tables between rules that lie across: bands from rule to rule that have their columns in common."""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.centred_rows import blocks_of
from onpe_desktop.importers.pdf.tables.free import LEAST_ROWS
from onpe_desktop.importers.pdf.tables.grounds import between
from onpe_desktop.importers.pdf.tables.neighbours import (
    agree,
    extend,
    is_text,
    is_within,
    parts_tables,
    whole,
    with_rest_of_page,
    without_titles,
)
from onpe_desktop.importers.pdf.tables.no_tables import has_labels, is_no_table
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP, strips_of, with_empty_columns

_LEAST_FRAME = 8.0  # points
_NEAR = 2.0  # of the size: a caption is so near its table
_LEAST_EDGES = 2  # of a table between rules
_PAIR = 2  # rows with words in several columns; strips between three columns
_EQUAL, _SPACE = 0.5, 0.45  # points, and of the size: words of a line are so near each other
_APART = 0.9  # of the size: LaTeX's columns are as far apart as large letters are high
_SAME = 4.0  # points: rules whose ends are so near each other are of one table


def rules_across(drawings: Sequence[Drawing]) -> list[Box]:
    """Return the rules across, those drawn in pieces (a piece for each cell) as one, from top to bottom.

    The upper and lower edges of frames are such rules.
    """
    known = [drawing for drawing in drawings if drawing.colour != 0xFFFFFF]
    across = [drawing.box for drawing in known if drawing.across]
    for box in (drawing.box for drawing in known if drawing.stroked and drawing.box.height > _LEAST_FRAME):
        left, top, right, bottom = box
        across.extend((Box(left, top, right, top), Box(left, bottom, right, bottom)))
    pieces = sorted(across, key=lambda box: (round(box.middle[1]), box.left))
    found: list[Box] = []
    for box in pieces:
        last = found[-1] if found else None
        if last is not None and box.left - last.right < 2.0 and abs(last.middle[1] - box.middle[1]) < 1.5:
            found[-1] = around((last, box))
        else:
            found.append(box)
    return found


def sides_of_frames(drawings: Sequence[Drawing]) -> list[Box]:
    """Return the upright rules and the frames: what may be the side of a table."""
    known = [drawing for drawing in drawings if drawing.colour != 0xFFFFFF]
    return [d.box for d in known if d.upright or (d.stroked and d.box.height > _LEAST_FRAME)]


def between_rules(rows: Sequence[VisualRow], rules: Sequence[Box], sides: Sequence[Box]) -> list[Candidate]:
    """Return the tables that begin and end with a rule of the same width."""
    found: list[Candidate] = []
    groups: list[list[Box]] = []
    for rule in rules:
        home = next((g for g in groups if abs(g[0].left - rule.left) < _SAME > abs(g[0].right - rule.right)), None)
        if home is not None:
            home.append(rule)
        elif rule.width > 40:
            groups.append([rule])
    for group in groups:
        found.extend(_chains(rows, group, sides))
    return without_overlap(found)


def _chains(rows: Sequence[VisualRow], rules: Sequence[Box], sides: Sequence[Box]) -> list[Candidate]:
    """Chain the bands between neighbouring rules as long as they have a white strip in common, or are in one frame."""
    found: list[Candidate] = []
    chain: list[VisualRow] = []
    edges: list[float] = []
    framed = False

    def end() -> None:
        if edges and not framed:
            with_rest_of_page(chain, edges, rows, rules[0])
            extend(chain, edges, rows)
        if chain:
            candidate = _ruled(chain, edges, max(rule.right for rule in rules), titled=_is_titled(rows, edges))
            if candidate is not None:
                found.append(candidate)
        chain.clear()
        edges.clear()

    for upper, lower in pairwise(rules):
        rows_between = _between(rows, upper, lower)
        band = [row for row in rows_between if is_within(row, upper)]
        if not band or len(rows_between) > len(band):  # text runs out of their width
            if band or lower.top - upper.bottom > 6:
                end()
            continue
        closed = _is_closed(upper, lower, sides)
        text = is_text(band, chain, upper.middle[1], lower.middle[1]) or (edges and parts_tables(chain, edges, band))
        if text or _begins_again(rows, upper, band[-1]):
            end()
            continue
        if edges and closed != framed:
            end()
        framed = closed
        if not edges:
            edges.append(upper.middle[1])
        elif not agree(chain, band) and len(chain) > 1 and any(len(row.lines) > 1 for row in band):
            end()
            edges.append(upper.middle[1])
        chain.extend(band)
        edges.append(lower.middle[1])
    end()
    return found


def _begins_again(rows: Sequence[VisualRow], rule: Box, last: VisualRow) -> bool:
    """Tell whether the last row above a rule is the head that stands above the one before: both are under a head only.

    So Pandoc's Word files have several tables of one kind.
    """
    head = [row for row in rows if row.middle < rule.middle[1]][-1:]
    return len(last.lines) > 1 and [_texts(row) for row in head] == [_texts(last)]


def _texts(row: VisualRow) -> list[str]:
    return [line.text for line in row.lines]


def _is_closed(upper: Box, lower: Box, sides: Sequence[Box]) -> bool:
    """Tell whether a side of a frame stands at the left end of two rules, from one to the other."""
    middle = (upper.middle[1] + lower.middle[1]) / 2
    return any(abs(side.left - upper.left) < _SAME and side.top - 2 < middle < side.bottom + 2 for side in sides)


def _between(rows: Sequence[VisualRow], upper: Box, lower: Box) -> list[VisualRow]:
    top, bottom = upper.middle[1], lower.middle[1]
    return [row for row in rows if top < row.middle < bottom]


def _is_titled(rows: Sequence[VisualRow], edges: Sequence[float]) -> bool:
    """Tell whether the line next to the upper or the lower rule is a table's caption."""
    above = [row for row in rows if row.middle < edges[0]][-1:]
    below = [row for row in rows if row.middle > edges[-1]][:1]
    near = [row for row in above if edges[0] - row.bottom < _NEAR * row.size]
    near += [row for row in below if row.top - edges[-1] < _NEAR * row.size]
    return any(captioned(row.lines[0].text) is Captioned.TABLE for row in near)


def _ruled(chain: Sequence[VisualRow], edges: Sequence[float], end: float, *, titled: bool) -> Candidate | None:
    body = [row for row in chain if row.middle > edges[1]] if len(edges) > 2 else list(chain)
    bands = [whole(band) for band in between(chain, edges)]
    shown = without_titles(chain)
    below = strips_of(body)
    strips = max(strips_of(chain), below, strips_of(shown), key=len)  # titles may cover several columns
    if len(below) == len(strips) and any(_is_space(head, strip) for head in chain for strip in strips):
        strips = below  # one may be wider than its column
    near = strips_of(body, near=True) if len(edges) > _LEAST_EDGES else ()
    if all(right - left > _APART * body[0].size for left, right in near):
        strips = max(strips, near, key=len)
    if len(edges) > LEAST_ROWS:  # cells that are centred on the height of their row have no line beside each other
        strips = max(strips, strips_of(bands[1:]) or strips_of(bands), key=len)
    blocks = [whole(block) for block in blocks_of(chain)]  # of cells that are centred between two rules
    if len(blocks) < len(chain):
        strips = max(strips, strips_of(blocks), key=len)
    head = [row for row in chain if row.middle < edges[1]]
    if strips and len(head) == 1 and len(edges) > 2:
        strips = with_empty_columns(strips, head[0], chain)
    labels = () if strips else _beside_labels(head, chain, edges)
    strips = strips or labels
    multiple = max(sum(_is_parted(row, strips) for row in rows) for rows in (chain, bands, blocks))
    candidate = Candidate(tuple(chain), strips, tuple(edges), titled=titled, end=end)
    told = len(edges) > 2 or multiple >= LEAST_ROWS or titled or has_labels(candidate)
    if not strips or (multiple < _PAIR and not labels) or not told:
        return None
    return None if is_no_table(candidate) else candidate


def _beside_labels(head: Sequence[VisualRow], chain: Sequence[VisualRow], edges: Sequence[float]) -> tuple[Strip, ...]:
    """Return the columns that a bold head of three titles tells beside labels, where each row has its rules.

    As in a sheet that is filled in by hand; or pictures stand in its cells.
    """
    if len(head) != 1 or not head[0].bold or len(edges) <= LEAST_ROWS or len(chain) != len(edges) - 1:
        return ()
    strips = with_empty_columns((), head[0], (head[0],))
    right = max(row.words[-1].box.right for row in chain[1:])
    if len(strips) < _PAIR or right > strips[0][1] - LEAST_STRIP:
        return ()
    return (max(strips[0][0], right), strips[0][1]), *strips[1:]


def _is_space(row: VisualRow, strip: Strip) -> bool:
    """Tell whether white is what two words of a line leave between them."""
    left, right = strip
    pairs = (pair for line in row.lines for pair in pairwise(line.words))
    return any(
        abs(one.box.right - left) < _EQUAL > abs(two.box.left - right) and right - left < _SPACE * row.size
        for one, two in pairs
    )


def _is_parted(row: VisualRow, strips: Sequence[Strip]) -> bool:
    return len(row.lines) > 1 or any(row.words[0].box.left < left < row.words[-1].box.right for left, _ in strips)


def without_overlap(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, the longest first, that have no rows in common."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(found, key=lambda candidate: -len(candidate.rows)):
        if not any(id(row) in taken for row in candidate.rows):
            kept.append(candidate)
            taken.update(id(row) for row in candidate.rows)
    return kept
