"""Pages written by a test."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sample_publications import silent

from onpe_desktop.dossiers import Block
from onpe_desktop.importers.html import read_html
from onpe_desktop.importers.publication import Publication, PublicationBlock

ReadPage = Callable[[str], Publication]
ReadBlocks = Callable[[str], list[Block]]


@pytest.fixture
def read_page(tmp_path: Path) -> ReadPage:
    """Read a page with this body."""

    def read(body: str) -> Publication:
        page = tmp_path / "page.html"
        page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>t</title><body>{body}", encoding="utf-8")
        return read_html(page, silent)

    return read


@pytest.fixture
def read_blocks(read_page: ReadPage) -> ReadBlocks:
    """Read the blocks of a page with this body, without its headings."""
    return lambda body: [part.block for part in read_page(body).parts if isinstance(part, PublicationBlock)]
