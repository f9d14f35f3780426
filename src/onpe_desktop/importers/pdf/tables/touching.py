"""Rules of a page that touch each other: those of one table, or of one drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Drawing, around
from onpe_desktop.importers.pdf.tables.grounds import is_ground
from onpe_desktop.importers.pdf.values import value

_LEAST_AROUND = 3  # rules of a table
_PIECE = 2.5  # points: the pieces of a rule are no further apart
_LEAST_INSIDE = 2  # rules across that keep to the table
_FAR = 8.0  # points: a rule that reaches so far out of a table is none of it
_LEVEL = 4.0  # points: rules that begin and end so near each other belong together
_LEAST_HEIGHT = 20.0  # points: two rows
_BESIDE = 1.5  # points: a colour is so near a rule on it, or at its edge
_PARTS = (0.1, 0.3, 0.5, 0.7, 0.9)  # of a rule's length, where it is looked at
TOUCH = 3.0  # points: rules so near each other touch


@value
class Rule:
    """A straight line, or an edge of a frame."""

    box: Box
    across: bool


def rules_of(drawings: Sequence[Drawing]) -> list[Rule]:
    """Return the straight lines, and the edges of frames, but for frames around tables.

    White ones count where they part coloured cells, as in some of Word's styles.
    """
    rules: list[Rule] = []
    frames: list[Box] = []
    parting = _parting(drawings)
    for drawing in drawings:
        box = drawing.box
        if drawing.colour == 0xFFFFFF and id(drawing) not in parting:
            continue
        if drawing.across:
            rules.append(Rule(box, across=True))
        elif drawing.upright:
            rules.append(Rule(box, across=False))
        elif drawing.stroked and box.width > 10 and box.height > 8:
            frames.append(box)
    return [*rules, *sides_of(frame for frame in frames if not _is_around(frame, rules))]


def _parting(drawings: Sequence[Drawing]) -> set[int]:
    """Return id() of the white rules that lie on a colour, and of those that touch them, directly or through others.

    The tint of the cells below a head may be no rectangle.
    """
    grounds = [drawing.box for drawing in drawings if is_ground(drawing)]
    white = [drawing for drawing in drawings if drawing.colour == 0xFFFFFF and (drawing.across or drawing.upright)]
    on_colour = {id(drawing) for drawing in white if _lies_on(drawing.box, grounds)}
    if not on_colour or len(on_colour) == len(white):
        return on_colour
    groups = [[id(white[place]) for place in group] for group in touching([one.box for one in white], TOUCH)]
    return {one for group in groups if not on_colour.isdisjoint(group) for one in group}


def _lies_on(rule: Box, grounds: Sequence[Box]) -> bool:
    """Tell whether there is a colour beside most of a white rule."""
    left, top, right, bottom = rule.left - _BESIDE, rule.top - _BESIDE, rule.right + _BESIDE, rule.bottom + _BESIDE
    near = [box for box in grounds if box.top < bottom and box.bottom > top and box.left < right and box.right > left]
    places = [(rule.left + part * rule.width, rule.top + part * rule.height) for part in _PARTS]
    beside = sum(any(ground.holds(place, _BESIDE) for ground in near) for place in places)
    return beside > 0.5 * len(places)


def _is_around(frame: Box, rules: Sequence[Rule]) -> bool:
    """Tell whether a frame stands around tables and text: rules lie across in it, and none reaches its sides.

    Some begin and end alike; those under the words of a cell, as under links, do not.
    """
    inside = [
        rule.box
        for rule in rules
        if rule.across and rule.box.width > 0.2 * frame.width and frame.holds(rule.box.middle, -TOUCH)
    ]
    if len(inside) < _LEAST_AROUND:
        return False
    alike = len({(round(box.left), round(box.right)) for box in inside}) < len(inside)
    return alike and min(min(abs(box.left - frame.left), abs(box.right - frame.right)) for box in inside) > TOUCH


def upright_rules(drawings: Sequence[Drawing]) -> list[Box]:
    """Return the rules that stand upright, those drawn in pieces (a piece for each row) as one, from left to right."""
    pieces = [drawing.box for drawing in drawings if drawing.upright and drawing.colour != 0xFFFFFF]
    found: list[Box] = []
    for box in sorted(pieces, key=lambda box: (round(box.middle[0]), box.top)):
        last = found[-1] if found else None
        if last is not None and abs(last.middle[0] - box.middle[0]) < 1 and box.top - last.bottom < _PIECE:
            found[-1] = around((last, box))
        else:
            found.append(box)
    return found


def of_one_height(rules: Sequence[Box]) -> list[list[Box]]:
    """Return the upright rules of each table from left to right: two at least, as high as each other."""
    groups: list[list[Box]] = []
    for rule in (rule for rule in rules if rule.height > _LEAST_HEIGHT):
        home = next((g for g in groups if abs(g[0].top - rule.top) < _LEVEL > abs(g[0].bottom - rule.bottom)), None)
        if home is not None:
            home.append(rule)
        else:
            groups.append([rule])
    return [sorted(group, key=lambda rule: rule.left) for group in groups if len(group) > 1]


def sides_of(boxes: Iterable[Box]) -> list[Rule]:
    """Return the four sides of each box as rules."""
    return [
        Rule(side, across=across)
        for box in boxes
        for side, across in (
            (box._replace(bottom=box.top), True),
            (box._replace(top=box.bottom), True),
            (box._replace(right=box.left), False),
            (box._replace(left=box.right), False),
        )
    ]


def touching_rules(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Group the rules that touch each other, directly or through others."""
    return [[rules[place] for place in group] for group in touching([rule.box for rule in rules], TOUCH)]


