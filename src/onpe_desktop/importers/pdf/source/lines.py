"""Pieces of words into lines: baselines, superscripts, spaces, and where one column's line ends and the next begins."""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.numbering import is_number
from onpe_desktop.importers.pdf.page import Drawing, Line, Piece, Style, around
from onpe_desktop.importers.pdf.source.raised import RAISED, baseline_of, is_sign_of, raised_of, size_of
from onpe_desktop.importers.pdf.source.tracking import respace, wide_styles
from onpe_desktop.importers.pdf.source.words import words_of

SPACE = 0.17  # of the size: a wider gap between two characters is a space
_THIN = 0.1  # the same before the signs that have a thin space before them in French; kerns are smaller
_TOUCH = 0.05  # of the size: no space is so narrow
_NOTHING, _USUAL = 0.01, 0.2  # of the size: a space that shows none, and one of a line not set tight; Cambria has 0.22
_LOWERED = 0.35  # of the size: a letter stands so much below its row at most, as in TeX's name
_NUMBER_GAP = 4  # of the size: from a title's number to its words at most; word processors have tabs there
_NUMBERED = re.compile(  # word processors lead to the next tab stop, which may be so near that no space is seen
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+) [A-ZÀ-Ý].*|\d{1,2} [A-ZÀ-Ý][a-zà-ÿ]{2}.*"
)
_MATH_LETTERS = ("CMMI", "LMMathItalic")  # TeX's: they lean out of their width, and PDFium supposes spaces behind them
_SPACED_SIGN = re.compile(r"\u00a0[;:!?»]")
_AT_WALL = 0.5  # points: a letter may begin within its border
_PADDING = 0.5  # of the size: from a border to the words behind it
HUGE, APART, SHORT = 2.0, 0.5, 4  # times as large; of the smaller size; characters: « 1ère », an initial
_SPACED, _SAME = 0.3, 0.1  # of the larger size, whose space it is; of the smaller one: on one baseline
COLUMN_GAP = 1.1  # of the size: a wider gap may be the one between two columns; flows join what is none

Wall = tuple[float, float, float]  # an upright rule: its place, where it begins and ends


def lines_of(pieces: list[Piece], page: int, drawings: Sequence[Drawing] = ()) -> tuple[Line, ...]:
    """Return the lines of a page, roughly in the order of the file."""
    walls = sorted((box.middle[0], box.top, box.bottom) for box in (one.box for one in drawings if one.upright))
    rows = _rows(pieces)
    wide = wide_styles(rows)
    lines = [_line(part, page, walls, wide) for row in rows for part in _split(row)]
    return _with_numbers([line for line in lines if line.text])


