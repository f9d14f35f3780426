"""The tree of sections, their notes and their sources."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onpe_desktop.dossiers.kinds import Audience, SectionKind

if TYPE_CHECKING:
    from onpe_desktop.dossiers.blocks import Block

_SECTION_ID = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts of a unit come from.

    `dated` is the source's own date as it is written there (`2022-11`, `≥ 2022`, `2021-2023`…); `verified_on` is the
    day on which somebody last held the unit against the source. `facts` are the ids of the fact table.
    """

    title: str
    dated: str
    verified_on: date
    kind: str = ""
    addresses: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a section, called by a `NoteReference` with the same id."""

    id: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Section:
    """A unit that is read, found, cited and printed on its own.

    `id` is stable: unique in the dossier, lower-case ASCII words joined by hyphens, the same in every edition.
    `other_titles` are true variants of the title, `keywords` words that people type: searched, not shown.
    """

    id: str
    title: str
    kind: SectionKind = SectionKind.SECTION
    blocks: "tuple[Block, ...]" = ()
    children: "tuple[Section, ...]" = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    audience: tuple[Audience, ...] = ()
    other_titles: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _SECTION_ID.fullmatch(self.id):
            raise ValueError(f"not a section id: {self.id!r}")
        if not self.title.strip():
            raise ValueError(f"section {self.id} has no title")

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that this unit shows."""
        return tuple(fact for source in self.sources for fact in source.facts)