def without_lone_sides(rules: list[Rule]) -> list[Rule]:
    """Return the rules without an upright one at a side that stands alone below, or above, all that lie across.

    It is that of a text next to the table; where the page cuts a table, all its upright rules go on.
    """
    across = [rule.box for rule in rules if rule.across]
    if not across:
        return rules
    table = around(across)
    above = [rule for rule in rules if not rule.across and rule.box.bottom < table.top + TOUCH]
    below = [rule for rule in rules if not rule.across and rule.box.top > table.bottom - TOUCH]
    lone = {
        id(rule)
        for found in (above, below)
        if len(found) == 1
        for rule in found
        if not table.left + TOUCH < rule.box.middle[0] < table.right - TOUCH
    }
    return [rule for rule in rules if id(rule) not in lone]


def without_far_ends(rules: list[Rule]) -> list[Rule]:
    """Return the rules with those that lie over all of a table's end, and alone reach far out of it, as wide as it is.

    They are the page's, above or below its text; what reaches out elsewhere is an arrow of a drawing.
    """
    sides = [rule.box for rule in rules if not rule.across]
    across = [rule.box for rule in rules if rule.across]
    if not sides:
        return rules
    left, right = min(box.middle[0] for box in sides), max(box.middle[0] for box in sides)
    wide = [box for box in across if box.left < left + TOUCH and right - TOUCH < box.right]
    far = [box for box in wide if box.left < left - _FAR or right + _FAR < box.right]
    top, bottom = min(box.top for box in sides) + TOUCH, max(box.bottom for box in sides) - TOUCH
    at_end = all(box.bottom < top for box in far) or all(box.top > bottom for box in far)
    if not far or not at_end or len(across) - len(far) < _LEAST_INSIDE:
        return rules
    gone = {id(box) for box in far}
    return [replace(rule, box=_within(rule.box, left, right)) if id(rule.box) in gone else rule for rule in rules]


def _within(box: Box, left: float, right: float) -> Box:
    return box._replace(left=max(box.left, left), right=min(box.right, right))


def touching(boxes: Sequence[Box], touch: float) -> list[list[int]]:
    """Return the places of the boxes that are no further than `touch` from each other, directly or through others."""
    home = list(range(len(boxes)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    order = sorted(range(len(boxes)), key=lambda index: boxes[index].top)
    active: list[int] = []
    for index in order:
        box = boxes[index]
        active = [other for other in active if boxes[other].bottom + touch >= box.top]
        for other in active:
            near = boxes[other]
            if near.left - touch <= box.right and box.left <= near.right + touch:
                home[root(index)] = root(other)
        active.append(index)
    groups: dict[int, list[int]] = {}
    for index in range(len(boxes)):
        groups.setdefault(root(index), []).append(index)
    return list(groups.values())
