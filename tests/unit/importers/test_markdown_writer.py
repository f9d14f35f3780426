import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from dossier_strategies import PICTURE, dossiers
from hypothesis import HealthCheck, given, settings
from writable_dossiers import writable

from onpe_desktop.dossiers import (
    Block,
    Dossier,
    Emphasis,
    Figure,
    Inline,
    LineBreak,
    Link,
    PageBreak,
    Paragraph,
    Quotation,
    Strong,
    Text,
)
from onpe_desktop.importers.block_writer import write_blocks
from onpe_desktop.importers.inline_writer import write_line
from onpe_desktop.importers.markdown import read_markdown
from onpe_desktop.importers.markdown_writer import write_markdown

INDEX = """---
identifier: a
title: A
publisher: P
issued: '2022'
modified: 2026-11-25
verified_on: 2026-11-25
rights: D
source: S
typography: originale
---
{#haut}
# Haut

"""


def written_and_read(dossier: Dossier) -> Dossier:
    with TemporaryDirectory() as name:
        write_markdown(dossier, {one.name: PICTURE for one in dossier.media}, Path(name))
        return read_markdown(Path(name)).dossier


def has_ids_of_sources(dossier: Dossier) -> bool:
    return all(re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", section.id) for section in dossier.walk())


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(dossiers().filter(has_ids_of_sources))
def test_a_dossier_reads_back_as_it_was(dossier: Dossier) -> None:
    expected = writable(dossier)

    assert written_and_read(expected) == expected


@pytest.mark.parametrize(
    ("inlines", "written"),
    [
        ((Text("Un mineur, l’ASE et 3 * 4."),), r"Un mineur, l’ASE et 3 \* 4."),
        ((Text("Un "), Strong((Text("mot"),)), Text(" fort.")), "Un **mot** fort."),
        ((Text("pré"), Emphasis((Text("fixe"),))), "pré[fixe]{.em}"),
        ((PageBreak("43"), Text("La suite.")), "[43]{page=43}La suite."),
        ((Text("Voir "), Link("#haut", (Text("plus haut"),))), "Voir [plus haut](#haut)"),
        ((Text("12. Une date"),), r"12\. Une date"),
        ((Text("1, rue du Port"), LineBreak(), Text("- Lyon")), "1, rue du Port\\\n\\- Lyon"),
        ((Text("fin_de_mot"),), "fin_de_mot"),
        ((Text("Vu\u202f!"), Link("#haut", ())), "Vu\u202f\\![](#haut)"),
    ],
)
def test_what_is_written_can_be_read_by_people(inlines: tuple[Inline, ...], written: str) -> None:
    assert write_line(inlines) == written


def test_numbers_are_written_where_the_reader_would_give_others() -> None:
    blocks: tuple[Block, ...] = (Paragraph((Text("Un."),), 3),)

    assert write_blocks(blocks, pinned=True) == "{p=3}\nUn."
    assert write_blocks(blocks, pinned=False) == "Un."


def test_a_quotation_may_end_with_a_picture() -> None:
    blocks: tuple[Block, ...] = (Quotation((Figure("a.png", "Un dessin"),), ""),)

    assert write_blocks(blocks, pinned=False) == "> ![Un dessin](media/a.png)"
    with TemporaryDirectory() as name:
        (Path(name) / "media").mkdir()
        (Path(name) / "media" / "a.png").write_bytes(PICTURE)
        (Path(name) / "index.md").write_text(f"{INDEX}{write_blocks(blocks, pinned=False)}\n", encoding="utf-8")
        assert read_markdown(Path(name)).dossier.sections[0].blocks == blocks


def test_the_typography_of_the_original_is_kept(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text(f"{INDEX}l'été !\n", encoding="utf-8")

    assert read_markdown(tmp_path).dossier.sections[0].blocks == (Paragraph((Text("l'été !"),), 1),)
