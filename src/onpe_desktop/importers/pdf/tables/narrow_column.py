"""A table of one column between three rules, as wide as its longest line: its head, and rows of a line each.

LaTeX, Pandoc and style sheets set a table no wider than its cells, and rules below its last row and on both sides of
its head. What stands below a title in other frames, as a box or the steps of an algorithm, is as wide as the text.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.item_signs import BULLETS
from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.rows import VisualRow, had_room
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_SAME = 2.0  # points: the ends of rules of one table are so near each other
_PADDING = 1.2  # of the size: white beside the longest line
_EVEN = 1.5  # points: it is as wide on both sides
_FLUSH = 1.5  # points
_LEAST_ROWS = 3  # below the head
_STEP = 2.6  # of the size: to the next row


def narrow_columns(rows: Sequence[VisualRow], rules: Sequence[Box]) -> list[Candidate]:
    """Return such tables. The `rules` are those across, from top to bottom."""
    found: list[Candidate] = []
    for upper, middle in pairwise(rules):
        lower = next((rule for rule in rules if rule.top > middle.bottom and _is_same(rule, middle)), None)
        if lower is None or not _is_same(upper, middle):
            continue
        head = [row for row in rows if upper.bottom < row.middle < middle.top]
        body = [row for row in rows if middle.bottom < row.middle < lower.top]
        if len(head) == 1 and _is_table(head[0], body, middle):
            edges = (upper.middle[1], middle.middle[1], lower.middle[1])
            found.append(Candidate((*head, *body), (), edges, begins=tuple(range(len(body) + 1))))
    return found


def _is_same(rule: Box, other: Box) -> bool:
    return abs(rule.left - other.left) < _SAME > abs(rule.right - other.right)


def _is_table(head: VisualRow, body: Sequence[VisualRow], rule: Box) -> bool:
    """Tell whether lines between rules are rows of one line each, beginning at one place, of which none goes on.

    The rules are as wide as the longest line and its padding.
    """
    rows = (head, *body)
    if len(body) < _LEAST_ROWS or any(len(row.lines) > 1 for row in rows) or head.lines[0].fixed:
        return False
    if any(row.lines[0].bold or row.lines[0].fixed or row.words[0].text[:1] in BULLETS for row in body):
        return False
    left = min(row.lines[0].box.left for row in body)
    before, after = left - rule.left, rule.right - max(row.right for row in rows)
    tight = -_EVEN < after < before + _EVEN and before < _PADDING * head.size
    flush = all(row.lines[0].box.left - left < _FLUSH for row in body)
    near = all(two.middle - one.middle < _STEP * two.size for one, two in pairwise(rows))
    begun = all(_begins(one, two, rule.right - before) for one, two in pairwise(body))
    return tight and flush and near and begun


def _begins(above: VisualRow, row: VisualRow, right: float) -> bool:
    """Tell whether a line begins a row: it had room on the one above, or begins with a capital or a figure."""
    first = row.words[0]
    room = had_room(above.right, first.box.width, row.size, right)
    return room or first.text[:1].isupper() or first.text[:1].isdigit()
