"""A table that a page's end has cut: its halves, a row that is in both, and what is another table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from onpe_desktop.dossiers import Row, Table, plain_text
from onpe_desktop.importers.pdf.page import Line, around
from onpe_desktop.importers.pdf.rows import had_room
from onpe_desktop.importers.pdf.tables.cell_words import is_amount
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.joining import joint
from onpe_desktop.importers.pdf.text.spans import homes, starts
from onpe_desktop.importers.pdf.text.tables import is_head
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

_LEAST_TURNS = 3  # rows of which every second one has a ground
_LEAST_LOWER = 2  # cells that begin within a sentence, for which no word had room above
_LEAST_ROWS = 2  # the head, and the one that is cut
_LEAST_WORDS = 2  # of a line of a text
_MOST_LOWER = 0.5  # of a column's cells
_OPEN = ("«", "(", ",")  # what no cell ends with
_KEPT = 2  # rows: a title of some and the first one of these
_LEAST_OTHERS = 3  # rows
_LEAST_BESIDE, _LEVEL = 2, 2.0  # cells of a row that begin at one height, and points
_LONG, _PART = 4, 0.2  # lines that a page's end may part, and of a line
_PADDING = 2.0  # of the size, in a row: above and below its lines
_GAP = 0.5  # of the size: columns without rules come no nearer


@dataclass(frozen=True, slots=True)
class Halves:
    """A table with which a page ends, and one with which the next one begins."""

    above: Grid
    below: Grid

    def is_row(self, number: int) -> bool:
        """Tell whether a row of the lower table, the first below its repeated head, goes on with the last one above.

        None does when both have other grounds. Else both have the same where rows take turns, or no rule closes the
        last one; but not where every cell has words, after a label that had room there: some styles close no row, and
        begin anew on each page. Or its cells have something above them, none had room there, and one begins within a
        sentence, or several do, whatever begins beside these, or the label; or only the first cell of a row had ended.
        Both halves have their cells on the same columns (`borders.grid_on_borders`).
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
        if any(_is_amount(last[place]) and _is_amount(row[place]) for place in filled):
            return False  # no number goes on with another one
        if self.above.open_end or self._has_same_ground(number):
            whole = all(cell.lines for cell in (*row, *last)) and not any(map(_starts_low, row))
            return not whole or not self._had_room(last[0], row, 0)
        both = [place for place in filled if last[place].lines]
        if any(_had_lines(self.above.rows[end], last[place], row[place]) for place in both):
            return False
        if len(both) == len(filled) == 1 and self._is_poorest(number):
            return True
        moved = len(both) < len(filled)  # as a short cell that was centred on the height of its row
        if not both or not last[own[0]].lines or (moved and row[own[0]].lines):
            return False
        labels = self._others(number, own[0])
        ended = not row[own[0]].lines and all(cell.lines and cell.rows == 1 for cell in labels)
        lower = [place for place in both if self._is_within(number, place)]
        cut = [place for place in lower if not self._had_room(last[place], row, place)]
        texts = [place for place in cut if self._is_text(last[place].lines[-1], row[place].lines[0])]
        if len(texts) >= _LEAST_LOWER or (own[0] in cut and not any(map(_starts_low, labels))):
            return True  # others may begin a paragraph of their cell
        if moved:
            return ended and bool(cut) and not any(self._had_room(last[place], row, place) for place in both)
        low = bool(lower)
        low = low or any(last[place].lines[-1].text.endswith(_OPEN) for place in filled)
        low = low or (len(filled) == 1 and row[filled[0]].lines[0].text[:1].isdigit())  # « (Carpentier et al. | 2024) »
        return ended or (low and not any(self._had_room(last[place], row, place) for place in filled))

    def _is_poorest(self, number: int) -> bool:
        """Tell whether all other rows have words in more cells than this one of the lower table, below its head."""
        rows = [*self.above.rows[1:], *self.below.rows[number:]]
        filled = [sum(bool(cell.lines) for cell in row) for row in rows]
        least = filled.pop(len(self.above.rows) - 1)
        return len(filled) >= _LEAST_OTHERS and least < min(filled)

    def _others(self, number: int, place: int) -> list[GridCell]:
        """Return the other cells of a column, without the head's: that of a cell of a row of the lower table."""
        first = sum(cell.columns for cell in self.below.rows[number][:place])
        return [*_column_of(self.above.rows, first)[1:], *_column_of(self.below.rows, first)[number + 1 :]]

    def _is_within(self, number: int, place: int) -> bool:
        """Tell whether a cell begins within a sentence, in a column whose cells seldom begin so, as codes do."""
        others = [cell for cell in self._others(number, place) if cell.lines]
        seldom = sum(map(_starts_low, others)) <= _MOST_LOWER * len(others)
        return seldom and _starts_low(self.below.rows[number][place])

    def _is_text(self, above: Line, below: Line) -> bool:
        """Tell whether two lines are of one look and a text below a head."""
        return len(above.words) >= _LEAST_WORDS and above.bold is below.bold and len(self.above.rows) >= _LEAST_ROWS

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

    def are_two(self, first: Table, second: Table, foot: float) -> bool:
        """Tell whether they are different tables: both begin with bold words, on grounds or not, that are others.

        Or there was room for the lower one's first rows above `foot`, where text ends on the page of the upper one; but
        not below a head that comes again without a label. `first` and `second` are the parts as they have been read,
        `first` with those of the pages before.
        """
        begun = self.below.rows[len(second.head) :] or self.below.rows
        if (not _begins_alike(first, second) or begun[0][0].lines) and self._had_room_for_rows(foot):
            return True
        rows = (self.above.rows[0], self.below.rows[0])
        same = rows[0][0].shaded == rows[1][0].shaded and all(cell.lines for cell in rows[1])
        bold = all(line.bold for row in rows for cell in row for line in cell.lines)
        others = any(
            is_head(row) for row in (*self.above.rows[len(first.head) :], *self.below.rows[len(second.head) :])
        )
        return same and bold and not others and has_other_head(first, second)

    def _had_room_for_rows(self, foot: float) -> bool:
        """Tell whether the first two rows of the lower table could have stood below the upper one.

        Titles of rows are kept with what follows; a head alone is no table.
        """
        lines = [line for row in self.below.rows[:_KEPT] for cell in row if cell.rows == 1 for line in cell.lines]
        if not lines or self.above.open_end or all(map(is_head, self.above.rows)):
            return False
        box = around(line.box for line in lines)
        return self.above.box.bottom + box.height + _PADDING * _KEPT * lines[0].size < foot

    def _had_room(self, above: GridCell, row: Sequence[GridCell], place: int) -> bool:
        """Tell whether the first word could have stood at the end of the cell above: nobody breaks a line there.

        Where each line of that cell has room for the next one's first word, somebody does.
        """
        line, word = above.lines[-1], row[place].lines[0].words[0]
        columns = [cell.columns for cell in row]
        end = sum(columns[: place + 1])
        width = self.above.edges[end] - self.above.edges[end - columns[place]]
        cells = _column_of(self.above.rows, end - columns[place])  # lines of one cell may be centred
        indent = min(one.box.left for cell in cells for one in cell.lines) - self.above.edges[end - columns[place]]
        padding = max(indent, 0.0) if self.above.ruled else _GAP * line.size
        room = width - max(indent, 0.0) - padding
        broken = [had_room(one.box.width, two.words[0].box.width, one.size, room) for one, two in pairwise(above.lines)]
        return not (len(broken) > 1 and all(broken)) and had_room(line.box.width, word.box.width, line.size, room)


