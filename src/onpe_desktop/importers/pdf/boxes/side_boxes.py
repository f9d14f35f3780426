"""Encadrés that no rectangle tells: text beside an upright rule, or indented below a word such as « Attention »."""

import re
from collections.abc import Sequence
from itertools import takewhile

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, around
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of

_LEAST_RULE, _LEAST_LABELLED = 20.0, 10.0  # points high; with a word such as « Attention » at its other side
_TOUCHING = 1.5  # points
_OUTSIDE = 1.0  # points: the border of a box stands in its column
_NEAREST, _FURTHEST = 1.0, 26.0  # points from the rule to the text
_LABEL = re.compile(
    r"(note|remarque|attention|important|avertissement|mise en garde|conseil|astuce|rappel|à (retenir|noter|savoir)|"
    r"bon à savoir|pour en savoir plus|en pratique|point de vigilance|précaution|danger|prudence|"
    r"tip|hint|warning|caution|notice|nota|suggerimento|avvertimento|attenzione|hinweis|achtung|wichtig|tipp|warnung|"
    r"nota bene|aviso|consejo|advertencia)\s*[:.!]?",
    re.IGNORECASE,
)


def side_ruled(page: PageContent, others: Sequence[Line] = ()) -> list[Box]:
    """Return the boxes that a single upright rule at their left makes: all lines beside it, none across it.

    On its other side, nothing may stand but a word such as « Attention », half-way down. `others` are the lines of
    other columns: between two of them, a rule parts columns.
    """
    upright = _whole_rules([drawing for drawing in page.drawings if _is_upright(drawing)])
    if not upright or len(upright) > 60:
        return []
    across = [d.box for d in page.drawings if d.across and d.colour != 0xFFFFFF]
    found: list[Box] = []
    for rule in upright:
        if any(_shares_height(rule, other) for other in upright if other is not rule):
            continue  # one of several: a table, a frame
        if any(abs(other.left - rule.left) < 4 and rule.top - 3 < other.top < rule.bottom + 3 for other in across):
            continue
        beside = [line for line in page.lines if rule.top - 2 <= line.box.middle[1] <= rule.bottom + 2]
        if beside and _parts_columns(rule, page.lines, others):
            continue
        right = [line for line in beside if line.box.left > rule.right]
        other = [line for line in beside if line.box.left <= rule.right]
        labelled_ = len(other) == 1 and other[0].box.right < rule.left + 1 and is_label(other[0].text)
        if not right or (other and not labelled_) or (rule.height < _LEAST_RULE and not labelled_):
            continue  # text on both sides: between two columns
        left = min(line.box.left for line in right)
        if _NEAREST < left - rule.right < _FURTHEST:
            lines = around(line.box for line in beside)
            start = min(rule.left, lines.left)
            found.append(Box(start, min(rule.top, lines.top), lines.right, max(rule.bottom, lines.bottom)))
    return found


def _parts_columns(rule: Box, lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Tell whether a rule stands left of all of its column, and right of lines of another one."""
    if rule.right > min(line.box.left for line in lines) - _OUTSIDE:
        return False
    return any(line.box.right < rule.left and rule.top <= line.box.middle[1] <= rule.bottom for line in others)


def _is_upright(drawing: Drawing) -> bool:
    box = drawing.box
    return drawing.colour != 0xFFFFFF and box.width <= 8 and box.height >= max(_LEAST_LABELLED, 3 * box.width)


def _whole_rules(drawings: Sequence[Drawing]) -> list[Box]:
    """Return rules, pieces that touch each other below each other as one: a border is drawn for each paragraph."""
    found: list[Box] = []
    colours: list[int] = []
    for drawing in sorted(drawings, key=lambda drawing: (round(drawing.box.left), drawing.box.top)):
        box = drawing.box
        last = found[-1] if found else None
        if (
            last is not None
            and colours[-1] == drawing.colour
            and abs(last.left - box.left) < _TOUCHING > abs(last.right - box.right)
            and last.top < box.top < last.bottom + _TOUCHING
        ):
            found[-1] = around((last, box))
        else:
            found.append(box)
            colours.append(drawing.colour)
    return found


def _shares_height(rule: Box, other: Box) -> bool:
    return rule.is_beside(other, 0.3)


def labelled(page: PageContent) -> list[Box]:
    """Return the boxes that begin with a bold word such as « Attention » alone, indented deeper than the text."""
    labels = [line for line in page.lines if line.bold and len(line.text) < 30 and _LABEL.fullmatch(line.text.strip())]
    if not labels:
        return []
    rows = rows_of(page.lines)
    return [box for label in labels if (box := _below(label, rows)) is not None]


def is_label(text: str) -> bool:
    """Tell whether a text is no more than such a word."""
    return _LABEL.fullmatch(text.strip()) is not None


def starts_with_label(line: Line) -> bool:
    """Tell whether a line begins with a bold word such as « Note: », and goes on otherwise."""
    bold = list(takewhile(lambda word: word.style.bold or not any(map(str.isalnum, word.text)), line.words))
    text = line.of(bold).text if bold else ""
    return len(bold) < len(line.words) and _LABEL.fullmatch(text) is not None


def _below(label: Line, rows: Sequence[VisualRow]) -> Box | None:
    """Return the box around a label and the lines below it with its indent."""
    place = next((index for index, row in enumerate(rows) if row.lines[0] is label), None)
    if place is None or not _is_indented(label, rows):
        return None
    inside = [label]
    for before, row in zip(rows[place:], rows[place + 1 :], strict=False):
        first = row.lines[0]
        far = row.top - before.bottom > (1.2 if len(inside) > 1 else 1.6) * label.size
        if (
            far
            or first.box.left < label.box.left - 2
            or first.box.left > label.box.left + 60
            or _is_title(first, label)
        ):
            break
        inside.extend(row.lines)
    return around(line.box for line in inside) if len(inside) > 1 else None


def _is_indented(label: Line, rows: Sequence[VisualRow]) -> bool:
    """Tell whether the text around begins further left."""
    lefts = [row.lines[0].box.left for row in rows if abs(row.middle - label.box.middle[1]) < 250]
    return sum(left < label.box.left - 5 for left in lefts) >= 2 or len(lefts) < 4


def _is_title(line: Line, label: Line) -> bool:
    return line.bold and line.size >= label.size
