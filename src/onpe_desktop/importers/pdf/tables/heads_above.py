"""The bold head above rows that grounds tell: style sheets colour every second row, and none before the first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Box, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, common
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import SPACE

_REGULAR, _NEAR = 1.6, 2.6  # times the usual step, and of the size: a head is no further from its table
_LEAST_CELLS = 2
_LINE = 1.55  # of the size: lines of one cell are no further from each other
_FLUSH = 1.5  # points
_OVER = 3.0  # points: words may run over the end of a rule
_LEAST_WHITE = 1.0  # points, of what the cells below leave white: titles are often the longest words


def with_head_above(candidate: Candidate, rows: Sequence[VisualRow]) -> Candidate:
    """Return a table with the bold row right above it that keeps to its columns; it has no bold one of its own.

    The first row, between both, may have a label only.
    """
    place = next(index for index, row in enumerate(rows) if row is candidate.rows[0])
    if candidate.goes_on or candidate.rows[0].bold:
        return candidate
    for start in range(place - 1, max(place - 3, -1), -1):
        added = rows[start:place]
        strips = _strips(added, candidate)
        if strips is None:
            break
        if added[0].bold:
            return _with_rows(candidate, added, strips) if _is_head(added[0], candidate, strips) else candidate
    return candidate


def with_title_above(candidate: Candidate, rows: Sequence[VisualRow], rules: Sequence[Box]) -> Candidate:
    """Return a table without rules, with the line right above it between two as wide as it: a title of all columns.

    So LaTeX begins each page of a long table, whose last rule stands pages later.
    """
    place = next(index for index, row in enumerate(rows) if row is candidate.rows[0])
    if not place or candidate.edges or not candidate.strips or len(rows[place - 1].lines) > 1:
        return candidate
    title, first = rows[place - 1], candidate.rows[0]
    box = around(line.box for row in (title, *candidate.rows) for line in row.lines)
    wide = [rule.middle[1] for rule in rules if rule.left < box.left + _OVER and rule.right > box.right - _OVER]
    under = [height for height in wide if title.middle < height < first.middle]
    above = [height for height in wide if title.middle - _NEAR * title.size < height < title.middle]
    if not under or not above or first.middle - title.middle > _NEAR * title.size:
        return candidate
    begins = (0, *(begin + 1 for begin in candidate.begins)) if candidate.begins else ()
    edges = (above[-1], under[0], candidate.rows[-1].bottom + 1)
    return replace(candidate, rows=(title, *candidate.rows), edges=edges, begins=begins)


def _strips(added: Sequence[VisualRow], candidate: Candidate) -> tuple[Strip, ...] | None:
    """Return what rows above leave of the white between the columns; None where they are too far or leave nothing."""
    steps = [two.middle - one.middle for one, two in pairwise(candidate.rows)]
    reach = max(_REGULAR * median(steps) if steps else 0.0, _NEAR * added[0].size)
    if any(two.middle - one.middle > reach for one, two in pairwise((*added, candidate.rows[0]))):
        return None
    strips = candidate.strips
    for row in added:
        spaces = [space for space in row.white if space[1] - space[0] > SPACE * row.size]
        left = [common([strip], spaces, _LEAST_WHITE) for strip in strips]
        if not all(left):
            return None
        strips = tuple(white[-1] for white in left)
    return strips


def _is_head(head: VisualRow, candidate: Candidate, strips: Sequence[Strip]) -> bool:
    """Tell whether a row has titles of several columns, or the one of a single column, between rules as its rows."""
    if strips:
        return (
            len({sum(word.box.middle[0] > sum(strip) / 2 for strip in strips) for word in head.words}) >= _LEAST_CELLS
        )
    first = candidate.rows[0]
    under = bool(candidate.edges) and head.middle < candidate.edges[0] < first.middle
    flush = abs(head.lines[0].box.left - first.lines[0].box.left) < _FLUSH
    return under and flush and len(head.lines) == 1 and head.size == first.size


def _with_rows(candidate: Candidate, added: Sequence[VisualRow], strips: tuple[Strip, ...]) -> Candidate:
    """Return the table with the rows above it; a line close above its first row begins that."""
    begins, edges = candidate.begins, candidate.edges
    lines = len(added) > 1 and candidate.rows[0].middle - added[-1].middle < _LINE * added[-1].size
    if lines:
        begins, edges = begins[1:], edges[1:]
    begins = (*range(len(added)), *(begin + len(added) for begin in begins)) if candidate.begins else ()
    edges = (*(row.top - 1 for row in added), *edges) if candidate.edges else ()
    return replace(candidate, rows=(*added, *candidate.rows), strips=strips, edges=edges, begins=begins)
