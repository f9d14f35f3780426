"""First rows that look otherwise than those below them: the heads of tables that no rule parts."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_PAIR = 2  # columns
_LEAST_ROWS = 3  # below a head of another look
_LEAST_CAPITALS = 3  # letters


def has_head(candidate: Candidate) -> bool:
    """Tell whether the first row looks otherwise than the others: bold in each cell, larger, or in capitals."""
    first, *rest = candidate.rows
    plain = [row for row in rest if not all(is_bold(line) for line in row.lines)]
    return (is_bold_row(first) and len(plain) > 0.7 * len(rest)) or _has_own_look(first, rest)


def _has_own_look(row: VisualRow, others: Sequence[VisualRow]) -> bool:
    """Tell whether the cells of a row are larger than all others, or they alone in capitals.

    The others are three rows at least, of one size and colour.
    """
    lines = [line for other in others for line in other.lines]
    looks = {(line.size, line.style.colour) for line in lines}
    smallest = min(line.size for line in row.lines)
    if len(row.lines) < _PAIR or len(others) < _LEAST_ROWS or len(looks) > 1 or smallest < lines[0].size:
        return False
    capitals = all(map(_is_in_capitals, row.lines)) and not any(map(_is_in_capitals, lines))
    return capitals or smallest > lines[0].size


def _is_in_capitals(line: Line) -> bool:
    return sum(map(str.isalpha, line.text)) >= _LEAST_CAPITALS and line.text.isupper()


def is_bold_row(row: VisualRow) -> bool:
    """Tell whether a row has several lines, each of them bold."""
    return len(row.lines) > 1 and all(is_bold(line) for line in row.lines)


def is_bold(line: Line) -> bool:
    """Tell whether a line has letters or figures, all bold."""
    return line.bold and any(sign.isalnum() for sign in line.text)
