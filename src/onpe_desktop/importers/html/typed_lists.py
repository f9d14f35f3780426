"""Lists that were typed: paragraphs that follow each other and begin with the same sign."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onpe_desktop.dossiers import Block, ItemList, ListItem, Paragraph, Text
from onpe_desktop.importers.html.blocks import Met

# No em dash: it begins the lines of a dialogue and the name below a quotation.
_SIGN = re.compile("([•▪◦‣·●○■➢✓–-])[ \t\u00a0\u202f]+(?=\\S)")


def join_typed_lists(met: Iterable[Met]) -> Iterator[Met]:
    """Yield what was met with two or more such paragraphs in a row as a list; the sign is taken off."""
    waiting: list[Met] = []
    for one in met:
        if waiting and _sign(one.block) != _sign(waiting[0].block):
            yield from _list(waiting)
            waiting = []
        if _sign(one.block):
            waiting.append(one)
        else:
            yield one
    yield from _list(waiting)


def _list(waiting: list[Met]) -> Iterator[Met]:
    if len(waiting) < 2:
        yield from waiting
        return
    items = tuple(ListItem((_without_sign(one.block),)) for one in waiting if isinstance(one.block, Paragraph))
    yield Met(ItemList(items), [element for one in waiting for element in one.elements])


def _sign(block: object) -> str:
    if not isinstance(block, Paragraph) or not isinstance(block.inlines[0], Text):
        return ""
    found = _SIGN.match(block.inlines[0].text)
    return found[1] if found else ""


def _without_sign(paragraph: Paragraph) -> Block:
    first, *others = paragraph.inlines
    text = _SIGN.sub("", first.text, count=1) if isinstance(first, Text) else ""
    return replace(paragraph, inlines=(*((Text(text),) if text else ()), *others))
