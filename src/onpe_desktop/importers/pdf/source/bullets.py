"""Bullets that are no bullets in the file: browsers draw discs, circles and squares, Word's circle is a letter."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Line, Word

BULLET, _CIRCLE = "•", "◦"
_LETTERS = frozenset("§ØþüvqàèŸ")  # places of bullets, arrows and ticked boxes in Wingdings
_FONTS_OF_SIGNS = ("dings", "dingbat", "opensymbol")
_SIZES = (0.2, 0.7)  # of the line's size: a browser's disc has 0.37
_SQUARE = 1.3  # of the other side
_FURTHEST = 3.0  # of the size, from the bullet to its line: padding of 40 pixels is 2.5
_FEWEST, _MOST = 2, 100  # on a page: a lone dot may be anything, and so many are those of a diagram


def with_bullets(lines: Sequence[Line], drawn: Iterable[Box]) -> tuple[Line, ...]:
    """Return the lines with the bullets that are drawn left of them as their first words."""
    dots = [box for box in drawn if _is_square(box)]
    counts = Counter(_side(box) for box in dots)
    dots = [box for box in dots if counts[_side(box)] >= _FEWEST]
    if not 0 < len(dots) <= _MOST:
        return tuple(lines)
    found = {id(line): dot for dot in dots if (line := _line_of(dot, lines)) is not None}
    return tuple(_with_bullet(line, found[id(line)]) if id(line) in found else line for line in lines)


def with_signs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with a bullet where they begin with a letter that stands for one.

    Word's circle is an « o » of one width before text in another font; fonts of signs have theirs in letters' places.
    """
    signs = ((line, _sign_of(line)) for line in lines)
    return tuple(
        line.of((replace(line.words[0], text=sign), *line.words[1:])) if sign else line for line, sign in signs
    )


def _sign_of(line: Line) -> str:
    first, *others = line.words
    if first.text == "o" and first.style.fixed:
        return _CIRCLE if not others or (others[0].spaced and not others[0].style.fixed) else ""
    if not _is_of_signs(first):
        return ""
    before_text = bool(others) and len(first.text) == 1 and first.text.isascii() and not _is_of_signs(others[0])
    return BULLET if first.text in _LETTERS or before_text else ""


def _is_of_signs(word: Word) -> bool:
    font = word.style.font.lower()
    return any(name in font for name in _FONTS_OF_SIGNS)


def _is_square(box: Box) -> bool:
    return 1 < box.width < _SQUARE * box.height and 1 < box.height < _SQUARE * box.width


def _side(box: Box) -> int:
    return round(2 * box.width)


def _line_of(dot: Box, lines: Sequence[Line]) -> Line | None:
    """Return the line that begins right of a dot, with nothing else between, where the dot is as small as a bullet."""
    beside = [line for line in lines if line.box.top < dot.middle[1] < line.box.bottom and line.box.right > dot.left]
    first = min(beside, key=lambda line: line.box.left, default=None)
    if first is None:
        return None
    least, most = (part * first.size for part in _SIZES)
    near = 0 < first.box.left - dot.right < _FURTHEST * first.size
    return first if near and least < dot.width < most else None


def _with_bullet(line: Line, dot: Box) -> Line:
    first = line.words[0]
    bullet = Word(BULLET, dot, replace(first.style, bold=False, italic=False), spaced=False, baseline=first.baseline)
    return line.of((bullet, replace(first, spaced=True), *line.words[1:]))
