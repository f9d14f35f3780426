"""Listings, which are no tables: what a program has printed, and what is typed in columns."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_TYPED = 0.75  # of the letters have one width
_CHANCE = 0.5  # of the cells may stand on the grid by chance
_ON_GRID = 0.12  # of a letter's width
_LONG = 3  # letters, or words, that are enough to measure
_NEXT = 1.1  # times its letters' width: so near a word is followed by one space
_SMALL = 0.85  # of the size of the words in a line: its number
_LEAST_COUNTED = 3  # lines
_MOST_FLUSH = 0.8  # of a column's cells


def is_listing(candidate: Candidate, *, head: bool) -> bool:
    """Tell whether letters of one width stand nearly everywhere. A `head` of other letters makes a table.

    So do columns that no number of such letters leads to: they were set as columns, not typed. Lines with small numbers
    before them, each one more, are a listing's or an algorithm's in any letters.
    """
    if are_counted(candidate.rows):
        return True
    words = [word for row in candidate.rows for word in row.words]
    fixed = sum(len(word.text) for word in words if word.style.fixed)
    other = head and not any(word.style.fixed for word in candidate.rows[0].words)
    return fixed > _TYPED * sum(len(word.text) for word in words) and not other and _is_typed(candidate)


def are_counted(rows: Sequence[VisualRow]) -> bool:
    """Tell whether most lines have a number before them that is smaller than their words, one more than the last."""
    pairs = [row.words[:2] for row in rows if row.words[0].text.isdigit() and len(row.words) > 1]
    numbers = [int(number.text) for number, word in pairs if number.style.size < _SMALL * word.style.size]
    steps = {second - first for first, second in pairwise(numbers)}
    return len(numbers) >= max(_LEAST_COUNTED, 0.5 * len(rows)) and steps == {1}


def _is_typed(candidate: Candidate) -> bool:
    """Tell whether cells begin a whole number of letters after the first one of their row, as typed spaces put them.

    So does text that was set with other spaces: the cells of its columns begin at several places.
    """
    widths = _widths(candidate)
    starts = [
        (number, cell[0].box.left, row.words[0].box.left)
        for row, cells in zip(candidate.rows, candidate.cells, strict=True)
        for number, cell in enumerate(cells)
        if cell and cell[0].style.fixed and cell[0] is not row.words[0]
    ]
    if not widths or not starts:
        return True
    usual = Counter((number, round(left)) for number, left, _ in starts)
    flush = sum(max(usual[number, round(left) + step] for step in (-1, 0, 1)) > 1 for number, left, _ in starts)
    steps = [(left - first) / median(widths) for _, left, first in starts]
    on_grid = sum(abs(step - round(step)) < _ON_GRID for step in steps)
    return on_grid > _CHANCE * len(starts) or flush < _MOST_FLUSH * len(starts)


def _widths(candidate: Candidate) -> list[float]:
    """Return a letter's width as it is measured up to the next word: the box of a word may end early."""
    found: list[float] = []
    steps: list[float] = []
    for row in candidate.rows:
        typed = [word for word in row.words if word.style.fixed]
        found.extend(word.box.width / len(word.text) for word in typed if len(word.text) > _LONG)
        for one, two in pairwise(typed):
            step = (two.box.left - one.box.left) / (len(one.text) + 1)
            if two.spaced and len(one.text) > _LONG and step < _NEXT * one.box.width / len(one.text):
                steps.append(step)
    return steps if len(steps) > _LONG else found
