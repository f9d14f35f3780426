"""Typed text — commands, files, what a program prints: its lines and the places of its words are kept."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import Inline, LineBreak, join_texts
from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.rows import VisualRow, white_of
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import LETTERS, LETTERS_END
from onpe_desktop.spaces import NO_BREAK_SPACE

_FULL = 0.85  # of the widest line: a paragraph in letters of one width has all lines but the last so wide
_LEAST_PROSE = 3  # lines
_COLUMNS_APART = 1.5  # letters of white
_LEAST_STRIPS = 2  # justified text has wide spaces, too, but not below each other
_WIDEST_GAP = 60  # spaces


def is_typed(lines: Sequence[Line]) -> bool:
    """Tell whether lines are typed text: letters of one width, in lines of uneven length."""
    if len(lines) < 2 or not all(line.fixed for line in lines):
        return False
    left = min(line.box.left for line in lines)
    widest = max(line.box.right for line in lines) - left
    full = sum(line.box.width > _FULL * widest for line in lines[:-1])
    return len(lines) < _LEAST_PROSE or full < len(lines) - 1 or _in_columns(lines)


def _in_columns(lines: Sequence[Line]) -> bool:
    """Tell whether the words of all lines stand in columns, parted by more than a space."""
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    strips = white_of([VisualRow((line,)) for line in lines], _COLUMNS_APART * _width(lines[0].words[0]))
    return sum(left < strip[0] and strip[1] < right for strip in strips) >= _LEAST_STRIPS


def _width(word: Word) -> float:
    """Return the width of a letter."""
    return word.box.width / len(word.text)


def inlines_of(lines: Sequence[Line], joiner: Joiner) -> tuple[Inline, ...]:
    """Return the inlines of a paragraph; those of typed text as they stand: a break after each line.

    A word that the frame cuts goes on: the line is as wide as any, and the publication has the word whole elsewhere.
    """
    if not is_typed(lines):
        return joiner.inlines(lines)
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    found: list[Inline] = []
    before: Line | None = None
    for line in lines:
        full = before is not None and before.box.right > right - line.size
        if not (before is not None and full and joiner.vocabulary.is_cut(*_halves(before, line))):
            found.append(LineBreak())
        found.extend(joiner.inlines([_in_places(line, left)]))
        before = line
    return tuple(join_texts(found[1:]))


def _halves(line: Line, following: Line) -> tuple[str, str]:
    """Return the letters at the end of a line and at the beginning of the next one."""
    before, after = LETTERS_END.search(line.text), LETTERS.match(following.text)
    return (before.group(), after.group()) if before and after else ("", "")


def _in_places(line: Line, left: float) -> Line:
    """Return a line with no-break spaces before words that stand further to the right than one space would put them."""
    width = max(_width(line.words[0]), 0.1 * line.size)
    words: list[Word] = []
    end = left - width  # as if a space stood before the line
    for number, word in enumerate(line.words):
        gap = round((word.box.left - end) / width) - 1 if word.spaced or not number else 0
        words.append(replace(word, text=NO_BREAK_SPACE * min(max(gap, 0), _WIDEST_GAP) + word.text))
        end = word.box.right
    return line.of(tuple(words))
