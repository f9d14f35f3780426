"""The foot of a page: the lines of its notes, in the order in which one reads them."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from onpe_desktop.importers.pdf.notes.markers import PLAIN_SIGNS, SMALL, is_lone_marker, marker_of
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.styles import LARGER, Body

_RULE = 14.0  # points from the rule to the first note
_ASIDE = 20.0  # points from where the rule begins to the first note, which may be indented
_WIDEST_RULE = 0.6  # of the page
_SHORTEST_RULE = 20.0  # points
_HALF = 4.0  # points over the middle that a line of a half may reach
_ENDS = (".", "!", "?", "…", "»", ")")  # of the note before, where the next one follows in one paragraph
_RAISED = 2.0  # points over its note that the middle of a sign stands at most
_TOUCHING = 3.0  # points
_LEFTS = 2  # places where lines of a half begin: notes may be indented


def small_foot(page: PageContent, body: Body) -> list[Line]:
    """Return the small lines below which nothing large stands, nor a line of a listing with its number."""
    lines = sorted(page.lines, key=lambda line: line.box.bottom)
    foot: list[Line] = []
    for line in reversed(lines):
        if line.size > SMALL * body.size and not (is_lone_marker(line) and len(lines) > 1):
            break
        if _is_counted(line) and not body.fixed:
            break
        foot.append(line)
    return foot


def _is_counted(line: Line) -> bool:
    """Tell whether a line begins with a number that is typed, as the words behind it: browsers count listings so."""
    first = line.words[0]
    return first.text.isdigit() and not first.raised and line.fixed


def ruled_foot(page: PageContent, calls: AbstractSet[str]) -> list[Line]:
    """Return the lines below a short rule, in whatever size, where they begin with a sign that the text has raised.

    Pandoc's Word files and some publishers set notes in the size of the text, or hardly smaller.
    """
    if not calls:
        return []
    for rule in sorted(filter(_is_short, page.drawings), key=lambda drawing: drawing.box.top):
        if rule.box.width > _WIDEST_RULE * page.width:
            continue
        below = [line for line in page.lines if line.box.top > rule.box.bottom - 3]
        first = min(below, key=lambda line: (round(line.box.bottom / 3), line.box.left), default=None)
        if first is None or first.box.top - rule.box.bottom > _RULE or abs(first.box.left - rule.box.left) > _ASIDE:
            continue
        if any(line.box.left < rule.box.left - _ASIDE for line in below):
            continue  # the bar of a fraction
        if marker_of(first, calls) in calls and all(line.size < LARGER * first.size for line in below):
            return below
    return []


def _is_short(drawing: Drawing) -> bool:
    return drawing.across and drawing.box.width >= _SHORTEST_RULE


def is_ruled_off(page: PageContent, line: Line) -> bool:
    """Tell whether a short rule stands close above the line, and is no rule of a table.

    One that an upright rule touches is; so is one that comes again below the line, as the border of a cell does.
    """
    return any(
        drawing.across
        and drawing.box.width < _WIDEST_RULE * page.width
        and -3 < line.box.top - drawing.box.bottom < _RULE
        and not any(_touch(upright.box, drawing.box) for upright in page.drawings if upright.upright)
        and not _comes_again(page, drawing, line)
        for drawing in page.drawings
    )


def _comes_again(page: PageContent, rule: Drawing, line: Line) -> bool:
    """Tell whether a rule as wide as another one stands at its place below a line."""
    below = (drawing.box for drawing in page.drawings if drawing.across and drawing.box.top > line.box.middle[1])
    return any(abs(box.left - rule.box.left) < 1 > abs(box.right - rule.box.right) for box in below)


def _touch(upright: Box, across: Box) -> bool:
    return (
        across.left - _TOUCHING < upright.middle[0] < across.right + _TOUCHING
        and upright.top - _TOUCHING < across.middle[1] < upright.bottom + _TOUCHING
    )


def in_order(foot: Sequence[Line], calls: AbstractSet[str]) -> list[Line]:
    """Return the rows of the foot of a page; where notes stand in two columns, those of the left one first.

    Notes that follow each other in one paragraph are parted.
    """
    halves = _halves(foot, calls)
    return _parted([row for half in halves for row in as_rows(half)], calls)


def as_rows(lines: Sequence[Line]) -> list[Line]:
    """Return lines from top to bottom; those beside each other, as wide spaces of justified text leave them, as one.

    So are a small sign and the line below it: a long address had no room beside its number.
    """
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: (round(line.box.bottom / 3), line.box.left)):
        last = rows[-1] if rows else None
        if last is not None and (
            _is_over(last, line) or (_on_one_row(last, line) and line.box.left >= last.box.right - 1)
        ):
            rows[-1] = last.of((*last.words, replace(line.words[0], spaced=True), *line.words[1:]))
        else:
            rows.append(line)
    return rows


def _is_over(sign: Line, line: Line) -> bool:
    """Tell whether a sign stands alone above the line that it would begin."""
    return (
        is_lone_marker(sign)
        and sign.size < SMALL * line.size
        and 0 <= line.box.top - sign.box.bottom < line.size
        and abs(line.box.left - sign.box.left) < line.size
    )


def _on_one_row(first: Line, second: Line) -> bool:
    """Tell whether two lines stand on one row; a sign stands raised, and may be a wide space away from its note."""
    if is_lone_marker(first):
        return second.box.top - _RAISED < first.box.middle[1] < second.box.bottom
    return abs(first.box.bottom - second.box.bottom) < 0.4 * second.box.height


def _halves(foot: Sequence[Line], calls: AbstractSet[str]) -> list[list[Line]]:
    """Return the columns of notes: no line crosses the middle, a note begins in the right half."""
    whole = [list(foot)]
    if len(foot) < 2:
        return whole
    middle = (min(line.box.left for line in foot) + max(line.box.right for line in foot)) / 2
    left = [line for line in foot if line.box.right < middle + _HALF]
    right = [line for line in foot if line.box.left > middle - _HALF]
    if not left or len(left) + len(right) < len(foot) or not any(marker_of(line, calls) in calls for line in right):
        return whole
    even = all(len({round(line.box.left / 3) for line in half}) <= _LEFTS for half in (left, right))
    return [left, right] if even else whole


def _parted(rows: Sequence[Line], calls: AbstractSet[str]) -> list[Line]:
    """Cut rows where the next note begins in them: its number is the next one, called, and begins no row."""
    begun = {marker_of(row, calls) for row in rows}
    found: list[Line] = []
    last = 0
    for row in rows:
        marker = marker_of(row, calls)
        last = int(marker) if marker.isdecimal() else last
        start = 0
        for place, word in enumerate(row.words[1:], start=1):
            number = str(last + 1)
            if not last or number not in calls or number in begun or not row.words[place + 1 :]:
                continue
            sign = word.text.translate(PLAIN_SIGNS)
            ended = re.search(r"[.)\]]", sign) and row.words[place - 1].text.endswith(_ENDS)
            if sign.strip("()[].") == number and word.spaced and (word.raised == 1 or ended):
                found.append(row.of(row.words[start:place]))
                start, last = place, last + 1
        found.append(row.of(row.words[start:]) if start else row)
    return found
