"""Chunks into blocks: paragraphs and nested lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onpe_desktop.dossiers import Block, ItemList, ListItem, Paragraph
from onpe_desktop.importers.pdf.item_signs import BULLETS
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.paragraphs import Chunk, ChunkKind
from onpe_desktop.importers.pdf.text.typed import inlines_of

_INDENT = 3.0  # points: deeper than this is inside
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Built:
    """A block, with where it begins on which page."""

    block: Block
    page: int
    top: float


def without_sign(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a title without the bullet or arrow that a designer has set before it."""
    first, *others = lines
    if len(first.words) > 1 and first.words[0].text in BULLETS:
        first = first.of(first.words[1:])
    return [first, *others]


def blocks_of(chunks: Sequence[Chunk], joiner: Joiner) -> list[Built]:
    """Return the blocks; no chunk may be a heading."""
    built: list[Built] = []
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        place = chunk.page, chunk.lines[0].box.top
        if chunk.kind is ChunkKind.ITEM:
            end = index + 1
            while end < len(chunks) and _belongs(chunks[index:end], chunks[end]):
                end += 1
            built.extend(Built(block, *place) for block in _lists(chunks[index:end], joiner, 0))
            index = end
        else:
            paragraph = _paragraph(chunk, joiner)
            if paragraph.inlines:
                built.append(Built(paragraph, *place))
            index += 1
    return built


def _paragraph(chunk: Chunk, joiner: Joiner) -> Paragraph:
    typed = chunk.kind is ChunkKind.LISTING
    return Paragraph(inlines_of(chunk.lines, joiner) if typed else joiner.inlines(chunk.lines), 0)


def _belongs(so_far: Sequence[Chunk], chunk: Chunk) -> bool:
    """Tell whether a chunk goes on with the list: an item, or text indented as an item's."""
    if chunk.kind is ChunkKind.ITEM:
        return True
    first = so_far[0]
    same_page = chunk.page == first.page
    return same_page and chunk.left > _marker_left(first) + _INDENT and chunk.left >= first.left - _INDENT


def _marker_left(chunk: Chunk) -> float:
    """Where the marker stands; items are compared by it. Text begins some points to its right."""
    return chunk.left - 4.0


def _lists(chunks: Sequence[Chunk], joiner: Joiner, depth: int) -> list[Block]:
    """Return the lists that chunks make, each of one kind of marker; the first chunk is an item."""
    left = chunks[0].left
    lists: list[ItemList] = []
    items: list[ListItem] = []
    kind, start = _kind(chunks[0].marker), _start(chunks[0].marker)
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        if items and _kind(chunk.marker) != kind:
            lists.append(ItemList(tuple(items), ordered=kind != "bullet", start=start))
            items = []
        if not items:
            kind, start = _kind(chunk.marker), _start(chunk.marker)
        end = index + 1
        while end < len(chunks) and (chunks[end].kind is not ChunkKind.ITEM or _deeper(chunks[end], chunk, left)):
            end += 1
        inner = chunks[index + 1 : end]
        blocks: list[Block] = [_paragraph(chunk, joiner)]
        blocks.extend(_inside(inner, joiner, depth + 1))
        items.append(ListItem(tuple(blocks)))
        index = end
    lists.append(ItemList(tuple(items), ordered=kind != "bullet", start=start))
    return list(lists)


def _deeper(chunk: Chunk, item: Chunk, left: float) -> bool:
    if chunk.page != item.page:  # another page may have other margins: only clear steps count
        return chunk.left > item.left + 6 * _INDENT
    return chunk.left > max(item.left, left) + _INDENT and _signs(chunk, item)


def _signs(chunk: Chunk, item: Chunk) -> bool:
    """Numbers of one list may be set flush right: « 9. » and « 10. » begin at other places."""
    return _kind(chunk.marker) != _kind(item.marker) or chunk.left - item.left > 5 or not _start(chunk.marker)


def _inside(chunks: Sequence[Chunk], joiner: Joiner, depth: int) -> list[Block]:
    if depth > _DEEPEST:
        return [_paragraph(chunk, joiner) for chunk in chunks]
    blocks: list[Block] = []
    index = 0
    while index < len(chunks):
        if chunks[index].kind is not ChunkKind.ITEM:
            blocks.append(_paragraph(chunks[index], joiner))
            index += 1
            continue
        blocks.extend(_lists(chunks[index:], joiner, depth))
        break
    return blocks


def _kind(marker: str) -> str:
    if re.fullmatch(r"\(?\d+[.)°]", marker):
        return "number"
    return "letter" if re.fullmatch(r"\(?[a-zA-Z]{1,4}[.)]", marker) else "bullet"


def _start(marker: str) -> int:
    digits = re.search(r"\d+", marker)
    return max(int(digits.group()), 1) if digits else 1
