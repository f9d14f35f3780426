"""Lines that stand upright on a level page: names of columns, labels along an axis, a part's name on a page's edge."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Line, Piece, around
from onpe_desktop.importers.pdf.source.lines import COLUMN_GAP, SPACE
from onpe_desktop.importers.pdf.source.words import words_of

_BACK = 0.6  # of the size: kerns go back less
_ASIDE = 0.2  # of the size: characters of one line stand at one place across the page
_NEXT = 1.45  # of the size: from one row of a text to the next one at most; columns are farther apart
_SHARED = 0.3  # of the shorter one: rows of one text stand beside each other


def turned_lines(up: Sequence[Piece], down: Sequence[Piece], page: int) -> tuple[Line, ...]:
    """Return a line for each text, its words as one reads them, row after row. A piece's baseline is its place across.

    `up` and `down` are the characters that run so, in the order of the file.
    """
    return (*_lines(up, page, up=True), *_lines(down, page, up=False))


def _lines(pieces: Sequence[Piece], page: int, *, up: bool) -> list[Line]:
    """Return the lines; the next row of a text stands right of one that runs up, left of one that runs down."""
    lines: list[Line] = []
    place = 0.0
    for run in sorted(_runs(pieces, up=up), key=lambda run: run[0].baseline, reverse=not up):
        line = _line(run, page, up=up)
        step = (run[0].baseline - place) * (1 if up else -1)
        if lines and _goes_on(lines[-1], line, step):
            lines[-1] = lines[-1].of((*lines[-1].words, replace(line.words[0], spaced=True), *line.words[1:]))
        else:
            lines.append(line)
        place = run[0].baseline
    return lines


def _runs(pieces: Sequence[Piece], *, up: bool) -> list[list[Piece]]:
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and _follows(runs[-1][-1], piece, up=up):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _follows(before: Piece, piece: Piece, *, up: bool) -> bool:
    size = max(before.style.size, 1.0)
    aside = abs(before.baseline - piece.baseline)
    if before.box == piece.box:
        return True  # the letters of a ligature
    return aside < _ASIDE * size and -_BACK * size < _gap(before, piece, up=up) < COLUMN_GAP * size


def _gap(before: Piece, after: Piece, *, up: bool) -> float:
    return before.box.top - after.box.bottom if up else after.box.top - before.box.bottom


def _line(run: Sequence[Piece], page: int, *, up: bool) -> Line:
    """Return a run's words, parted where white is: PDFium puts spaces of its own between characters that are turned."""
    for before, piece in pairwise(run):
        piece.spaced = _gap(before, piece, up=up) > SPACE * max(piece.style.size, 1.0)
    words = tuple(replace(word, baseline=None) for word in words_of(run, {}))
    return Line(words, around(word.box for word in words), page)


def _goes_on(first: Line, second: Line, step: float) -> bool:
    shared = min(first.box.bottom, second.box.bottom) - max(first.box.top, second.box.top)
    near = shared > _SHARED * min(first.box.height, second.box.height)
    return near and 0 < step < _NEXT * first.size and abs(first.size - second.size) < 0.1 * first.size
