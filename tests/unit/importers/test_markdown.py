from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onpe_desktop.dossiers import Audience, Block, Metadata, SectionKind, outline_of
from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.importers.errors import SourceError
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.markdown import read_markdown

SAMPLE = Path(__file__).parents[2] / "data" / "sources"

Write = Callable[[str], Path]
ReadBlocks = Callable[[str], tuple[Block, ...]]


def test_metadata() -> None:
    imported = read_markdown(SAMPLE / "exemple", FactTable.read(SAMPLE / "facts.csv"))

    assert imported.dossier.metadata == Metadata(
        identifier="exemple",
        title="Un dossier d’exemple",
        subtitle="Sous-titre\u00a0: (se) mobiliser",
        publisher="Éditeur",
        issued="2022-11",
        modified=date(2026, 11, 25),
        verified_on=date(2026, 11, 23),
        rights="Texte écrit pour les tests",
        source="Aucune",
        edition="2",
        audience=(Audience.PROFESSIONALS, Audience.FAMILIES),
        order=40,
    )


def test_files_follow_one_another_and_headings_nest() -> None:
    imported = read_markdown(SAMPLE / "exemple", FactTable.read(SAMPLE / "facts.csv"))
    presentation, volet, sigles = map(outline_of, imported.dossier.sections)

    assert (presentation.id, presentation.kind, presentation.children) == ("presentation", SectionKind.PAGE, ())
    assert [(child.id, child.kind) for child in volet.children] == [
        ("contact", SectionKind.CONTACT),
        ("film", SectionKind.VIDEO),
    ]
    assert sigles.title == "Sigles"


def test_media_travel_with_the_dossier() -> None:
    imported = read_markdown(SAMPLE / "exemple", FactTable.read(SAMPLE / "facts.csv"))
    (picture,) = imported.dossier.media

    assert picture.media_type == "image/png"
    assert len(imported.media[picture.name]) == picture.size
    assert imported.remarks == ()


def test_terms_are_read_with_the_dossier(write: Write) -> None:
    folder = write("{#haut}\n# Haut\n")
    assert read_markdown(folder).dossier.terms == ()
    table = "term,equivalents,direction,weight\nTAPS,Table d’appui,acronym,\n"
    (folder / "terms.csv").write_text("\ufeff" + table, encoding="utf-8")

    assert read_markdown(folder).dossier.terms == (TermRow("TAPS", ("Table d’appui",), Direction.ACRONYM, 1.0),)


def test_a_fault_in_the_terms_is_told_with_its_line(write: Write) -> None:
    folder = write("{#haut}\n# Haut\n")
    (folder / "terms.csv").write_text("term,equivalents,direction,weight\na,b,both,3\n", encoding="utf-8")

    with pytest.raises(SourceError, match=r"Le poids .* \(ligne\u00a02 de terms.csv\)\."):
        read_markdown(folder)


def test_a_file_that_nothing_shows_is_remarked(write: Write) -> None:
    folder = write("{#haut}\n# Haut\n")
    (folder / "media").mkdir()
    (folder / "media" / "oublie.png").write_bytes(b"x")

    assert read_markdown(folder).remarks == ("Le fichier media/oublie.png ne sert à rien.",)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("absente.png", "manque ou est illisible"),
        ("programme.svg", "pas d’un type permis"),
        ("Majuscule.png", "ne convient pas"),
    ],
)
def test_media_that_cannot_travel(write: Write, name: str, problem: str) -> None:
    folder = write(f"{{#haut}}\n# Haut\n\n![Une image](media/{name})\n")
    (folder / "media").mkdir()
    if name != "absente.png":
        (folder / "media" / name).write_bytes(b"x")

    with pytest.raises(SourceError, match=problem):
        read_markdown(folder)


def test_an_index_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"index\.md") as caught:
        read_markdown(tmp_path)
    assert "UTF-8" in caught.value.next_step


def test_an_index_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes("---\ntitle: été\n".encode("latin-1"))

    with pytest.raises(SourceError, match="illisible"):
        read_markdown(tmp_path)


