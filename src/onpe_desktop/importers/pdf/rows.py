"""Rows of a page: what stands on one height, and the white strips that many rows have in common."""

from collections.abc import Callable, Iterable, Sequence

from onpe_desktop.importers.pdf.cached import cached
from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.values import value_with_cache

Strip = tuple[float, float]  # from left to right, white from top to bottom
_SPACE = 0.2  # of the size: no space between words is narrower
_LEVEL = 0.3  # points: lines of one height
_EVERYWHERE: tuple[Strip, ...] = ((-1e6, 1e6),)


@value_with_cache
class VisualRow:
    """Lines that stand side by side, from left to right. One line is a row too."""

    lines: tuple[Line, ...]

    @cached
    def top(self) -> float:
        """The upper edge of its highest line."""
        return min(line.box.top for line in self.lines)

    @cached
    def bottom(self) -> float:
        """The lower edge of its lowest line."""
        return max(line.box.bottom for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether each of its lines is bold."""
        return all(line.bold for line in self.lines)

    @cached
    def lefts(self) -> tuple[float, ...]:
        """Where its words begin."""
        return tuple([word.box.left for word in self.words])

    @cached
    def centres(self) -> tuple[float, ...]:
        """Where the middles of its words are, from left to right."""
        return tuple([word.box.middle[0] for word in self.words])

    @cached
    def right(self) -> float:
        """Where the word ends that reaches furthest."""
        return max([word.box.right for word in self.words])

    @cached
    def middle(self) -> float:
        """Half-way between the edges of its first line: what rows are compared by."""
        return self.lines[0].box.middle[1]

    @cached
    def size(self) -> float:
        """The size of its largest line."""
        return max(line.size for line in self.lines)

    @cached
    def words(self) -> tuple[Word, ...]:
        """Its words from left to right."""
        return tuple(word for line in self.lines for word in line.words)

    @cached
    def white(self) -> tuple[Strip, ...]:
        """What its words leave white, outside of it too. Words that touch leave a strip without width."""
        found: list[Strip] = []
        edge = _EVERYWHERE[0][0]
        for left, right in _apart(self.words):
            if left >= edge:
                found.append((edge, left))
            edge = max(edge, right)
        found.append((edge, _EVERYWHERE[0][1]))
        return tuple(found)


def had_room(line: float, word: float, size: float, width: float) -> bool:
    """Tell whether a word had room at the end of a line, where nobody breaks it then; widths and size in points."""
    return line + word + _SPACE * size < width


def distinct(places: Iterable[float], least: float) -> list[float]:
    """Return places from the lowest on, without those that are no further than `least` from the one before."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > least:
            found.append(place)
    return found


def _apart(words: Sequence[Word]) -> list[Strip]:
    """Return the stretches of words; words without a space between them are one."""
    found: list[list[float]] = []
    for word in sorted(words, key=lambda word: word.box.left):
        new = word.spaced or not found or word.box.left - found[-1][1] > 0.2 * word.style.size
        if new:
            found.append([word.box.left, word.box.right])
        else:
            found[-1][1] = max(found[-1][1], word.box.right)
    return [(left, right) for left, right in found]


def chains_of(lines: Iterable[Line], is_next: Callable[[Line, Line], bool]) -> list[list[Line]]:
    """Return the lines in chains: each goes on with the first one that it is the next of, or begins another."""
    chains: list[list[Line]] = []
    for line in lines:
        home = next((chain for chain in chains if is_next(chain[-1], line)), None)
        if home is None:
            chains.append([line])
        else:
            home.append(line)
    return chains


def rows_of(lines: Iterable[Line]) -> list[VisualRow]:
    """Return the rows from top to bottom."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box.middle[1]):
        home = next((group for group in reversed(groups[-3:]) if _beside(group, line)), None)
        if home is not None:
            home.append(line)
        else:
            groups.append([line])
    rows = [VisualRow(tuple(sorted(group, key=lambda line: line.box.left))) for group in groups]
    return sorted(rows, key=lambda row: row.middle)


def _beside(group: Sequence[Line], line: Line) -> bool:
    return line.box.is_beside(group[0].box, 0.6) and all(_are_apart(line, known) for known in group)


def _are_apart(line: Line, other: Line) -> bool:
    """Tell whether two lines stand side by side; a word too long for its column runs into the next one's line."""
    apart = line.box.left >= other.box.right - 1 or other.box.left >= line.box.right - 1
    first, second = sorted((line.box, other.box), key=lambda box: box.left)
    runs_into = first.right < second.right and second.left - first.left > line.size
    return apart or (runs_into and abs(line.level - other.level) < _LEVEL)


def top_of_letters(row: VisualRow) -> float:
    """Return where letters of the usual size begin: the boxes of fonts are of different heights."""
    return min(line.level - 0.5 * line.size for line in row.lines)


def foot_of_letters(row: VisualRow) -> float:
    """Return where letters of the usual size end."""
    return max(line.level + 0.5 * line.size for line in row.lines)


def common(first: Sequence[Strip], second: Sequence[Strip], least: float) -> tuple[Strip, ...]:
    """Return what is white in both, at least so wide."""
    found: list[Strip] = []
    one = two = 0
    while one < len(first) and two < len(second):
        left, right = max(first[one][0], second[two][0]), min(first[one][1], second[two][1])
        if right - left >= least:
            found.append((left, right))
        if first[one][1] < second[two][1]:
            one += 1
        else:
            two += 1
    return tuple(found)


def white_of(rows: Iterable[VisualRow], least: float) -> tuple[Strip, ...]:
    """Return the strips that are white in all rows."""
    strips: tuple[Strip, ...] = _EVERYWHERE
    for row in rows:
        strips = common(strips, row.white, least)
    return strips


def gaps(row: VisualRow) -> list[Strip]:
    """Return the wide gaps of a row: those between its lines. Lines of a whole band may stand below each other."""
    found: list[Strip] = []
    edge = row.lines[0].box.right
    for line in row.lines[1:]:
        found.append((edge, line.box.left))
        edge = max(edge, line.box.right)
    return found
