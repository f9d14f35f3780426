"""Encadrés: text in a filled or framed rectangle, or between two rules of the same width."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median

from onpe_desktop.importers.pdf.boxes.side_boxes import is_label, labelled, side_ruled, starts_with_label
from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.numbering import depth_of
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, around

_PALE = 0xFFFFFF
LEAST_TEXT = 30  # characters
_TITLE_LINES, _MOST_LINES = 3, 60  # of a box: what holds more is the ground of a page; the longest of 120 had 56
_HEADS = 2  # bold lines more than the title
_PAGE = 0.75  # of it: what is larger is its ground, or its border
_EDGE = 3.0  # points: grounds whose edges are so near each other belong together
_LARGE = 1.3  # of the size of the text below it
_STOPS = (".", ";")
_SENTENCES = 3
_ENDS = (".", "!", "?", "…", ".)", "»")


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box with the lines in it. `label`: one of them, a word such as « Attention » that stands beside the others."""

    box: Box
    lines: tuple[Line, ...]
    label: Line | None = None


def boxes_of(page: PageContent, columns: Sequence[Sequence[Line]] = (), tables: Sequence[Box] = ()) -> list[TextBox]:
    """Return the boxes of a page, none inside another, or with a table in it.

    `columns` are the page's lines, where it has several; `tables` have none of them.
    """
    found: list[TextBox] = []
    rectangles = _rectangles(page)
    candidates = [*rectangles, *_titled(rectangles, page), *_between_rules(page)]
    for part in [replace(page, lines=tuple(column)) for column in columns if column] or [page]:
        candidates += [*side_ruled(part, page.lines), *labelled(part)]
    for box in sorted(candidates, key=lambda box: -box.width * box.height):
        if any(box.shared(other) > 0 for other in (*tables, *(known.box for known in found))):
            continue
        lines = tuple(line for line in page.lines if box.holds(line.box.middle, 1.0))
        if _is_boxed_text(lines, box, page):
            found.append(TextBox(box, lines, _label_beside(lines)))
    return found


def _label_beside(lines: tuple[Line, ...]) -> Line | None:
    for line in lines:
        others = [other for other in lines if other is not line]
        if others and is_label(line.text) and all(other.box.left > line.box.right for other in others):
            return line
    return None


def _is_boxed_text(lines: tuple[Line, ...], box: Box, page: PageContent) -> bool:
    if not lines or len(lines) > _MOST_LINES or sum(len(line.text) for line in lines) < LEAST_TEXT:
        return False
    if len(lines) == 1 and (lines[0].bold or box.height < 1.6 * lines[0].box.height or not _says(lines[0])):
        return False  # a title on a coloured ground, a banner, or a marked line
    if _is_title(lines):
        return False
    first = min(lines, key=lambda line: (line.box.top, line.box.left))
    if first.bold and captioned(first.text) not in {None, Captioned.BOX}:
        return False  # a figure or an example with its frame and its caption
    if _is_listing(lines, first):
        return False
    over = any(line.box.left < box.left - 3 or line.box.right > box.right + 12 for line in lines)
    some = len(lines) < max(0.8 * len(page.lines), 4) or box.height < 0.4 * page.height
    inside = box.width * box.height <= _PAGE * page.width * page.height
    return not over and (some or (inside and _is_text(lines)))


def _says(line: Line) -> bool:
    """Tell whether a line is a sentence, or has a word such as « Note: » before it."""
    return line.text.endswith(_ENDS) or starts_with_label(line)


def _is_text(lines: Sequence[Line]) -> bool:
    """Tell whether lines are sentences, none of them a title: other pages have a ground, but no box that fills them."""
    sentences = sum(line.text.endswith(_STOPS) for line in lines)
    return sentences >= _SENTENCES and max(line.size for line in lines) < _LARGE * median(line.size for line in lines)


def _is_title(lines: tuple[Line, ...]) -> bool:
    """Tell whether few lines, bold, in capitals or with a number, are no sentence."""
    text = " ".join(line.text for line in lines)
    told = all(line.bold for line in lines) or text.isupper() or depth_of(text) > 0
    return told and len(lines) <= _TITLE_LINES and not lines[-1].text.endswith(_ENDS)


def _is_listing(lines: tuple[Line, ...], first: Line) -> bool:
    """Tell whether the lines are typed text, without counting a title above it."""
    rest = [line for line in lines if line is not first or not line.bold or is_label(line.text)]
    return sum(line.style.fixed for line in rest) > 0.7 * len(rest)


def _titled(boxes: Sequence[Box], page: PageContent) -> list[Box]:
    """Return the boxes with the ground of another colour right above them that holds nothing but their title."""
    found: list[Box] = []
    for box in boxes:
        for head in boxes:
            alike = abs(head.left - box.left) < _EDGE > abs(head.right - box.right)
            if head is box or not alike or head.height > box.height or abs(box.top - head.bottom) > _EDGE:
                continue
            lines = tuple(line for line in page.lines if head.holds(line.box.middle, 1.0))
            if 0 < len(lines) <= _TITLE_LINES and all(line.bold for line in lines) and not lines[-1].text.endswith("."):
                found.append(around((head, box)))
    return found


