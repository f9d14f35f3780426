"""What every importer makes of a publication: headings and blocks in reading order, before sections are made of them.

An importer decides nothing about sections, ids or numbers: `assembly` does, the same for all formats.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from onpe_desktop.dossiers import Block, Inline


class Evidence(StrEnum):
    """What tells that a line is a heading, in the words of the quality report."""

    STRUCTURE = "structure du fichier"  # tags of a PDF, styles of a text document, elements of HTML
    OUTLINE = "signets"
    CONTENTS = "sommaire"
    TYPOGRAPHY = "typographie"


@dataclass(frozen=True, slots=True)
class PublicationHeading:
    """A heading. `level` counts from 1; `sure` is False where a human should look at the level."""

    inlines: tuple[Inline, ...]
    level: int
    evidence: Evidence
    page: int | None = None
    sure: bool = True
    anchors: tuple[str, ...] = ()  # names that links inside the publication use for it


@dataclass(frozen=True, slots=True)
class PublicationBlock:
    """A block between headings. Paragraphs have the number 0 until `assembly` numbers them."""

    block: Block
    page: int | None = None
    anchors: tuple[str, ...] = ()


Part: TypeAlias = PublicationHeading | PublicationBlock


class FindingKind(StrEnum):
    """What the quality report lists, in its words."""

    DOUBTFUL_LEVEL = "niveau de titre douteux"
    LOST_TABLE = "tableau perdu ou douteux"
    LOST_NOTE = "note perdue"
    NO_ALTERNATIVE_TEXT = "image sans texte de remplacement"
    HYPHEN = "césure suspecte"
    LIGATURE = "ligature suspecte"
    DEAD_LINK = "lien interne mort"
    DUPLICATE_ID = "identifiant en double"
    FRENCH_SPACES = "espaces insécables absentes"
    EMPTY_PAGE = "page presque sans texte"
    RECOGNISED = "texte reconnu sur une image"
    NO_RIGHTS = "droits non renseignés"
    METADATA = "fiche du dossier à vérifier"
    LEFT_OUT = "contenu laissé de côté"
    UNEXPANDED_ACRONYM = "sigle sans développement"  # the last, for there are many


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a human should look at: `words` is a French sentence, `excerpt` the place's own words, if any.

    `publication` is the place of the file among those imported, from 0; None: about all of them. `section` is the id of
    the section where it is, empty when nobody knows. `assembly` sets both.
    """

    kind: FindingKind
    words: str
    page: int | None = None
    excerpt: str = ""
    publication: int | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class PublicationMetadata:
    """What the file says of itself; an empty string where it says nothing. `issued` is `2022`, `2022-11` or a day."""

    title: str = ""
    subtitle: str = ""
    publisher: str = ""
    issued: str = ""
    language: str = ""
    rights: str = ""
    description: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication as it was read. `notes` are called by `NoteReference` with their key; `media` are bytes by name.

    Media names are lower-case ASCII, as `dossiers.Media` wants them. A `Link` inside the publication has the target
    `#name`, where `name` is in the `anchors` of a part: `assembly` turns it into a section's address or finds it dead.
    `pages` is how many pages the original has, None where it has none. `cover` is what stands on the cover besides the
    title: `front_pages` finds it, an importer leaves it empty.
    """

    metadata: PublicationMetadata
    parts: tuple[Part, ...]
    notes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    media: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    pages: int | None = None
    cover: tuple[PublicationBlock, ...] = ()
