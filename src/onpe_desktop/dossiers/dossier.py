"""The dossier: metadata, media and the tree of sections."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol, Self, TypeVar

from onpe_desktop.dossiers.kinds import Audience
from onpe_desktop.dossiers.sections import OutlineEntry, Section

_IDENTIFIER = re.compile(r"[a-z][a-z0-9-]*")
_MEDIA_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)?\.[a-z0-9]+")


class _Entry(Protocol):
    """A section or its line in the outline."""

    @property
    def id(self) -> str: ...

    @property
    def children(self) -> tuple[Self, ...]: ...


Entry = TypeVar("Entry", bound=_Entry)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a dossier as a whole.

    `issued` is the date printed on the publication (`2022-11`); `modified` and `verified_on` are days of this edition.
    `authorisation` says on what ground the content is distributed. `order` places the dossier among the others.
    """

    identifier: str
    title: str
    publisher: str
    issued: str
    modified: date
    verified_on: date
    rights: str
    source: str
    language: str = "fr"
    subtitle: str = ""
    authorisation: str = ""
    description: str = ""
    edition: str = "1"
    audience: tuple[Audience, ...] = ()
    order: int = 100

    def __post_init__(self) -> None:
        if not _IDENTIFIER.fullmatch(self.identifier):
            raise ValueError(f"not a dossier identifier: {self.identifier!r}")
        for name in ("title", "publisher", "issued", "rights", "source", "language"):
            if not str(getattr(self, name)).strip():
                raise ValueError(f"the dossier {self.identifier} has no {name}")


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, video or caption file that travels with the dossier. Its bytes stay in the pack."""

    name: str
    media_type: str
    size: int
    sha256: str

    def __post_init__(self) -> None:
        if not _MEDIA_NAME.fullmatch(self.name):
            raise ValueError(f"not a media name: {self.name!r}")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole dossier. Two dossiers with the same content are equal."""

    metadata: Metadata
    sections: tuple[Section, ...]
    media: tuple[Media, ...] = ()

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


def path_to(entries: tuple[Entry, ...], section_id: str) -> tuple[Entry, ...]:
    """Return the way down a tree of sections, or of its outline, to the one with this id; empty when there is none."""
    for entry in entries:
        if entry.id == section_id:
            return (entry,)
        if below := path_to(entry.children, section_id):
            return (entry, *below)
    return ()
