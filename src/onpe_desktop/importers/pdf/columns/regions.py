"""The sides of gutters: what stands in which column, what spans several, and the order in which both are read."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic, Protocol, TypeVar

from onpe_desktop.importers.pdf.page import Box, Line, around

_LARGE, _WHITE = 1.3, 0.6  # of the usual size: a title that parts columns; of its own: the white above and below it
_SEVERAL = 5  # rows: no page has so many of titles
_TITLE, _ROW = 3, 6.0  # rows of a title at most, and points by which they are told apart
_OVER = 8.0  # points on both sides of a gutter's middle: what reaches so far spans it


class Placed(Protocol):
    """What has a place on a page: a line, a table, a box, a picture."""

    @property
    def box(self) -> Box:
        """Where it stands."""


T = TypeVar("T", bound=Placed)


@dataclass(frozen=True, slots=True)
class Gutter:
    """A white stripe between two columns: where the left one ends and the right one begins.

    It parts what stands between `top` and `bottom`; most go through all of the page.
    """

    left: float
    right: float
    top: float = -inf
    bottom: float = inf

    @property
    def middle(self) -> float:
        """Half-way between the columns."""
        return (self.left + self.right) / 2

    @property
    def is_whole(self) -> bool:
        """Whether it goes through all of the page."""
        return self.top == -inf and self.bottom == inf

    @property
    def reaches_foot(self) -> bool:
        """Whether the columns go down to the foot of the page."""
        return self.bottom == inf

    def is_crossed(self, box: Box) -> bool:
        """Tell whether a box reaches well into both columns."""
        return box.left < self.middle - _OVER and box.right > self.middle + _OVER

    def reaches(self, box: Box) -> bool:
        """Tell whether a box stands at a height at which the page has these columns."""
        return self.top <= box.middle[1] <= self.bottom


@dataclass(frozen=True, slots=True)
class Region(Generic[T]):
    """What is read from top to bottom. `column`: it is one side of a gutter, and ends at `right`."""

    items: tuple[T, ...]
    column: bool
    right: float


def bands_of(items: Sequence[T], gutter: Gutter) -> list[tuple[bool, list[T]]]:
    """Cut a page at what spans both columns: bands from top to bottom, and whether each is made of that."""
    inside = [item for item in items if gutter.reaches(item.box)]
    spanning = _spanning(inside, gutter) | ({id(item) for item in items} - {id(item) for item in inside})
    bands: list[tuple[bool, list[T]]] = []
    for item in sorted(items, key=lambda item: item.box.top):
        spans = id(item) in spanning
        if not bands or bands[-1][0] != spans:
            bands.append((spans, []))
        bands[-1][1].append(item)
    return bands


def _spanning(items: Sequence[T], gutter: Gutter) -> set[int]:
    """Return what spans both columns, by its id().

    A line of the left column that runs over its end, beside one of the right column, does not. The pieces of a line
    do, where one of them does; so does a title that parts both columns, however short it is.
    """
    right = [item for item in items if isinstance(item, Line) and abs(item.box.left - gutter.right) < 2]
    found = [
        item
        for item in items
        if gutter.is_crossed(item.box)
        and not (isinstance(item, Line) and any(_is_beside(item, other) for other in right))
    ]
    heads = _heads(items, gutter)
    pieces = [
        other
        for item in found
        if isinstance(item, Line)
        for other in items
        if isinstance(other, Line) and other is not item and _is_beside(item, other)
    ]
    lines = sorted((item for item in (*found, *heads) if isinstance(item, Line)), key=_foot)
    ordered = sorted(items, key=_height)
    ended = [
        item
        for item in items
        if isinstance(item, Line) and any(_ends(item, above, ordered, gutter) for above in _right_above(item, lines))
    ]
    return {id(item) for item in (*found, *heads, *pieces, *ended)}


def _heads(items: Sequence[T], gutter: Gutter) -> list[Line]:
    """Return the large lines from the left column on at whose height, and near it, both columns are white.

    Three rows are a title. What several rows of the page are as large as is text, though most of it be small listings.
    """
    lines = [item for item in items if isinstance(item, Line)]
    counts = Counter(size for size, _ in {(round(line.size), round(line.box.bottom / _ROW)) for line in lines})
    usual = max((size for size, count in counts.items() if count >= _SEVERAL), default=0)
    large = [line for line in lines if line.size > _LARGE * usual > 0]
    runs: list[list[Line]] = []
    for line in sorted(large, key=lambda line: line.box.top):
        last = runs[-1][-1] if runs else None
        near = last is not None and line.box.top < last.box.bottom + _WHITE * line.size
        if last is not None and near and abs(line.size - last.size) < 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    titles = [run for run in runs if len({round(line.box.bottom / _ROW) for line in run}) <= _TITLE]
    own = {id(line) for title in titles for line in title}
    others = [item.box for item in items if id(item) not in own]
    return [line for title in titles if _parts(title, others, gutter) for line in title]


def _parts(title: Sequence[Line], others: Sequence[Box], gutter: Gutter) -> bool:
    """Tell whether nothing but titles stands beside a title and near it, and the right column goes on below it."""
    box, white = around(line.box for line in title), _WHITE * title[0].size
    if box.left > gutter.middle:
        return False
    right = [other for other in others if other.left > gutter.middle - 2]
    return (
        not any(other.top < box.bottom + white and other.bottom > box.top - white for other in others)
        and any(other.bottom < box.top for other in right)
        and any(other.top > box.bottom for other in right)
    )


def _height(item: Placed) -> float:
    return item.box.middle[1]


def _foot(line: Line) -> float:
    return line.box.bottom


def _right_above(line: Line, lines: Sequence[Line]) -> Sequence[Line]:
    """Return those of `lines`, sorted by their feet, that end less than a line and a half above this one."""
    first = bisect_right(lines, line.box.bottom - 1.5 * line.size, key=_foot)
    return lines[first : bisect_left(lines, line.box.bottom, key=_foot)]


def _ends(line: Line, above: Line, ordered: Sequence[Placed], gutter: Gutter) -> bool:
    """Tell whether a line alone, right below one that spans the columns, is the short end of its paragraph.

    `ordered` is all of the page by its height.
    """
    step = line.box.bottom - above.box.bottom
    if above.style not in {word.style for word in line.words}:
        return False
    height = _height(line)
    below, end = bisect_right(ordered, height, key=_height), bisect_left(ordered, height + 1.5 * step, key=_height)
    column = any(not gutter.is_crossed(item.box) for item in ordered[below:end])
    return not column and not any(_is_beside(line, item) for item in ordered if item is not line)


def _is_beside(item: Placed, other: Placed) -> bool:
    return item.box.is_beside(other.box, 0.5)


def sides_of(items: Sequence[T], gutter: Gutter) -> tuple[list[T], list[T]]:
    """Return what begins left of a gutter, and the rest."""
    left = [item for item in items if item.box.left < gutter.middle - 2]
    taken = {id(item) for item in left}
    return left, [item for item in items if id(item) not in taken]


def regions_of(items: Sequence[T], gutters: Sequence[Gutter]) -> list[Region[T]]:
    """Return the columns, and what spans them, in reading order. Without gutters, all is one region."""
    return _regions(items, gutters, around(item.box for item in items).right, column=False) if items else []


def _regions(items: Sequence[T], gutters: Sequence[Gutter], right: float, *, column: bool) -> list[Region[T]]:
    if not items or not gutters:
        return [Region(tuple(items), column, right)] if items else []
    first = min(gutters, key=lambda gutter: _crossings(items, gutter))
    others = [gutter for gutter in gutters if gutter is not first]
    found: list[Region[T]] = []
    for spans, band in bands_of(items, first):
        if spans:  # a part of the page may have columns of its own; the pieces of a line that spans all stay together
            found.extend(_regions(band, [gutter for gutter in others if not gutter.is_whole], right, column=column))
            continue
        for side, end in zip(sides_of(band, first), (first.left, right), strict=True):
            found.extend(_regions(side, others, end, column=True))
    return found


def _crossings(items: Sequence[T], gutter: Gutter) -> int:
    return sum(gutter.is_crossed(item.box) for item in items if gutter.reaches(item.box))
