"""Characters into lines: baselines, superscripts, spaces, and where one column's line ends and the next begins."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.numbering import is_number
from onpe_desktop.importers.pdf.page import Glyph, Line, Word, around
from onpe_desktop.importers.pdf.source.characters import words_of

_SPACE = 0.17  # of the size: a wider gap between two characters is a space
_THIN = 0.1  # the same before the signs that have a thin space before them in French; kerns are smaller
_LOWERED = 0.35  # of the size: a letter stands so much below its row at most, as in TeX's name
_NUMBER_GAP = 4  # of the size: from a title's number to its words at most; word processors have tabs there
COLUMN_GAP = 1.1  # of the size: a wider gap may be the one between two columns; flows join what is none


def lines_of(glyphs: list[Glyph], page: int) -> tuple[Line, ...]:
    """Return the lines of a page, roughly in the order of the file."""
    rows = _rows(glyphs)
    lines: list[Line] = []
    for row in rows:
        lines.extend(_line(part, page) for part in _split(row))
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
    return first.box.is_beside(second.box, 0.6) and all(
        word.box.left >= other.box.right - 1 or other.box.left >= word.box.right - 1
        for word in first.words
        for other in second.words
    )


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Cut the stream of characters where it leaves the baseline or goes back, then join what stands side by side."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _follows(runs[-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return _joined(runs)


def _follows(run: list[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    size = max(last.style.size, glyph.style.size, 1.0)
    rise = abs(glyph.baseline - last.baseline)
    gap = glyph.box.left - last.box.right
    if glyph.box == last.box:
        return True  # a ligature's next letter
    return rise < 0.2 * size and -0.6 * size < gap < COLUMN_GAP * size


def _joined(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Join runs of one line: the next in the file, or a small raised or lowered run beside it."""
    rows: list[list[Glyph]] = []
    by_place: dict[int, list[list[Glyph]]] = {}
    for run in runs:
        key = round(run[0].baseline / 8)
        near = [row for place in (key - 1, key, key + 1) for row in by_place.get(place, ())]
        home = next((row for row in reversed(near) if _beside(row, run)), None)
        if home is not None:
            home.extend(run)
            home.sort(key=lambda glyph: glyph.box.left)
        else:
            rows.append(run)
            by_place.setdefault(key, []).append(run)
    return _with_lowered(rows, by_place)


def _with_lowered(rows: list[list[Glyph]], by_place: dict[int, list[list[Glyph]]]) -> list[list[Glyph]]:
    """Put letters of full size that are lowered back in the hole that their row has for them."""
    gone: set[int] = set()
    for row in rows:
        if len(row) > 2:
            continue
        key = round(row[0].baseline / 8)
        near = (other for place in (key - 1, key, key + 1) for other in by_place.get(place, ()) if other is not row)
        home = next((other for other in near if id(other) not in gone and _is_lowered_in(other, row)), None)
        if home is not None:
            gone.add(id(row))
            place = sum(glyph.box.left < row[0].box.left for glyph in home)
            for glyph in (row[0], *home[place : place + 1]):
                glyph.spaced = False  # whether there is a space, the gap tells
            home[place:place] = row
    return [row for row in rows if id(row) not in gone]


def _is_lowered_in(row: list[Glyph], run: list[Glyph]) -> bool:
    size = _size(row)
    rise = run[0].baseline - _baseline(row)
    inside = row[0].box.left < run[0].box.left and run[-1].box.right < row[-1].box.right
    return (
        inside
        and abs(run[0].style.size - size) < 0.15 * size
        and 0.15 * size < rise < _LOWERED * size
        and all(_shared(glyph, run) < 0.3 * size for glyph in row)
    )


def _shared(glyph: Glyph, run: list[Glyph]) -> float:
    return min(glyph.box.right, run[-1].box.right) - max(glyph.box.left, run[0].box.left)


def _beside(row: list[Glyph], run: list[Glyph]) -> bool:
    size, other = _size(row), _size(run)
    large = max(size, other)
    rise = abs(_baseline(row) - run[0].baseline)
    small = min(size, other) < 0.85 * large
    if rise > (0.55 * large if small else 0.2 * large):
        return False
    left, right = row[0].box.left, max(glyph.box.right for glyph in row)
    gap = max(run[0].box.left - right, left - run[-1].box.right)
    if small and rise > 0.15 * large:
        return -0.5 * large < gap < 0.6 * large
    if gap < -0.5 * large:  # inside the row: in a hole of it
        return all(_shared(glyph, run) <= 0.3 * large for glyph in row)
    return gap < COLUMN_GAP * large


def _size(glyphs: list[Glyph]) -> float:
    sizes = sorted(glyph.style.size for glyph in glyphs)
    return max(sizes[len(sizes) // 2], 1.0)


def _baseline(glyphs: list[Glyph]) -> float:
    lines = sorted(glyph.baseline for glyph in glyphs)
    return lines[len(lines) // 2]


def _split(row: list[Glyph]) -> list[list[Glyph]]:
    """Cut a row at gaps that are too wide for a space."""
    parts = [[row[0]]]
    for before, glyph in pairwise(row):
        if glyph.box.left - before.box.right > COLUMN_GAP * max(before.style.size, glyph.style.size):
            parts.append([])
        parts[-1].append(glyph)
    return parts


def _line(glyphs: list[Glyph], page: int) -> Line:
    baseline, size = _baseline(glyphs), _size(glyphs)
    raised: dict[int, int] = {}
    for index, glyph in enumerate(glyphs):
        rise = baseline - glyph.baseline
        if glyph.style.size < 0.88 * size and abs(rise) > 0.1 * size:
            raised[index] = 1 if rise > 0 else -1
        elif glyph.superior:
            raised[index] = 1
    for before, glyph in pairwise(glyphs):
        gap = 0.0 if glyph.box == before.box else glyph.box.left - before.box.right
        measure = max(min(before.style.size, glyph.style.size), 1.0)
        glyph.spaced = (glyph.spaced and gap > -0.2 * measure) or gap > _wide(before, glyph) * measure
    glyphs[0].spaced = False
    words = words_of(glyphs, raised)
    return Line(words, around(word.box for word in words), page)


def _wide(before: Glyph, glyph: Glyph) -> float:
    """From which gap on (of the size) two characters are apart; narrow signs in fonts of one width have wide gaps."""
    if before.style.fixed and glyph.style.fixed:
        return 0.75
    if glyph.text in ";:!?»" or before.text == "«":
        return _THIN
    return 0.25 if glyph.text in "'’.,)" else _SPACE


def plain(words: tuple[Word, ...]) -> str:
    """Return the characters of the words."""
    return "".join((" " if word.spaced else "") + word.text for word in words).strip()
