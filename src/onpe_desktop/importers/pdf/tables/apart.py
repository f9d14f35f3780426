"""Rows of a table that white across all of it parts: more than lies between the lines of a cell."""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import VisualRow, foot_of_letters, top_of_letters
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import (
    columns_of,
    goes_on,
    has_first,
    has_room,
    is_figure,
    rights_of,
    words_in,
)
from onpe_desktop.importers.pdf.tables.centred_rows import blocks_of
from onpe_desktop.importers.pdf.tables.grounds import Band

_WIDER = 0.08  # of the size: white between rows is so much higher than between the lines of a cell, at least
_HOLE = 2.0  # of the size: lines of one cell are no further apart
_SURE = 0.28  # of the size: a leap of white that is no chance
_MOST_WHOLE, _FEW_WHOLE = 0.5, 0.1  # of the further lines of cells have words in every column: after such a leap, else
_LEAST_WHOLE = 4  # lines
_MOST_LINES, _MOST_FRESH = 5, 0.6  # of a row's lines that might have stood on the one above: an address has fewer
_PAIR = 2  # columns


def rows_apart(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows where white across the whole table parts them: wider than what parts the lines of a cell.

    Short cells may stand half-way down their row: their lines fill the white beside them. Nothing is returned where
    white does not tell: all lines equally far apart, or what it parts has nothing in the first column (nor, after a
    leap that is no chance, two broken cells), but for the first of several rows, whose label the page before may have.
    """
    blocks = blocks_of(band)
    white = [_white(before, following) for before, following in pairwise(blocks)]
    rights = rights_of(candidate)
    limits = _leaps(white, band[0].size)
    if white and len(blocks) < len(band):
        limits.append((min(white) - 1, 0.0))
    for limit, leap in limits:
        found: list[Band] = [list(blocks[0])]
        parted = whole = roomy = 0
        for gap, block in zip(white, blocks[1:], strict=True):
            if gap > limit or ends_head(found[-1][-1], block[0]) or _has_hole(found[-1], block[0], candidate):
                found.append([])
            else:
                parted += 1
                whole += len(columns_of(block[0], candidate)) == len(candidate.lefts)
                roomy += has_room(found[-1][-1], block[0], candidate, rights)
            found[-1].extend(block)
        far = leap > _SURE * band[0].size
        broken = far and roomy <= _FEW_WHOLE * parted and not any(_has_figures(rows, candidate) for rows in found)
        begun = [_has_label(rows, candidate) or (broken and len(columns_of(rows[0], candidate)) > 1) for rows in found]
        sure = whole <= _MOST_WHOLE * parted if far else max(whole, roomy) <= _FEW_WHOLE * parted
        if (
            all(begun[len(begun) > _PAIR :])
            and sure
            and not any(_are_several(rows, candidate, rights) for rows in found)
        ):
            return found
    return []


def _has_label(rows: Band, candidate: Candidate) -> bool:
    return any(has_first(row, candidate) for row in rows)


def _has_figures(rows: Band, candidate: Candidate) -> bool:
    """Tell whether a further line has a figure beside other words: it is a row, and white stands before every fifth."""
    cells = [[words_in(row, candidate, number) for number in columns_of(row, candidate)] for row in rows[1:]]
    return any(len(row) > 1 and any(map(is_figure, row)) for row in cells)


def _are_several(rows: Band, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether lines are several rows: many have words in the same columns, and some had room on the line above.

    Or some have words in three columns, of which one holds figures in each: these are no one's cell.
    """
    full = [row for row in rows if len(columns_of(row, candidate)) > _PAIR]
    shared = set.intersection(*(columns_of(row, candidate) for row in full)) if len(full) >= _LEAST_WHOLE else set()
    if any(all(is_figure(words_in(row, candidate, number)) for row in full) for number in shared):
        return True
    fresh = 0
    for above, row in pairwise(rows):
        columns = columns_of(row, candidate)
        parts = ((number, words_in(row, candidate, number)) for number in columns)
        same = len(columns) > 1 and columns <= columns_of(above, candidate)
        fresh += same and not all(goes_on([above], number, words, candidate, rights[number]) for number, words in parts)
    return fresh > max(_MOST_LINES, _MOST_FRESH * len(rows))


def ends_head(before: VisualRow, row: VisualRow) -> bool:
    """Tell whether a bold row with several cells stands above one without a bold line."""
    bold = len(before.lines) > 1 and before.bold
    return bold and not any(line.bold for line in row.lines)


def _has_hole(rows: Band, row: VisualRow, candidate: Candidate) -> bool:
    """Tell whether a column begins again whose lines had ended above: those of a cell follow each other."""
    for number in columns_of(row, candidate):
        above = [other.middle for other in rows if number in columns_of(other, candidate)]
        if above and row.middle - above[-1] > _HOLE * row.size:
            return True
    return False


def _white(before: Band, following: Band) -> float:
    """Return the height of the white between two blocks, by lines of one size whose baselines tell it."""
    for line in following[0].lines:
        for other in before[-1].lines:
            if _are_on_baselines(line, other) and len(before) == len(following) == 1:
                return line.level - other.level - line.size
    return min(map(top_of_letters, following)) - max(map(foot_of_letters, before))


def _are_on_baselines(line: Line, other: Line) -> bool:
    """Tell whether two lines of one size tell their distance: those of one font do wherever baselines are not known."""
    known = all(found.words[0].baseline is not None for found in (line, other))
    return line.size == other.size and (known or line.style.font == other.style.font)


def _leaps(white: Sequence[float], size: float) -> list[tuple[float, float]]:
    """Return what may part the white between lines from that between rows: half-way up each leap, and how far it is."""
    least = max(_WIDER * size, 0.6)
    return [
        ((first + second) / 2, second - first) for first, second in pairwise(sorted(white)) if second - first > least
    ]
