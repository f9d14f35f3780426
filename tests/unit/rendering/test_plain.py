from datetime import date

from onpe_desktop.dossiers import (
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Heading,
    ItemList,
    LineBreak,
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
from onpe_desktop.rendering.plain import render_lines, render_paragraph, render_plain


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


def test_a_line_break_begins_a_new_line() -> None:
    address = Paragraph((Text("1, rue du Port"), LineBreak(), Text("69000 Lyon")), 1)

    assert render_plain(Section("a", "Titre", blocks=(address,)), 40).endswith("1, rue du Port\n69000 Lyon")


def test_lines_are_not_wrapped_and_titles_not_underlined() -> None:
    long = "mot " * 200
    section = Section("a", "Titre", blocks=(paragraph(long),), children=(Section("b", "Dessous"),))

    assert render_lines(section) == f"Titre\n\n{long.strip()}\n\nDessous"


def test_one_paragraph_is_found_by_its_number_in_notes_too() -> None:
    note = Note("1", (Paragraph((Text("Une note."),), 7),))
    section = Section("a", "Titre", blocks=(ItemList((ListItem((paragraph("Un point."),)),)),), notes=(note,))

    assert render_paragraph(section, 1, 80) == "¶1 Un point."
    assert render_paragraph(section, 7, 80) == "¶7 Une note."
    assert render_paragraph(section, 8, 80) == ""
