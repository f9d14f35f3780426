"""Rows whose cells are centred on their height, as LaTeX's « m » and style sheets set them: lines half a line apart."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.rows import foot_of_letters, top_of_letters
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grounds import Band

_OVERLAP = 0.15  # of the size: lines that share more of their height are beside each other, half a line apart
_CENTRED = 1.6  # points: what is centred on a height is so near it; fonts stand differently on their line


def centred_rows(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows where the lines of each cell are centred on the height of the row, however near rows stand.

    A column with one line in each row tells the heights. Nothing is returned unless all lines of the other columns fall
    around them, some half a line beside others.
    """
    if len(blocks_of(band)) == len(band):
        return []
    columns = [_heights(band, candidate, number) for number in range(len(candidate.lefts))]
    middles = min((column for column in columns if column), key=len)
    homes: dict[int, int] = {}
    for column in columns:
        grouped = _around(column, middles)
        if grouped is None:
            return []
        homes.update(grouped)
    found: list[Band] = [[] for _ in middles]
    for row in band:
        found[homes[id(row)]].append(row)
    return found if len(found) > 1 and all(found) else []


def is_one_row(band: Band, candidate: Candidate) -> bool:
    """Tell whether the lines of each column are centred on one height, those of several beside some of one."""
    columns = [_heights(band, candidate, number) for number in range(len(candidate.lefts))]
    centres = [(column[0][0] + column[-1][0]) / 2 for column in columns if column]
    heights = {len(column) for column in columns if column}
    return len(heights) > 1 and max(centres) - min(centres) < 2 * _CENTRED


def _heights(band: Band, candidate: Candidate, number: int) -> list[tuple[float, int]]:
    """Return the height of each line that a column has, and whose it is, by id() of the row of lines."""
    found = []
    for row in band:
        words = [word for word in row.words if candidate.column(word) == number and not word.raised]
        if words:
            found.append((words[0].level, id(row)))
    return found


def _around(column: Sequence[tuple[float, int]], middles: Sequence[tuple[float, int]]) -> dict[int, int] | None:
    """Return which row's middle each line of a column belongs to; None where some line is around none."""
    homes: dict[int, int] = {}
    start = 0
    for number, (middle, _) in enumerate(middles):
        for end in range(start, len(column)):
            centre = (column[start][0] + column[end][0]) / 2
            if centre > middle + _CENTRED:
                break
            if centre > middle - _CENTRED:
                homes.update((home, number) for _, home in column[start : end + 1])
                start = end + 1
                break
    return homes if start == len(column) else None


def blocks_of(band: Band) -> list[Band]:
    """Return the lines from top to bottom, those half a line apart together."""
    found: list[Band] = [[band[0]]]
    for row in band[1:]:
        lowest = max(foot_of_letters(other) for other in found[-1])
        if lowest - top_of_letters(row) > _OVERLAP * row.size:
            found[-1].append(row)
        else:
            found.append([row])
    return found