def _had_lines(row: Sequence[GridCell], above: GridCell, below: GridCell) -> bool:
    """Tell whether the lines of a cell on the next page had room below those above, beside the other cells of the row.

    Two lines of a long text, or all of a short one, are kept together. Cells that are centred say nothing, and what
    begins within a sentence goes on, whatever room there was.
    """
    if _starts_low(below) or above.lines[-1].text.endswith(("(", "[")):
        return False
    cells = [cell.lines for cell in row if cell.lines]
    tops = [lines[0].level for lines in cells]
    steps = [step for lines in cells for one, two in pairwise(lines) if (step := two.level - one.level) > 0]
    if len(tops) < _LEAST_BESIDE or max(tops) - min(tops) > _LEVEL or not steps:
        return False
    kept = len(below.lines) if len(below.lines) < _LONG else _KEPT
    free = max(lines[-1].level for lines in cells) - above.lines[-1].level
    return free > (kept - _PART) * min(steps)


def _starts_low(cell: GridCell) -> bool:
    """Tell whether a cell begins as what goes on does: within a sentence, or with a bracket."""
    text = cell.lines[0].text if cell.lines else ""
    return text[:1].islower() or text[:1] == "("


def _is_amount(cell: GridCell) -> bool:
    return bool(cell.lines) and is_amount(" ".join(line.text for line in cell.lines))


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


def continued(first: Table, second: Table, cut: Halves | None = None, vocabulary: Vocabulary | None = None) -> Table:
    """Join a table with its rest on the next page, whose repeated head goes; a row that was cut is whole again."""
    rows = (*second.head, *second.body)
    rest = below_head(first, rows)
    repeated = len(rows) - len(rest)
    if cut is not None and vocabulary is not None and first.body and rest and cut.is_row(repeated):
        rows = _lengthened((*first.head, *first.body), rest[0], vocabulary)
        return replace(first, head=rows[: len(first.head)], body=(*rows[len(first.head) :], *rest[1:]))
    return replace(first, body=(*first.body, *rest))


def below_head(first: Table, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows of a table's rest without its repeated head: the first row where none is marked as one.

    Of a head of several rows LaTeX may repeat but the first ones, of which titles over columns tell no place.
    """
    head = [_words(row) for row in (first.head or first.body[:1])]
    if len(rows) > len(head) and [_words(row) for row in rows[: len(head)]] == head:
        return tuple(rows[len(head) :])
    told = [_told(row) for row in first.head]
    again = sum(1 for _ in takewhile(lambda pair: pair[0] == _told(pair[1]), zip(told, rows, strict=False)))
    return tuple(rows[again:] if len(rows) > again else rows)


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


def _begins_alike(first: Table, second: Table) -> bool:
    one, two = ((*table.head, *table.body)[0] for table in (first, second))
    return _words(one) == _words(two) or bool(first.head and repeats_head(first, second))


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


def _told(row: Row) -> list[str]:
    return [words for words in _words(row) if words]


def _words(row: Row) -> tuple[str, ...]:
    return tuple(plain_text(cell.inlines) for cell in row.cells)
