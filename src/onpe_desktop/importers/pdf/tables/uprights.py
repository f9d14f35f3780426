"""Tables that upright rules tell, with few rules across or none: between their columns, or at both sides of the table.

A page's end leaves a frame open; LaTeX's « |l|l| » without lines across, and style sheets, draw such tables whole.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grid_rows import is_higher
from onpe_desktop.importers.pdf.tables.grounds import between
from onpe_desktop.importers.pdf.tables.neighbours import whole
from onpe_desktop.importers.pdf.tables.no_tables import is_no_table
from onpe_desktop.importers.pdf.tables.strips import strips_of
from onpe_desktop.importers.pdf.tables.touching import of_one_height, upright_rules

_SAME = 4.0  # points: rules that begin and end so near each other belong together
_OVER = 8.0  # points: so far a long word may run out of the last cell
_FRAME = 2  # rules across, or the ends of those upright
_LEAST_ROWS = 2  # with words in several columns
_LEAST_BANDS = 3  # from rule to rule
_LEAST_PAIRS = 3  # rows between two sides alone


def between_uprights(
    rows: Sequence[VisualRow], drawings: Sequence[Drawing], rules: Sequence[Box] = ()
) -> list[Candidate]:
    """Return the tables between upright rules of one height. `rules` are those across: they part their rows."""
    found = []
    for group in of_one_height(upright_rules(drawings)):
        box = around(group)
        beside = [row for row in rows if box.top - 1 < row.middle < box.bottom + 1]
        inside = [row for row in beside if _is_in(row, box)]
        within = (rule for rule in rules if box.top + _SAME < rule.middle[1] < box.bottom - _SAME)
        across = [rule.middle[1] for rule in within if rule.left < box.left + _SAME and rule.right > box.right - _SAME]
        edges = (box.top, *across, box.bottom)
        candidate = _candidate(inside, group, edges) if len(inside) == len(beside) > 0 else None
        if candidate is not None and not is_no_table(candidate):
            found.append(candidate)
    return found


def _is_in(row: VisualRow, box: Box) -> bool:
    return row.lines[0].box.left > box.left - _SAME and max(line.box.right for line in row.lines) < box.right + _OVER


def _candidate(rows: Sequence[VisualRow], rules: Sequence[Box], edges: tuple[float, ...]) -> Candidate | None:
    strips = tuple(strip for rule in rules if (strip := _strip(rows, rule.middle[0])) is not None)
    if not strips:
        strips = strips_of(rows)
        both = sum(any(_is_both(row, strip) for strip in strips) for row in rows)
        return Candidate(tuple(rows), strips, edges) if both >= _LEAST_PAIRS else None
    strips = _with_white(strips, [whole(band) for band in between(rows, edges)])
    both = sum(any(_is_both(row, strip) for strip in strips) for row in rows)
    begins = (0,) if len(edges) == _FRAME and is_higher(edges[-1], rows[-1].lines) else ()  # people sign in it
    return Candidate(tuple(rows), strips, edges, upright=True, begins=begins) if both >= _LEAST_ROWS else None


def _with_white(strips: tuple[Strip, ...], bands: Sequence[VisualRow]) -> tuple[Strip, ...]:
    """Return the white between columns that rules across have in common, where it holds each of the strips by rules.

    Some of Word's styles have an upright rule beside the first column only.
    """
    white = strips_of(bands) if len(bands) >= _LEAST_BANDS else ()
    held = all(any(left < (one + two) / 2 < right for left, right in white) for one, two in strips)
    return white if held and len(white) > len(strips) else strips


def _strip(rows: Sequence[VisualRow], place: float) -> Strip | None:
    """Return the white around a rule with words on both sides; None where words run over it in more than a few rows."""
    words = [word for row in rows for word in row.words]
    left = max((word.box.right for word in words if word.box.middle[0] < place), default=None)
    right = min((word.box.left for word in words if word.box.middle[0] > place), default=None)
    if left is None or right is None:
        return None
    over = sum(any(one.box.right > place - 1 > one.box.left + 1 for one in row.words) for row in rows)
    return (min(left, place - 0.5), max(right, place + 0.5)) if 4 * over <= len(rows) else None


def _is_both(row: VisualRow, strip: Strip) -> bool:
    middle = (strip[0] + strip[1]) / 2
    return any(one.box.middle[0] < middle < two.box.middle[0] for one, two in pairwise(row.words))
