from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onpe_desktop.cli.main import EXIT_FAILED, EXIT_USAGE
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.request import ImportRequest
from onpe_desktop.packs import Pack

Run = Callable[..., Any]
INDEX = """---
identifier: exemple
title: Exemple
publisher: Éditeur
issued: 2022-11
modified: 2026-11-25
verified_on: 2026-11-23
rights: droits
source: source
---
{#haut}
# Haut

Un texte.
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "exemple"
    folder.mkdir()
    (folder / "index.md").write_text(INDEX, encoding="utf-8")
    return folder


def test_one_folder_of_sources_becomes_a_pack(run: Run, sources: Path, tmp_path: Path) -> None:
    ended = run("build", "--source", str(sources), "-o", str(tmp_path / "a.epub"))

    assert ended.code == 0
    assert Pack.open(tmp_path / "a.epub").metadata.title == "Exemple"


def test_a_mistake_in_the_sources_is_told_with_its_line_and_leaves_the_pack(
    run: Run, sources: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.epub").write_bytes(b"older")
    (sources / "index.md").write_text(INDEX + "\n[lien](#nulle-part)\n", encoding="utf-8")

    ended = run("build", "--source", str(sources), "-o", str(tmp_path / "a.epub"))

    assert ended.code == EXIT_FAILED
    assert "ligne" in ended.err
    assert (tmp_path / "a.epub").read_bytes() == b"older"


@pytest.mark.parametrize("half", [["--source", "x"], ["-o", "x.epub"]])
def test_source_and_output_of_build_go_together(run: Run, half: list[str]) -> None:
    assert run("build", *half).code == EXIT_USAGE


def test_the_text_of_scanned_pages_is_recognised_unless_it_is_not_wanted(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def note(request: ImportRequest, *_arguments: object, **_options: object) -> None:
        asked.append(request.recognise)
        raise ImportRefusedError("Non.", "Rien.")

    monkeypatch.setattr("onpe_desktop.cli.importing.import_publication", note)
    for option in ([], ["--ocr"], ["--no-ocr"]):
        run("import", "a.pdf", *option, "-o", str(tmp_path / "a.epub"))

    assert asked == [True, True, False]
    assert run("import", "a.pdf", "--ocr", "--no-ocr", "-o", "a.epub").code == EXIT_USAGE


def test_import_wants_files_and_a_pack(run: Run) -> None:
    assert run("import", "a.pdf").code == EXIT_USAGE
    assert run("import", "-o", "a.epub").code == EXIT_USAGE


@pytest.mark.parametrize(("content", "words"), [(b"", "vide"), (b"\x89PNG\r\n", "image")])
def test_what_cannot_be_imported_is_told_on_one_line(run: Run, tmp_path: Path, content: bytes, words: str) -> None:
    source = tmp_path / "été 2022.pdf"
    source.write_bytes(content)
    before = sorted(tmp_path.iterdir())

    ended = run("import", str(source), "-o", str(tmp_path / "a.epub"), "--sources", str(tmp_path / "s"))

    assert ended.code == EXIT_FAILED
    assert words in ended.err
    assert len(ended.err.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_of_something_else_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "photo.jpg").write_bytes(b"x")

    ended = run("import", "a.pdf", "-o", str(tmp_path / "a.epub"), "--sources", str(tmp_path / "s"))

    assert ended.code == EXIT_FAILED
    assert "autre chose" in ended.err


def test_a_markdown_file_and_a_page_become_one_pack(run: Run, tmp_path: Path) -> None:
    (tmp_path / "volet été.md").write_text("# Volet\n\nTexte[^1].\n\n[^1]: Note.\n", encoding="utf-8")
    (tmp_path / "fiche.pdf").write_text("<!DOCTYPE html><title>Fiche</title><h1>Fiche</h1><p>Ici.", encoding="utf-8")
    out = tmp_path / "sortie"

    ended = run(
        "import", str(tmp_path / "volet été.md"), str(tmp_path / "fiche.pdf"), "-o", str(out / "a.epub"),
        "--title", "Dossier", "--rights", "Licence ouverte", "--report", str(out / "r.html"),
        "--sources", str(out / "s"),
    )  # fmt: skip
    rebuilt = run("build", "--source", str(out / "s"), "-o", str(out / "b.epub"))

    assert (ended.code, rebuilt.code) == (0, 0), ended.err
    pack = Pack.open(out / "a.epub")
    assert (pack.metadata.title, pack.metadata.rights) == ("Dossier", "Licence ouverte")
    assert [entry.title for entry in pack.outline] == ["Volet", "Fiche"]
    assert (out / "b.epub").read_bytes() == (out / "a.epub").read_bytes()
