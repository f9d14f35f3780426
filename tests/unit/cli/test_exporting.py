import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onpe_desktop.cli.main import EXIT_FAILED, EXIT_USAGE
from onpe_desktop.exporting.formats import ExportFormat
from onpe_desktop.packs import Pack

Run = Callable[..., Any]


@pytest.mark.parametrize("wanted", [one for one in ExportFormat if one is not ExportFormat.ZIM])
def test_sections_of_several_packs_are_written(run: Run, tmp_path: Path, wanted: ExportFormat) -> None:
    target = tmp_path / f"sections{wanted.suffix}"

    ended = run("export", "reperes/numero-119/¶1", "presentation", "-o", str(target), "--date", "2026-11-26")

    assert (ended.code, ended.out) == (0, "")
    assert list(tmp_path.iterdir()) == [target]
    again = tmp_path / "again"
    run("export", "reperes/numero-119/¶1", "presentation", "-o", str(again), "--format", wanted, "--date", "2026-11-26")
    assert target.read_bytes() == again.read_bytes()


def test_the_epub_holds_what_was_asked_for(run: Run, tmp_path: Path) -> None:
    run("export", "reperes", "-o", str(tmp_path / "a.epub"))

    assert Pack.open(tmp_path / "a.epub").title_path("d1-numero-119")


def test_a_citation_names_the_paragraph_or_the_dossier(run: Run, tmp_path: Path) -> None:
    run("export", "reperes/numero-119/p1", "reperes", "-o", str(tmp_path / "a.json"))

    part, whole = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (part["type"], whole["type"]) == ("chapter", "book")
    assert "§\u00a01" in part["note"]


def test_what_is_gone_is_told_and_the_nearest_is_written(run: Run, tmp_path: Path) -> None:
    ended = run("export", "reperes/numero-119/¶999", "-o", str(tmp_path / "a.md"))

    assert ended.code == 0
    assert "paragraphe 999" in ended.err


def test_a_name_without_a_format(run: Run, tmp_path: Path) -> None:
    ended = run("export", "reperes", "-o", str(tmp_path / "a.doc"))

    assert ended.code == EXIT_USAGE
    assert "--format" in ended.err
    assert run("export", "reperes", "-o", "a", "--format", "docx").code == EXIT_USAGE
    assert run("export", "reperes", "-o", "a.md", "--date", "hier").code == EXIT_USAGE


def test_an_unknown_section_writes_nothing(run: Run, tmp_path: Path) -> None:
    ended = run("export", "absente-de-partout", "-o", str(tmp_path / "a.html"))

    assert ended.code == EXIT_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("export", "reperes", "-o", str(tmp_path / "absent" / "a.html"))

    assert ended.code == EXIT_FAILED
    assert "n’existe pas" in ended.err


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_not_written_through(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").symlink_to(tmp_path / "b.html")

    assert run("export", "reperes", "-o", str(tmp_path / "a.html")).code == EXIT_FAILED
    assert not (tmp_path / "b.html").exists()
