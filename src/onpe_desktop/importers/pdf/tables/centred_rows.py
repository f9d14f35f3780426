"""Rows whose cells are centred on their height, as LaTeX's « m » and style sheets set them: lines half a line apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.rows import VisualRow, foot_of_letters, top_of_letters
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grounds import Band

_OVERLAP = 0.15  # of the size: lines that share more of their height are beside each other, half a line apart
_CENTRED = 1.6  # points: what is centred on a height is so near it; fonts stand differently on their line
_PARTED = 1.0  # points: from line to line of two cells, more than of one; browsers pad cells by a pixel (0.75) each
_LEAST_ROWS = 2
_BESIDE = 0.8  # of the size: letters are so high
_MOST_MOVED = 0.2  # of the rows have cells that are not centred
_LEAST_CUT = 2  # columns with words in a row that the end of a page has cut


def centred_rows(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows where the lines of each cell are centred on the height of the row, however near rows stand.

    A column with one line in each row tells the heights. Nothing is returned unless all lines of the other columns fall
    around them, some half a line beside others; or, above the first one, around one height that it lacks: there the end
    of the page before has cut a row, behind the label that it began with.
    """
    if len(blocks_of(band)) == len(band):
        return []
    columns = list(filter(None, (_heights(band, candidate, number) for number in range(len(candidate.lefts)))))
    middles = min(columns, key=len)
    cut = _cut_row(columns, middles)
    homes: dict[int, int] = {}
    for column, above in zip(columns, cut, strict=True):
        grouped = _around(column[above:], middles)
        if grouped is None:
            return []
        homes.update((home, number + any(cut)) for home, number in grouped.items())
        homes.update((home, 0) for _, home in column[:above])
    found: list[Band] = [[] for _ in range(len(middles) + any(cut))]
    for row in band:
        found[homes[id(row)]].append(row)
    return found if len(found) > 1 and all(found) else []


def _cut_row(columns: Sequence[Sequence[tuple[float, int]]], middles: Sequence[tuple[float, int]]) -> list[int]:
    """Return how many lines of each column are those of a row that lacks the label; none where all have one."""
    none = [0] * len(columns)
    if all(_around(column, middles) is not None for column in columns):
        return none
    above = [sum(height < middles[0][0] for height, _ in column) for column in columns]
    ways = [
        [count for count in range(1, most + 1) if _around(column[count:], middles) is not None]
        for column, most in zip(columns, above, strict=True)
    ]
    if sum(map(bool, ways)) < _LEAST_CUT:
        return none
    for height in (_centre(columns[place][:count]) for place, counts in enumerate(ways) for count in counts):
        near = [
            next((count for count in counts if abs(_centre(column[:count]) - height) <= _CENTRED), 0)
            for column, counts in zip(columns, ways, strict=True)
        ]
        if sum(map(bool, near)) >= _LEAST_CUT and all(
            count or _around(column, middles) is not None for column, count in zip(columns, near, strict=True)
        ):
            return near
    return none


def _centre(column: Sequence[tuple[float, int]]) -> float:
    return (column[0][0] + column[-1][0]) / 2


def is_one_row(band: Band, candidate: Candidate) -> bool:
    """Tell whether the lines of each column are centred on one height, those of several beside some of one."""
    columns = [_heights(band, candidate, number) for number in range(len(candidate.lefts))]
    centres = [_centre(column) for column in columns if column]
    heights = {len(column) for column in columns if column}
    return len(heights) > 1 and max(centres) - min(centres) < 2 * _CENTRED


