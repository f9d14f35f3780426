"""Which cells of a table stand where, with those over several rows."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol


class Spanned(Protocol):
    """A cell over several columns or rows."""

    @property
    def columns(self) -> int:
        """How many columns it covers."""

    @property
    def rows(self) -> int:
        """How many rows it covers, with its own."""


def starts(rows: Sequence[Sequence[Spanned]]) -> list[list[int]]:
    """Return the columns in which the cells of each row begin."""
    until: dict[int, int] = {}  # by column the first row that nothing from above covers
    found: list[list[int]] = []
    for number, row in enumerate(rows):
        found.append([])
        column = 0
        for cell in row:
            while until.get(column, 0) > number:
                column += 1
            found[-1].append(column)
            until.update(dict.fromkeys(range(column, column + cell.columns), number + cell.rows))
            column += cell.columns
    return found


def covering(rows: Sequence[Sequence[Spanned]]) -> list[tuple[int, int]]:
    """Return for each column the cell that covers it in the last row: the number of its row, and its own in that."""
    found: dict[int, tuple[int, int]] = {}
    for number, (row, begun) in enumerate(zip(rows, starts(rows), strict=True)):
        for place, (cell, column) in enumerate(zip(row, begun, strict=True)):
            found.update(dict.fromkeys(range(column, column + cell.columns), (number, place)))
    return [found[column] for column in sorted(found)]


def homes(rows: Sequence[Sequence[Spanned]], rest: Sequence[Spanned]) -> list[tuple[int, int]] | None:
    """Return for each cell of a row the one of the last row that covers the same columns; None where one has none."""
    known = covering(rows)
    found: list[tuple[int, int]] = []
    for begin, cell in zip(accumulate((cell.columns for cell in rest), initial=0), rest, strict=False):
        columns = [column for column, home in enumerate(known) if begin < len(known) and home == known[begin]]
        if columns != list(range(begin, begin + cell.columns)):
            return None
        found.append(known[begin])
    return found if set(found) == set(known) else None