def _with_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join titles with the number before them: the gap between the two is wide, but no gutter."""
    numbers = [line for line in lines if line.bold and is_number(line.text)]
    titles = {id(title): number for number in numbers if (title := _title_of(number, lines)) is not None}
    gone = {id(number) for number in titles.values()}
    return tuple(
        joined(titles[id(line)], line) if id(line) in titles else line for line in lines if id(line) not in gone
    )


def _title_of(number: Line, lines: Sequence[Line]) -> Line | None:
    """Return the line that begins right of a number and looks as it does, where nothing else stands beside it."""
    beside = [line for line in lines if line is not number and side_by_side(number, line)]
    if len(beside) != 1 or not 0 < beside[0].box.left - number.box.right < _NUMBER_GAP * number.size:
        return None
    return beside[0] if beside[0].bold and beside[0].words[0].style == number.style else None


def joined(first: Line, second: Line) -> Line:
    """Return two lines that stand side by side as one; one may stand in a hole of the other."""
    left, right = sorted((first, second), key=lambda line: line.box.left)
    place = sum(word.box.left < right.box.left for word in left.words)
    parts = (left.words[:place], right.words, left.words[place:])
    words = [word for part in parts if part for word in (replace(part[0], spaced=True), *part[1:])]
    return left.of((left.words[0], *words[1:]))


def side_by_side(first: Line, second: Line) -> bool:
    """Tell whether two lines stand on one height, and no word of one over a word of the other."""
    if first.turned or second.turned:
        return False
    return first.box.is_beside(second.box, 0.6) and all(
        word.box.left >= other.box.right - 1 or other.box.left >= word.box.right - 1
        for word in first.words
        for other in second.words
    )


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Cut the stream of pieces where it leaves the baseline or goes back, then join what stands side by side."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and _follows(runs[-1], piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return _joined(runs)


def _follows(run: list[Piece], piece: Piece) -> bool:
    last = run[-1]
    size = max(last.style.size, piece.style.size, 1.0)
    rise = abs(piece.baseline - last.baseline)
    gap = piece.left - last.right
    if _is_ligature(last, piece):
        return True
    return rise < 0.2 * size and -0.6 * size < gap < COLUMN_GAP * _measure(last.style.size, piece.style.size)


def _measure(size: float, other: float) -> float:
    """Return the size that tells how wide a gap is: the larger one, but the text's beside a title like a poster's."""
    if size == other:
        return max(size, 1.0)  # asked first: it is so of nearly all
    small, large = sorted((max(size, 1.0), max(other, 1.0)))
    return small if large > HUGE * small else large


def _is_ligature(first: Piece, second: Piece) -> bool:
    """Tell whether two pieces are letters of one sign."""
    return first.left == second.left and first.right == second.right and first.top == second.top


def _joined(runs: list[list[Piece]]) -> list[list[Piece]]:
    """Join runs of one line: the next in the file, or a small raised or lowered run beside it."""
    rows: list[list[Piece]] = []
    by_place: dict[int, list[list[Piece]]] = {}
    for run in runs:
        key = round(run[0].baseline / 8)
        near = [row for place in (key - 1, key, key + 1) for row in by_place.get(place, ())]
        home = next((row for row in reversed(near) if _beside(row, run)), None)
        if home is not None:
            _put_in(home, run)
        else:
            rows.append(run)
            by_place.setdefault(key, []).append(run)
    return _with_lowered(rows, by_place)


def _put_in(row: list[Piece], run: list[Piece]) -> None:
    """Add a run to its row; around one that was drawn later, as word processors do with calls, the gaps tell spaces."""
    place = sum(piece.left < run[0].left for piece in row)
    if 0 < place < len(row) and size_of(run) < RAISED * size_of(row):
        for piece in (run[0], row[place]):
            piece.spaced = False
    row.extend(run)
    row.sort(key=lambda piece: piece.left)


def _with_lowered(rows: list[list[Piece]], by_place: dict[int, list[list[Piece]]]) -> list[list[Piece]]:
    """Put letters of full size that are lowered back in the hole that their row has for them."""
    gone: set[int] = set()
    for row in rows:
        if sum(len(piece.text) for piece in row) > 2:
            continue
        key = round(row[0].baseline / 8)
        near = (other for place in (key - 1, key, key + 1) for other in by_place.get(place, ()) if other is not row)
        home = next((other for other in near if id(other) not in gone and _is_lowered_in(other, row)), None)
        if home is not None:
            gone.add(id(row))
            place = sum(piece.left < row[0].left for piece in home)
            for piece in (row[0], *home[place : place + 1]):
                piece.spaced = False  # whether there is a space, the gap tells
            home[place:place] = row
    return [row for row in rows if id(row) not in gone]


def _is_lowered_in(row: list[Piece], run: list[Piece]) -> bool:
    size = size_of(row)
    rise = run[0].baseline - baseline_of(row)
    inside = row[0].left < run[0].left and run[-1].right < row[-1].right
    return (
        inside
        and abs(run[0].style.size - size) < 0.15 * size
        and 0.15 * size < rise < _LOWERED * size
        and all(_shared(piece, run) < 0.3 * size for piece in row)
    )


def _shared(piece: Piece, run: list[Piece]) -> float:
    return min(piece.right, run[-1].right) - max(piece.left, run[0].left)


def _beside(row: list[Piece], run: list[Piece]) -> bool:
    size, other = size_of(row), size_of(run)
    large = max(size, other)
    rise = abs(baseline_of(row) - run[0].baseline)
    small = min(size, other) < RAISED * large or is_sign_of(run, row) or is_sign_of(row, run)
    if rise > (0.55 * large if small else 0.2 * large):
        return False
    left, right = row[0].left, max(piece.right for piece in row)
    gap = max(run[0].left - right, left - run[-1].right)
    raised = small and rise > 0.15 * large
    if gap < -0.5 * large:  # inside the row: in a hole of it, which a raised sign fills
        most = 0.3 * (min(large, run[-1].right - run[0].left) if raised else large)
        return all(_shared(piece, run) <= most for piece in row)
    if raised:
        return gap < 0.7 * large
    return gap < COLUMN_GAP * _measure(size, other)


def _split(row: list[Piece]) -> list[list[Piece]]:
    """Cut a row at gaps that are too wide for a space."""
    parts = [[row[0]]]
    for before, piece in pairwise(row):
        if piece.left - before.right > COLUMN_GAP * _measure(before.style.size, piece.style.size):
            parts.append([])
        parts[-1].append(piece)
    return [piece for part in parts for piece in _by_size(part)]


def _by_size(row: list[Piece]) -> list[list[Piece]]:
    """Cut a row between the words of a poster and far smaller ones; numbers, initials and signs are not cut off."""
    sizes = {piece.style.size for piece in row}
    if max(sizes) <= HUGE * max(min(sizes), 1.0):
        return [row]
    for place, (before, piece) in enumerate(pairwise(row), 1):
        small, large = sorted((max(before.style.size, 1.0), max(piece.style.size, 1.0)))
        level = abs(piece.baseline - before.baseline) < _SAME * small
        apart = large > HUGE * small and piece.left - before.right > (_SPACED * large if level else APART * small)
        if apart and all(sum(len(one.text) for one in side) > SHORT for side in (row[:place], row[place:])):
            return [row[:place], *_by_size(row[place:])]
    return [row]


def _is_behind_wall(walls: Sequence[Wall], before: Piece, piece: Piece) -> bool:
    """Tell whether a piece begins right behind an upright rule: the cell of the one before ends there, however full."""
    begin = max(before.left, piece.left - _PADDING * piece.style.size)
    place = bisect(walls, (piece.left + _AT_WALL,)) - 1
    while place >= 0 and walls[place][0] > begin:
        _, top, bottom = walls[place]
        if top < piece.baseline < bottom + 1:
            return True
        place -= 1
    return False


def _line(pieces: list[Piece], page: int, walls: Sequence[Wall], wide: Mapping[Style, float]) -> Line:
    raised = raised_of(pieces)
    for index, (before, piece) in enumerate(pairwise(pieces)):
        gap = 0.0 if _is_ligature(before, piece) else piece.left - before.right
        measure = max(min(before.style.size, piece.style.size), 1.0)
        supposed = piece.spaced and gap > -0.2 * measure and not piece.style.font.startswith(_MATH_LETTERS)
        wide_gap = (supposed or gap > _wide(before, piece) * measure) and not _has_french_space(before, piece)
        piece.spaced = wide_gap or _is_behind_wall(walls, before, piece)
        if gap < _TOUCH * measure and raised.get(index, 0) != raised.get(index + 1, 0):
            piece.spaced = False  # PDFium supposes a space wherever the baseline changes: « 1 er »
    pieces[0].spaced = False
    _take_back_spaces(pieces)
    respace(pieces, wide)
    if len(pieces) > 1 and _NUMBERED.fullmatch(f"{pieces[0].text} {pieces[1].text}"):
        pieces[1].spaced = True
    words = words_of(pieces, raised)
    return Line(words, around(word.box for word in words), page)


def _has_french_space(before: Piece, piece: Piece) -> bool:
    """Tell whether the space between two characters is one of them: justified lines set it wider than it is."""
    return before.text.endswith("«\u00a0") or _SPACED_SIGN.search(before.text[-1:] + piece.text[:2]) is not None


def _take_back_spaces(pieces: Sequence[Piece]) -> None:
    """Take off spaces without any width in a line whose others, if there are any, are as wide as usual.

    LibreOffice writes one, and moves back to where it began, where a word was changed within.
    """
    gaps = [
        ((piece.left - before.right) / max(piece.style.size, 1.0), piece)
        for before, piece in pairwise(pieces)
        if piece.spaced
    ]
    none = [piece for gap, piece in gaps if abs(gap) < _NOTHING]
    others = [gap for gap, _ in gaps if abs(gap) >= _NOTHING]
    if none and (not others or median(others) > _USUAL):
        for piece in none:
            piece.spaced = False


def _wide(before: Piece, piece: Piece) -> float:
    """From which gap on (of the size) two characters are apart; narrow signs in fonts of one width have wide gaps."""
    if before.style.fixed and piece.style.fixed:
        return 0.75
    if piece.text[0] in ";:!?»" or before.text[-1] == "«":
        return _THIN
    return 0.25 if piece.text[0] in "'’.,)" else SPACE
