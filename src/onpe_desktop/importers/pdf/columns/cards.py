"""Titles beside each other, each above a text of its own: cards, panels of a leaflet, parts of a slide.

Their gutter is too short, or their text too little, to be told by lines of text. A table's heads stand so, too, but its
rows were written one after the other, where a card is written to its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import chains_of
from onpe_desktop.importers.pdf.styles import usual_size

_LARGER = 1.15  # of the usual size
_MOST_BOLD = 0.5  # of the letters of a page: where more are bold, bold heads nothing
_ALIKE = 1.15  # times as large: who fits titles into their cards by hand sets them so
_LEVEL, _STEP = 0.3, 3.0  # of the size: titles on one height, and from one row of them, or from a title, to the next
_PICTURE = 12.0  # of the size of a large title: a picture may stand between it and its text
_NARROWEST = 1.0  # of the usual size
_LEAST_LINES, _LEAST_TEXT = 2, 30  # below a title, and letters of them together
_CHANGES, _LARGE_CHANGES = 1, 3  # from side to side in the order of the file: titles may be written before all texts
_MANY = 8  # lines for each change more: frames may be moved; cells have fewer
_EDGE = 1.0  # points


def card_gutters(lines: Sequence[Line]) -> tuple[Gutter, ...]:
    """Return the gutters between titles that stand beside each other, down to what runs over them, or the next row.

    `lines` are in the order of the file.
    """
    page = _Page.of(lines)
    rows = list(page.title_rows())
    found: list[Gutter | None] = []
    for row in rows:
        end = min((other[0].box.top for other in rows if _is_below(other, row)), default=inf)
        found.extend(page.between(row, place, end) for place in range(len(row) - 1))
    return tuple(gutter for gutter in found if gutter is not None)


def _is_below(other: Sequence[Line], row: Sequence[Line]) -> bool:
    """Tell whether a row of titles begins below another one that looks alike."""
    over = other[0].box.left < row[-1].box.right and other[-1].box.right > row[0].box.left
    return over and _are_alike(other[0], row[0]) and other[0].box.top - row[0].box.top > _STEP * row[0].size


def _are_alike(first: Line, second: Line) -> bool:
    small, large = sorted((first.size, second.size))
    return first.style.font == second.style.font and large < _ALIKE * small


@dataclass(frozen=True, slots=True)
class _Page:
    """Lines in the order of the file, and from top to bottom; their usual size, and which of them stand out."""

    lines: Sequence[Line]
    ordered: Sequence[Line]
    usual: float
    heads: frozenset[int]  # id()

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Page":
        usual = usual_size(lines)
        letters = sum(len(line.text) for line in lines)
        bold = sum(len(line.text) for line in lines if line.bold) < _MOST_BOLD * letters
        heads = [line for line in lines if line.size > _LARGER * usual or (bold and line.bold and line.size >= usual)]
        ordered = sorted(lines, key=lambda line: line.box.top)
        return cls(lines, ordered, usual, frozenset(id(line) for line in heads))

    def title_rows(self) -> Iterator[list[Line]]:
        """Yield what stands out side by side in one style, from left to right."""
        heads = sorted((one for one in self.lines if id(one) in self.heads), key=lambda line: line.box.left)
        yield from (row for row in chains_of(heads, _are_beside) if len(row) > 1)

    def between(self, row: Sequence[Line], place: int, end: float) -> Gutter | None:
        """Return the gutter between two titles of a row, if each heads a text; it reaches down to `end` at most."""
        left, right = row[place : place + 2]
        edges = row[place - 1].box.right if place else -inf, row[place + 2].box.left if place + 2 < len(row) else inf
        top, bottom = min(left.box.top, right.box.top), end
        strip = left.box.right, right.box.left
        below: list[Line] = []
        for line in self.ordered:
            outside = line.box.right <= edges[0] or line.box.left >= edges[1]
            if line.level < top or line.box.top >= end or outside or line is left or line is right:
                continue
            narrowed = _narrowed(line, strip)
            if narrowed[1] - narrowed[0] < _NARROWEST * self.usual:
                bottom = line.box.top
                break
            strip = narrowed
            below.append(line)
        texts = [
            [line for line in below if line.box.right <= strip[0] + _EDGE],
            [line for line in below if line.box.left >= strip[1] - _EDGE],
        ]
        if not (self._is_headed(left, texts[0]) and self._is_headed(right, texts[1])):
            return None
        if not self._is_written_by_cards([left, *texts[0]], [right, *texts[1]]):
            return None
        return Gutter(*strip, top - _EDGE, min(bottom, max(line.box.bottom for line in below) + _EDGE))

    def _is_headed(self, title: Line, text: Sequence[Line]) -> bool:
        """Tell whether a text, and not only what looks like its title, begins right below a title."""
        own = [line for line in text if id(line) not in self.heads]
        step = _PICTURE if title.size > _LARGER * self.usual else _STEP
        near = any(line.box.top - title.box.bottom < step * title.size for line in text)
        return near and len(text) >= _LEAST_LINES and sum(len(line.text) for line in own) >= _LEAST_TEXT

    def _is_written_by_cards(self, left: Sequence[Line], right: Sequence[Line]) -> bool:
        sides = {id(line): False for line in left} | {id(line): True for line in right}
        order = [sides[id(line)] for line in self.lines if id(line) in sides]
        changes = sum(one != other for one, other in pairwise(order))
        few = max(_LARGE_CHANGES, len(order) // _MANY) if left[0].size > _LARGER * self.usual else _CHANGES
        return changes <= few


def _are_beside(left: Line, right: Line) -> bool:
    level = abs(left.level - right.level) < _LEVEL * left.size
    return level and right.box.left > left.box.right and _are_alike(left, right)


def _narrowed(line: Line, strip: tuple[float, float]) -> tuple[float, float]:
    """Return what a line leaves of a white strip."""
    begin, end = strip
    if line.box.right <= begin or line.box.left >= end:
        return strip
    if line.box.left - begin < end - line.box.right:
        return line.box.right, end
    return begin, line.box.left
