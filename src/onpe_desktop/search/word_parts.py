"""Takes a written word apart: at its hyphens and apostrophes, where a number touches letters, and known compounds."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from onpe_desktop.search.folding import fold
from onpe_desktop.search.scanning import INCLUSIVE

_PART = re.compile(rf"(?P<base>[^'\-·./(]+)(?P<endings>{INCLUSIVE})?(?P<joint>['-]?)")
_GLUED = re.compile(r"(?P<number>\d+)(?P<unit>[^\W\d_]+)(?P<rest>\d*)|(?P<name>[^\W\d_]{2,})(?P<its_number>\d+)")
_ORDINAL = frozenset(("e", "er", "ers", "re", "ere", "eres", "eme", "emes", "me", "nd", "nde", "nds", "ndes"))

Predicate = Callable[[str], bool]
Beginning = Callable[[str], str]


class Part(NamedTuple):
    """A piece of a written word, at its place in it.

    `endings` are those of inclusive writing, `joint` the sign that follows. `word` counts what hyphens and apostrophes
    part: the pieces of one such word have the same number.
    """

    base: str
    endings: str
    joint: str
    start: int
    end: int
    word: int


def word_parts(raw: str, is_acronym: Predicate, first_part: Beginning) -> list[Part]:
    """Return the pieces of a chunk.

    `first_part` gives the beginning of a folded compound that is written apart too; the number of an acronym
    (CRIP22) is not parted from it.
    """
    found: list[Part] = []
    words = (match for match in _PART.finditer(raw) if fold(match["base"]))
    for number, match in enumerate(words):
        places = list(_pieces(match["base"], is_acronym, first_part))
        for first, last in places:
            is_last = (first, last) == places[-1]
            end = match.start("joint") if is_last else match.start() + last
            endings = (match["endings"] or "") if is_last else ""
            joint = match["joint"] if is_last else ""
            found.append(Part(match["base"][first:last], endings, joint, match.start() + first, end, number))
    return found


def _pieces(base: str, is_acronym: Predicate, first_part: Beginning) -> Iterator[tuple[int, int]]:
    if base.isdigit():
        yield 0, len(base)
    elif glued := _GLUED.fullmatch(base):
        names = ("name", "its_number") if glued["name"] else ("number", "unit", "rest")
        if fold(glued["unit"] or "") in _ORDINAL or is_acronym(fold(glued["name"] or "")):
            yield 0, len(base)
        else:
            yield from (glued.span(name) for name in names if glued[name])
    else:
        cut = _length_of(first_part(fold(base)), base)
        if cut:
            yield 0, cut
        yield cut, len(base)


def _length_of(folded: str, base: str) -> int:
    """Return how many characters of `base` are written for the beginning of its folded form, 0 when none fit."""
    if not folded:
        return 0
    return max((place for place in range(1, len(base)) if fold(base[:place]) == folded), default=0)
