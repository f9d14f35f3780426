"""What is read of a page before anything is concluded: words, lines, drawings, pictures, links. Pure values.

Lengths are points (1/72 inch); y grows downwards from the top of the page as it is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from onpe_desktop.importers.pdf.cached import cached
from onpe_desktop.importers.pdf.values import value, value_with_cache

OF_FORM = -2  # the mark of words in a form, which counts its marked contents by itself
_THICK = 3.2  # points: so high are rules of three points, on a page that was printed a little larger, too


class Box(NamedTuple):
    """A rectangle. A tuple, because every word has one: such are made three times as fast."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The centre, x and y."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float], margin: float = 0.0) -> bool:
        """Tell whether the point lies inside, or at most `margin` outside."""
        x, y = point
        return self.left - margin <= x <= self.right + margin and self.top - margin <= y <= self.bottom + margin

    def shared(self, other: "Box") -> float:
        """Return the area that both cover."""
        height = self._shared_height(other)
        width = min(self.right, other.right) - max(self.left, other.left) if height > 0 else 0.0
        return height * width if width > 0 else 0.0

    def is_beside(self, other: "Box", part: float) -> bool:
        """Tell whether they stand on one height: the lower of the two with more than this part of its own."""
        shared = self._shared_height(other)
        return shared > 0 and shared > part * min(self.height, other.height)

    def _shared_height(self, other: "Box") -> float:
        _, top, _, bottom = self
        _, other_top, _, other_bottom = other
        # Not min and max, which take three times as long: nothing is asked for more often.
        end = bottom if bottom < other_bottom else other_bottom  # noqa: FURB136
        start = top if top > other_top else other_top  # noqa: FURB136
        return end - start


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all; `IndexError` when there is none."""
    known = list(boxes)
    left, top, right, bottom = known[0]
    # Not min and max over the columns, which take three times as long: most are around two boxes, or five.
    for one_left, one_top, one_right, one_bottom in known:
        if one_left < left:  # noqa: PLR1730
            left = one_left
        if one_top < top:  # noqa: PLR1730
            top = one_top
        if one_right > right:  # noqa: PLR1730
            right = one_right
        if one_bottom > bottom:  # noqa: PLR1730
            bottom = one_bottom
    return Box(left, top, right, bottom)


@value
class Style:
    """How characters look. `size` is in points on the page, to the tenth; `colour` is 0xRRGGBB."""

    font: str
    size: float
    bold: bool = False
    italic: bool = False
    fixed: bool = False  # every character has the same width
    colour: int = 0


@dataclass(slots=True)
class Piece:
    """Characters of one look that stand close beside each other on one line: a word at most, often less."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    style: Style
    mark: int
    spaced: bool = False
    link: str = ""
    superior: bool = False  # small raised digits of the font itself

    @property
    def box(self) -> Box:
        """The rectangle around it."""
        return Box(self.left, self.top, self.right, self.bottom)

    @property
    def middle(self) -> float:
        """The centre, from left to right."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left


_TURNED = 2.0  # of the size: so high is no line of a few letters
_MIDDLE = 0.35  # of the size: half-way from the foot of a « p » to the head of an « l »


@value
class Word:
    """Characters of one style without an ordinary space. `spaced`: a space stands before it.

    `raised` is 1 for a superscript, -1 for a subscript. `mark` is the number of its marked content, -1 for none, or
    `OF_FORM`.
    """

    text: str
    box: Box
    style: Style
    spaced: bool = True
    raised: int = 0
    mark: int = -1
    link: str = ""
    call: str = ""  # the key of the note that it calls
    baseline: float | None = None  # None where words were recognised, or made by tests

    @property
    def level(self) -> float:
        """The height of its middle: by the baseline, since the boxes of some fonts are as high as each letter."""
        return self.box.middle[1] if self.baseline is None else self.baseline - _MIDDLE * self.style.size


@value_with_cache
class Line:
    """Words that stand on one baseline of one column. `underlined`: from end to end, and none of them is a link.

    `run_in`: they are a title beside the first words of its text.
    """

    words: tuple[Word, ...]
    box: Box
    page: int
    underlined: bool = False
    run_in: bool = False

    @cached
    def text(self) -> str:
        """The line as one reads it, without the calls of notes."""
        return "".join((" " if word.spaced else "") + word.text for word in self.words if not word.call).strip()

    @cached
    def style(self) -> Style:
        """The style of most of its characters, superscripts apart."""
        first = self.words[0].style
        if all(word.style is first for word in self.words):
            return first
        counts: dict[Style, int] = {}
        for word in self.words:
            counts[word.style] = counts.get(word.style, 0) + len(word.text) * (1 if not word.raised else 0)
        return max(counts, key=lambda style: counts[style])

    @cached
    def size(self) -> float:
        """The size of most of its characters."""
        return self.style.size

    @cached
    def turned(self) -> bool:
        """Whether it runs up or down its page."""
        return self.box.height > max(self.box.width, _TURNED * self.size)

    @cached
    def level(self) -> float:
        """The height of its first word that is not raised."""
        return next((word for word in self.words if not word.raised), self.words[0]).level

    @cached
    def bold(self) -> bool:
        """Whether every letter is bold."""
        return all(word.style.bold for word in self.words if any(sign.isalnum() for sign in word.text))

    @cached
    def fixed(self) -> bool:
        """Whether every letter has the same width, as in listings."""
        return all(word.style.fixed for word in self.words)

    def cut(self, places: Iterable[int]) -> "list[Line]":
        """Return its parts, of which each but the first begins with the word that has one of the numbers, in order."""
        ends = [0, *places, len(self.words)]
        return [self.of(self.words[start:end]) for start, end in pairwise(ends)] if len(ends) > 2 else [self]

    def of(self, words: Iterable[Word]) -> "Line":
        """Return a line of these words, on the same page."""
        kept = tuple(words)
        return Line(kept, around(word.box for word in kept), self.page, self.underlined, self.run_in)


@value
class Drawing:
    """A straight line or a filled or stroked rectangle."""

    box: Box
    filled: bool
    stroked: bool
    colour: int

    @property
    def across(self) -> bool:
        """A horizontal rule."""
        left, top, right, bottom = self.box
        return bottom - top <= _THICK and right - left >= 8.0

    @property
    def upright(self) -> bool:
        """A vertical rule."""
        left, top, right, bottom = self.box
        return right - left <= _THICK and bottom - top >= 4.0


@value
class Picture:
    """An image on the page: `place` finds it again among the page's objects; -1 is a region where curves are drawn."""

    box: Box
    place: int
    mark: int = -1


