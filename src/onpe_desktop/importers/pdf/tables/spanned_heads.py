"""Columns that only the titles of a head run over: those of its upper level, each over several of them.

All rows below have words on both sides of one place, further from each other than words are.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import Strip, common
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP

_MOST_HEAD = 2  # lines that run over
_LEAST_ROWS = 3  # lines that do not
_GAP = 0.7  # of the size: words of one cell are nearer each other


def with_spanned_columns(candidate: Candidate) -> Candidate:
    """Return a table with the columns that bold titles, or those above the first rule, run over."""
    strips = list(candidate.strips)
    for number in range(len(candidate.lefts)):
        strips.extend(_parted(candidate, number))
    return replace(candidate, strips=tuple(sorted(strips))) if len(strips) > len(candidate.strips) else candidate


def _parted(candidate: Candidate, number: int) -> Sequence[Strip]:
    """Return the white that parts the words of one column below its head."""
    cells = [(place, row[number]) for place, row in enumerate(candidate.cells) if row[number]]
    head = [place for place, _ in cells[:_MOST_HEAD] if _is_title(candidate, place)]
    for count in range(1, len(head) + 1):
        below = [words for _, words in cells[count:]]
        white = _common(below) if len(below) >= _LEAST_ROWS else ()
        if white:
            return white
    return ()


def _is_title(candidate: Candidate, place: int) -> bool:
    row = candidate.rows[place]
    above = len(candidate.edges) > _MOST_HEAD and row.middle < candidate.edges[1]
    return above or row.bold


def _common(cells: Sequence[Sequence[Word]]) -> Sequence[Strip]:
    """Return the white that all lines have in common, each between two words."""
    found: Sequence[Strip] = _gaps(cells[0])
    for words in cells[1:]:
        found = common(found, _gaps(words), LEAST_STRIP)
    return found


def _gaps(words: Sequence[Word]) -> list[Strip]:
    least = _GAP * words[0].style.size
    return [(a.box.right, b.box.left) for a, b in pairwise(words) if b.box.left - a.box.right > least]
