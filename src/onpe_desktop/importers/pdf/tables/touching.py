"""Rules of a page that touch each other: those of one table, or of one drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from onpe_desktop.importers.pdf.page import Box, Drawing

TOUCH = 3.0  # points: rules so near each other touch


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, or an edge of a frame."""

    box: Box
    across: bool


def rules_of(drawings: Sequence[Drawing]) -> list[Rule]:
    """Return the straight lines, and the edges of frames, but for white ones."""
    rules: list[Rule] = []
    for drawing in drawings:
        box = drawing.box
        if drawing.colour == 0xFFFFFF:
            continue
        if drawing.across:
            rules.append(Rule(box, across=True))
        elif drawing.upright:
            rules.append(Rule(box, across=False))
        elif drawing.stroked and box.width > 10 and box.height > 8:
            rules.extend(sides_of([box]))
    return rules


def sides_of(boxes: Sequence[Box]) -> list[Rule]:
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


def touching(rules: list[Rule]) -> list[list[Rule]]:
    """Group the rules that touch each other, directly or through others."""
    home = list(range(len(rules)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    order = sorted(range(len(rules)), key=lambda index: rules[index].box.top)
    active: list[int] = []
    for index in order:
        box = rules[index].box
        active = [other for other in active if rules[other].box.bottom + TOUCH >= box.top]
        for other in active:
            near = rules[other].box
            if near.left - TOUCH <= box.right and box.left <= near.right + TOUCH:
                home[root(index)] = root(other)
        active.append(index)
    groups: dict[int, list[Rule]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(root(index), []).append(rule)
    return list(groups.values())
