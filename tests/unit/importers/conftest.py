"""Sources of a dossier written by a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from onpe_desktop.dossiers import Block, Section
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import read_markdown

FRONT_MATTER = """---
identifier: exemple
title: Exemple
publisher: Éditeur
issued: 2022-11
modified: 2026-11-25
verified_on: 2026-11-23
rights: droits
source: source
---
"""
FACTS = Path(__file__).parents[2] / "data" / "sources" / "facts.csv"

Write = Callable[[str], Path]
ReadSection = Callable[[str], Section]
ReadBlocks = Callable[[str], tuple[Block, ...]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write `index.md` below a valid front matter of 10 lines and return the folder."""

    def written(markdown: str) -> Path:
        (tmp_path / "index.md").write_text(FRONT_MATTER + markdown, encoding="utf-8")
        return tmp_path

    return written


@pytest.fixture
def read_section(write: Write) -> ReadSection:
    """Read Markdown and return its first section."""
    return lambda markdown: read_markdown(write(markdown), FactTable.read(FACTS)).dossier.sections[0]


@pytest.fixture
def read_blocks(read_section: ReadSection) -> ReadBlocks:
    """Read Markdown that stands below the heading of a section and return its blocks."""
    return lambda markdown: read_section(f"{{#haut}}\n# Haut\n\n{markdown}").blocks
