"""Lines whose words are set tighter, or whose letters are set wider, than spaces usually tell.

Designers squeeze a line, or space the letters of a title (« tracking »), until it fits; programs such as InDesign then
write no space at all. What is a space, the other gaps of the line tell.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Piece

_LEAST_LETTERS = 20
_LONGEST = 15  # letters of a word on average: French has five
_LETTERS = 0.7  # of the signs of words
_ADDRESS = frozenset("/@_\\")
_TIGHT = 0.11  # of the size: letters that are not set wide stand closer
_LEAST_LONE = 8  # letters that stand alone
_LONE = 0.7  # of the pieces
_WIDER = 1.6  # times the usual gap: between words


def respace(pieces: Sequence[Piece]) -> None:
    """Note the spaces of such a line in its pieces; others are left as they are."""
    spaces = sum(piece.spaced for piece in pieces)
    if spaces > _LONE * len(pieces) and _stand_alone(pieces):
        _part(pieces, _WIDER * max(median(_gaps(pieces)), 0.0))
        return
    letters = sum(len(piece.text) for piece in pieces)
    if letters >= _LEAST_LETTERS and letters > _LONGEST * (spaces + 1) and not _is_one_word(pieces):
        _part(pieces, _TIGHT)


def _stand_alone(pieces: Sequence[Piece]) -> bool:
    lone = sum(len(piece.text) == 1 and piece.text.isalpha() for piece in pieces)
    return lone >= _LEAST_LONE and lone > _LONE * len(pieces)


def _is_one_word(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line is an address, typed, or mostly the dots of a contents page: no words without spaces."""
    text = "".join(piece.text for piece in pieces)
    fixed = any(piece.style.fixed for piece in pieces)
    return fixed or not _ADDRESS.isdisjoint(text) or sum(map(str.isalpha, text)) < _LETTERS * len(text)


def _part(pieces: Sequence[Piece], least: float) -> None:
    for piece, gap in zip(pieces[1:], _gaps(pieces), strict=True):
        piece.spaced = gap > least


def _gaps(pieces: Sequence[Piece]) -> list[float]:
    """Return the gaps between pieces, of their size."""
    return [
        (piece.left - before.right) / max(min(before.style.size, piece.style.size), 1.0)
        for before, piece in pairwise(pieces)
    ]
