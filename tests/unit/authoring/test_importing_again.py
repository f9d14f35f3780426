"""A publication imported, corrected, edited by hand and imported again: ids and numbers are those that they were."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dossier_strategies import dossiers
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.authoring.corrections import correct
from onpe_desktop.authoring.importing import Imported, import_publication
from onpe_desktop.authoring.outline import corrected_again, joined, outline_lines, recorded, shifted, ticked
from onpe_desktop.dossiers import Dossier, paragraphs, plain_text
from onpe_desktop.importers.markdown import read_markdown
from onpe_desktop.importers.request import ImportRequest

FIRST = """# 1. Contexte

Un mot sur le contexte.

## Chiffres

Les chiffres de l’année.

## Repères

Des repères utiles.

# 2. Agir

Ce que chacun peut faire.

## Repères

D’autres repères.

## Contacts

Le 119, jour et nuit.
"""
SECOND = (
    FIRST.replace("# 1. Contexte", "# Avant\n\nUn texte nouveau.\n\n# 2. Contexte")
    .replace("# 2. Agir", "# 3. Agir")
    .replace("Les chiffres de l’année.", "Une phrase nouvelle.\n\nLes chiffres de l’année.")
)

Read = Callable[..., Imported]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Import a Markdown file with this text."""

    def run(text: str, earlier: Path | None = None) -> Imported:
        source = tmp_path / "guide.md"
        source.write_text(text, encoding="utf-8")
        folder = tmp_path / f"import-{len(list(tmp_path.glob('import-*')))}"
        folder.mkdir()
        request = ImportRequest((source,), earlier=earlier)
        return import_publication(request, folder, acronyms={}, progress=lambda *_: None, cancelled=lambda: False)

    return run


def addresses(dossier: Dossier) -> dict[str, str]:
    """The short address of each paragraph, by its words."""
    return {
        plain_text(paragraph.inlines): f"{section.id}.p{paragraph.number}"
        for section in dossier.walk()
        for paragraph in paragraphs(section.blocks)
    }


def place(imported: Imported, title: str, number: int = 0) -> int:
    return [at for at, line in enumerate(imported.lines()) if line.title == title][number]


def test_addresses_survive_corrections_and_another_edition(read: Read, tmp_path: Path) -> None:
    first = read(FIRST)
    lines = joined(first.lines(), place(first, "Chiffres"))
    lines = shifted(lines, place(first, "Repères"), -1)
    lines = ticked(lines, place(first, "Repères", 1), kept=False)
    kept = correct(first, lines, tmp_path / "sources")
    before = addresses(kept.source.dossier)
    assert before["Les chiffres de l’année."] == "contexte.p2"
    edited = next(
        path for path in (tmp_path / "sources").glob("*.md") if "# Repères" in path.read_text(encoding="utf-8")
    )
    edited.write_text(edited.read_text(encoding="utf-8").replace("# Repères", "# Points de repère"), encoding="utf-8")

    again = read(SECOND, tmp_path / "sources")
    after = correct(again, again.lines(), tmp_path / "sources-2").source.dossier

    assert {words: address for words, address in addresses(after).items() if words in before} == before
    renamed = next(one for one in read_markdown(tmp_path / "sources").dossier.walk() if one.title == "Points de repère")
    assert [section.id for section in after.walk() if section.title == "Repères"] == [renamed.id]
    assert [(line.title, line.depth, line.kept, line.joined) for line in again.lines()] == [
        ("Avant", 1, True, False),
        ("2. Contexte", 1, True, False),
        ("Chiffres", 2, True, True),
        ("Repères", 1, True, False),
        ("3. Agir", 1, True, False),
        ("Repères", 2, False, False),
        ("Contacts", 2, True, False),
    ]
    assert addresses(after)["Une phrase nouvelle."] == "contexte.p3"


def test_the_same_publication_gives_the_same_sources_again(read: Read, tmp_path: Path) -> None:
    first = read(FIRST)
    kept = correct(first, joined(first.lines(), place(first, "Contacts")), tmp_path / "sources")

    again = read(FIRST, tmp_path / "sources")

    assert correct(again, again.lines(), tmp_path / "again").source.dossier == kept.source.dossier


def test_the_second_of_two_sections_of_one_name_keeps_its_id_without_the_first(read: Read, tmp_path: Path) -> None:
    twice = "# Avant\n\nUn mot.\n\n# Fiche\n\nLa première.\n\n# Fiche\n\nLa seconde.\n"
    first = read(twice)
    kept = correct(first, ticked(first.lines(), place(first, "Fiche"), kept=False), tmp_path / "sources")

    again = read(twice, tmp_path / "sources")

    assert correct(again, again.lines(), tmp_path / "again").source.dossier == kept.source.dossier


@given(
    dossiers(), st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["left", "right", "drop", "join"])), max_size=6)
)
def test_corrections_of_an_unchanged_outline_are_made_again(dossier: Dossier, steps: list[tuple[int, str]]) -> None:
    read_lines = outline_lines(dossier)
    lines = read_lines
    for number, step in steps:
        at = number % len(lines)
        match step:
            case "drop":
                lines = ticked(lines, at, kept=not lines[at].kept)
            case "join":
                lines = joined(lines, at)
            case _:
                lines = shifted(lines, at, -1 if step == "left" else 1)

    assert corrected_again(read_lines, recorded(dossier, lines)) == lines
