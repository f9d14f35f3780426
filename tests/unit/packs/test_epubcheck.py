"""Packs are valid EPUB 3: epubcheck finds no error and no warning."""

import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from dossier_strategies import MEDIA, PICTURE
from epubcheck import epubcheck_messages

from onpe_desktop.authoring.build import build_packs
from onpe_desktop.dossiers import (
    Abbreviation,
    Audience,
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
    Media,
    Metadata,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionKind,
    Source,
    Strong,
    Table,
    Text,
    Video,
    number_paragraphs,
)
from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.packs import Pack, write_pack

pytestmark = pytest.mark.slow  # a Java program is started for each pack

SOURCES = Path(__file__).parents[3] / "resources" / "dossiers"
TEXT = (Text("Texte & « texte »"),)
LINE = Paragraph(TEXT, 0)
RICH = Paragraph(
    (
        PageBreak("12"),
        Strong((Emphasis(TEXT),)),
        Abbreviation("ASE", "aide sociale à l’enfance"),
        NoteReference("1"),
        Link("#bas.p1", TEXT),
        Link("dossier:reperes#loi.p2", TEXT),
        Link("https://exemple.fr/?a=1&b=é", TEXT),
        Link("mailto:a@exemple.fr", TEXT),
        Link("tel:+33153066892", TEXT),
        PageBreak("13"),
    ),
    0,
)
TABLE = Table(
    (Row((Cell(TEXT, header=True, columns=2),)),),
    (Row((Cell(TEXT, header=True, rows=2), Cell(TEXT))), Row((Cell(()),))),
    TEXT,
)
FILM_BYTES, CAPTIONS_BYTES = b"no real film", b"WEBVTT\n"
FILM = Media("film.mp4", "video/mp4", len(FILM_BYTES), sha256(FILM_BYTES).hexdigest())
CAPTIONS = Media("film.vtt", "text/vtt", len(CAPTIONS_BYTES), sha256(CAPTIONS_BYTES).hexdigest())
SOURCE = Source(
    "Titre", "≥ 2022", date(2026, 11, 23), "officiel", ("https://exemple.fr/a", "pas une adresse"), ("S01",)
)
BLOCKS: tuple[Block, ...] = (
    RICH,
    Heading(TEXT),
    ItemList((ListItem((LINE, ItemList((ListItem((LINE,)),), ordered=True, start=3))),)),
    ItemList((ListItem((LINE, TABLE)), ListItem((LINE,))), boxes=True),
    TABLE,
    Figure(MEDIA.name, "Un point", TEXT),
    Quotation((LINE,), "Une personne"),
    *(Callout(kind, "Titre", (LINE, TABLE)) for kind in CalloutKind),
    ContactCard("Nom", phones=("119",), emails=("a@exemple.fr",), web=("https://exemple.fr",), as_of="en 2022"),
    Video("Film", transcript=(LINE,)),
    Video("Film", FILM.name, CAPTIONS.name),
    Definition("ASE", "aide sociale à l’enfance", (LINE,), ("Ase",)),
)
NOTED = number_paragraphs((*BLOCKS, LINE, Quotation((LINE,))))
SECTION = Section(
    "haut",
    "Titre « haut »",
    SectionKind.VIDEO,
    NOTED[:-2],
    (Section("bas", "Bas", SectionKind.LAW, (Paragraph((PageBreak("14"),), 1),), (Section("plus-bas", "Encore"),)),),
    (Note("1", NOTED[-2:]),),
    (SOURCE, SOURCE),
    (Audience.PROFESSIONALS, Audience.FAMILIES),
    ('autre "titre"',),
    ("mot", "clé"),
)
TERMS = (TermRow("fugue", ("fuite", "disparition, départ"), Direction.QUERY, 0.8, "Nous", "remarque"),)
METADATA = Metadata(
    identifier="exemple",
    title="Un exemple",
    publisher="Éditeur",
    issued="avril 2021",
    modified=date(2026, 11, 25),
    verified_on=date(2026, 11, 23),
    rights="Droits",
    source="Source",
    subtitle="Sous-titre",
    authorisation="Accord",
    description="Description",
    audience=(Audience.YOUNG_PEOPLE,),
)


def test_a_pack_with_every_kind_of_block_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "riche.epub"
    dossier = Dossier(METADATA, (SECTION, Section("fin", "Fin")), (FILM, CAPTIONS, MEDIA), TERMS)
    write_pack(dossier, {MEDIA.name: PICTURE, FILM.name: FILM_BYTES, CAPTIONS.name: CAPTIONS_BYTES}, path)

    assert Pack.open(path).dossier() == dossier
    assert epubcheck_messages([path]) == []


def test_a_pack_that_is_not_valid_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "faux.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")

    assert epubcheck_messages([path]) != []


def test_the_bundled_packs_are_valid(tmp_path: Path) -> None:
    packs = [built.path for built in build_packs(SOURCES, tmp_path / "packs")]

    assert [path.stem for path in packs] == ["dossier-prostitution-mineurs", "reperes", "sigles-glossaire"]
    assert epubcheck_messages(packs) == []
