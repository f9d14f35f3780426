"""Titles that stand beside each other at one height, and were read as one line: those of cards, of steps, of offers.

No gutter parts such cards where a picture, a ground or another row of cards runs across. Between two titles is more
white than in any justified line, and each of them is words; a number before its title, or a price behind it, is none.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.numbering import is_number_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, look, stands_out

_WHITE = 2.5  # of the size, between two titles
_LETTERS = 3  # of a title, at least
_MOST = 6  # titles beside each other: more are the head of a table


def beside_titles(flows: Sequence[Sequence[Line]], body: Body) -> dict[int, tuple[Line, ...]]:
    """Return by id() of lines the titles that stand instead of them, from left to right."""
    found: dict[int, tuple[Line, ...]] = {}
    for flow in flows:
        for line in flow:
            parts = _parts(line) if stands_out(line, body) else []
            if 1 < len(parts) <= _MOST and all(map(_is_title, parts)) and _are_alike(parts) and not _leads(parts):
                found[id(line)] = tuple(parts)
    return found


def _parts(line: Line) -> list[Line]:
    """Return the line, cut where there is much white."""
    pairs = enumerate(pairwise(line.words), 1)
    return line.cut([place for place, (before, word) in pairs if word.box.left - before.box.right > _WHITE * line.size])


def _is_title(part: Line) -> bool:
    text = part.text
    words = sum(map(str.isalpha, text)) >= _LETTERS and text[:1].isupper()
    return words and not is_number_label(text) and not any(word.link for word in part.words)


def _are_alike(parts: Sequence[Line]) -> bool:
    """Tell whether all look alike, but for capitals, which acronyms have."""
    return len({look(part)._replace(capitals=False) for part in parts}) == 1


def _leads(parts: Sequence[Line]) -> bool:
    """Tell whether a part leads to what stands beside it: « ÉTAPE 1 : »."""
    return any(part.text.endswith(":") for part in parts[:-1])
