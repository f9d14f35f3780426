"""The document model: frozen values, no input and no output.

What a text is made of is imported when it is first used: a window that opens shows tables of contents only, and every
frozen class costs about a millisecond (docs/performance.md).
"""

from importlib import import_module
from typing import TYPE_CHECKING

from onpe_desktop.dossiers.kinds import Audience, CalloutKind, SectionKind
from onpe_desktop.dossiers.metadata import Metadata
from onpe_desktop.dossiers.outline import OutlineEntry, path_to
from onpe_desktop.dossiers.targets import is_external, is_link_target

if TYPE_CHECKING:
    from onpe_desktop.dossiers.blocks import (
        Block,
        Callout,
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
    from onpe_desktop.dossiers.dossier import Dossier, outline_of, walk_sections
    from onpe_desktop.dossiers.inlines import (
        Abbreviation,
        Emphasis,
        Inline,
        LineBreak,
        Link,
        NoteReference,
        PageBreak,
        Strong,
        Text,
        join_texts,
        plain_text,
        walk_inlines,
    )
    from onpe_desktop.dossiers.media import Media
    from onpe_desktop.dossiers.sections import Note, Section, Source
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
    "Emphasis", "Figure", "Heading", "Inline", "ItemList", "LineBreak", "Link", "ListItem", "Media", "Metadata",
    "Note", "NoteReference", "OutlineEntry", "PageBreak", "Paragraph", "Quotation", "Row", "Section", "SectionKind",
    "Source", "Strong", "Table", "Text", "Video", "block_inlines", "inner_blocks", "is_external", "is_link_target",
    "join_texts", "map_paragraphs", "number_paragraphs", "outline_of", "paragraphs", "path_to", "plain_text",
    "walk_blocks", "walk_inlines", "walk_sections",
]  # fmt: skip

_LATER = {
    "blocks": (
        "Block",
        "Callout",
        "Cell",
        "ContactCard",
        "Definition",
        "Figure",
        "Heading",
        "ItemList",
        "ListItem",
        "Paragraph",
        "Quotation",
        "Row",
        "Table",
        "Video",
    ),
    "dossier": ("Dossier", "outline_of", "walk_sections"),
    "inlines": (
        "Abbreviation",
        "Emphasis",
        "Inline",
        "LineBreak",
        "Link",
        "NoteReference",
        "PageBreak",
        "Strong",
        "Text",
        "join_texts",
        "plain_text",
        "walk_inlines",
    ),
    "media": ("Media",),
    "sections": ("Note", "Section", "Source"),
    "walking": (
        "block_inlines",
        "inner_blocks",
        "map_paragraphs",
        "number_paragraphs",
        "paragraphs",
        "walk_blocks",
    ),
}


def __getattr__(name: str) -> object:
    """Import the module that holds `name`."""
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
