"""The files of the index of one pack: those of Whoosh, and ours beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

LAYOUT = "layout.bin"
TEXTS = "texts.bin"
TITLE_WORDS = "titles.bin"
FORMS = "forms.json"  # beside Whoosh's files: words as they are written, for half-typed and mistyped ones
OWNERS = "owners.json"  # for each passage its number, or that of the section it stands in
FACETS = "facets.json"  # `[kind, [audience…], year]` of all passages, each once; then for each passage which of these
SECTIONS = "sections.json"  # for each passage the id of its section: counted without reading the passage
FAMILIES = "families.json"  # numbers that passages share with those beside them and the one above; with all of a page

BESIDES = frozenset(
    (FORMS, OWNERS, FACETS, SECTIONS, FAMILIES, LAYOUT, TEXTS, TITLE_WORDS)
)  # files that are not Whoosh's


@dataclass(frozen=True, slots=True)
class PackIndex:
    """The index of one pack in memory; `files` are those of `index_passages`, checked or just built."""

    identifier: str
    title: str
    files: Mapping[str, bytes]
