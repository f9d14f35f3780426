"""A small valid pack, and a way to spoil it."""

import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from dossier_strategies import MEDIA, PICTURE

from onpe_desktop.dossiers import Dossier, Figure, Metadata, Paragraph, Section, Text
from onpe_desktop.packs import write_pack

Spoil = Callable[[Mapping[str, bytes | None]], Path]


@pytest.fixture
def dossier() -> Dossier:
    blocks = (Paragraph((Text("Un texte."),), 1), Figure(MEDIA.name, "Un point blanc"))
    metadata = Metadata(
        identifier="exemple",
        title="Exemple",
        publisher="Éditeur",
        issued="2022-11",
        modified=date(2026, 11, 25),
        verified_on=date(2026, 11, 23),
        rights="droits",
        source="source",
    )
    return Dossier(metadata, (Section("haut", "Haut", blocks=blocks, children=(Section("bas", "Bas"),)),), (MEDIA,))


@pytest.fixture
def pack_file(dossier: Dossier, tmp_path: Path) -> Path:
    path = tmp_path / "exemple.epub"
    write_pack(dossier, {MEDIA.name: PICTURE}, path)
    return path


@pytest.fixture
def spoil(pack_file: Path, tmp_path: Path) -> Spoil:
    """Return a copy of the pack with some files replaced, added, or (None) left out."""

    def spoiled(changes: Mapping[str, bytes | None]) -> Path:
        path = tmp_path / "abime.epub"
        with zipfile.ZipFile(pack_file) as good:
            contents: dict[str, bytes | None] = {name: good.read(name) for name in good.namelist()}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
            for name, content in {**contents, **changes}.items():
                if content is not None:
                    bad.writestr(name, content)
        return path

    return spoiled
