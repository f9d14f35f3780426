"""What is raised or lowered in a line: superscripts, calls of notes, subscripts."""

import re
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Piece

RAISED = 0.92  # of the size: CSS leaves open how much « smaller » is, some browsers take 8/9; others 5/6, TeX 7/10
_CALL = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?")  # what need not be smaller
_LEAST, _LIFT, _MOST = 0.1, 0.25, 0.6  # of the size: so much small signs are raised or lowered, and those that are not
_NEAR = 0.3  # of the size: a space


def raised_of(pieces: Sequence[Piece]) -> dict[int, int]:
    """Return which pieces of a line are raised (1) or lowered (-1), by their places."""
    baseline, size = baseline_of(pieces), size_of(pieces)
    raised: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        rise = baseline - piece.baseline
        if piece.style.size < RAISED * size and abs(rise) > _LEAST * size:
            raised[index] = 1 if rise > 0 else -1
        elif piece.superior or (rise > _LIFT * size and _CALL.fullmatch(piece.text)):
            raised[index] = 1
    return raised


def is_sign_of(sign: Sequence[Piece], text: Sequence[Piece]) -> bool:
    """Tell whether a run is a raised sign that touches a text, be it hardly smaller.

    WeasyPrint sets « smaller » in the next one of CSS's seven sizes: beside 11 points that is 10.7.
    """
    rise, size = baseline_of(text) - sign[0].baseline, size_of(text)
    return (
        _LIFT * size < rise < _MOST * size
        and size_of(sign) < size
        and _CALL.fullmatch("".join(piece.text for piece in sign)) is not None
        and min(max(sign[0].left - piece.right, piece.left - sign[-1].right) for piece in text) < _NEAR * size
    )


def size_of(pieces: Sequence[Piece]) -> float:
    """Return the size of most characters."""
    return max(_median([(piece.style.size, len(piece.text)) for piece in pieces]), 1.0)


def baseline_of(pieces: Sequence[Piece]) -> float:
    """Return the baseline of most characters."""
    return _median([(piece.baseline, len(piece.text)) for piece in pieces])


def _median(counted: list[tuple[float, int]]) -> float:
    """Return the value in the middle of all characters, from values and how many characters have each."""
    counted.sort()
    if counted[0][0] == counted[-1][0]:
        return counted[0][0]
    before = sum(count for _, count in counted) // 2
    for value, count in counted:
        before -= count
        if before < 0:
            return value
    return counted[-1][0]
