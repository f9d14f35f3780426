"""The same section under other names: ids, links and media as they are called in an extract."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    Link,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Section,
    Strong,
    Table,
    Video,
)

Inlines = tuple[Inline, ...]
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Gives new names to what is written in one dossier.

    `target` returns where a link now leads, None when that is not in the extract: its words then stay without a link.
    """

    section_id: Callable[[str], str]
    target: Callable[[str], str | None]
    media: Callable[[str], str]

    def section(self, section: Section) -> Section:
        """Return the section with those below it."""
        return replace(
            section,
            id=self.section_id(section.id),
            blocks=self._blocks(section.blocks),
            notes=tuple(replace(note, blocks=self._blocks(note.blocks)) for note in section.notes),
            children=tuple(map(self.section, section.children)),
        )

    def _blocks(self, blocks: Blocks) -> Blocks:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(inlines=inlines) | Heading(inlines=inlines):
                return replace(block, inlines=self._inlines(inlines))
            case ItemList(items=items):
                return replace(block, items=tuple(ListItem(self._blocks(item.blocks)) for item in items))
            case Table(head=head, body=body, caption=caption):
                head, body = tuple(map(self._row, head)), tuple(map(self._row, body))
                return replace(block, head=head, body=body, caption=self._inlines(caption))
            case Figure(media=media, caption=caption):
                return replace(block, media=self.media(media), caption=self._inlines(caption))
            case Quotation(blocks=blocks) | Callout(blocks=blocks) | Definition(blocks=blocks):
                return replace(block, blocks=self._blocks(blocks))
            case Video(media=media, captions=captions, transcript=transcript):
                media, captions = (self.media(name) if name else "" for name in (media, captions))
                return replace(block, media=media, captions=captions, transcript=self._blocks(transcript))
            case _:
                return block

    def _row(self, row: Row) -> Row:
        return Row(tuple(replace(cell, inlines=self._inlines(cell.inlines)) for cell in row.cells))

    def _inlines(self, inlines: Inlines) -> Inlines:
        return tuple(new for inline in inlines for new in self._inline(inline))

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Link(target=target, children=children):
                found = self.target(target)
                return children if found is None else (Link(found, self._inlines(children)),)
            case Emphasis(children=children) | Strong(children=children):
                return (replace(inline, children=self._inlines(children)),)
            case _:
                return (inline,)
