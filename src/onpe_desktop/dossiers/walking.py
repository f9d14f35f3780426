"""Walks through the blocks of a section: paragraphs, plain text, numbering."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from onpe_desktop.dossiers.blocks import (
    Block,
    Callout,
    Definition,
    Figure,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Quotation,
    Table,
    Video,
)
from onpe_desktop.dossiers.inlines import Inline


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block, outer before inner, in reading order."""
    for block in blocks:
        yield block
        yield from walk_blocks(inner_blocks(block))


def inner_blocks(block: Block) -> tuple[Block, ...]:
    """Blocks that stand directly inside a block."""
    match block:
        case ItemList(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case Quotation(blocks=blocks) | Callout(blocks=blocks) | Definition(blocks=blocks) | Video(transcript=blocks):
            return blocks
        case _:
            return ()


def block_inlines(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Yield the runs of inlines that belong to the block itself, not to the blocks inside it."""
    match block:
        case Paragraph(inlines=inlines) | Heading(inlines=inlines) | Figure(caption=inlines):
            yield inlines
        case Table(head=head, body=body, caption=caption):
            yield caption
            for row in (*head, *body):
                for cell in row.cells:
                    yield cell.inlines


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield every paragraph, also those inside lists, callouts and quotations."""
    return (block for block in walk_blocks(blocks) if isinstance(block, Paragraph))


def number_paragraphs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with every paragraph whose number is 0 given the next free one, in reading order.

    Numbers that are already there stay: a later edition pins them, and new paragraphs take numbers after the highest.
    """
    pinned = [paragraph.number for paragraph in paragraphs(blocks)]
    following = iter(range(max(pinned, default=0) + 1, max(pinned, default=0) + 1 + len(pinned)))

    def number(paragraph: Paragraph) -> Paragraph:
        return paragraph if paragraph.number else replace(paragraph, number=next(following))

    return map_paragraphs(blocks, number)


def map_paragraphs(blocks: tuple[Block, ...], change: Callable[[Paragraph], Paragraph]) -> tuple[Block, ...]:
    """Return the same blocks with `change` applied to every paragraph, in reading order."""

    def visit(block: Block) -> Block:
        match block:
            case Paragraph():
                return change(block)
            case ItemList(items=items):
                return replace(block, items=tuple(ListItem(tuple(map(visit, item.blocks))) for item in items))
            case Quotation() | Callout() | Definition():
                return replace(block, blocks=tuple(map(visit, block.blocks)))
            case Video():
                return replace(block, transcript=tuple(map(visit, block.transcript)))
            case _:
                return block

    return tuple(map(visit, blocks))
