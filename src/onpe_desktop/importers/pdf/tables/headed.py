"""Tables that only have a rule under their head, as Pandoc's Word files and many a designer's tables.

Nothing ends them: rows belong to them as long as each of their lines begins, ends or is centred where a title of the
head does, and runs over no other title's place.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line, Word, around
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.long_cells import end_of_cell, with_tall_head
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP

_ALIGNED = 2.0  # points
_UNDER = 0.8  # of the size: the rule is no further below the head, nor from the first row
_STEP = 2.6  # of the size: rows are no further apart
_MOST_HEAD = 3  # lines
_NEXT = 1.3  # of the size: from one line of the head to the next
_SPACE = 0.4  # of the size: words of a line are so near each other, those of two cells are not
_LEAST_ROWS = 2  # with words in several columns
_WIDEST = 2.5  # times the width of a title
_INDENT = 5.0  # heights of a line
_EXACT = 1.0  # points
_SAME = 4.0  # points: rules whose ends are so near each other are of one table


def under_heads(rows: Sequence[VisualRow], rules: Sequence[Box], before: str = "") -> list[Candidate]:
    """Return the tables of which a rule lies under the head only: no other one of its width begins or ends them.

    `before` is the head of the table with which the page before ended.
    """
    return [table for rule in rules if (table := _below(rows, rule, rules, before)) is not None]


def _below(rows: Sequence[VisualRow], rule: Box, rules: Sequence[Box], before: str) -> Candidate | None:
    height = rule.middle[1]
    first = next((place for place, row in enumerate(rows) if row.middle > height), len(rows))
    head = _head(rows[:first], rule)
    if not head or not rows[first:] or rows[first].top - rule.bottom > _UNDER * rows[first].size:
        return None
    titles = _titles(head)
    chosen: list[VisualRow] = []
    columns: list[list[Box]] = [[title] for title in titles]
    several = 0
    for row in rows[first:]:
        cells = _cells(row, titles)
        if not cells or (chosen and row.middle - chosen[-1].middle > _STEP * row.size) or _is_again(row, head):
            break
        chosen.append(row)
        several += len(cells) > 1
        for number, box in cells:
            columns[number].append(box)
    while chosen and [number for number, _ in _cells(chosen[-1], titles)] == [0]:
        chosen.pop()
    again = rows[0] is head[0] and " ".join(line.text for row in head for line in row.lines) == before
    alone = again or (chosen and chosen[-1] is rows[-1]) or _is_as_wide(rule, (*head, *chosen))  # a page shows one row
    least = 1 if alone else _LEAST_ROWS
    strips = tuple((max(box.right for box in one), min(box.left for box in two)) for one, two in pairwise(columns))
    if (
        several < least
        or any(len(column) < 2 for column in columns)
        or any(right - left < LEAST_STRIP for left, right in strips)
        or _is_between(rule, (*head, *chosen), rows, rules)
    ):
        return None
    chosen.extend(end_of_cell(chosen, rows[first + len(chosen) :], strips))
    edges = head[0].top - 1, rule.middle[1], chosen[-1].bottom + 1
    return with_tall_head(Candidate((*head, *chosen), strips, edges, end=rule.right), rows[: first - len(head)])


def _is_as_wide(rule: Box, rows: Sequence[VisualRow]) -> bool:
    """Tell whether a rule is as wide as the words of a table, to a point: as groff's, it was made for these."""
    box = around(line.box for row in rows for line in row.lines)
    return abs(rule.left - box.left) < _EXACT > abs(rule.right - box.right)


def _is_again(row: VisualRow, head: Sequence[VisualRow]) -> bool:
    """Tell whether a row is the head once more, that of the next table."""
    return len(head) == 1 and [line.text for line in row.lines] == [line.text for line in head[0].lines]


def _head(above: Sequence[VisualRow], rule: Box) -> list[VisualRow]:
    """Return the last line of the head right above a rule; with those above it, as far as one with several titles."""
    found: list[VisualRow] = []
    for row in above[: -_MOST_HEAD - 1 : -1]:
        near = found[-1].middle - row.middle < _NEXT * row.size if found else row.bottom > rule.top - _UNDER * row.size
        alike = not found or row.lines[0].style == found[0].lines[0].style
        if not near or not alike or row.lines[0].box.left < rule.left - 1 or row.lines[-1].box.right > rule.right + 1:
            break
        found.append(row)
        if len(row.lines) > 1:
            return found[::-1] if all(_cells(other, _titles(found)) for other in found) else []
    return []


def _titles(head: Sequence[VisualRow]) -> list[Box]:
    """Return the places of the titles of a head from left to right; lines below each other are one."""
    titles: list[Box] = []
    for line in sorted((line for row in head for line in row.lines), key=lambda line: line.box.left):
        if titles and line.box.left < titles[-1].right:
            titles[-1] = around((titles[-1], line.box))
        else:
            titles.append(line.box)
    return titles


def _cells(row: VisualRow, titles: Sequence[Box]) -> list[tuple[int, Box]]:
    """Return the columns in which a row has words, and their places; none where some stand in no column."""
    parts = [part for line in row.lines for part in _parts(line, titles)]
    cells = [(_column(part, titles), part) for part in parts]
    numbers = [number for number, _ in cells]
    return [(number, part) for number, part in cells if number is not None] if None not in numbers else []


def _parts(line: Line, titles: Sequence[Box]) -> Iterator[Box]:
    """Yield the places of the cells of a line, whose columns may be as near to each other as words are."""
    words: list[Word] = []
    for word in line.words:
        begins = any(abs(word.box.left - title.left) < _ALIGNED for title in titles)
        if words and begins and word.box.left - words[-1].box.right > _SPACE * word.style.size:
            yield around(one.box for one in words)
            words = []
        words.append(word)
    yield around(one.box for one in words)


def _column(cell: Box, titles: Sequence[Box]) -> int | None:
    """Return the number of the title that words are aligned with; None where they run over the place of another one."""
    for number, title in enumerate(titles):
        if any(abs(one - two) < _ALIGNED for one, two in _places(cell, title)):
            others = (other for other in titles if other is not title)
            return None if any(cell.left < other.right and other.left < cell.right for other in others) else number
    return next((number for number in range(1, len(titles)) if _is_indented(cell, titles, number)), None)


def _is_indented(cell: Box, titles: Sequence[Box], number: int) -> bool:
    """Tell whether words stand a little behind where a column begins, and do not reach the next one: a list."""
    end = titles[number + 1].left if number + 1 < len(titles) else float("inf")
    return 0 < cell.left - titles[number].left < _INDENT * cell.height and cell.right < end


def _places(cell: Box, title: Box) -> Iterator[tuple[float, float]]:
    """Yield what may be aligned; what is centred or flush right is no text of many words below a short one."""
    yield cell.left, title.left
    if cell.width < _WIDEST * title.width:
        yield cell.right, title.right
        yield cell.middle[0], title.middle[0]


def _is_between(rule: Box, table: Sequence[VisualRow], rows: Sequence[VisualRow], rules: Sequence[Box]) -> bool:
    """Tell whether another rule of the same width lies right above the table, or nothing but its rows down to one."""
    same = [other.middle[1] for other in rules if abs(other.left - rule.left) < _SAME > abs(other.right - rule.right)]
    top, bottom = table[0].top, table[-1].bottom
    if any(top - 2 * table[0].size < height < top for height in same):
        return True
    below = min((height for height in same if height > rule.middle[1] + 1), default=None)
    return below is not None and not any(bottom < row.middle < below for row in rows)
