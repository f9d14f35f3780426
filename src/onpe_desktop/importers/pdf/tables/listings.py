"""Listings, which are no tables: what a program has printed, and what is typed in columns."""

from collections import Counter
from statistics import median

from onpe_desktop.importers.pdf.tables.candidate import Candidate

_TYPED = 0.75  # of the letters have one width
_CHANCE = 0.5  # of the cells may stand on the grid by chance
_ON_GRID = 0.12  # of a letter's width
_MOST_FLUSH = 0.8  # of a column's cells


def is_listing(candidate: Candidate, *, head: bool) -> bool:
    """Tell whether letters of one width stand nearly everywhere. A `head` of other letters makes a table.

    So do columns that no number of such letters leads to: they were set as columns, not typed.
    """
    words = [word for row in candidate.rows for word in row.words]
    fixed = sum(len(word.text) for word in words if word.style.fixed)
    other = head and not any(word.style.fixed for word in candidate.rows[0].words)
    return fixed > _TYPED * sum(len(word.text) for word in words) and not other and _is_typed(candidate)


def _is_typed(candidate: Candidate) -> bool:
    """Tell whether cells begin a whole number of letters after the first one of their row, as typed spaces put them.

    So does text that was set with other spaces: the cells of its columns begin at several places.
    """
    words = (word for row in candidate.rows for word in row.words)
    widths = [word.box.width / len(word.text) for word in words if word.style.fixed and len(word.text) > 3]
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
