"""Running lines in the side margins: a page number half-way up, the name of the part on its edge.

A frame that is too narrow for a word, as those that programs write a label of secrecy in are, stacks its letters.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from onpe_desktop.importers.pdf.numbering import with_number_signs
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.rows import chains_of
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.tables.grids import grids_of

_LONG = 20  # characters of a line of text
_APART = 3.0  # points from the text
_MOST = 3  # lines at one side: more are cells, or remarks
_LEAST, _NEAR = 3, 4  # so many pages have it, each so near the next one
_LETTERS, _STEP = 5, 3.0  # letters below each other at least, and from one to the next of the size at most: a space
_ALIGNED = 0.3  # of the size: letters of a stack begin, or are centred, at one place


def at_sides(pages: Iterable[PageContent], body: Body) -> dict[int, list[Line]]:
    """Return, by the page's number, what stands beside all its text and at the same height on pages nearby.

    Words are the same there with other numbers in them, too; a number alone is the same, or goes up with the pages.
    """
    found: dict[tuple[int, str], list[tuple[int, int, Line]]] = defaultdict(list)
    for page in pages:
        for line in _outside(page, body):
            height = round(line.box.top / 3)
            for pattern in _patterns(line):
                for shift in (-1, 0, 1):
                    found[height + shift, pattern].append((page.number, abs(shift), line))
    sides: dict[int, list[Line]] = defaultdict(list)
    for known in found.values():
        for number, shift, line in known:
            if not shift and _is_often(number, [other for other, _, _ in known]) and line not in sides[number]:
                sides[number].append(line)
    return sides


def _outside(page: PageContent, body: Body) -> list[Line]:
    text = [line for line in page.lines if len(line.text) >= _LONG and body.is_as_large_as(line.size)]
    text = [line for line in text if line.box.width > line.box.height]
    if not text:
        return []
    left, right = min(line.box.left for line in text), max(line.box.right for line in text)
    before = [line for line in page.lines if line.box.right < left - _APART]
    behind = [line for line in page.lines if line.box.left > right + _APART]
    stacked = [line for side in (before, behind) for line in _stacked(side)]
    letters = set(map(id, stacked))
    before, behind = ([line for line in side if id(line) not in letters] for side in (before, behind))
    found = [*stacked, *(line for side in (before, behind) if len(side) <= _MOST for line in side if _is_worded(line))]
    tables = [grid.box for grid in grids_of(page)] if found else []
    return [line for line in found if not any(table.holds(line.box.middle) for table in tables)]


def _stacked(lines: Sequence[Line]) -> list[Line]:
    """Return the letters that stand alone below each other, and make a word."""
    letters = sorted((line for line in lines if len(line.text) == 1), key=lambda line: line.box.top)
    stacks = chains_of(letters, _is_next)
    return [line for stack in stacks if sum(line.text.isalpha() for line in stack) >= _LETTERS for line in stack]


def _is_next(letter: Line, following: Line) -> bool:
    places = abs(letter.box.left - following.box.left), abs(letter.box.middle[0] - following.box.middle[0])
    step = following.box.top - letter.box.top
    return min(places) < _ALIGNED * letter.size and 0 < step < _STEP * letter.size


def _is_worded(line: Line) -> bool:
    return any(map(str.isalnum, line.text))


def _patterns(line: Line) -> tuple[str, ...]:
    text = line.text.strip()
    if not any(map(str.isalpha, text)):  # « 14. » begins an item of a list
        return (f"={text}", *([f"# {int(text) - line.page}"] if re.fullmatch(r"\d{1,4}", text) else []))
    return (with_number_signs(text),)


def _is_often(number: int, pages: Sequence[int]) -> bool:
    return len({page for page in pages if abs(page - number) <= _NEAR}) >= _LEAST
