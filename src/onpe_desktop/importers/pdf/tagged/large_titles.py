"""Titles that tags call paragraphs, and whose letters are larger than the text: their writer had no style at hand."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.pdf.styles import LARGER, Look
from onpe_desktop.importers.pdf.tagged.retitled import as_heading, inlines_of, is_followed_otherwise, usual_look
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.titles.wording import Worded, reads_as_title, states
from onpe_desktop.importers.publication import PublicationHeading

_WORD = re.compile(r"[^\W\d_]{3}")
_LEAST = 2  # paragraphs of one look
_MOST = 0.5  # of them head a text
_LONGEST = 150  # characters
_ENDS = (".", ",", ";", "!")  # of what is no title


def with_large_titles(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with such paragraphs as headings, behind the first page, which holds the publication's title.

    They are of the level of headings as large, or one below the smallest of the larger ones; of the highest level where
    none is larger.
    """
    usual = usual_look(placed)
    first = placed[0].page if placed else 0
    large = {
        place: one.look
        for place, one in enumerate(placed)
        if one.page > first and one.look is not None and usual is not None and one.look.size > LARGER * usual.size
        if _words(one)
    }
    heads = {place: look for place, look in large.items() if _heads(placed, place)}
    every, counts = Counter(large.values()), Counter(heads.values())
    told = {look for look, count in counts.items() if count >= max(_LEAST, _MOST * every[look])}
    levels = _levels(placed)
    return [
        as_heading(one, inlines_of(one), _level(heads[place], levels)) if heads.get(place) in told else one
        for place, one in enumerate(placed)
    ]


def _levels(placed: Sequence[Placed]) -> dict[float, int]:
    """Return the usual level of the headings of each size."""
    counts: dict[float, Counter[int]] = {}
    for one in placed:
        if one.look is not None and isinstance(one.part, PublicationHeading):
            counts.setdefault(one.look.size, Counter())[one.part.level] += 1
    return {size: found.most_common(1)[0][0] for size, found in counts.items()}


def _level(look: Look, levels: Mapping[float, int]) -> int:
    if look.size in levels:
        return levels[look.size]
    larger = [size for size in levels if size > look.size]
    return levels[min(larger)] + 1 if larger else 1


def _heads(placed: Sequence[Placed], place: int) -> bool:
    """Tell whether a paragraph reads as a title and something that looks otherwise follows it."""
    text = _words(placed[place])
    if text[:1].islower() or text.endswith(_ENDS) or len(text) > _LONGEST or states(text) or not _WORD.search(text):
        return False
    reads = reads_as_title(Worded(text, text, lines=1, large=True, narrow=False))
    return reads and is_followed_otherwise(placed, place)


def _words(placed: Placed) -> str:
    return plain_text(inlines_of(placed)).strip()
