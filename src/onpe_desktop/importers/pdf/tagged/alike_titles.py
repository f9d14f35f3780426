"""Titles that tags have in pieces, or call paragraphs although they look as headings do.

Who sets a title over two lines, or below its « PARTIE 2 », by hand makes two paragraphs of it, of which perhaps one has
the style of a title; and who copies a title, or clears its style by mistake, has paragraphs that look like headings.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import Figure, Inline, Paragraph, Text, plain_text
from onpe_desktop.importers.pdf.numbering import is_number_label, number_of
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.tagged.retitled import as_heading, is_followed_otherwise
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.titles.wording import Worded, reads_as_title
from onpe_desktop.importers.publication import PublicationBlock, PublicationHeading

_LEAST = 3  # headings that look so
_NEAR = 0.6  # of the size: from line to line of a title
_LONGEST = 150  # characters
_LINKS = r"d[eu]|des|[aà]|aux?|et|ou|en|par|pour|sur|dans|avec"
_OPEN = re.compile(rf"(?:\b(?:{_LINKS}|les?|la|contre)|[,’'])$", re.IGNORECASE)  # no title ends so
_CONNECTED = re.compile(rf"(?i:(?:{_LINKS})\b|d[’'])|[a-zà-ÿ]")
_SHARED = 0.5  # of its height
_MOST = 0.5  # of the paragraphs of a look head a text


def with_whole_titles(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with whole titles: labels and those below them, lines of one look right below each other."""
    found: list[Placed] = []
    for one in placed:
        place = _last_text(found)
        before = found[place] if place >= 0 else None
        if before is not None and isinstance(before.part, PublicationHeading):
            label = is_number_label(_text(before)) and isinstance(one.part, PublicationHeading)
            if before.page == one.page and (label or _goes_on(before, one)):
                found[place] = _joined(before, before.part, one, ". " if label else " ")
                continue
        found.append(one)
    return found


def _last_text(placed: Sequence[Placed]) -> int:
    """Return the place of the last part that is no picture, -1 where there is none."""
    place = len(placed) - 1
    while place >= 0 and isinstance(_block(placed[place]), Figure):
        place -= 1
    return place


def _goes_on(before: Placed, one: Placed) -> bool:
    same = one.look is not None and one.look == before.look
    if not same or before.look is None or number_of(_text(one)):
        return False
    if not (_OPEN.search(_text(before)) or _CONNECTED.match(_text(one))):
        return False
    return one.top > before.top and one.top - before.bottom < _NEAR * before.look.size and _reads(_text(one))


def _joined(before: Placed, heading: PublicationHeading, one: Placed, between: str) -> Placed:
    level = min(heading.level, one.part.level) if isinstance(one.part, PublicationHeading) else heading.level
    inlines = (*heading.inlines, Text(between), *_inlines(one))
    return replace(before, part=replace(heading, inlines=inlines, level=level), bottom=one.bottom, look=one.look)


def with_alike_titles(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with paragraphs that look as headings do, and head a text, as headings."""
    levels = defaultdict[Look, Counter[int]](Counter)
    for one in placed:
        if one.look is not None and isinstance(one.part, PublicationHeading):
            levels[one.look][one.part.level] += 1
    usual = {look: counts.most_common(1)[0][0] for look, counts in levels.items() if counts.total() >= _LEAST}
    first = next((place for place, one in enumerate(placed) if isinstance(one.part, PublicationHeading)), len(placed))
    alike = [  # what stands before the first heading is the title page, or said of the document
        (place, one.look)
        for place, one in enumerate(placed)
        if place > first and one.look in usual and isinstance(_block(one), Paragraph)
    ]
    heads = {place: look for place, look in alike if _heads(placed, place)}
    counts, every = Counter(heads.values()), Counter(look for _, look in alike)
    return [
        as_heading(one, _inlines(one), usual[heads[place]])
        if place in heads and counts[heads[place]] >= _MOST * every[heads[place]]
        else one
        for place, one in enumerate(placed)
    ]


def _heads(placed: Sequence[Placed], place: int) -> bool:
    """Tell whether a paragraph reads as a title and something that looks otherwise follows it."""
    text = _text(placed[place])
    return (
        not text[:1].islower()
        and _reads(text)
        and is_followed_otherwise(placed, place)
        and not any(_is_beside(placed[place], other) for other in placed[max(place - 1, 0) : place + 2])
    )


def _is_beside(one: Placed, other: Placed) -> bool:
    """Tell whether another part stands on its lines: it is a piece of an entry."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return other is not one and one.page == other.page and shared > _SHARED * (one.bottom - one.top)


def _reads(text: str) -> bool:
    ended = text.endswith((".", ",", ";", ":")) or len(text) > _LONGEST
    return not ended and reads_as_title(Worded(text, text, lines=1, large=True, narrow=False))


def _text(placed: Placed) -> str:
    return plain_text(_inlines(placed)).strip()


def _inlines(placed: Placed) -> tuple[Inline, ...]:
    if isinstance(placed.part, PublicationHeading):
        return placed.part.inlines
    block = placed.part.block
    return block.inlines if isinstance(block, Paragraph) else ()


def _block(placed: Placed) -> object:
    return placed.part.block if isinstance(placed.part, PublicationBlock) else None
