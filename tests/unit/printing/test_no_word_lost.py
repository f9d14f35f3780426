"""What a section says is on paper, word for word."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.printing import Limits, PrintedPart, PrintOptions, print_pdf
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.document import write_document

ReadPages = Callable[[bytes], Any]
_NOT_LETTERS = re.compile(r"[\W_]+")


def said(value: Any) -> Iterator[str]:
    """Every run of text of a document, with the titles of its sections."""
    if isinstance(value, dict):
        if value.get("kind") == "text":
            yield value["words"]
        if value.get("kind") == "address":
            yield "".join(value["pieces"])
        if value.get("kind") == "section":
            yield value["title"]
        for inner in value.values():
            yield from said(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from said(inner)


def letters(text: str) -> str:
    """Letters and digits only: lines are broken, words hyphenated, footnotes called inside a sentence."""
    return _NOT_LETTERS.sub("", text)


@pytest.fixture
def lost(coverage: Coverage, options: PrintOptions, resources: Path, read_pages: ReadPages) -> Callable[..., list[str]]:
    """Prints parts and returns what is not on paper, of runs of some length (short ones would be found anywhere)."""

    def look(parts: list[PrintedPart]) -> list[str]:
        shown = letters(read_pages(print_pdf(parts, options, resources=resources)).whole)
        runs = said(write_document(parts, options, coverage, Limits()).content)
        # A page break may fall inside a run: its first and last words are looked for.
        ends = [(run, part) for run in runs for part in (letters(run)[:12], letters(run)[-12:]) if len(part) > 3]
        assert len(ends) > 10
        return [run for run, part in ends if part not in shown]

    return look


def test_of_the_rich_sample(lost: Callable[..., list[str]], rich: tuple[PrintedPart, ...]) -> None:
    assert lost(list(rich)) == []


@pytest.mark.parametrize("identifier", ["dossier-prostitution-mineurs", "reperes", "sigles-glossaire"])
def test_of_the_bundled_dossiers(lost: Callable[..., list[str]], bundled: Paths, identifier: str) -> None:
    pack = Library.open([bundled.packs]).pack(identifier)
    assert pack is not None
    parts = [
        PrintedPart(pack.metadata, pack.section(entry.id), pack.title_path(entry.id), pack.read_media)
        for entry in pack.outline
    ]
    assert lost(parts) == []