@value
class Shape:
    """Curves, polygons and signs of music that are near each other, and how many; `mark` is one's marked content."""

    box: Box
    count: int
    mark: int = -1


@value
class LinkArea:
    """Where a link is active. `target` is an address, or the place inside (`page` from 0, `top` in points)."""

    box: Box
    address: str = ""
    page: int = -1
    top: float = 0.0


@dataclass(frozen=True)
class PageContent:
    """One page as it was read. `number` counts from 0; `label` is what the file calls the page, if it says so."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    drawings: tuple[Drawing, ...] = ()
    pictures: tuple[Picture, ...] = ()
    label: str = ""
    shapes: int = 0  # curves and other paths that are no rule and no rectangle
    tags: tuple["Tag", ...] = ()
    unreadable: int = 0  # characters that the file gives no meaning
    layered: bool = False  # a picture of text, whose lines are the hidden ones that somebody's recognition laid there
    inked: tuple[Shape, ...] = ()  # the shapes, those near each other as one

    def without(self, removed: Iterable[Line]) -> "PageContent":
        """Return the page without these lines."""
        gone = {id(line) for line in removed}
        return replace(self, lines=tuple(line for line in self.lines if id(line) not in gone))


@dataclass(frozen=True)
class Tag:
    """An element of the tagged structure as far as it lies on one page. `marks` are its own marked contents."""

    role: str
    marks: tuple[int, ...]
    children: tuple["Tag", ...]
    alt: str = ""
    title: str = ""
    columns: int = 1
    rows: int = 1
    language: str = ""
    order: tuple["Tag | int", ...] = field(default=())
