from datetime import date

from onpe_desktop.dossiers import (
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Heading,
    ItemList,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quotation,
    Row,
    Section,
    Source,
    Table,
    Text,
)
from onpe_desktop.rendering.plain import render_plain


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), 1)


SECTION = Section(
    "a",
    "Le titre",
    blocks=(
        Paragraph((Text("Un paragraphe"), NoteReference("1")), 1),
        Heading((Text("Intertitre"),)),
        ItemList((ListItem((paragraph("premier"),)), ListItem((paragraph("deuxième"),))), ordered=True, start=3),
        Callout(CalloutKind.LAW, "La loi", (paragraph("encadré"),)),
        Quotation((paragraph("cité"),), "Quelqu’un"),
        Table((Row((Cell((Text("A"),), header=True), Cell((Text("B"),), header=True))),), ()),
        ContactCard("Service", phones=("119",), as_of="en novembre 2022"),
        Definition("ASE", "aide sociale à l’enfance", (paragraph("service"),)),
    ),
    notes=(Note("1", (paragraph("la note"),)),),
    sources=(Source("Une source", "2022-11", date(2026, 11, 23)),),
    children=(Section("b", "Dessous"),),
)

EXPECTED = """\
Le titre
========

Un paragraphe [1]

INTERTITRE

3. premier
4. deuxième

| LA LOI
|
| encadré

> cité
>
> — Quelqu’un

A | B

Service
119
(en novembre 2022)

ASE : aide sociale à l’enfance
    service

[1] la note

Source : Une source – source datée de : novembre 2022 – vérifié le
23 novembre 2026.

Dessous
-------"""


def test_every_kind_of_block_has_its_plain_form() -> None:
    shown = render_plain(SECTION, 80).replace("\u00a0", " ")

    assert shown == EXPECTED


def test_no_line_is_longer_than_the_width() -> None:
    section = Section("a", "Titre", blocks=(paragraph("mot " * 60),))

    assert max(map(len, render_plain(section, 40).splitlines())) <= 40
