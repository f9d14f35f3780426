"""Titles that tags call paragraphs: a template's lowest divisions often have a style of no outline level.

Their numbers tell them: 2.7.1, 2.7.2 … stand below the heading 2.7, each has text below, and none ends as a sentence.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.dossiers import Paragraph, plain_text
from onpe_desktop.importers.pdf.numbering import number_of
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading

_LONGEST = 150  # characters
_ENDS = (".", ";", ",", ":")  # of what is no title
_LEAST = 3  # such paragraphs
_WITH_TEXT = 0.8  # of them have text below; points of a list follow each other


def with_numbered_titles(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with such paragraphs as headings, one level below the one that their number names."""
    levels: dict[tuple[str, ...], int] = {}
    found: dict[int, int] = {}
    for place, one in enumerate(placed):
        text = _title_of(one)
        number = number_of(text)
        if not number:
            continue
        if isinstance(one.part, PublicationHeading):
            levels[number] = one.part.level
        elif number[:-1] in levels and _is_next(number, levels):
            levels[number] = found[place] = levels[number[:-1]] + 1
    alone = sum(first + 1 == second for first, second in pairwise(found))
    if len(found) < _LEAST or len(found) - alone < _WITH_TEXT * len(found):
        return list(placed)
    return [_heading(one, found[place]) if place in found else one for place, one in enumerate(placed)]


def _title_of(placed: Placed) -> str:
    """Return the words of a heading, or of a paragraph that may be one; else nothing."""
    if isinstance(placed.part, PublicationHeading):
        return plain_text(placed.part.inlines)
    if not isinstance(placed.part.block, Paragraph):
        return ""
    text = plain_text(placed.part.block.inlines).strip()
    return text if len(text) <= _LONGEST and not text.endswith(_ENDS) else ""


def _is_next(number: tuple[str, ...], known: dict[tuple[str, ...], int]) -> bool:
    """Tell whether a number is the first one below its parent, or follows one that is known."""
    last = number[-1]
    return last.isdigit() and (last == "1" or (*number[:-1], str(int(last) - 1)) in known)


def _heading(placed: Placed, level: int) -> Placed:
    if isinstance(placed.part, PublicationBlock) and isinstance(placed.part.block, Paragraph):
        part = PublicationHeading(placed.part.block.inlines, level, Evidence.TYPOGRAPHY, placed.part.page)
        return replace(placed, part=part, open_end=False, starts_low=False)
    return placed
