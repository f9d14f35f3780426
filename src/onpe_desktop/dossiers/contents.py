"""All that a section holds, its notes included: blocks, inlines, media, and the places where a link may lead."""

from collections.abc import Iterator

from onpe_desktop.dossiers.blocks import Block, Figure, Video
from onpe_desktop.dossiers.inlines import Inline, walk_inlines
from onpe_desktop.dossiers.sections import Section
from onpe_desktop.dossiers.walking import block_inlines, paragraphs, walk_blocks


def all_blocks(section: Section) -> Iterator[Block]:
    """Yield every block of the section and of its notes, outer before inner; not those of its children."""
    yield from walk_blocks(section.blocks)
    for note in section.notes:
        yield from walk_blocks(note.blocks)


def all_inlines(section: Section) -> Iterator[Inline]:
    """Yield every inline of the section and of its notes, outer before inner; not those of its children."""
    for block in all_blocks(section):
        for run in block_inlines(block):
            yield from walk_inlines(run)


def paragraph_numbers(section: Section) -> Iterator[int]:
    """Yield the numbers of the section's paragraphs, in reading order."""
    yield from (paragraph.number for paragraph in paragraphs(section.blocks))
    for note in section.notes:
        yield from (paragraph.number for paragraph in paragraphs(note.blocks))


def link_places(section: Section) -> Iterator[str]:
    """Yield what a link may write after `#` to lead here: the section's id, and `id.p3` for each paragraph."""
    yield section.id
    yield from (f"{section.id}.p{number}" for number in paragraph_numbers(section))


def used_media(section: Section) -> Iterator[str]:
    """Yield the names of the media that the section shows, as often as it does."""
    for block in all_blocks(section):
        if isinstance(block, Figure):
            yield block.media
        elif isinstance(block, Video):
            yield from filter(None, (block.media, block.captions))
