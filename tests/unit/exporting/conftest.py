"""Packs to export from."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import export_sample
import pytest
from dossier_strategies import MEDIA, PICTURE
from export_sample import words

from onpe_desktop.dossiers import Dossier, Link, Metadata, Paragraph, Section, Text
from onpe_desktop.packs import Pack, write_pack

DAY = date(2026, 11, 26)
MakePack = Callable[..., Pack]


def linked(*targets: str) -> Paragraph:
    """A paragraph of links, each with its target as its words."""
    return Paragraph(tuple(Link(target, (Text(target),)) for target in targets), 1)


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
    return export_sample.rich_section()


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
