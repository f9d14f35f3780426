"""Two columns of bold terms, each with its words below: a glossary, or addresses, whose lines are short."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, around

_LEAST = 4  # terms in each column
_FIRST = 0.3  # of the text's width: no column is narrower
_SAME = 2.0  # points
_GAP = 0.5  # of the size: the white between the columns
_FLUSH = 0.9  # of a column's lines begin at its edge
_NEAR = 2.0  # of the size: from a term to its words


def term_columns(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Return where the left column ends and where the right one begins; None where there are no such columns.

    In both, bold lines are followed by lines that are not, again and again: in rows of a table one column has them.
    """
    if sum(line.bold for line in lines) < 2 * _LEAST:
        return None
    whole = around(line.box for line in lines)
    starts = Counter(round(line.box.left) for line in lines if line.bold)
    for start, count in sorted(starts.items()):
        if count < _LEAST or not _FIRST < (start - whole.left) / max(whole.width, 1.0) < 1 - _FIRST:
            continue
        right = [line for line in lines if line.box.left > start - _SAME]
        top = min(line.box.top for line in right)
        left = [line for line in lines if line.box.left <= start - _SAME and line.box.bottom > top]
        end = max((line.box.right for line in left), default=start)
        if end < start - _GAP * right[0].size and _has_terms(left) and _has_terms(right):
            return end, float(start)
    return None


def _has_terms(column: Sequence[Line]) -> bool:
    edge = min(line.box.left for line in column)
    flush = sorted((line for line in column if line.box.left < edge + _SAME), key=lambda line: line.box.top)
    terms = sum(
        line.bold and not below.bold and below.box.top - line.box.bottom < _NEAR * line.size
        for line, below in pairwise(flush)
    )
    return len(flush) >= _FLUSH * len(column) and terms >= _LEAST and terms >= _FLUSH * sum(one.bold for one in flush)
