"""Columns as wide as their longest line, which LaTeX's « l », « c » and « r » are, and browsers' where there is room.

No line in them was ever broken, so that each is a row's. What stands beside them may be broken (« p », « m »).
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.rows import VisualRow, had_room
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.centred_rows import blocks_of
from onpe_desktop.importers.pdf.tables.grids import Grid

_EVEN = 1.2  # points: as much is left at the end of the longest line as at its beginning
_SAME = 0.6  # points: columns are all as far from the next one
_USUAL = 11.955  # points between two columns of LaTeX's, which is all that a table of two shows
_PADDING = 0.8  # of the size, at most; LaTeX leaves six points
_FULL = 0.8  # points: lines so near the longest one are as long
_HYPHENS = ("-", "\u00ad")
_MOST_ALONE = 0.4  # of the rows have words in one column only


def natural_between(grid: Grid) -> frozenset[int]:
    """Return the numbers of such columns of a ruled table: the longest line has as much white behind it as before."""
    cells: list[list[Sequence[Line]]] = [[] for _ in grid.edges[1:]]
    for row in grid.rows:
        for place, cell in zip(accumulate((cell.columns for cell in row), initial=0), row, strict=False):
            if cell.columns == 1 and place < len(cells) and cell.lines:
                cells[place].append(cell.lines)
    found: set[int] = set()
    for number, column in enumerate(cells):
        longest = max((line for lines in column for line in lines), key=lambda line: line.box.width, default=None)
        if longest is not None and _is_between(longest, grid.edges[number], grid.edges[number + 1]):
            broken = (_is_broken([line.words for line in lines], longest.box.width) for lines in column)
            found.update([number] if not any(broken) else [])
    return frozenset(found)


def _is_between(longest: Line, left: float, right: float) -> bool:
    before, after = longest.box.left - left, right - longest.box.right
    return abs(before - after) < _EVEN and max(before, after) < _PADDING * longest.size


def natural_among(candidate: Candidate) -> frozenset[int]:
    """Return those of a table without upright rules, but for its last column: all are as far from the next one.

    Where rules lie in pieces, a column is as far from where they meet as the next one.
    """
    gaps = [right - left for left, right in candidate.strips]
    if not gaps:
        return frozenset()
    if len(candidate.borders) == len(gaps) + 1:
        pairs = zip(candidate.strips, candidate.borders, strict=False)
        even = all(abs(border - left - (right - border)) < _EVEN for (left, right), border in pairs)
    else:
        even = max(gaps) - min(gaps) < _SAME and (len(gaps) > 1 or abs(gaps[0] - _USUAL) < _SAME)
    if not even:
        return frozenset()
    columns = [[row[number] for row in candidate.cells if row[number]] for number in range(len(gaps))]
    longest = [max((words[-1].box.right - words[0].box.left for words in column), default=0.0) for column in columns]
    return frozenset(number for number, column in enumerate(columns) if not _is_broken(column, longest[number]))


def _is_broken(lines: Sequence[Sequence[Word]], longest: float) -> bool:
    """Tell whether a line goes on in the next one, or several of some words are as long: they are justified.

    Single words in small letters below each other may be names, and typed ones code, but a bracket or what follows a
    hyphen goes on.
    """
    widths = [words[-1].box.right - words[0].box.left for words in lines]
    several = [any(word.spaced for word in words[1:]) for words in lines]
    typed = [all(word.style.fixed for word in words) for words in lines]
    full = {
        "".join(word.text for word in words)
        for words, width, parted, code in zip(lines, widths, several, typed, strict=True)
        if parted and width > longest - _FULL and not code
    }
    return len(full) > 1 or any(
        (below[0].text[:1].islower() and (several[number] or above[-1].text.endswith(_HYPHENS)) and not typed[number])
        or below[0].text.startswith("(")
        for number, (above, below) in enumerate(pairwise(lines))
        if above[-1].text.endswith(_HYPHENS) or not _had_room(above, below, longest + _FULL)
    )


def _had_room(above: Sequence[Word], below: Sequence[Word], width: float) -> bool:
    line = above[-1].box.right - above[0].box.left
    return had_room(line, below[0].box.width, above[0].style.size, width)


def rows_by_natural(band: Sequence[VisualRow], candidate: Candidate, natural: frozenset[int]) -> list[list[VisualRow]]:
    """Return the lines of each row: one begins where one of the columns has a line. Nothing where cells hold lists.

    So does a line of the last column alone, where its first word had room on the line above.
    """
    last = len(candidate.lefts) - 1
    width = max((row[-1][-1].box.right - row[-1][0].box.left for row in candidate.cells if row[-1]), default=0.0)
    found: list[list[VisualRow]] = []
    above: list[Word] = []
    alone = 0
    for row in band:
        columns = {candidate.column(word) for word in row.words}
        words = [word for word in row.words if candidate.column(word) == last]
        fresh = columns == {last} and bool(above) and _had_room(above, words, width)
        if not found or columns & natural or fresh:
            alone += len(columns) < 2
            found.append([row])
        else:
            found[-1].append(row)
        above = words
    beside = len(blocks_of(list(band))) < len(band)  # lines half-way down others
    return found if natural and not beside and alone <= _MOST_ALONE * len(found) else []
