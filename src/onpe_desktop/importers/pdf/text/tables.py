"""The rows of a table into blocks."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.dossiers import Cell, Row, Table
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

_LEAST_CUT = 3  # words of a table without rules that the publication has whole
_OVER = 2.5  # points, a thick rule: what is further out of a cell runs over its edge


def table_of(grid: Grid, joiner: Joiner) -> Table:
    """Return the table; its first rows are the head where they are bold or shaded and the others are not."""
    count = 0
    for row in grid.rows[:3]:
        if not is_head(row) or count + 1 == len(grid.rows):
            break
        count += 1
        if any(cell.rows > 1 for cell in row):
            continue
        break
    count = max(count, grid.head)
    room = _Room.of(grid) if grid.ruled else _Room.told(grid, joiner.vocabulary)
    rows = [
        Row(tuple(_cell(cell, joiner, room.end(cell), header=index < count) for cell in row))
        for index, row in enumerate(grid.rows)
    ]
    return Table(tuple(rows[:count]), tuple(rows[count:]))


def is_head(row: Sequence[GridCell]) -> bool:
    """Tell whether a row is bold, or each of its cells on a ground."""
    lines = [line for cell in row for line in cell.lines]
    return bool(lines) and (all(line.bold for line in lines) or all(cell.shaded for cell in row))


def _cell(cell: GridCell, joiner: Joiner, end: float | None, *, header: bool) -> Cell:
    return Cell(joiner.inlines(cell.lines, plain=header, end=end), header, cell.columns, cell.rows)


@dataclass(frozen=True, slots=True)
class _Room:
    """How much room lines have in the cells of a table: as much is left at their end as at their beginning.

    `paddings` are those of each column. Where a word runs out of its cell, as LaTeX leaves it, no word is cut. Without
    rules known words tell whether some are cut; then each column ends where its longest line does, at `rights`.
    """

    edges: tuple[float, ...]
    paddings: tuple[float, ...]
    rights: tuple[float, ...] = ()

    @classmethod
    def told(cls, grid: Grid, vocabulary: Vocabulary) -> "_Room":
        cells = [cell for row in grid.rows for cell in row if cell.columns == 1]
        pairs = (pair for cell in cells for pair in pairwise(cell.lines) if not _has_space(pair[0]))
        if sum(vocabulary.is_cut(one.text, two.words[0].text) for one, two in pairs) < _LEAST_CUT:
            return cls((), ())
        rights = [0.0] * (len(grid.edges) - 1)
        for line in (line for cell in cells for line in cell.lines):
            column = _column(grid.edges, line)
            if column is not None:
                rights[column] = max(rights[column], line.box.right)
        return cls(grid.edges, (), tuple(rights))

    @classmethod
    def of(cls, grid: Grid) -> "_Room":
        paddings = [0.5 * (right - left) for left, right in pairwise(grid.edges)]
        for row in grid.rows:
            for line in (line for cell in row for line in cell.lines):
                column = _column(grid.edges, line)
                if column is not None:
                    paddings[column] = min(paddings[column], max(line.box.left - grid.edges[column], 0.0))
        room = cls(grid.edges, tuple(paddings))
        ends = ((cell, room.end(cell)) for row in grid.rows for cell in row)
        over = any(line.box.right > end + _OVER for cell, end in ends if end is not None for line in cell.lines)
        return cls((), ()) if over else room

    def end(self, cell: GridCell) -> float | None:
        """Return where the room of a cell ends, as far as that is known."""
        column = _column(self.edges, cell.lines[0]) if cell.lines and self.edges else None
        if column is None or column + cell.columns >= len(self.edges):
            return None
        if self.rights:
            return self.rights[column] if cell.columns == 1 else None
        return self.edges[column + cell.columns] - self.paddings[column]


def _has_space(line: Line) -> bool:
    return any(word.spaced for word in line.words[1:])


def _column(edges: Sequence[float], line: Line) -> int | None:
    """Return the number of the column that a line begins in."""
    place = bisect(edges, line.box.left + 1) - 1
    return place if 0 <= place < len(edges) - 1 else None


def table_width(table: Table) -> int:
    """Return how many columns a table has."""
    return max((sum(cell.columns for cell in row.cells) for row in (*table.head, *table.body)), default=0)