def rows_by_leading(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows where lines of a cell are nearer each other than cells are, and those of a row are centred.

    Any cell may be the highest of its row, which only one with fewer lines beside it shows. Each row has a label, or
    cells in several columns, and nothing is returned unless all cells of a row are centred on one height, but for few
    rows, of which cells stand beside each other: browsers move lines off the end of a page.
    """
    columns = [_heights(band, candidate, number) for number in range(len(candidate.lefts))]
    leading = _leading(columns, band[0].size)
    cells = [cell for number, column in enumerate(columns) for cell in _cells(column, number, leading + _PARTED)]
    rows: list[list[_Cell]] = []
    for cell in sorted(cells, key=lambda cell: cell.centre):
        if not rows or cell.centre - rows[-1][0].centre > _CENTRED:
            rows.append([])
        rows[-1].append(cell)
    rows = _beside_joined(rows, band[0].size)
    numbers = [[cell.number for cell in row] for row in rows]
    whole = all((0 in row or len(row) > 1) and len(row) == len(set(row)) for row in numbers)
    if len(rows) < _LEAST_ROWS or not whole or not any(len({len(cell.homes) for cell in row}) > 1 for row in rows):
        return []
    homes: dict[int, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for home in (home for cell in row for home in cell.homes):
            homes[home].add(number)
    order = [number for row in band for number in sorted(homes[id(row)])]
    if order != sorted(order) or any(len(homes[id(row)]) != 1 for row in band):
        return []
    return [[row for row in band if number in homes[id(row)]] for number in range(len(rows))]


def rows_by_cells(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows where one column has cells apart, and the lines of all others are centred on those, one by one.

    Rows stand as near each other as lines, some half a line beside others, and no column has one line in each. All
    have a label.
    """
    if len(blocks_of(band)) == len(band):
        return []
    columns = [_heights(band, candidate, number) for number in range(len(candidate.lefts))]
    leading = _leading(columns, band[0].size)
    cells = [_cells(column, number, leading + _PARTED) for number, column in enumerate(columns)]
    for known in sorted((found for found in cells if len(found) >= _LEAST_ROWS), key=len):
        middles = [(cell.centre, 0) for cell in known]
        homes: dict[int, set[int]] = defaultdict(set)
        for number, cell in enumerate(known):
            for home in cell.homes:
                homes[home].add(number)
        around = [_around(column, middles) for number, column in enumerate(columns) if number != known[0].number]
        for home, number in (pair for grouped in around for pair in (grouped or {}).items()):
            homes[home].add(number)
        order = [number for row in band for number in homes[id(row)]]
        labelled = {number for _, home in columns[0] for number in homes[home]}
        if None not in around and order == sorted(order) and len(order) == len(band) and len(labelled) == len(known):
            return [[row for row in band if number in homes[id(row)]] for number in range(len(known))]
    return []


def _leading(columns: Sequence[Sequence[tuple[float, int]]], size: float) -> float:
    """Return how far the nearest lines of a column are from each other."""
    steps = (below - above for column in columns for (above, _), (below, _) in pairwise(column))
    return min((step for step in steps if step > size), default=0.0)


@dataclass(frozen=True, slots=True)
class _Cell:
    """Lines of a column that stand close below each other: the heights of the outer ones, and whose they are."""

    number: int
    first: float
    last: float
    homes: tuple[int, ...]

    @property
    def centre(self) -> float:
        """Half-way between the outer lines."""
        return (self.first + self.last) / 2


def _beside_joined(rows: Sequence[list[_Cell]], size: float) -> list[list[_Cell]]:
    """Return the rows, those that stand beside the one above as one with it: a row ends before the next one begins."""
    found: list[list[_Cell]] = []
    for row in rows:
        above = found[-1] if found else []
        shared = max((cell.last for cell in above), default=0.0) - min(cell.first for cell in row)
        beside = shared > -_BESIDE * size and not {cell.number for cell in above} & {cell.number for cell in row}
        if above and beside:
            above.extend(row)
        else:
            found.append(list(row))
    return found if len(rows) - len(found) <= _MOST_MOVED * len(found) else list(rows)


def _cells(column: Sequence[tuple[float, int]], number: int, most: float) -> list[_Cell]:
    groups: list[list[tuple[float, int]]] = []
    for line in column:
        if not groups or line[0] - groups[-1][-1][0] > most:
            groups.append([])
        groups[-1].append(line)
    return [_Cell(number, group[0][0], group[-1][0], tuple(home for _, home in group)) for group in groups]


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
            centre = _centre(column[start : end + 1])
            if centre > middle + _CENTRED:
                break
            if centre > middle - _CENTRED:
                homes.update((home, number) for _, home in column[start : end + 1])
                start = end + 1
                break
    return homes if start == len(column) else None


def blocks_of(band: Sequence[VisualRow]) -> list[Band]:
    """Return the lines from top to bottom, those half a line apart together."""
    found: list[Band] = [[band[0]]]
    for row in band[1:]:
        lowest = max(foot_of_letters(other) for other in found[-1])
        if lowest - top_of_letters(row) > _OVERLAP * row.size:
            found[-1].append(row)
        else:
            found.append([row])
    return found
