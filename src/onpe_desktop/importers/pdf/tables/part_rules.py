"""Rules under some columns only, as below the rows beside a cell over several ones: LaTeX's « cline », merged cells."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grounds import Band, between

_NEAR = 3.0  # points: a rule begins so near the column that it lies under
_INSIDE = 1.0  # points


def by_part_rules(band: Band, candidate: Candidate, rules: Sequence[Box]) -> list[Band]:
    """Return the rows into which rules under the last columns part a band; the first one has the cells beside them all.

    Nothing is returned where no such rules lie in the band, they begin at several columns, or a line runs over that.
    """
    top, bottom = band[0].top + _INSIDE, band[-1].bottom - _INSIDE
    right = max(row.lines[-1].box.right for row in candidate.rows)
    level = [rule for rule in rules if top < rule.middle[1] < bottom]
    inside = [rule for rule in level if candidate.lefts[0] < rule.right and rule.left < right]  # not of another column
    columns = {_column(rule, candidate) for rule in inside}
    if len(columns) != 1 or None in columns:
        return []
    edge = candidate.strips[(columns.pop() or 1) - 1]
    lines = [line for row in band for line in row.lines]
    if any(line.box.left < edge[0] and line.box.right > edge[1] for line in lines):
        return []
    beside = [found for row in band if (found := _part(row, edge, before=True))]
    parted = [found for row in band if (found := _part(row, edge, before=False))]
    heights = [band[0].top - 1, *sorted(rule.middle[1] for rule in inside), band[-1].bottom + 1]
    first, *others = between(parted, heights)
    return [[*beside, *first], *others]


def _column(rule: Box, candidate: Candidate) -> int | None:
    """Return the number of the column, none the first, from which a rule reaches to the end of the table."""
    if rule.right < candidate.lefts[-1] + _NEAR:
        return None
    strips = enumerate(candidate.strips, start=1)
    return next((number for number, (left, right) in strips if left - _NEAR < rule.left < right + _NEAR), None)


def _part(row: VisualRow, edge: tuple[float, float], *, before: bool) -> VisualRow | None:
    lines = tuple(line for line in row.lines if (line.box.left < edge[0]) is before)
    return VisualRow(lines) if lines else None
