"""Rows that may be a table."""

from onpe_desktop.importers.pdf.cached import cached
from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import Strip, VisualRow
from onpe_desktop.importers.pdf.values import value_with_cache

_NEAR = 1.6  # points: cells begin so near their column's edge


@value_with_cache
class Candidate:
    """Rows that may be a table, and the white strips between its columns.

    `edges` are the heights of the rules of a ruled one, from the top one to the bottom one.
    """

    rows: tuple[VisualRow, ...]
    strips: tuple[Strip, ...]
    edges: tuple[float, ...] = ()
    goes_on: bool = False  # with the table of the page before
    width: float = 0.0  # of the page's text, where it is known
    upright: bool = False  # rules or the edges of grounds stand between its columns
    pieces: bool = False  # rules or grounds lie in pieces, one for each cell
    titled: bool = False  # a caption beside it, such as « Tableau 3 », says what it is
    begins: tuple[int, ...] = ()  # the rows at which rows of the table begin, where that is known
    exact: tuple[float, ...] = ()  # the left edges of columns that words of others run into
    end: float = 0.0  # of the rules across, where these are known
    borders: tuple[float, ...] = ()  # where pieces of rules meet, between the columns, and where the last one ends

    @cached
    def lefts(self) -> tuple[float, ...]:
        """The left edges of the columns."""
        return (min(row.words[0].box.left for row in self.rows), *(right for _, right in self.strips))

    def column(self, word: Word) -> int:
        """Return the number of the column that a word begins in."""
        middle = (word.box.left + min(word.box.right, word.box.left + 8)) / 2
        return sum(middle > (left + right) / 2 for left, right in self.strips)

    @cached
    def cells(self) -> tuple[tuple[tuple[Word, ...], ...], ...]:
        """The words by row and column."""
        found = []
        for row in self.rows:
            columns: list[list[Word]] = [[] for _ in self.lefts]
            for word in row.words:
                columns[self.column(word)].append(word)
            found.append(tuple(tuple(words) for words in columns))
        return tuple(found)

    @cached
    def uneven(self) -> tuple[bool, ...]:
        """Of each column, whether most of its cells begin at other places than its left edge."""
        found = []
        for number, edge in enumerate(self.lefts):
            starts = [cells[number][0].box.left for cells in self.cells if cells[number]]
            found.append(2 * sum(start < edge + _NEAR for start in starts) < len(starts))
        return tuple(found)
