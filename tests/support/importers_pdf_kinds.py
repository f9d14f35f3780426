"""What tests ask of an imported publication."""

from collections.abc import Iterator
from typing import TypeVar

from onpe_desktop.dossiers import (
    Block,
    Inline,
    PageBreak,
    block_inlines,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.importers.publication import Publication, PublicationBlock, PublicationHeading

AnyBlock = TypeVar("AnyBlock", bound=Block)


def headings(publication: Publication) -> list[tuple[int, str]]:
    """Level and words of every heading."""
    return [
        (part.level, plain_text(part.inlines)) for part in publication.parts if isinstance(part, PublicationHeading)
    ]


def blocks(publication: Publication) -> Iterator[Block]:
    """Every block, outer before inner."""
    for part in publication.parts:
        if isinstance(part, PublicationBlock):
            yield from walk_blocks((part.block,))


def blocks_of_kind(publication: Publication, kind: type[AnyBlock]) -> list[AnyBlock]:
    """Every block of a kind."""
    return [block for block in blocks(publication) if isinstance(block, kind)]


def inlines(publication: Publication) -> Iterator[Inline]:
    """Every inline of the blocks."""
    for block in blocks(publication):
        for run in block_inlines(block):
            yield from walk_inlines(run)


def page_labels(publication: Publication) -> list[str]:
    """The labels of the pages, as they are marked in the text."""
    return [inline.label for inline in inlines(publication) if isinstance(inline, PageBreak)]


def words(found: tuple[Block, ...]) -> str:
    """The plain text of blocks."""
    return " ".join(plain_text(run) for block in walk_blocks(found) for run in block_inlines(block)).strip()
