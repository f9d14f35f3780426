"""The document model: frozen values, no input and no output."""

from onpe_desktop.dossiers.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Figure,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Table,
    Video,
)
from onpe_desktop.dossiers.dossier import Dossier, Media, Metadata, outline_of, walk_sections
from onpe_desktop.dossiers.inlines import (
    Abbreviation,
    Emphasis,
    Inline,
    Link,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    is_external,
    is_link_target,
    plain_text,
    walk_inlines,
)
from onpe_desktop.dossiers.sections import Audience, Note, OutlineEntry, Section, SectionKind, Source
from onpe_desktop.dossiers.walking import (
    block_inlines,
    inner_blocks,
    map_paragraphs,
    number_paragraphs,
    paragraphs,
    walk_blocks,
)

__all__ = [
    "Abbreviation", "Audience", "Block", "Callout", "CalloutKind", "Cell", "ContactCard", "Definition", "Dossier",
    "Emphasis", "Figure", "Heading", "Inline", "ItemList", "Link", "ListItem", "Media", "Metadata", "Note",
    "NoteReference", "OutlineEntry", "PageBreak", "Paragraph", "Quotation", "Row", "Section", "SectionKind", "Source",
    "Strong", "Table", "Text", "Video", "block_inlines", "inner_blocks", "is_external", "is_link_target",
    "map_paragraphs", "number_paragraphs", "outline_of", "paragraphs", "plain_text", "walk_blocks", "walk_inlines",
    "walk_sections",
]  # fmt: skip
