"""The table with which the page before ended, or the column before: what goes on with it stands in its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.tables.grids import Grid
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP

NEAR = 2.5  # points: columns of both pages begin so near each other
_LEAST_COLUMNS = 3  # of a row that no left edges tell


@dataclass(frozen=True, slots=True)
class Before:
    """The left edges of the columns of a table, and how far to the right their cells reach, where that is known."""

    lefts: tuple[float, ...]
    rights: tuple[float, ...] = ()

    @classmethod
    def of(cls, grid: Grid) -> "Before":
        """Return what is known of a table's columns; a cell over several says nothing of where one ends."""
        rights = list(grid.edges[:-1])
        for row in grid.rows:
            place = 0
            for cell in row:
                if cell.columns == 1 and place < len(rights):
                    rights[place] = max([rights[place], *(line.box.right for line in cell.lines)])
                place += cell.columns
        return cls(grid.edges[:-1], tuple(rights))

    def moved(self, by: float) -> "Before":
        """Return the table as if it stood further to the right."""
        return Before(tuple(left + by for left in self.lefts), tuple(right + by for right in self.rights))

    def holds(self, row: VisualRow) -> bool:
        """Tell whether a row has a cell in each of several columns, centred or flush right in what they take."""
        places = [self._place(line) for line in row.lines]
        return len(places) >= _LEAST_COLUMNS and places == list(range(len(self.rights)))

    def _place(self, line: Line) -> int:
        return next(
            (
                place
                for place, (left, right) in enumerate(zip(self.lefts, self.rights, strict=False))
                if left - NEAR < line.box.left and line.box.right < right + NEAR
            ),
            -1,
        )

    def strips(self, rows: Sequence[VisualRow]) -> tuple[Strip, ...]:
        """Return the white between the columns; none where words run over it, or no column begins."""
        if rows and all(map(self.holds, rows)):
            return tuple((right, left) for right, left in zip(self.rights[:-1], self.lefts[1:], strict=True))
        strips: list[Strip] = []
        words = [word for row in rows for word in row.words]
        for edge, left in pairwise(self.lefts):
            ends = [word.box.right for word in words if word.box.left < left - NEAR] or [edge]
            begin = any(abs(word.box.left - left) < NEAR for word in words)
            if not begin or max(ends) > left - LEAST_STRIP:
                return ()
            strips.append((max(ends), left))
        return tuple(strips)