def _rectangles(page: PageContent) -> list[Box]:
    """Return filled and framed rectangles; bands of one colour that touch each other are one.

    From the head of the page to its foot they are the ground of a panel of a leaflet, or of a column.
    """
    found: list[Box] = []
    bands: dict[tuple[int, int, int], list[Box]] = defaultdict(list)
    for drawing in page.drawings:
        box = drawing.box
        if box.width < 60 or box.height < 6 or box.width * box.height > _PAGE * page.width * page.height:
            continue
        if box.top < _EDGE and box.bottom > page.height - _EDGE:
            continue
        if drawing.filled and drawing.colour != _PALE:
            bands[round(box.left / 2), round(box.right / 2), drawing.colour].append(box)
        elif drawing.stroked and box.height > 14:
            found.append(box)
    for boxes in bands.values():
        boxes.sort(key=lambda box: box.top)
        group = [boxes[0]]
        for before, box in pairwise(boxes):
            if box.top - before.bottom > 3:
                found.append(around(group))
                group = []
            group.append(box)
        found.append(around(group))
    return [*found, *_framed(page)]


def _framed(page: PageContent) -> list[Box]:
    """Return frames drawn as four rules, which need not meet where the corners are round."""
    across = [drawing.box for drawing in page.drawings if _is_rule(drawing) and drawing.across]
    rules = [drawing.box for drawing in page.drawings if _is_rule(drawing) and drawing.upright]
    if len(across) > 200 or len(rules) > 200:
        return []
    upright = [(rule.middle[0], rule.top, rule.bottom) for rule in rules]
    ends = {end for rule in across for end in (rule.left, rule.right)}
    beside = {end: [(top, bottom) for x, top, bottom in upright if abs(x - end) < 9] for end in ends}
    found = []
    for left, head, right, upper in across:
        sides = beside[left], beside[right]
        if not all(sides):
            continue
        for other_left, lower, other_right, foot in across:
            if abs(left - other_left) > 4 or abs(right - other_right) > 4 or lower - upper < 14:
                continue
            if all(any(top < upper + 9 and bottom > lower - 9 for top, bottom in side) for side in sides):
                found.append(Box(left, head, right, foot))
    return [*found, *_cut_frames(page, across, rules)]


def _cut_frames(page: PageContent, across: list[Box], upright: list[Box]) -> list[Box]:
    """Return frames that a page's end has left open below, or its beginning above."""
    found = []
    foot, head = 0.7 * page.height, 0.3 * page.height
    near = [rule for rule in upright if rule.height >= 14 and (rule.bottom > foot or rule.top < head)]
    for left, right in ((one, two) for one in near for two in upright if two.left - one.right > 60):
        low, high = left.bottom > foot, left.top < head
        if abs(left.top - right.top) > 3 or abs(left.bottom - right.bottom) > 3:
            continue
        ends = [
            any(
                abs(rule.middle[1] - y) < 9 and rule.left < left.right + 9 and rule.right > right.left - 9
                for rule in across
            )
            for y in (left.top, left.bottom)
        ]
        if (ends == [True, False] and low) or (ends == [False, True] and high):
            found.append(Box(left.left, left.top, right.right, left.bottom))
    return found


def _between_rules(page: PageContent) -> list[Box]:
    """Pairs of rules of the same width with a title or a bold « Note: » between them, close to both.

    A rule that an upright one touches is of a frame or a table.
    """
    upright = [drawing.box for drawing in page.drawings if _is_rule(drawing) and drawing.upright]
    groups: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for drawing in page.drawings:
        box = drawing.box
        if not (_is_rule(drawing) and drawing.across and box.width > 0.3 * page.width):
            continue
        if not any(box.left - 3 < rule.middle[0] < box.right + 3 and _touches(rule, box) for rule in upright):
            groups[round(box.left / 2), round(box.right / 2)].append(box)
    found: list[Box] = []
    for rules in groups.values():
        rules.sort(key=lambda rule: rule.top)
        found += _not_between(
            (box, gap)
            for upper, lower in pairwise(rules)
            if (gap := _gap_above(box := Box(upper.left, upper.top, upper.right, lower.bottom), upper, lower, page))
            is not None
        )
    return found


def _gap_above(box: Box, upper: Box, lower: Box, page: PageContent) -> float | None:
    """Return how far below its upper rule the text of a box begins, None where it is none."""
    lines = sorted((line for line in page.lines if box.holds(line.box.middle)), key=lambda line: line.box.top)
    if not lines or box.height > 0.6 * page.height:
        return None
    size = lines[0].size
    gap = lines[0].box.top - upper.bottom
    close = gap < 2.5 * size and lower.top - lines[-1].box.bottom < 3.0 * size
    bold = len(list(takewhile(lambda line: line.bold, lines)))
    title = 0 < bold < len(lines) and bold <= _TITLE_LINES
    title = title and sum(line.bold for line in lines[bold:]) < _HEADS  # else they are sections between two rules
    sizes = [line.size for line in lines]
    title = title and max(sizes) < _LARGE * median(sizes[1:])  # a larger one is a title of the text
    return gap if close and (title or starts_with_label(lines[0])) else None


def _not_between(boxes: Iterable[tuple[Box, float]]) -> list[Box]:
    """Return the boxes without what stands between two of them: its title is further from the rule above it.

    `boxes`: from the top, each with the space between its upper rule and its text.
    """
    kept: list[tuple[Box, float]] = []
    for box, gap in boxes:
        if kept and kept[-1][0].bottom > box.top:
            if gap >= kept[-1][1]:
                continue
            kept.pop()
        kept.append((box, gap))
    return [box for box, _ in kept]


def _touches(rule: Box, across: Box) -> bool:
    return rule.top - 3 < across.middle[1] < rule.bottom + 3


def _is_rule(drawing: Drawing) -> bool:
    return drawing.colour != _PALE
