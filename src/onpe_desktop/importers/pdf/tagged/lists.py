"""Markers that a tagged file leaves inside the text of its items, as LibreOffice does: taken off, and told."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.dossiers import Block, ListItem, Paragraph, Text
from onpe_desktop.importers.pdf.item_signs import BULLETS

_BULLET = re.compile(rf"\s*[{re.escape(''.join(sorted(BULLETS)))}](?:\s+|$)")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,3}|[a-z])[.)](?:\s+|$)")


def without_markers(items: Sequence[ListItem]) -> tuple[tuple[ListItem, ...], str]:
    """Return the items without the bullet or number that each of them begins with, and the first one's.

    Items stay as they are, and the marker is empty, when one of them begins otherwise.
    """
    for pattern in (_BULLET, _NUMBER):
        found = [pattern.match(_beginning(item)) for item in items]
        if items and all(found):
            cut = tuple(_cut(item, match.end()) for item, match in zip(items, found, strict=True) if match)
            return cut, found[0][0].strip() if found[0] else ""
    return tuple(items), ""


def _beginning(item: ListItem) -> str:
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, Paragraph) and first.inlines and isinstance(first.inlines[0], Text):
        return first.inlines[0].text
    return ""


def _cut(item: ListItem, length: int) -> ListItem:
    first = item.blocks[0]
    assert isinstance(first, Paragraph)  # noqa: S101 - `_beginning` found its text, for the type checker
    assert isinstance(first.inlines[0], Text)  # noqa: S101
    rest = first.inlines[0].text[length:]
    inlines = (Text(rest), *first.inlines[1:]) if rest else first.inlines[1:]
    blocks: tuple[Block, ...] = (replace(first, inlines=inlines), *item.blocks[1:]) if inlines else item.blocks[1:]
    return ListItem(blocks or item.blocks)
