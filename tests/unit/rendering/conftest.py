"""A section with every kind of block and inline."""

from datetime import date

import pytest

from onpe_desktop.dossiers import (
    Abbreviation,
    Audience,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
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
    SectionKind,
    Source,
    Strong,
    Table,
    Text,
    Video,
)


@pytest.fixture
def metadata() -> Metadata:
    """What is known of a small dossier."""
    return Metadata(
        identifier="essai",
        title="Un dossier d’essai",
        publisher="Un éditeur",
        issued="2022-11",
        modified=date(2026, 11, 25),
        verified_on=date(2026, 11, 23),
        rights="Droits réservés",
        source="Une source",
        subtitle="Avec un sous-titre",
        audience=(Audience.PROFESSIONALS,),
    )


def _paragraph(number: int, *words: str) -> Paragraph:
    return Paragraph(tuple(map(Text, words)), number)


@pytest.fixture
def everything() -> Section:
    """Every block and every inline, with signs that HTML must escape."""
    inlines = (
        Text("a < b & c "),
        PageBreak("43"),
        Emphasis((Text("en italique"), Strong((Text("et gras"),)))),
        Link("#autre.p2", (Text("ici"),)),
        Link("dossier:reperes#l-225-7-1", (Text("là"),)),
        Link('https://example.org/?a=1&b="2'.replace('"', "%22"), (Text("dehors"),)),
        NoteReference("n1"),
        Abbreviation("ASE", "Aide sociale à l’enfance"),
        LineBreak(),
        Text("une ligne"),
    )
    return Section(
        "tout",
        "Tout & le reste",
        SectionKind.FICHE,
        (
            Paragraph(inlines, 1),
            Heading((Text("Un intertitre"),)),
            ItemList((ListItem((_paragraph(2, "un"), _paragraph(3, "suite"))), ListItem((_paragraph(4, "deux"),)))),
            ItemList((ListItem((_paragraph(5, "trois"),)),), ordered=True, start=3),
            ItemList((ListItem((_paragraph(15, "à faire"),)),), boxes=True),
            Table(
                (Row((Cell((Text("Mot"),), header=True, columns=2),)),),
                (Row((Cell((Text("Ligne"),), header=True, rows=2), Cell((Text("valeur"),)))),),
                (Text("Un tableau"),),
            ),
            Figure("carte.png", 'Une "carte"', (Text("La légende"),)),
            Quotation((_paragraph(6, "Dit par quelqu’un."),), "Quelqu’un"),
            Callout(CalloutKind.LAW, "Un encadré", (_paragraph(7, "Dedans."),)),
            ContactCard(
                "Un service",
                role="accueil",
                phones=("01 02 03 04 05",),
                emails=("a@example.org", "pas une adresse"),
                web=("example.org", "https://example.org/x"),
                as_of="en 2022",
            ),
            Video("Une vidéo", transcript=(_paragraph(8, "Transcrite."),)),
            Definition("ASE", "Aide sociale à l’enfance", (_paragraph(9, "Un service."),), ("l’Ase",)),
        ),
        children=(Section("en-dessous", "En dessous", blocks=(_paragraph(1, "Encore."),)),),
        notes=(Note("n1", (_paragraph(10, "La note."),)),),
        sources=(Source("Un texte", "2022-11", date(2026, 11, 23), addresses=("https://example.org/s",)),),
        audience=(Audience.PROFESSIONALS, Audience.FAMILIES),
    )
