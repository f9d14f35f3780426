"""Packs to export from."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from dossier_strategies import MEDIA, PICTURE

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Dossier,
    Emphasis,
    Figure,
    Heading,
    ItemList,
    Link,
    ListItem,
    Metadata,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    Source,
    Strong,
    Table,
    Text,
    Video,
)
from onpe_desktop.packs import Pack, write_pack

DAY = date(2026, 11, 26)
MakePack = Callable[..., Pack]


def words(text: str, number: int) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Text(text),), number)


def linked(*targets: str) -> Paragraph:
    """A paragraph of links, each with its target as its words."""
    return Paragraph(tuple(Link(target, (Text(target),)) for target in targets), 1)


RICH: tuple[Block, ...] = (
    Paragraph(
        (
            PageBreak("12"), Text("Un "), Strong((Text("mot"),)), Text(" et "), Emphasis((Text("un autre"),)),
            Text(", "), Abbreviation("ASE", "aide sociale à l’enfance"), NoteReference("1"),
            Text(" puis"), NoteReference("1"),
        ),
        1,
    ),
    Heading((Text("Un titre"),), 2),
    ItemList((ListItem((words("un", 2), ItemList((ListItem((words("dedans", 3),)),)))), ListItem((words("deux", 4),)))),
    ItemList((ListItem((words("trois", 5),)),), ordered=True, start=3),
    ItemList((ListItem((words("à faire", 29),)),), boxes=True),
    Table(
        (Row((Cell((Text("Nom"),), header=True), Cell((Text("Nombre | total"),), header=True))),),
        (Row((Cell((Text("a"),), header=True), Cell((Text("1"),)))), Row((Cell((Text("large"),), columns=2),))),
        (Text("Une légende"),),
    ),
    Figure(MEDIA.name, "Un point blanc", (Text("Le point"),)),
    Quotation((words("Dit ainsi.", 6),), "Quelqu’un"),
    Callout(CalloutKind.DANGER, "Vite", (words("Appelez.", 7),)),
    ContactCard("Un service", "rôle", phones=("119",), emails=("a@exemple.fr",), web=("exemple.fr",), as_of="en 2022"),
    Video("Une vidéo", transcript=(words("Transcription.", 8),)),
    Definition("PJJ", "protection judiciaire de la jeunesse", (words("Une définition.", 9),)),
)  # fmt: skip


@pytest.fixture
def make_pack(tmp_path: Path) -> MakePack:
    """Write and open a pack of these sections."""

    def make(identifier: str, *sections: Section, folder: str = "packs") -> Pack:
        metadata = Metadata(
            identifier, f"Dossier {identifier}", f"Éditeur {identifier}", "2022-11", date(2026, 11, 1),
            date(2026, 11, 2), f"Droits de {identifier}.", f"Source de {identifier}",
        )  # fmt: skip
        path = tmp_path / folder / f"{identifier}.epub"
        write_pack(Dossier(metadata, sections, (MEDIA,)), {MEDIA.name: PICTURE}, path)
        return Pack.open(path)

    return make


@pytest.fixture
def rich_section() -> Section:
    """A section with every kind of block, and one below it."""
    note = Note("1", (words("La note.", 10),))
    source = Source("Un rapport", "2022-11", date(2026, 11, 2), addresses=("https://exemple.fr/?a=1&b=2",))
    return Section("riche", "Riche", blocks=RICH, notes=(note,), sources=(source,),
                   children=(Section("dessous", "Dessous", blocks=(words("Plus bas.", 1),)),))  # fmt: skip


@pytest.fixture
def two_packs(make_pack: MakePack, rich_section: Section) -> tuple[Pack, Pack]:
    """`un` with the rich section and two more, `deux` with links to them."""
    one = make_pack("un", rich_section, Section("autre", "Autre", blocks=(words("Autre.", 1),)))
    two = make_pack(
        "deux",
        Section("liens", "Liens", blocks=(
            linked("dossier:un#riche.p1", "dossier:un#autre", "dossier:un", "dossier:rien#x", "#liens.p1", "#reste",
                   "https://exemple.fr/"),
        )),
        Section("reste", "Reste", blocks=(words("Reste.", 1),)),
    )  # fmt: skip
    return one, two
