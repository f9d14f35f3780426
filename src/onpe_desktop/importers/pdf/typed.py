"""Typed text — commands, files, what a program prints: its lines and the spaces at their beginning are kept."""

from collections.abc import Sequence

from onpe_desktop.dossiers import Inline, LineBreak, Text, join_texts
from onpe_desktop.importers.pdf.joining import Joiner
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.spaces import NO_BREAK_SPACE

_FULL = 0.85  # of the widest line: a paragraph in letters of one width has all lines but the last so wide
_LEAST_PROSE = 3  # lines
_DEEPEST = 40  # spaces at the beginning of a line


def is_typed(lines: Sequence[Line]) -> bool:
    """Tell whether lines are typed text: letters of one width, in lines of uneven length."""
    if len(lines) < 2 or not all(line.fixed for line in lines):
        return False
    left = min(line.box.left for line in lines)
    widest = max(line.box.right for line in lines) - left
    full = sum(line.box.right - left > _FULL * widest for line in lines[:-1])
    return len(lines) < _LEAST_PROSE or full < len(lines) - 1


def inlines_of(lines: Sequence[Line], joiner: Joiner) -> tuple[Inline, ...]:
    """Return the inlines of a paragraph; those of typed text with a break after each line."""
    if not is_typed(lines):
        return joiner.inlines(lines)
    left = min(line.box.left for line in lines)
    found: list[Inline] = []
    for number, line in enumerate(lines):
        if number:
            found.append(LineBreak())
        width = line.box.width / max(len(line.text), 1)
        spaces = min(round((line.box.left - left) / width), _DEEPEST) if width else 0
        if spaces > 0:
            found.append(Text(NO_BREAK_SPACE * spaces))
        found.extend(joiner.inlines([line]))
    return tuple(join_texts(found))
