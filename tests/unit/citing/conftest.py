"""A library of two small packs, which a test may publish again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onpe_desktop.dossiers import Dossier, Metadata, PageBreak, Paragraph, Section, SectionKind, Text
from onpe_desktop.packs import Library, write_pack

Publish = Callable[..., Library]


def a_paragraph(number: int, text: str = "", page: str = "") -> Paragraph:
    """A paragraph that may begin a page of the original."""
    start = (PageBreak(page),) if page else ()
    return Paragraph((*start, Text(text or f"Paragraphe {number}.")), number)


def some_metadata(identifier: str, title: str, edition: str = "1") -> Metadata:
    """Metadata with a subtitle."""
    day = date(2026, 11, int(edition))
    return Metadata(
        identifier, title, "Un éditeur", "2022-11", day, date(2026, 11, 23), "Droits", "Une source",
        subtitle="un sous-titre", edition=edition,
    )  # fmt: skip


@pytest.fixture
def publish(tmp_path: Path) -> Publish:
    """Write packs of these sections and open them; a pack that exists is replaced by its next edition."""

    def published(edition: str = "1", **dossiers: tuple[Section, ...]) -> Library:
        for identifier, sections in dossiers.items():
            dossier = Dossier(some_metadata(identifier, f"Dossier {identifier}", edition), sections)
            write_pack(dossier, {}, tmp_path / f"{identifier}.epub")
        return Library.open([tmp_path])

    return published


@pytest.fixture
def library(publish: Publish) -> Library:
    """`essai` with a volet that holds a section of five paragraphs on pages 11 and 12, and `annexe`."""
    part = Section(
        "danger", "Le danger",
        blocks=(a_paragraph(1, page="11"), a_paragraph(2), a_paragraph(3, page="12"), a_paragraph(5), a_paragraph(4)),
    )  # fmt: skip
    volet = Section("volet-1", "Volet 1", SectionKind.VOLET, children=(part,))
    return publish(essai=(volet, Section("seule", "Seule", blocks=(a_paragraph(1),))), annexe=(Section("la", "Là"),))
