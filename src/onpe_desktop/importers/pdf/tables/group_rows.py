"""Rows where the rules between columns stop: those that name a group of rows, and heads."""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line, around
from onpe_desktop.importers.pdf.rows import distinct
from onpe_desktop.importers.pdf.tables.touching import TOUCH, Rule

_LEAST_COLUMNS = 2  # of a head have words
_HIGHEST_HEAD = 6.0  # heights of a line
_HIGHEST = 2.0  # of the size of its line: what such a row is no higher than
_AS_HIGH = 1.2  # times the lowest row: cells may have much padding


def joined_groups(groups: Sequence[list[Rule]], lines: Sequence[Line]) -> list[list[Rule]]:
    """Return the rules of each table, where rows that name a group of rows part those that touch each other.

    Such a row is one line that begins the first column, between two rules as wide as the table. One above all rows may
    be the title of the table, unless others follow.
    """
    found: list[list[Rule]] = []
    named: set[int] = set()  # id() of those with such rows
    for group in sorted(groups, key=lambda rules: min(rule.box.top for rule in rules)):
        others = reversed(found) if _edges(group) else ()  # single rules name nothing
        above = next((other for other in others if _edges(other) and _names_group(other, group, lines)), None)
        if above is not None:
            above.extend(group)
            named.add(id(above))
        else:
            found.append(list(group))
    lone = [Rule(box, across=True) for group in found if (box := _alone(group)) is not None]
    for group in found:
        if id(group) in named:
            group.extend([rule for rule in lone if _names_group([rule], group, lines)])
    return [_with_head(group, [rule.box for rule in lone], lines) for group in found]


def _alone(group: Sequence[Rule]) -> Box | None:
    """Return the rule across that nothing else touches; it may lie in pieces, one for each cell."""
    box = around(rule.box for rule in group)
    return box if all(rule.across for rule in group) and box.height < TOUCH else None


def _with_head(group: list[Rule], lone: Sequence[Box], lines: Sequence[Line]) -> list[Rule]:
    """Return the rules of a table, with those of its head: up to the rule above it that is as wide.

    Its words keep to the columns as if rules parted them, and stand in two of them at least.
    """
    edges = _edges(group)
    if not edges:
        return group
    table = around(rule.box for rule in group)
    above = max((rule for rule in lone if rule.bottom < table.top), key=lambda rule: rule.top, default=None)
    first = _level_at(group, table.top)
    if above is None or first is None or not (_begin_alike(above, table) and _begin_alike(first, table)):
        return group
    head = Box(table.left, above.middle[1], table.right, table.top)
    words = [line for line in lines if head.holds(line.box.middle)]
    columns = {sum(edge < line.box.middle[0] for edge in edges) for line in words}
    crossed = any(line.box.left < edge - 1 and edge + 1 < line.box.right for line in words for edge in edges)
    if crossed or len(columns) < _LEAST_COLUMNS or head.height > _HIGHEST_HEAD * words[0].box.height:
        return group
    parted = [Rule(Box(edge, head.top, edge, head.bottom), across=False) for edge in edges]
    return [Rule(above, across=True), *parted, *group]


def _names_group(above: Sequence[Rule], below: Sequence[Rule], lines: Sequence[Line]) -> bool:
    edges = _edges(below)
    if not edges:
        return False
    upper, lower = around(rule.box for rule in above), around(rule.box for rule in below)
    if not _begin_alike(upper, lower) or lower.top < upper.bottom:
        return False
    last, first = _level_at(above, upper.bottom), _level_at(below, lower.top)
    if last is None or first is None or not (_begin_alike(last, upper) and _begin_alike(first, lower)):
        return False
    row = Box(upper.left, last.middle[1], upper.right, first.middle[1])
    inside = [line for line in lines if row.holds(line.box.middle)]
    if len(inside) != 1 or not inside[0].box.left < edges[0]:
        return False
    if row.height > max(_HIGHEST * inside[0].size, _AS_HIGH * _lowest_row(below)):
        return False
    sizes = [line.size for line in lines if lower.holds(line.box.middle)]
    alike = not _edges(above) or _are_alike(_edges(above), edges)
    return alike and inside[0].size <= max(sizes, default=0.0)  # a larger one is the title of another table


def _lowest_row(rules: Sequence[Rule]) -> float:
    """Return the height of the lowest row between the rules of a table."""
    heights = distinct((rule.box.middle[1] for rule in rules if rule.across), TOUCH)
    return min((below - above for above, below in pairwise(heights)), default=0.0)


def _level_at(rules: Sequence[Rule], height: float) -> Box | None:
    """Return the rule across at a height, its pieces as one."""
    pieces = [rule.box for rule in rules if rule.across and abs(rule.box.middle[1] - height) < TOUCH]
    return around(pieces) if pieces else None


def _begin_alike(one: Box, two: Box) -> bool:
    return abs(one.left - two.left) < TOUCH > abs(one.right - two.right)


def _edges(rules: Sequence[Rule]) -> list[float]:
    """Return where rules stand upright, from left to right."""
    return sorted({round(rule.box.middle[0]) for rule in rules if not rule.across})


def _are_alike(one: Sequence[float], two: Sequence[float]) -> bool:
    return len(one) == len(two) and all(abs(a - b) < TOUCH for a, b in zip(one, two, strict=True))
