"""The table with which the page before ended, or the column before: what goes on with it stands in its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import fills_columns
from onpe_desktop.importers.pdf.tables.grids import Grid
from onpe_desktop.importers.pdf.tables.neighbours import keeps_to
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP

NEAR = 2.5  # points: columns of both pages begin so near each other
_WIDE = 4.0  # points: rules of a table begin and end so near its sides
_MOST = 0.5  # of the table's width
_LEAST_EDGES = 3  # of two columns
_PAIR = 2  # columns, or rows
_PADDING = 15.0  # points: what stands in a cell is no further from its rules
_LEAST_COLUMNS = 3  # of a row that no left edges tell


@dataclass(frozen=True, slots=True)
class Before:
    """The left edges of the columns of a table, and how far to the right their cells reach, where that is known.

    `edges` are the borders of the columns of one that rules part; `head` is the text of its first row.
    """

    lefts: tuple[float, ...]
    rights: tuple[float, ...] = ()
    edges: tuple[float, ...] = ()
    head: str = ""

    @classmethod
    def of(cls, grid: Grid) -> "Before":
        """Return what is known of a table's columns; a cell over several says nothing of where one ends."""
        if grid.ruled:
            return cls((), edges=grid.edges)
        rights = list(grid.edges[:-1])
        for row in grid.rows:
            place = 0
            for cell in row:
                if cell.columns == 1 and place < len(rights):
                    rights[place] = max([rights[place], *(line.box.right for line in cell.lines)])
                place += cell.columns
        head = " ".join(line.text for cell in grid.rows[0] for line in cell.lines) if grid.rows else ""
        return cls(grid.edges[:-1], tuple(rights), head=head)

    def moved(self, by: float) -> "Before":
        """Return the table as if it stood further to the right."""
        lefts, rights, edges = (tuple(x + by for x in places) for places in (self.lefts, self.rights, self.edges))
        return Before(lefts, rights, edges, self.head)

    def rest(self, rows: Sequence[VisualRow], rules: Sequence[Box]) -> Candidate | None:
        """Return the row with which a ruled table goes on at the top of a page: alone between two of its rules.

        Its words stand between the borders of the table's columns.
        """
        if len(self.edges) < _LEAST_EDGES or not rows:
            return None
        left, right = self.edges[0], self.edges[-1]
        wide = [rule.middle[1] for rule in rules if self._is_rule(rule)]
        above = max((height for height in wide if height < rows[0].middle), default=None)
        below = min((height for height in wide if height > rows[0].middle), default=None)
        if above is None or below is None:
            return None
        chosen = tuple(row for row in rows if above < row.middle < below)
        strips = tuple((edge - 1.0, edge + 1.0) for edge in self.edges[1:-1])
        inside = all(left < row.words[0].box.left and row.words[-1].box.right < right for row in chosen)
        if not inside or not all(keeps_to(row, strips) for row in chosen):
            return None
        return Candidate(chosen, strips, (above, below), goes_on=True, begins=(0,))

    def _is_rule(self, rule: Box) -> bool:
        """Tell whether a rule lies across most columns, and begins and ends where some do: some have none."""
        ends = [any(abs(place - edge) < _WIDE for edge in self.edges) for place in (rule.left, rule.right)]
        return all(ends) and rule.width > _MOST * (self.edges[-1] - self.edges[0])

    def up_to_rule(self, rows: Sequence[VisualRow], rules: Sequence[Box]) -> Candidate | None:
        """Return the rows at the top of a page down to the rule that closes a table, all within the columns of it.

        The rule is as wide as the table. Cells may be centred on the height of their row, and labels may be missing.
        """
        if len(self.lefts) < _PAIR or not self.rights or not rows:
            return None
        first, last = self.lefts[0], self.rights[-1]
        wide = [rule for rule in rules if first - _PADDING < rule.left < first + NEAR and last - NEAR < rule.right]
        if any(rule.middle[1] < rows[0].middle for rule in wide):
            return None  # another table, or an algorithm
        foot = min((rule.middle[1] for rule in wide if rule.middle[1] > rows[0].middle), default=0.0)
        chosen = tuple(row for row in rows if row.middle < foot)
        strips: list[Strip] = []
        words = [word for row in chosen for word in row.words]
        for left, following in pairwise(self.lefts):
            ends = [word.box.right for word in words if left - NEAR < word.box.left < following - NEAR]
            strips.append((max(ends, default=left), following))
        if len(chosen) < _PAIR or any(right - left < LEAST_STRIP for left, right in strips):
            return None
        inside = all(word.box.left > first - NEAR for word in words) and all(keeps_to(row, strips) for row in chosen)
        several = sum(len(row.lines) > 1 for row in chosen) >= _PAIR
        near = foot - chosen[-1].bottom < _PADDING
        return (
            Candidate(chosen, tuple(strips), (chosen[0].top - 1, foot), goes_on=True)
            if inside and several and near
            else None
        )

    def holds(self, row: VisualRow) -> bool:
        """Tell whether a row has a cell in each of several columns, centred or flush right in what they take.

        Columns may be so near each other that their words are one line.
        """
        if len(self.rights) < _LEAST_COLUMNS:
            return False
        return fills_columns(row, [self._place(word.box) for word in row.words], len(self.rights))

    def _place(self, box: Box) -> int:
        """Return the column that a box lies in; one may be wider than on the page before, up to the next one."""
        ends = [*(left - LEAST_STRIP for left in self.lefts[1:]), self.rights[-1] + NEAR]
        columns = enumerate(zip(self.lefts, ends, strict=False))
        return next((n for n, (left, end) in columns if left - NEAR < box.left and box.right < end), -1)

    def strips(self, rows: Sequence[VisualRow], own: Sequence[float] = ()) -> tuple[Strip, ...]:
        """Return the white between the columns; none where words run over it, or no column begins.

        A column may be empty where the rows have columns of their `own` that all begin where some of the table do.
        """
        same = bool(own) and all(any(abs(one - left) < NEAR for left in self.lefts) for one in own)
        if rows and all(map(self.holds, rows)):
            return tuple((right, left) for right, left in zip(self.rights[:-1], self.lefts[1:], strict=True))
        strips: list[Strip] = []
        words = [word for row in rows for word in row.words]
        for edge, left in pairwise(self.lefts):
            ends = [word.box.right for word in words if word.box.left < left - NEAR] or [edge]
            begin = same or any(abs(word.box.left - left) < NEAR for word in words)
            if not begin or max(ends) > left - LEAST_STRIP:
                return ()
            strips.append((max(ends), left))
        return tuple(strips)
