"""Titles that tags call a list of one item: word processors count titles as items, where no style says more."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from onpe_desktop.dossiers import Inline, ItemList, Paragraph, Text, plain_text
from onpe_desktop.importers.pdf.styles import LARGER, Look
from onpe_desktop.importers.pdf.tagged.retitled import as_heading, usual_look
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.titles.wording import Worded, reads_as_title
from onpe_desktop.importers.publication import PublicationBlock, PublicationHeading

_LEAST = 2  # such lists of one look
_LONGEST = 150  # characters
_ENDS = (".", ",", ";")  # of what is no title


def with_listed_titles(placed: Sequence[Placed]) -> list[Placed]:
    """Return the parts with such lists as headings: those that look as headings do are of their level, others below."""
    usual = usual_look(placed)
    levels = defaultdict[Look, Counter[int]](Counter)
    below = defaultdict[Look, Counter[int]](Counter)
    found: dict[int, Look] = {}
    level = 0
    for place, one in enumerate(placed):
        if isinstance(one.part, PublicationHeading):
            level = one.part.level
            if one.look is not None:
                levels[one.look][level] += 1
        elif one.look is not None and level and _is_title(one, one.look, usual):
            found[place] = one.look
            below[one.look][level + 1] += 1
    return [
        as_heading(one, _inlines(one), (levels[look] or below[look]).most_common(1)[0][0])
        if (look := found.get(place)) is not None and below[look].total() >= _LEAST
        else one
        for place, one in enumerate(placed)
    ]


def _is_title(placed: Placed, look: Look, usual: Look | None) -> bool:
    text = plain_text(_inlines(placed)).strip()
    if usual is None or not text or text.endswith(_ENDS) or len(text) > _LONGEST:
        return False
    other = look.size > LARGER * usual.size or (look.bold and not usual.bold) or look.colour != usual.colour
    return other and reads_as_title(Worded(text, text, lines=1, large=True, narrow=False))


def _inlines(placed: Placed) -> tuple[Inline, ...]:
    """Return the words of a list of one item that is one paragraph, with its number; nothing for anything else."""
    block = placed.part.block if isinstance(placed.part, PublicationBlock) else None
    if not isinstance(block, ItemList) or len(block.items) != 1 or len(block.items[0].blocks) != 1:
        return ()
    (only,) = block.items[0].blocks
    if not isinstance(only, Paragraph):
        return ()
    return (Text(f"{block.start}. "), *only.inlines) if block.ordered else only.inlines
