"""Cells of a tagged table between rules: what they cover, where no tag says it, and which are empty.

Word writes neither « RowSpan » nor « ColSpan » into a PDF, and empty cells have nothing that lies on a page: rows of
merged cells would begin in the wrong column. Where rules stand around each cell with words, they tell what it covers.
"""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onpe_desktop.dossiers import Cell, Row
from onpe_desktop.importers.pdf.page import Box, Drawing, Line
from onpe_desktop.importers.pdf.rows import Strip

_NEAR = 4.0  # points: sides of one column, edges of one row
_INSIDE = 2.0  # points: words may touch the rule beside them so far
_GAP = 2.0  # points: pieces of one rule leave no more between them


@dataclass(frozen=True, slots=True)
class OnRules:
    """The rows of a table with a cell at each place, and the columns' edges."""

    rows: list[Row]
    extents: list[tuple[Strip | None, ...]]  # of each row's cells; None for an empty one
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a page: those across as heights with the strips they take there, and the upright ones."""

    levels: tuple[tuple[float, tuple[Strip, ...]], ...]
    uprights: tuple[Box, ...]

    @classmethod
    def of(cls, drawings: Sequence[Drawing]) -> "Rules":
        """Return the rules among drawings; pieces that follow each other at one height are one."""
        levels: list[tuple[float, list[Strip]]] = []
        for box in sorted((one.box for one in drawings if one.across), key=lambda box: box.middle[1]):
            if not levels or box.middle[1] - levels[-1][0] > _INSIDE:
                levels.append((box.middle[1], []))
            levels[-1][1].append((box.left, box.right))
        uprights = tuple(one.box for one in drawings if one.upright)
        return cls(tuple((level, _joined(strips)) for level, strips in levels), uprights)

    def around(self, lines: Sequence[Line]) -> Box | None:
        """Return the cell that the rules draw around lines; None where one side has no rule."""
        left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
        level = lines[0].level
        sides = [box.middle[0] for box in self.uprights if box.top - 1 < level < box.bottom + 1]
        before = [side for side in sides if side <= left + _INSIDE]
        behind = [side for side in sides if side >= right - _INSIDE]
        if not before or not behind or min(behind) - max(before) < _NEAR:
            return None
        strip = max(before), min(behind)
        heights = [level for level, strips in self.levels if _covers(strips, strip)]
        top, bottom = lines[0].box.middle[1], max(line.box.middle[1] for line in lines)
        above = [height for height in heights if height <= top]
        below = [height for height in heights if height >= bottom + 0.25 * lines[-1].size]
        return Box(strip[0], max(above), strip[1], min(below)) if above and below else None

    def beside(self, strip: Strip, top: float, bottom: float) -> list[float]:
        """Return the upright rules beside a strip under whose upper rule they stand: a column may have no words."""
        upper = [
            one for level, strips in self.levels if abs(level - top) < _NEAR for one in strips if _covers([one], strip)
        ]
        left, right = min((one[0] for one in upper), default=strip[0]), max((one[1] for one in upper), default=strip[1])
        middles = (box.middle[0] for box in self.uprights if box.top < bottom - _NEAR and box.bottom > top + _NEAR)
        return [place for place in middles if left - _NEAR < place < strip[0] or strip[1] < place < right + _NEAR]

    def parts(self, place: float, top: float, bottom: float) -> bool:
        """Tell whether an upright rule stands at a place between two heights."""
        middle = 0.5 * (top + bottom)
        return any(abs(box.middle[0] - place) < _NEAR and box.top < middle < box.bottom for box in self.uprights)

    def closes(self, strip: Strip, height: float) -> bool:
        """Tell whether a rule across stands at a height, as wide as a strip."""
        return any(abs(level - height) < _NEAR and _covers(strips, strip) for level, strips in self.levels)


def _joined(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    found: list[Strip] = []
    for left, right in sorted(strips):
        if found and left <= found[-1][1] + _GAP:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return tuple(found)


def _covers(strips: Sequence[Strip], strip: Strip) -> bool:
    return any(left <= strip[0] + _NEAR and right >= strip[1] - _NEAR for left, right in strips)


def on_rules(rows: Sequence[Row], lines: Sequence[Sequence[Sequence[Line]]], rules: Rules) -> OnRules | None:
    """Return the rows with what their cells cover; `lines` are those of each cell.

    None where some has no rule around it, or they do not stand in rows. What tags say they cover may lack empty cells.
    """
    boxes = [[rules.around(own) if own else None for own in row] for row in lines]
    known = [[box for box in row if box is not None] for row in boxes]
    if not known or not all(known) or sum(map(len, known)) < sum(bool(own) for row in lines for own in row):
        return None
    tops = [max(box.top for box in row) for row in known]
    same = all(top - box.top < _NEAR for row, top in zip(known, tops, strict=True) for box in row)
    bottom = max(box.bottom for row in known for box in row)
    sides = [side for row in known for box in row for side in (box.left, box.right)]
    edges = _edges([*sides, *rules.beside((min(sides), max(sides)), tops[0], bottom)])
    if not same or any(below - above < _NEAR for above, below in pairwise(tops)) or len(edges) < 3:
        return None
    return _Table(rules, edges, (*tops, bottom)).filled(rows, boxes)


def _edges(sides: Sequence[float]) -> tuple[float, ...]:
    """Return where columns begin and end: sides that are near each other are one."""
    found: list[float] = []
    for side in sorted(sides):
        if not found or side - found[-1] > _NEAR:
            found.append(side)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Table:
    """The grid of a table: `edges` of its columns, and of its rows, the last of them its lower end."""

    rules: Rules
    edges: tuple[float, ...]
    tops: tuple[float, ...]

    def filled(self, rows: Sequence[Row], boxes: Sequence[Sequence[Box | None]]) -> OnRules | None:
        """Return the rows with a cell at each place; None where two would lie on each other."""
        found: list[list[tuple[int, Cell, Strip | None]]] = [[] for _ in rows]
        taken: set[tuple[int, int]] = set()
        for number, (row, sides) in enumerate(zip(rows, boxes, strict=True)):
            for cell, box in zip(row.cells, sides, strict=True):
                if box is None:
                    continue
                begin, end = bisect(self.edges, box.left + _NEAR) - 1, bisect(self.edges, box.right + _NEAR) - 1
                until = sum(top < box.bottom - _NEAR for top in self.tops[:-1])
                places = {(one, column) for one in range(number, until) for column in range(begin, end)}
                if not places or places & taken or (found[number] and found[number][-1][0] >= begin):
                    return None
                taken |= places
                found[number].append(
                    (begin, replace(cell, columns=end - begin, rows=until - number), (box.left, box.right))
                )
        for number, row in enumerate(rows):
            header = all(cell.header for cell in row.cells)
            for begin, end in self._white(number, taken):
                until = self._until(number, begin, end, taken)
                taken |= {(one, column) for one in range(number, until) for column in range(begin, end)}
                found[number].append((begin, Cell((), header, end - begin, until - number), None))
        placed = [sorted(row, key=lambda one: one[0]) for row in found]
        return OnRules(
            [Row(tuple(cell for _, cell, _ in row)) for row in placed],
            [tuple(strip for _, _, strip in row) for row in placed],
            self.edges,
        )

    def _white(self, number: int, taken: set[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return the columns without words of a row: each from one rule to the next."""
        found: list[tuple[int, int]] = []
        for column in range(len(self.edges) - 1):
            if (number, column) in taken:
                continue
            parted = self.rules.parts(self.edges[column], self.tops[number], self.tops[number + 1])
            if found and found[-1][1] == column and not parted:
                found[-1] = (found[-1][0], column + 1)
            else:
                found.append((column, column + 1))
        return found

    def _until(self, number: int, begin: int, end: int, taken: set[tuple[int, int]]) -> int:
        """Return the row before which an empty cell ends: where a rule closes it, or words stand."""
        until = number + 1
        while until < len(self.tops) - 1 and not any((until, column) in taken for column in range(begin, end)):
            if self.rules.closes((self.edges[begin], self.edges[end]), self.tops[until]):
                break
            until += 1
        return until
