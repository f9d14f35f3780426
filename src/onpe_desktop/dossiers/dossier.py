"""A whole dossier: metadata, media and the tree of sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onpe_desktop.dossiers.media import Media
from onpe_desktop.dossiers.metadata import Metadata
from onpe_desktop.dossiers.outline import OutlineEntry, path_to
from onpe_desktop.dossiers.sections import Section

if TYPE_CHECKING:
    from onpe_desktop.dossiers.terms import TermRow


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole dossier. Two dossiers with the same content are equal. `terms` are words that it adds to the search."""

    metadata: Metadata
    sections: tuple[Section, ...]
    media: tuple[Media, ...] = ()
    terms: "tuple[TermRow, ...]" = ()

    def walk(self) -> Iterator[Section]:
        """Yield every section, parents before children, in reading order."""
        yield from walk_sections(self.sections)

    def find_section(self, section_id: str) -> Section | None:
        """Return the section with this id, or None."""
        return next((section for section in self.walk() if section.id == section_id), None)

    def title_path(self, section_id: str) -> tuple[str, ...]:
        """Titles from the top section down to this one, empty when there is no such section."""
        return tuple(section.title for section in path_to(self.sections, section_id))


def walk_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield every section of the tree, parents before children, in reading order."""
    for section in sections:
        yield section
        yield from walk_sections(section.children)


def outline_of(section: Section) -> OutlineEntry:
    """Return the line of the table of contents for a section and those below it."""
    return OutlineEntry(section.id, section.title, section.kind, tuple(map(outline_of, section.children)))
