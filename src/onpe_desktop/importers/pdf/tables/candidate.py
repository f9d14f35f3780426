"""Rows that may be a table."""

from dataclasses import dataclass
from functools import cached_property

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import Strip, VisualRow


@dataclass(frozen=True)
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

    @cached_property
    def lefts(self) -> tuple[float, ...]:
        """The left edges of the columns."""
        return (min(row.words[0].box.left for row in self.rows), *(right for _, right in self.strips))

    def column(self, word: Word) -> int:
        """Return the number of the column that a word begins in."""
        middle = (word.box.left + min(word.box.right, word.box.left + 8)) / 2
        return sum(middle > (left + right) / 2 for left, right in self.strips)

    @cached_property
    def cells(self) -> tuple[tuple[tuple[Word, ...], ...], ...]:
        """The words by row and column."""
        found = []
        for row in self.rows:
            columns: list[list[Word]] = [[] for _ in self.lefts]
            for word in row.words:
                columns[self.column(word)].append(word)
            found.append(tuple(tuple(words) for words in columns))
        return tuple(found)
