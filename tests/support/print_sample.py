"""A rich invented dossier: every kind of block and inline, to be printed."""

import struct
import zlib
from datetime import date

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    LineBreak,
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
from onpe_desktop.printing import PrintedPart
from onpe_desktop.text import typeset_french

DAY = date(2026, 11, 25)
METADATA = Metadata(
    "essai", "Le dossier d’essai", "L’éditeur", "2022-11", DAY, date(2026, 11, 23), "Des droits.", "Un communiqué",
    subtitle="Un sous-titre",
)  # fmt: skip


def png(width: int, height: int) -> bytes:
    rows = (b"\0" + bytes(x * 255 // width for x in range(width)) for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    picture = zlib.compress(b"".join(rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", picture) + chunk(b"IEND", b"")


def words(text: str) -> Text:
    return Text(typeset_french(text))


def paragraph(number: int, *inlines: str | Inline) -> Paragraph:
    return Paragraph(tuple(words(inline) if isinstance(inline, str) else inline for inline in inlines), number)


def rich_blocks() -> tuple[Block, ...]:
    head = Row((Cell((words("Indicateur"),), header=True), Cell((words("2021"),), header=True)))
    rows = tuple(Row((Cell((words(f"Service {n}"),), header=True), Cell((words(f"{n} 000 €"),)))) for n in range(1, 5))
    return (
        paragraph(
            1, "Un texte avec appel de note", NoteReference("a"), ", ", Strong((words("du gras"),)), ", ",
            Emphasis((words("de l'italique"),)), ", ", Link("https://exemple.org/une-page", (words("un lien"),)), ", ",
            Abbreviation("ASE", "Aide sociale à l’enfance"), " et ", PageBreak("43"), "une suite.",
            LineBreak(), "Une ligne.",
        ),
        Heading((words("Un intertitre"),), 1),
        paragraph(
            2, "Voir ", Link("#second.p1", (words("la suite"),)), " et ", Link("#absent", (words("un absent"),)), "."
        ),
        ItemList(
            (
                ListItem((paragraph(3, "premier point"),)),
                ListItem((paragraph(4, "deuxième"), ItemList((ListItem((paragraph(5, "dedans"),)),), True, 3))),
            )
        ),
        ItemList((ListItem((paragraph(20, "une case"),)), ListItem((paragraph(21, "une autre"),))), boxes=True),
        ItemList((ListItem((paragraph(22, "une case numérotée"),)),), ordered=True, boxes=True),
        Callout(CalloutKind.DANGER, "Danger immédiat", (paragraph(6, "Appelez le 17.", NoteReference("a")),)),
        Quotation((paragraph(7, "Des mots cités."),), "une éducatrice"),
        Table((head,), rows, (words("Situations connues"),)),
        Figure("plan.png", "Un dégradé du noir au blanc", (words("Une figure."),)),
        ContactCard(
            "Nora Exemple", "secrétariat", "GIP Exemple", ("01 02 03 04 05",), ("nora@exemple.org",), as_of="2022"
        ),
        Video("Le film", transcript=(paragraph(8, "Une voix."),)),
        Definition("CRIP", "Cellule de recueil", (paragraph(9, "Au département."),), ("la CRIP",)),
    )  # fmt: skip


def make_sample_part(
    *blocks: Block, section_id: str = "premier", title: str = "Premier", **fields: object
) -> PrintedPart:
    section = Section(section_id, title, blocks=blocks, **fields)  # type: ignore[arg-type] # fields of Section
    return PrintedPart(METADATA, section, (title,), lambda _name: png(60, 30))


def rich_parts() -> tuple[PrintedPart, PrintedPart]:
    source = Source("ONPE, communiqué", "2022-11", date(2026, 11, 23), "officiel", ("https://exemple.org/a?b=1",))
    notes = (Note("a", (paragraph(1, "La note de bas de page."),)), Note("oubliée", (paragraph(1, "Jamais appelée."),)))
    lines = (paragraph(1, "Un texte plus bas."), paragraph(2, "Les derniers mots avant la source."))
    below = Section("dessous", "Au-dessous", blocks=lines, sources=(source,))
    return (
        make_sample_part(*rich_blocks(), notes=notes, sources=(source,), children=(below,)),
        make_sample_part(paragraph(1, "Le second."), section_id="second", title="Le second titre", sources=(source,)),
    )
