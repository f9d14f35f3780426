"""Titles that tags call paragraphs, and paragraphs that they call titles.

A template's lowest divisions often have a style of no outline level.

Their numbers tell them: 2.7.1, 2.7.2 … stand below the heading 2.7, each has text below, and none ends as a sentence.
Others are bold, as who uses a word processor sets titles for which no style is at hand.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.dossiers import Paragraph, plain_text
from onpe_desktop.importers.pdf.numbering import number_of
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.tagged.retitled import as_heading, usual_look
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.titles.wording import Worded, reads_as_title
from onpe_desktop.importers.publication import PublicationBlock, PublicationHeading

_LONGEST = 150  # characters
_ENDS = (".", ";", ",", ":")  # of what is no title
_LEAST = 3  # such paragraphs
_WITH_TEXT = 0.8  # of them have text below; points of a list follow each other


def without_sentences(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with headings that are sentences as paragraphs: their writer took a style for its looks."""
    found: list[Placed] = []
    for one in placed:
        if isinstance(one.part, PublicationHeading) and _is_sentence(plain_text(one.part.inlines).strip()):
            block = Paragraph(one.part.inlines, 0)
            found.append(replace(one, part=PublicationBlock(block, one.part.page)))
        else:
            found.append(one)
    return found


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST and text.endswith((".", ":", ";")) and not number_of(text)


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


def with_bold_titles(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with bold paragraphs that head a text as headings, one level below the last one.

    Where more of them do not, bold paragraphs are stressed, or listings. So are those of a colour and family that the
    text does not have.
    """
    level, usual = 0, usual_look(placed)
    found = defaultdict[Look | None, dict[int, int]](dict)
    others = Counter[Look | None]()
    for place, one in enumerate(placed):
        if isinstance(one.part, PublicationHeading):
            level = one.part.level
        elif level and isinstance(one.part.block, Paragraph) and (one.bold or _is_marked(one.look, usual)):
            kind = None if one.bold else one.look
            text = plain_text(one.part.block.inlines).strip()
            if _heads_text(text, placed[place + 1] if place + 1 < len(placed) else None):
                found[kind][place] = level + 1
            else:
                others[kind] += 1
    told = [places for kind, places in found.items() if len(places) >= max(_LEAST, others[kind])]
    levels = {place: level for places in told for place, level in places.items()}
    return [_heading(one, levels[place]) if place in levels else one for place, one in enumerate(placed)]


def _is_marked(look: Look | None, usual: Look | None) -> bool:
    """Tell whether a look is told from the text's by its colour and its family, and is as large."""
    if look is None or usual is None:
        return False
    return look.colour != usual.colour and look.family != usual.family and look.size >= usual.size


def _heads_text(text: str, following: Placed | None) -> bool:
    reads = not text.endswith(_ENDS) and reads_as_title(Worded(text, text, lines=1, large=False, narrow=False))
    heads = following is not None and isinstance(following.part, PublicationBlock) and not following.bold
    return heads and reads and len(text) <= _LONGEST


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
        return as_heading(placed, placed.part.block.inlines, level)
    return placed
