"""Titles that stand beside each other at one height, and were read as one line: those of cards, of steps, of offers.

No gutter parts such cards where a picture, a ground or another row of cards runs across. Between two titles is more
white than in any justified line, and each of them is words; a number before its title, or a price behind it, is none.
Their next lines, which stand beside each other as well, follow each title.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.numbering import is_number_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, look, stands_out

_WHITE = 2.5  # of the size, between two titles
_LETTERS = 3  # of a title, at least
_NEXT = 1.6  # of the size: from line to line of a title
_MOST = 6  # titles beside each other: more are the head of a table


def beside_titles(flows: Sequence[Sequence[Line]], body: Body) -> dict[int, tuple[Line, ...]]:
    """Return by id() of lines the titles that stand instead of them, from left to right."""
    found: dict[int, tuple[Line, ...]] = {}
    for flow in flows:
        for place, line in enumerate(flow):
            parts = _parts(line) if id(line) not in found and stands_out(line, body) else []
            if 1 < len(parts) <= _MOST and _are_titles(parts):
                titles, rest = _with_next_lines(parts, flow[place + 1 :])
                found |= dict.fromkeys(map(id, rest), ())
                found[id(line)] = titles
    return found


def _with_next_lines(parts: Sequence[Line], following: Sequence[Line]) -> tuple[tuple[Line, ...], list[Line]]:
    """Return the lines of titles, one title after the other, and which of the lines that follow are theirs."""
    titles, taken = [[part] for part in parts], list[Line]()
    for line in following:
        pieces = _parts(line)
        homes = [_home(piece, titles) for piece in pieces]
        if None in homes or len(set(homes)) < len(homes):
            break
        for piece, home in zip(pieces, homes, strict=True):
            if home is not None:
                titles[home].append(piece)
        taken.append(line)
    return tuple(one for title in titles for one in title), taken


def _home(piece: Line, titles: Sequence[Sequence[Line]]) -> int | None:
    """Return the number of the title that a piece goes on with: right below it, alike, and below no other one."""
    over = [
        place
        for place, title in enumerate(titles)
        if any(piece.box.left < one.box.right and one.box.left < piece.box.right for one in title)
    ]
    if len(over) != 1 or not any(map(str.isalpha, piece.text)):
        return None
    last = titles[over[0]][-1]
    near = piece.page == last.page and 0 < piece.box.top - last.box.top < _NEXT * last.size
    return over[0] if near and _are_alike([last, piece]) else None


def _parts(line: Line) -> list[Line]:
    """Return the line, cut where there is much white."""
    pairs = enumerate(pairwise(line.words), 1)
    return line.cut([place for place, (before, word) in pairs if word.box.left - before.box.right > _WHITE * line.size])


def _are_titles(parts: Sequence[Line]) -> bool:
    return all(map(_is_title, parts)) and _are_alike(parts) and not _leads(parts)


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
