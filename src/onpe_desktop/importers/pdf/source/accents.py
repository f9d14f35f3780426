"""Accents and circles that old fonts draw over their letters: both become one character."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Piece
from onpe_desktop.importers.pdf.source.signs import CIRCLE

_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "^": "\u0302",
    "¨": "\u0308",
    "˜": "\u0303",
    "~": "\u0303",
    "¸": "\u0327",
    "ˇ": "\u030c",
}
_CIRCLED = {"c": "©", "C": "©", "r": "®", "R": "®", "p": "℗", "P": "℗"}
_LETTERS = {"ı": "i", "ȷ": "j"}
_BAND = 16.0  # points: letters are looked for by their place from left to right
ACCENTS = frozenset((*_ACCENTS, CIRCLE))
_TOUCHING = 0.04  # of the size: signs beside each other may overlap so much
_RISE = 0.7  # of the size: an accent over a capital is raised by so much at most


def with_accents(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces, those accents that lie over a letter joined with it. An accent that stands alone is a sign.

    PDFium gives an accent that is raised over a capital a line of its own, in the midst of another one, with spaces
    around it that are none.
    """
    accents = [index for index, piece in enumerate(pieces) if piece.text in ACCENTS]
    if not accents:
        return pieces
    bands: dict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        if piece.text.isalpha():
            bands[int(piece.middle // _BAND)].append(index)
    gone: set[int] = set()
    for index in accents:
        accent = pieces[index]
        place = int(accent.middle // _BAND)
        near = [other for band in (place - 1, place, place + 1) for other in bands[band]]
        letter = _below(accent, near, pieces)
        if letter is None:
            continue
        gone.add(index)
        pieces[letter].text = _composed(pieces[letter].text, accent.text)
        if letter == index + 1:
            pieces[letter].spaced = accent.spaced
        elif index + 1 < len(pieces):
            pieces[index + 1].spaced = False  # whether there is a space, the gap tells
    return [piece for index, piece in enumerate(pieces) if index not in gone]


def lie_over_letters(pieces: Sequence[Piece]) -> bool:
    """Tell whether an accent may lie over a letter of a longer piece: then each letter must be a piece of its own."""
    accents = [piece for piece in pieces if piece.text in ACCENTS]
    return any(_may_lie_over(accent, piece) for piece in pieces if len(piece.text) > 1 for accent in accents)


def _may_lie_over(accent: Piece, piece: Piece) -> bool:
    size = piece.style.size
    return abs(accent.baseline - piece.baseline) <= _RISE * size and _shared(accent, piece) > _TOUCHING * size


def _below(accent: Piece, near: Sequence[int], pieces: Sequence[Piece]) -> int | None:
    """Return the place of the letter that an accent lies over: one that waits for it, else the one most covered."""
    fitting = [
        other
        for other in near
        if abs(accent.baseline - pieces[other].baseline) <= _RISE * pieces[other].style.size  # asked first: few are
        and _lies_over(accent, pieces[other])
    ]
    return max(fitting, key=lambda other: _fit(accent, pieces[other]), default=None)


def _fit(accent: Piece, letter: Piece) -> tuple[bool, float]:
    return letter.text in _LETTERS, _shared(accent, letter)


def _lies_over(accent: Piece, letter: Piece) -> bool:
    size = letter.style.size
    if abs(accent.style.size - size) > 0.3 * size:
        return False
    if _shared(accent, letter) < 0.2 * min(accent.width, letter.width):
        return False
    return len(_composed(letter.text, accent.text)) == 1


def _shared(accent: Piece, letter: Piece) -> float:
    """Return how much of the page's width both cover."""
    return min(accent.right, letter.right) - max(accent.left, letter.left)


def _composed(letter: str, accent: str) -> str:
    if accent == CIRCLE:
        return _CIRCLED.get(letter, letter + accent)
    return unicodedata.normalize("NFC", _LETTERS.get(letter, letter) + _ACCENTS[accent])
