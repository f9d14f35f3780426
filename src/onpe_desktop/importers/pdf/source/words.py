"""Pieces of a line, made into words."""

from collections.abc import Mapping, Sequence

from onpe_desktop.importers.pdf.page import Box, Piece, Word


def words_of(pieces: Sequence[Piece], raised: Mapping[int, int]) -> tuple[Word, ...]:
    """Return the words of the pieces of one line, from left to right. `raised` tells super- and subscripts by index."""
    words: list[Word] = []
    start = 0
    for index in range(1, len(pieces) + 1):
        if index < len(pieces) and _belongs(pieces[index - 1], pieces[index], raised, index):
            continue
        part = pieces[start:index]
        first = part[0]
        place = first.style, first.spaced, raised.get(start, 0), first.mark, first.link
        words.append(Word("".join([piece.text for piece in part]), _around(part), *place, baseline=first.baseline))
        start = index
    return tuple(words)


def _around(pieces: Sequence[Piece]) -> Box:
    if len(pieces) == 1:
        return pieces[0].box
    return Box(
        min([piece.left for piece in pieces]),
        min([piece.top for piece in pieces]),
        max([piece.right for piece in pieces]),
        max([piece.bottom for piece in pieces]),
    )


def _belongs(before: Piece, piece: Piece, raised: Mapping[int, int], index: int) -> bool:
    return (
        not piece.spaced
        and piece.style is before.style
        and piece.mark == before.mark
        and piece.link == before.link
        and raised.get(index, 0) == raised.get(index - 1, 0)
    )
