"""Rules and grounds in pieces beside each other, one for each cell of a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.tables.grounds import is_ground

_TOUCH = 1.0  # points
_LEVEL = 0.5  # points: of one height are pieces so near each other
_SPACING = 1.6  # points: browsers leave two of their pixels between cells
_LEAST_WIDTH = 40.0  # points
_LEAST_GROUND = 5.0  # points: a rule is no higher


@dataclass(frozen=True, slots=True)
class Bar:
    """Pieces beside each other, at one height. `edges`: where they begin, meet and end.

    `foot`: where the highest of them ends; the ground of a cell over several rows is higher than those beside it.
    """

    box: Box
    edges: tuple[float, ...]
    foot: float


def has_pieces(drawings: Sequence[Drawing]) -> bool:
    """Tell whether there are several rules or grounds in pieces."""
    return len(bars(drawings)) > 1


def grounds_in_pieces(drawings: Sequence[Drawing]) -> list[Bar]:
    """Return the grounds that lie beside each other, a piece for each cell of a row; heads may be black."""
    high = [drawing for drawing in drawings if drawing.box.height > _LEAST_GROUND and not drawing.upright]
    return _joined([drawing.box for drawing in high if drawing.filled and drawing.colour != 0xFFFFFF])


def bars(drawings: Sequence[Drawing]) -> list[Bar]:
    """Return the rules and the grounds in pieces, from top to bottom."""
    rules = [drawing.box for drawing in drawings if drawing.across and drawing.colour != 0xFFFFFF]
    grounds = [drawing.box for drawing in drawings if is_ground(drawing) and not drawing.upright]
    return _joined([*rules, *grounds, *_feet(grounds, rules)])


def _feet(grounds: Sequence[Box], rules: Sequence[Box]) -> list[Box]:
    """Return the feet of grounds as far as rules go on from them: so labels stand on grounds, and texts on rules."""
    return [
        rule._replace(left=ground.left, right=ground.right)
        for ground in grounds
        for rule in rules
        if abs(rule.left - ground.right) < _TOUCH > abs(rule.bottom - ground.bottom)
    ]


def _joined(pieces: list[Box]) -> list[Bar]:
    """Return the pieces, those that touch at one height as one."""
    tops, feet = _levels([box.top for box in pieces]), _levels([box.bottom for box in pieces])
    pieces.sort(key=lambda box: (tops[box.top], *_kind(box, feet), box.left))
    groups: list[list[Box]] = []
    for box in pieces:
        last = groups[-1][-1] if groups else None
        level = last is not None and abs(last.top - box.top) < _TOUCH and _are_alike(last, box)
        if last is not None and level and abs(last.left - box.left) < _TOUCH > abs(last.right - box.right):
            continue  # painted twice
        if last is not None and level and abs(last.right - box.left) < _SPACING:
            groups[-1].append(box)
        else:
            groups.append([box])
    found = [_bar(group) for group in groups if len(group) > 1]
    return sorted((bar for bar in found if bar.box.width > _LEAST_WIDTH), key=lambda bar: bar.box.top)


def _levels(heights: Sequence[float]) -> dict[float, float]:
    """Return for each height the one that it stands for: the first of those near each other."""
    found: dict[float, float] = {}
    level = float("-inf")
    for height in sorted(heights):
        level = level if height - level < _LEVEL else height
        found[height] = level
    return found


def _kind(box: Box, feet: Mapping[float, float]) -> tuple[bool, float]:
    """Return what is sorted apart: grounds, and rules by where they end."""
    high = box.height > _LEAST_GROUND
    return high, 0.0 if high else feet[box.bottom]


def _are_alike(one: Box, two: Box) -> bool:
    """Tell whether both are grounds, or rules of one thickness."""
    return min(one.height, two.height) > _LEAST_GROUND or abs(one.bottom - two.bottom) < _TOUCH


def _bar(group: Sequence[Box]) -> Bar:
    box = around(group)._replace(bottom=min(box.bottom for box in group))
    return Bar(box, (group[0].left, *(box.right for box in group)), max(box.bottom for box in group))
