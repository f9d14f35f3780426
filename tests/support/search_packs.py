"""Small packs made of model values, as search sees them."""

from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from onpe_desktop.dossiers import (
    Block,
    ContactCard,
    Definition,
    Metadata,
    OutlineEntry,
    Paragraph,
    Section,
    SectionKind,
    Text,
    number_paragraphs,
    outline_of,
)
from onpe_desktop.dossiers.terms import TermRow
from onpe_desktop.errors import UserError


@dataclass
class FakePack:
    """What search needs of a pack, without a file. The top sections in `damaged` cannot be read."""

    metadata: Metadata
    sections: tuple[Section, ...]
    damaged: set[str] = field(default_factory=set)
    terms: tuple[TermRow, ...] = ()

    @property
    def digest(self) -> str:
        return sha256(repr((self.metadata, self.sections, self.terms)).encode()).hexdigest()

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        return tuple(map(outline_of, self.sections))

    def section(self, section_id: str) -> Section:
        if section_id in self.damaged:
            raise UserError("Le pack est endommagé.", "Réinstallez-le.")
        return next(section for section in self.sections if section.id == section_id)


def metadata(identifier: str, title: str) -> Metadata:
    """Metadata of a dossier that is only named."""
    day = date(2026, 11, 25)
    return Metadata(identifier, title, "Nous", "2022-11", day, day, "CC BY 4.0", "Nous")


def section(section_id: str, title: str, *texts: str | Block, **more: object) -> Section:
    """A section whose texts become numbered paragraphs."""
    blocks = tuple(Paragraph((Text(text),), 0) if isinstance(text, str) else text for text in texts)
    return Section(section_id, title, blocks=number_paragraphs(blocks), **more)  # type: ignore[arg-type]


GUIDE = FakePack(
    metadata("guide", "Guide"),
    (
        section(
            "volet-1",
            "Volet 1\u00a0: comprendre",
            "Le premier volet décrit le phénomène. Les éducateurs de rue y témoignent.",
            kind=SectionKind.VOLET,
            children=(section("reperage", "Repérer", "Fugues, argent, isolement\u00a0: les signes d’alerte."),),
        ),
        section(
            "volet-2", "Volet 2\u00a0: accompagner", "Le soin, puis la restauration en 1 an.", kind=SectionKind.VOLET
        ),
        section(
            "loi",
            "Ce que dit la loi",
            "L’article L.\u00a0226-3 du code de l’action sociale et des familles.",
            "Les articles 225-7-1 et 225-12-1 du code pénal. Le recours à la prostitution d’un mineur y est puni.",
            keywords=("racolage",),
        ),
    ),
)
DIRECTORY = FakePack(
    metadata("annuaire", "Annuaire"),
    (
        section(
            "contacts",
            "Contacts",
            ContactCard("Secrétariat", phones=("01\u00a053\u00a006\u00a068\u00a092",), emails=("onpe@exemple.fr",)),
            ContactCard("119 – Allô enfance en danger", phones=("119",), hours="24 h/24"),
        ),
        section(
            "sigles",
            "Sigles",
            Definition("ASE", "Aide sociale à l’enfance", variants=("Ase",)),
            Definition("MECS", "Maison d’enfants à caractère social"),
            Definition("ES", "Éducateur spécialisé", (Paragraph((Text("Il travaille en MECS."),), 0),)),
        ),
    ),
)