@pytest.mark.parametrize(
    ("written", "line", "problem"),
    [
        ("Un texte.\n\n{#haut}\n# Haut\n", 11, "précède le premier titre"),
        ("# Haut\n", 11, "pas d’identifiant"),
        ("{#Haut}\n# Haut\n", 12, "ne convient pas"),
        ("{#haut}\n# Haut\n\n{#haut}\n## Bas\n", 15, "sert deux fois"),
        ("{#haut kind=chapitre}\n# Haut\n", 12, "chapitre"),
        ("{#haut audience=tous}\n# Haut\n", 12, "tous"),
        ("{#haut couleur=rouge}\n# Haut\n", 12, "couleur"),
        ('{#haut facts="X09"}\n# Haut\n', 12, "X09"),
        ("{#haut}\n# Haut [ici](#haut)\n", 12, "un lien, une note ou une page"),
        ("{#haut}\n# Haut\n\n[lien](javascript:x)\n", 14, "javascript"),
        ("{#haut}\n# Haut\n\n[lien](https://a.fr/b c)\n", 14, "mal écrit"),
        ("{#haut}\n# Haut\n\n[lien](#absente)\n", 14, "nulle part"),
        ("{#haut}\n# Haut\n\n[lien](#haut.p2)\n", 14, "nulle part"),
        ("{#haut}\n# Haut\n\nTexte[^1].\n", 14, "n’existe pas"),
        ("{#haut}\n# Haut\n\nTexte[^1].\n\n[^1]: a\n\n[^1]: b\n", 18, "écrite deux fois"),
        ("{#haut}\n# Haut\n\n{couleur=rouge}\nTexte.\n", 15, "couleur"),
        ("{#haut}\n# Haut\n\n{p=trois}\nTexte.\n", 15, "pas un nombre"),
        ("{#haut}\n# Haut\n\n{p=2}\nTexte.\n\n{p=2}\nTexte.\n", 12, "portent le numéro 2"),
        ("{#haut}\n# Haut\n\n<div>x</div>\n", 14, "html_block"),
        ("{#haut}\n# Haut\n\nTexte <b>gras</b>.\n", 14, "html_inline"),
        ("{#haut}\n# Haut\n\n![](media/a.png)\n", 14, "pas décrite"),
        ("{#haut}\n# Haut\n\n![Image](https://exemple.fr/a.png)\n", 14, "dossier media"),
        ("{#haut}\n# Haut\n\nTexte ![Image](media/a.png).\n", 14, "dans une phrase"),
        ("{#haut}\n# Haut\n\n```python\nx\n```\n", 14, "python"),
        ("{#haut}\n# Haut\n\n```contact\nrole: x\n```\n", 14, "nom du contact"),
        ("{#haut}\n# Haut\n\n```contact\nname: x\nfax: 1\n```\n", 14, "fax"),
        ("{#haut}\n# Haut\n\n```contact\nname: [x\n```\n", 14, "pas du YAML"),
        ("{#haut}\n# Haut\n\n```contact\n- x\n```\n", 14, "liste d’entrées"),
        ("{#haut}\n# Haut\n\n```video\nmedia: x\n```\n", 14, "titre de la vidéo"),
        ("{#haut}\n# Haut\n\n```video\ntitle: x\ntranscript: |\n  # Non\n\n  ---\n```\n", 14, "n’est pas prévu"),
        ("{#haut}\n# Haut\n\n```source\ntitle: x\n```\n", 14, "verified_on"),
    ],
)
def test_what_the_format_does_not_allow_is_named_with_its_line(
    write: Write, written: str, line: int, problem: str
) -> None:
    folder = write(written)
    with pytest.raises(SourceError, match=problem) as caught:
        read_markdown(folder, FactTable.read(SAMPLE / "facts.csv"))

    assert f"(ligne\u00a0{line} de index.md)." in caught.value.message
    assert caught.value.next_step.endswith(".")


def test_facts_without_a_table(write: Write) -> None:
    with pytest.raises(SourceError, match="table des faits"):
        read_markdown(write('{#haut facts="X01"}\n# Haut\n'))
