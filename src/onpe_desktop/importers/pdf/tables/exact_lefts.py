"""Columns that run into each other: words too long for theirs, as LaTeX leaves them, fill the white beside it.

The cells of a column all begin at one place, to a fraction of a point: where words of several rows begin there, behind
others of different widths and behind none, and no row goes on over it, a column begins, however little white there is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_SAME, _SIGN = 0.8, 1.6  # points
_LEAST_ROWS, _LEAST_BEHIND = 3, 2  # lines with a word that begins there, and of them behind others
_LETTERS = 3  # numbers and bullets of lists have fewer
_MOST_OVER = 0.15  # of these: so many may have two words that touch, and are read as one
_STRIP = 2.0  # points: as wide is the white that is taken to be there
_NEAR = 12.0  # points: no column is narrower


def with_exact_columns(candidate: Candidate) -> Candidate:
    """Return the table between rules with the columns that begin where words of several rows do."""
    if not candidate.edges or candidate.upright or candidate.begins:
        return candidate
    exact = [
        left
        for number, begin in enumerate(candidate.lefts)
        for left in _lefts([row[number] for row in candidate.cells if row[number]], begin)
    ]
    strips = sorted((*candidate.strips, *((left - _STRIP, left) for left in exact)))
    return replace(candidate, strips=tuple(strips), exact=tuple(exact)) if exact else candidate


def _lefts(lines: Sequence[Sequence[Word]], begin: float) -> Iterator[float]:
    """Yield where further columns begin among the words of one."""
    places = sorted({round(word.box.left, 1) for words in lines for word in words})
    firsts = [place for place in places if sum(abs(words[0].box.left - place) < _SAME for words in lines) > 1]
    last = begin
    for left in places:
        if left - last < _NEAR:
            continue
        before = [_before(words, left, last) for words in lines if _begins(words, left)]
        behind = {round(words[-1].box.right - words[0].box.left) for words in before if _is_text(words)}
        over = sum(_runs_over(words, left, last, firsts) for words in lines)
        several = len(behind) >= _LEAST_BEHIND and not all(before) and len(before) >= _LEAST_ROWS
        if several and over <= _MOST_OVER * len(before):
            yield left - _SAME / 2
            last = left


def _begins(words: Sequence[Word], left: float) -> bool:
    return any(_is_at(word, left) for word in words)


def _is_at(word: Word, left: float) -> bool:
    """Tell whether a word begins at a place; brackets reach out a little before it."""
    return abs(word.box.left - left) < (_SAME if word.text[0].isalnum() else _SIGN)


def _before(words: Sequence[Word], left: float, begin: float) -> list[Word]:
    return [word for word in words if begin - _SAME < word.box.left < left - _SAME and not _is_at(word, left)]


def _is_text(words: Sequence[Word]) -> bool:
    return sum(sign.isalpha() for word in words for sign in word.text) >= _LETTERS


def _runs_over(words: Sequence[Word], left: float, begin: float, firsts: Sequence[float]) -> bool:
    """Tell whether a line goes on over a place: no word begins there, but one further on; or one before is cut there.

    The only word of a cell may be too long, and words further on begin where lines do.
    """
    if _begins(words, left):
        return False
    before = _before(words, left, begin)
    after = next((word.box.left for word in words if word.box.left > left), None)
    on = after is not None and not any(abs(after - first) < _SAME for first in firsts)
    return on or (len(before) > 1 and before[-1].box.right > left)
