"""Every preset with every bundled dossier, and with content built to break pages badly."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pikepdf import Name
from print_checks import Breaks, elements, open_pdf, page_breaks, structure_faults
from print_sample import DAY
from print_standards import broken_rules, print_faults

from onpe_desktop.dossiers import (
    Audience,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Heading,
    Metadata,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.printing import Preset, PrintedPart, PrintingError, PrintOptions, Sheets, preset_options, print_pdf

MakePart = Callable[..., PrintedPart]
ReadPages = Callable[[bytes], Any]
Press = Callable[..., bytes]
SENTENCE = "Protéger les enfants et les adolescents demande du temps, de la constance et des repères communs. "


@pytest.fixture
def press(resources: Path) -> Press:
    def print_parts(preset: Preset, *parts: PrintedPart, **changed: Any) -> bytes:
        return print_pdf(parts, replace(preset_options(preset, DAY), **changed), resources=resources)

    return print_parts


@pytest.fixture
def bundled_parts(bundled: Paths) -> list[PrintedPart]:
    return [
        PrintedPart(pack.metadata, pack.section(entry.id), pack.title_path(entry.id), pack.read_media)
        for pack in Library.open([bundled.packs]).packs
        for entry in pack.outline
    ]


@pytest.mark.parametrize("preset", Preset)
def test_the_bundled_dossiers_keep_the_standards_and_break_well(
    press: Press, bundled_parts: list[PrintedPart], preset: Preset
) -> None:
    pdf = press(preset, *bundled_parts)
    assert print_faults(pdf) == []
    assert pdf == press(preset, *bundled_parts)
    assert page_breaks(press(preset, *bundled_parts, sheets=Sheets.SINGLE)) == Breaks(0, 0, 0)


@pytest.mark.parametrize("preset", Preset)
def test_the_rich_sample_keeps_the_standards(press: Press, rich: tuple[PrintedPart, ...], preset: Preset) -> None:
    everyone = replace(rich[0].metadata, audience=(Audience.FAMILIES,))
    parts = [replace(part, metadata=everyone) for part in rich]
    assert print_faults(press(preset, *parts, cover=True, contents=True, paragraph_numbers=True)) == []


@pytest.mark.parametrize("preset", [preset for preset in Preset if preset is not Preset.HANDOUT])
def test_paragraphs_of_any_length_break_well(press: Press, make_part: MakePart, preset: Preset) -> None:
    blocks: list[Paragraph | Heading] = []
    for number in range(1, 90):
        if number % 3 == 0:
            blocks.append(Heading((Text(f"Intertitre {number}"),), 1 + number % 2))
        blocks.append(Paragraph((Text(SENTENCE * (1 + number * 7 % 9)),), number))
    assert page_breaks(press(preset, make_part(*blocks), sheets=Sheets.SINGLE)) == Breaks(0, 0, 0)


def test_the_checker_sees_a_heading_alone(resources: Path, make_part: MakePart, tmp_path: Path) -> None:
    """With templates that keep nothing together, headings are stranded and lines left alone."""
    (tmp_path / "fonts").symlink_to(resources / "fonts")
    (tmp_path / "print").mkdir()
    for template in (resources / "print").iterdir():
        text = template.read_text(encoding="utf-8")
        text = text.replace("sticky: true", "sticky: false").replace(
            "widow: 400%, orphan: 400%", "widow: 0%, orphan: 0%"
        )
        (tmp_path / "print" / template.name).write_text(text, encoding="utf-8")
    blocks: list[Paragraph | Heading] = []
    for number in range(1, 200):
        blocks.append(Heading((Text(f"Intertitre {number}"),), 1))
        blocks.append(Paragraph((Text(SENTENCE * (1 + number * 5 % 7)),), number))
    breaks = page_breaks(print_pdf([make_part(*blocks)], PrintOptions(DAY), resources=tmp_path))
    assert min(breaks.headings, breaks.widows, breaks.orphans) > 0


def test_the_checker_sees_faults_of_structure(press: Press, rich: tuple[PrintedPart, ...]) -> None:
    with open_pdf(press(Preset.WHOLE, *rich)) as pdf:
        for element in list(elements(pdf)):
            if element.S == "/Figure":
                del element.Alt
            if element.S == "/H2":
                element.S = Name.H4
            if element.S == "/Note":
                del element.K
        del pdf.Root.Lang
        out = io.BytesIO()
        pdf.save(out)
    faults = " ".join(structure_faults(out.getvalue()))
    assert any("LANGUAGE" in rule for rule in broken_rules(out.getvalue()))
    for said in ("a figure without", "a heading of level 4", "is in no element", "no language"):
        assert said in faults


def section(name: str, *children: Section, audience: tuple[Audience, ...] = ()) -> Section:
    words = Paragraph((Text(f"Le texte de {name}."),), 1)
    return Section(name, f"Titre {name}", blocks=(words,), children=children, audience=audience)


FAMILIES, YOUNG, OTHERS = (Audience.FAMILIES,), (Audience.YOUNG_PEOPLE,), (Audience.PROFESSIONALS,)


def test_only_what_is_for_families_is_handed_out(press: Press, metadata: Metadata, read_pages: ReadPages) -> None:
    tree = section(
        "interne",
        section("numeros", section("dedans", audience=OTHERS), section("tchat", audience=YOUNG), audience=FAMILIES),
        section("procedure"),
        section("jeunes", audience=(*OTHERS, *YOUNG)),
        audience=OTHERS,
    )
    part = PrintedPart(replace(metadata, audience=OTHERS), tree, ("Titre interne",), lambda _name: b"")
    pages = read_pages(press(Preset.HANDOUT, part, contents=True, cover=True))
    for name, there in (
        ("interne", False), ("numeros", True), ("dedans", False), ("tchat", True), ("procedure", False),
        ("jeunes", True),
    ):  # fmt: skip
        assert (f"Le texte de {name}." in pages.whole, f"Titre {name}" in pages.whole) == (there, there), name
    assert "Le dossier d’essai" not in pages.whole
    assert "Un communiqué" not in pages.whole
    assert "Informations et contacts utiles" in pages.whole


def test_a_unit_without_an_audience_has_that_of_its_dossier(press: Press, metadata: Metadata) -> None:
    part = PrintedPart(replace(metadata, audience=FAMILIES), section("a"), ("Titre a",), lambda _name: b"")
    assert press(Preset.HANDOUT, part).startswith(b"%PDF-")


def test_nothing_to_hand_out_is_said(press: Press, metadata: Metadata) -> None:
    part = PrintedPart(metadata, section("a"), ("Titre a",), lambda _name: b"")
    with pytest.raises(PrintingError, match="pour les familles ou pour les jeunes") as caught:
        press(Preset.HANDOUT, part)
    assert "numéros" in caught.value.next_step


def test_options_leave_out_what_they_name(press: Press, rich: tuple[PrintedPart, ...], read_pages: ReadPages) -> None:
    for option, words in (
        ("notes", "La note de bas de page."),
        ("glossary", "Aide sociale à l’enfance"),
        ("sources", "source datée de"),
        ("emergency", "116 000"),
    ):
        assert words in " ".join(read_pages(press(Preset.WHOLE, *rich)).whole.split())
        assert words not in " ".join(read_pages(press(Preset.WHOLE, *rich, **{option: False})).whole.split()), option


def test_without_notes_nothing_calls_them(press: Press, rich: tuple[PrintedPart, ...], read_pages: ReadPages) -> None:
    pdf = press(Preset.WHOLE, *rich, notes=False)
    with open_pdf(pdf) as opened:
        assert "/Note" not in {str(element.S) for element in elements(opened)}
    assert "[note" not in read_pages(pdf).whole


def test_the_page_of_the_original_stands_beside_the_text(
    press: Press, make_part: MakePart, read_pages: ReadPages
) -> None:
    part = make_part(Paragraph((Text("Avant. "), PageBreak("127"), Text("Après.")), 1))
    for preset in (Preset.WHOLE, Preset.LARGE, Preset.SPARING):
        assert "[p. 127]" in read_pages(press(preset, part)).whole.replace("\u00a0", " ")


def test_large_letters_are_not_cut_at_the_end_of_a_line(
    press: Press, make_part: MakePart, read_pages: ReadPages
) -> None:
    part = make_part(Paragraph((Text("Un accompagnement institutionnel particulièrement exigeant. " * 30),), 1))
    lines = read_pages(press(Preset.LARGE, part)).whole.splitlines()
    assert not [line for line in lines if line.rstrip().endswith(("-", "\u2010", "\u00ad"))]


def test_without_fills_nothing_is_painted_under_words(press: Press, make_part: MakePart) -> None:
    box = make_part(Callout(CalloutKind.INFO, "À savoir", (Paragraph((Text("Des mots."),), 1),)))
    with_fill, without = (press(Preset.WHOLE, box, fills=fills) for fills in (True, False))
    tint = b"0.9490196 scn"
    contents = [b"".join(page.Contents.read_bytes() for page in open_pdf(pdf).pages) for pdf in (with_fill, without)]
    assert [tint in content for content in contents] == [True, False]


def test_black_prints_without_grey_letters(press: Press, rich: tuple[PrintedPart, ...]) -> None:
    grey = b"0.3019608 scn"
    for black in (False, True):
        pages = open_pdf(press(Preset.WHOLE, *rich, black=black)).pages
        assert any(grey in page.Contents.read_bytes() for page in pages) is not black


def test_the_head_of_a_long_table_is_repeated_in_every_preset(
    press: Press, make_part: MakePart, read_pages: ReadPages
) -> None:
    rows = tuple(Row((Cell((Text(f"Ligne {number}"),)),)) for number in range(120))
    table = Table((Row((Cell((Text("Colonne"),), header=True),)),), rows)
    for preset in (Preset.WHOLE, Preset.SHEET, Preset.LARGE):
        texts = read_pages(press(preset, make_part(table))).texts
        assert len(texts) > 2
        assert all("Colonne" in text for text in texts if "Ligne" in text)


def boxes(pdf: bytes, page: int) -> list[tuple[str, float, float, float]]:
    """Each word of a page, from where to where it reaches, and how tall it is, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        found = []
        for word in re.finditer(r"\S+", text.get_text_range()):
            sides = [text.get_charbox(place, loose=True) for place in range(word.start(), word.end())]
            found.append((word[0], min(s[0] for s in sides), max(s[2] for s in sides), sides[0][3] - sides[0][1]))
        return found


def test_in_large_print_the_cover_is_large_until_it_would_be_too_long(
    press: Press, make_part: MakePart, metadata: Metadata
) -> None:
    def cover(dossiers: int) -> list[float]:
        parts = [
            replace(make_part(), metadata=replace(metadata, identifier=f"d{n}", title=f"D{n}", publisher="Éditrice"))
            for n in range(dossiers)
        ]
        found = boxes(press(Preset.LARGE, *parts, cover=True, contents=False), 0)
        return [height for word, _, _, height in found if word.startswith("Éditrice")]

    few, many = cover(1), cover(6)
    assert many[0] < few[0]
    assert len(many) == 6


def test_a_long_address_leaves_room_for_the_name(press: Press, make_part: MakePart) -> None:
    long = "https://exemple.fr/" + "/".join(f"chemin-{n}" for n in range(40))
    card = ContactCard("Un service", "Son accueil", web=(long,), address="1 rue de la Paix 75000 Paris")
    words = boxes(press(Preset.WHOLE, make_part(card)), 0)
    ends = max(right for word, _, right, _ in words if word in {"service", "accueil", "Paris"})
    begins = min(left for word, left, _, _ in words if "chemin-" in word)
    assert ends < begins
