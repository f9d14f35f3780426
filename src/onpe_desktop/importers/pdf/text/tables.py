"""The rows of a table into blocks; a table that a page's end has cut, and a row that it has cut."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onpe_desktop.dossiers import Cell, Row, Table, plain_text
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import had_room
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.joining import Joiner, joint
from onpe_desktop.importers.pdf.text.spans import homes, starts
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

_LEAST_TURNS = 3  # rows of which every second one has a ground
_LEAST_CUT = 3  # words of a table without rules that the publication has whole
_OVER = 1.0  # points: what is further out of a cell runs over its edge
_LEAST_LOWER = 2  # cells that begin within a sentence, for which no word had room above
_LEAST_ROWS = 2  # the head, and the one that is cut
_LEAST_WORDS = 2  # of a line of a text
_MOST_LOWER = 0.2  # of a column's cells
_OPEN = ("«", "(", ",")  # what no cell ends with
_GAP = 0.5  # of the size: columns without rules come no nearer


@dataclass(frozen=True, slots=True)
class Halves:
    """A table with which a page ends, and one with which the next one begins."""

    above: Grid
    below: Grid

    def is_row(self, number: int) -> bool:
        """Tell whether a row of the lower table, the first below its repeated head, goes on with the last one above.

        None does when both have other grounds. Else both have the same where rows take turns, or no rule closes
        the last one; or its cells have something above them, none had room there, and one begins within a sentence, or
        several do, or the label; or only the first cell of a row had ended.
        """
        if number >= len(self.below.rows):
            return False
        row, end = self.below.rows[number], len(self.above.rows) - 1
        found = homes(self.above.rows, row)
        if found is None:
            return False
        last = [self.above.rows[above][place] for above, place in found]
        own = [place for place, (above, _) in enumerate(found) if above == end]
        filled = [place for place, cell in enumerate(row) if cell.lines]
        if not own or not set(filled) <= set(own):
            return False
        if filled and not any(self._are_on_one_ground(found[place], (number, place)) for place in filled):
            return False
        if self.above.open_end or self._has_same_ground(number):
            return True
        if not filled or not all(last[place].lines for place in filled) or not last[own[0]].lines:
            return False
        first = sum(cell.columns for cell in row[: own[0]])
        known = (*_column_of(self.above.rows, first)[1:], *_column_of(self.below.rows, first)[number + 1 :])
        ended = not row[own[0]].lines and all(cell.lines and cell.rows == 1 for cell in known)
        lower = [place for place in filled if _starts_low(row[place])]
        cut = [place for place in lower if not self._had_room(last[place], row, place)]
        texts = [place for place in cut if self._is_text(place, last[place].lines[-1], row[place].lines[0])]
        if len(texts) >= _LEAST_LOWER or (own[0] in cut and not any(map(_starts_low, known))):
            return True  # others may begin a paragraph of their cell
        low = bool(lower)
        low = low or any(last[place].lines[-1].text.endswith(_OPEN) for place in filled)
        low = low or (len(filled) == 1 and row[filled[0]].lines[0].text[:1].isdigit())  # « (Carpentier et al. | 2024) »
        return ended or (low and not any(self._had_room(last[place], row, place) for place in filled))

    def _is_text(self, place: int, above: Line, below: Line) -> bool:
        """Tell whether two lines are of one look and a text below a head, in a column that begins with capitals."""
        if len(above.words) < _LEAST_WORDS or above.bold is not below.bold or len(self.above.rows) < _LEAST_ROWS:
            return False
        cells = [row[place] for row in self.above.rows if place < len(row) and row[place].lines]
        return sum(map(_starts_low, cells)) <= _MOST_LOWER * len(cells)

    def _are_on_one_ground(self, above: tuple[int, int], below: tuple[int, int]) -> bool:
        """Tell whether a cell of each part have one colour; whether they have one at all where no more is known."""
        colours = _ground(self.above, *above), _ground(self.below, *below)
        if None not in colours:
            return colours[0] == colours[1]
        return self.above.rows[above[0]][above[1]].shaded == self.below.rows[below[0]][below[1]].shaded

    def _has_same_ground(self, number: int) -> bool:
        """Tell whether a row has the grounds of the last one above, and every second row of a table has other ones."""
        above, below = self.above.grounds, self.below.grounds
        same = bool(above and below) and above[-1] == below[number]
        return same and (_take_turns(above[1:]) or _take_turns(below[number + 1 :]))

    def are_two(self, first: Table, second: Table) -> bool:
        """Tell whether they are different tables: both begin with bold words, on grounds or not, that are others.

        `first` and `second` are the parts as they have been read, `first` with those of the pages before.
        """
        rows = (self.above.rows[0], self.below.rows[0])
        same = rows[0][0].shaded == rows[1][0].shaded and all(cell.lines for cell in rows[1])
        bold = all(line.bold for row in rows for cell in row for line in cell.lines)
        others = any(
            _is_head(row) for row in (*self.above.rows[len(first.head) :], *self.below.rows[len(second.head) :])
        )
        return same and bold and not others and has_other_head(first, second)

    def _had_room(self, above: GridCell, row: Sequence[GridCell], place: int) -> bool:
        """Tell whether the first word could have stood at the end of the cell above: nobody breaks a line there.

        Where each line of that cell has room for the next one's first word, somebody does.
        """
        line, word = above.lines[-1], row[place].lines[0].words[0]
        columns = [cell.columns for cell in row]
        end = sum(columns[: place + 1])
        width = self.above.edges[end] - self.above.edges[end - columns[place]]
        indent = min(one.box.left for one in above.lines) - self.above.edges[end - columns[place]]
        padding = max(indent, 0.0) if self.above.ruled else _GAP * line.size
        room = width - max(indent, 0.0) - padding
        broken = [had_room(one.box.width, two.words[0].box.width, one.size, room) for one, two in pairwise(above.lines)]
        return not (len(broken) > 1 and all(broken)) and had_room(line.box.width, word.box.width, line.size, room)


def _starts_low(cell: GridCell) -> bool:
    """Tell whether a cell begins as what goes on does: within a sentence, or with a bracket."""
    text = cell.lines[0].text if cell.lines else ""
    return text[:1].islower() or text[:1] == "("


def _ground(grid: Grid, row: int, place: int) -> int | None:
    """Return the colour behind a cell, where it is known."""
    known = grid.grounds and len(grid.grounds[row]) == len(grid.rows[row])
    return grid.grounds[row][place] if known else None


def _take_turns(grounds: Sequence[tuple[int, ...]]) -> bool:
    turns = all(one == two for one, two in zip(grounds, grounds[2:], strict=False))
    return len(grounds) >= _LEAST_TURNS and turns and grounds[0] != grounds[1]


def _column_of(rows: Sequence[Sequence[GridCell]], column: int) -> list[GridCell]:
    """Return the cells that begin in a column, from top to bottom."""
    pairs = (
        (cell, begin)
        for row, begun in zip(rows, starts(rows), strict=True)
        for cell, begin in zip(row, begun, strict=True)
    )
    return [cell for cell, begin in pairs if begin == column]


def table_of(grid: Grid, joiner: Joiner) -> Table:
    """Return the table; its first rows are the head where they are bold or shaded and the others are not."""
    count = 0
    for row in grid.rows[:3]:
        if not _is_head(row) or count + 1 == len(grid.rows):
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


def _is_head(row: Sequence[GridCell]) -> bool:
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


def continued(first: Table, second: Table, cut: Halves | None = None, vocabulary: Vocabulary | None = None) -> Table:
    """Join a table with its rest on the next page, whose repeated head goes; a row that was cut is whole again."""
    rows = (*second.head, *second.body)
    head = [_words(row) for row in (first.head or first.body[:1])]
    repeated = len(rows) > len(head) and [_words(row) for row in rows[: len(head)]] == head
    rest = rows[len(head) :] if repeated else rows
    if cut is not None and vocabulary is not None and first.body and rest and cut.is_row(len(head) if repeated else 0):
        rows = _lengthened((*first.head, *first.body), rest[0], vocabulary)
        return replace(first, head=rows[: len(first.head)], body=(*rows[len(first.head) :], *rest[1:]))
    return replace(first, body=(*first.body, *rest))


def has_other_head(first: Table, second: Table) -> bool:
    """Tell whether the part on the next page has a head of its own, with other words: it is another table.

    Rows of heads further down may be titles of groups, one of which the next page begins with.
    """
    groups = any(all(cell.header for cell in row.cells) for row in (*first.body, *second.body))
    both = bool(first.head and second.head)
    return both and not repeats_head(first, second) and len(second.head[0].cells) > 1 and not groups


def repeats_head(first: Table, second: Table) -> bool:
    """Tell whether both have one head, of which lines may be missing in the second: as running lines they are gone."""
    heads = [[words for row in table.head for words in _words(row)] for table in (first, second)]
    same = len(first.head) == len(second.head) and len(heads[0]) == len(heads[1])
    return same and all(part in whole for whole, part in zip(*heads, strict=True))


def _lengthened(rows: tuple[Row, ...], rest: Row, vocabulary: Vocabulary) -> tuple[Row, ...]:
    """Return the rows with the words of a row that goes on with the last one, and cells as high as they are there."""
    found = homes([row.cells for row in rows], rest.cells)
    if found is None:
        return (*rows, rest)
    made = [list(row.cells) for row in rows]
    for (number, place), cell in zip(found, rest.cells, strict=True):
        one = made[number][place]
        inlines = joint(one.inlines, cell.inlines, "", vocabulary) if plain_text(cell.inlines) else one.inlines
        made[number][place] = replace(one, inlines=inlines, rows=one.rows + cell.rows - 1)
    return tuple(Row(tuple(cells)) for cells in made)


def _words(row: Row) -> tuple[str, ...]:
    return tuple(plain_text(cell.inlines) for cell in row.cells)
