"""The white strips that separate the columns of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, gaps, white_of

_FAR = 1e6  # points
_EQUAL = 0.5  # points
APART = 0.6  # of the size: no space is so wide; so far two numbers of a row are two cells
_FIGURE = re.compile(r"[–−+-]?\d[\d.,]*\s?%?")
_TITLES = 1.05  # of the size: so far two titles of a head are two cells
_SPACE = 0.45  # of the size: words of a line are so near each other
LEAST_STRIP = 1.0  # points: what is left white between two columns where they come nearest


@dataclass(frozen=True, slots=True)
class _Found:
    """A white strip, in how many rows it is but a space of a line, and in how many words begin behind it."""

    strip: Strip
    spaces: int
    begin: int

    @property
    def worth(self) -> tuple[int, int, float]:
        """What is greater for the likelier border of columns: fewer spaces, then more beginnings, then its width."""
        return -self.spaces, self.begin, self.strip[1] - self.strip[0]


def strips_of(rows: Sequence[VisualRow], *, near: bool = False) -> tuple[Strip, ...]:
    """Return the white strips with words on both sides of them in two rows at least, and wide gaps in most.

    With `near` it is enough that words begin behind a strip, or end before it, where that is wider than a space.
    """
    found: list[_Found] = []
    for left, right in white_of(rows, LEAST_STRIP) if rows else ():
        both = sum([_parts(row, left, right) for row in rows])
        if both < min(2, len(rows)):
            continue  # asked first: it is so of what is white outside of the rows
        wide = sum(
            any(one <= right and left <= two for one, two in gaps(row)) or _parts_figures(row, left, right)
            for row in rows
        )
        begin = sum(any(abs(word_left - right) < 1.2 for word_left in row.lefts) for row in rows)
        if near:  # figures are flush right
            begin = max(begin, sum(any(abs(word.box.right - left) < 1.2 for word in row.words) for row in rows))
        apart = wide > 0 or (near and right - left > APART * rows[0].size)
        if wide >= max(1, 0.5 * both) or (apart and both > 2 and begin >= 0.8 * both):
            found.append(_Found((left, right), both - wide, begin))
    return _well_filled(rows, [one for place, one in enumerate(found) if not _is_space(rows, found, place)])


def with_empty_columns(strips: Sequence[Strip], head: VisualRow, rows: Sequence[VisualRow]) -> tuple[Strip, ...]:
    """Return the strips with those between the titles of a head below which columns are empty, as in a form."""
    white = white_of((head, *rows), LEAST_STRIP)
    found = list(strips)
    for one, two in pairwise(head.words):
        left, right = one.box.right, two.box.left
        apart = right - left > _TITLES * head.size
        known = any(first < right and left < last for first, last in strips)
        free = next((strip for strip in white if strip[0] < right and left < strip[1]), None)
        if apart and not known and free is not None:
            found.append((max(left, free[0]), min(right, free[1])))
    return tuple(sorted(found))


def _parts_figures(row: VisualRow, left: float, right: float) -> bool:
    """Tell whether two numbers stand on both sides of a strip, further apart than words and parts of a number do.

    LaTeX's columns are twelve points apart, no more than the height of large letters.
    """
    for one, two in pairwise(row.words):
        if right - _EQUAL <= two.box.left and one.box.right <= left + _EQUAL:
            figures = _FIGURE.fullmatch(one.text) is not None and _FIGURE.fullmatch(two.text) is not None
            return figures and two.box.left - one.box.right > APART * row.size
    return False


def _is_space(rows: Sequence[VisualRow], found: Sequence[_Found], place: int) -> bool:
    """Tell whether a strip is but the space between two words, wherever words stand next to both its sides.

    Short lines beside them leave it white, too: « Accueil de jour », « Accueil de nuit » and « Écoute ».
    """
    left = found[place - 1].strip[1] if place else -_FAR
    right = found[place + 1].strip[0] if place + 1 < len(found) else _FAR
    middle = sum(found[place].strip) / 2
    spaces: list[bool] = []
    for row in rows:
        before = [word for word in row.words if left - 1 < word.box.left < middle]
        after = [word for word in row.words if middle < word.box.left < right]
        if before and after:
            line = any(_has(line, before[-1]) and _has(line, after[0]) for line in row.lines)
            near = line and after[0].box.left - before[-1].box.right < _SPACE * row.size
            same = before[-1].style == after[0].style or not any(map(str.isalnum, before[-1].text))  # « ≈ 12 »
            spaces.append(same and (near or _is_stretched(before, after)))
    return len(spaces) > 1 and all(spaces)


def _has(line: Line, word: Word) -> bool:
    return any(one is word for one in line.words)


def _is_stretched(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether white is as wide as the other spaces of a line, as where it is justified."""
    gap = after[0].box.left - before[-1].box.right
    spaces = (two.box.left - one.box.right for part in (before, after) for one, two in pairwise(part))
    return any(abs(space - gap) < _EQUAL for space in spaces)


def _well_filled(rows: Sequence[VisualRow], found: list[_Found]) -> tuple[Strip, ...]:
    """Leave out a strip next to which a column would be nearly empty, the less likely one.

    Lines that stand alone say nothing: they go on with the longest cell of a row. Between strips wider than any space,
    two cells are enough.
    """
    several = sum(len(row.lines) > 1 for row in rows)
    index = 1
    while index < len(found):
        left, right = found[index - 1].strip[1], found[index].strip[0]
        filled = sum(any(left - 1 < centre < right + 1 for centre in row.centres) for row in rows)
        wide = all(one.strip[1] - one.strip[0] > rows[0].size for one in found[index - 1 : index + 1])
        least = min(2 if wide else max(2, 0.3 * several), len(rows))
        if filled >= least:
            index += 1
        else:
            del found[min(index - 1, index, key=lambda place: found[place].worth)]
            index = max(index - 1, 1)
    return tuple(one.strip for one in found)


def _parts(row: VisualRow, left: float, right: float) -> bool:
    return row.lefts[0] < left + 0.5 and row.right > right - 0.5
