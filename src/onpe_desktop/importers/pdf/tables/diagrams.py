"""Diagrams whose lines touch each other as the rules of a table do, where curves run over them, or text does; forms."""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line, Shape

_OVER = 1.5  # points on both sides of a rule: what reaches further runs over it
_SPACE = 0.4  # of the size: words of a line are no further apart; no table leaves so little beside its rules
_LEAST = 4  # curves and heads of arrows
_LEAST_LABELS, _LABELLED = 5, 0.8  # rows of a form; of them begin with a label
_LEAST_BLANK = 3  # rows of a form below titles, with these


def is_diagram(columns: Sequence[float], rows: Sequence[float], shapes: Sequence[Shape]) -> bool:
    """Tell whether several shapes lie on the borders of what may be a table; signs in its cells lie on none."""
    left, top, right, bottom = columns[0], rows[0], columns[-1], rows[-1]
    around = Box(left - _OVER, top - _OVER, right + _OVER, bottom + _OVER)
    near = [shape for shape in shapes if around.shared(shape.box) > 0]
    return sum(shape.count for shape in near if _is_over(shape.box, columns, rows)) >= _LEAST


def _is_over(box: Box, columns: Sequence[float], rows: Sequence[float]) -> bool:
    return any(box.left + _OVER < edge < box.right - _OVER for edge in columns) or any(
        box.top + _OVER < edge < box.bottom - _OVER for edge in rows
    )


def is_torn(parts: Sequence[Line]) -> bool:
    """Tell whether neighbouring words of a line stand in two cells. A long word that runs out of its own overlaps."""
    return any(
        0 < second.words[0].box.left - first.words[-1].box.right < _SPACE * first.size and second.words[0].spaced
        for first, second in pairwise(parts)
    )


def is_form(rows: Sequence[Sequence[bool]]) -> bool:
    """Tell whether cells that may all be empty are to be filled in, beside labels of nearly all rows, or below titles.

    `rows` tells of each cell whether it has words. Titles stand in each cell of the first row, and below each of them
    another cell.
    """
    labels = [row[0] for row in rows if len(row) > 1]
    labelled = len(labels) >= _LEAST_LABELS and sum(labels) > _LABELLED * len(labels)
    return labelled or is_titled_form(rows)


def is_titled_form(rows: Sequence[Sequence[bool]]) -> bool:
    """Tell whether each cell of the first row has words, and each row below as many cells."""
    titles = rows[0] if rows else ()
    return len(rows) >= _LEAST_BLANK and len(titles) > 1 and all(titles) and all(len(r) == len(titles) for r in rows)
