import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onpe_desktop.authoring.importing import (
    Imported,
    Targets,
    build_pack,
    earlier_sources,
    import_publication,
    keep_import,
    read_acronyms,
)
from onpe_desktop.errors import UserError
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.request import GivenMetadata, ImportRequest
from onpe_desktop.packs import Pack, PackError

Import = Callable[..., Imported]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_pack_report_and_sources_are_kept(import_text: Import, tmp_path: Path) -> None:
    imported = import_text("%PDF- bon", given=GivenMetadata(rights="Licence ouverte", identifier="essai"))
    out = tmp_path / "sortie à moi"

    keep_import(imported, Targets(out / "essai.epub", out / "rapport.html", out / "sources"))

    assert files(out) == [
        "essai.epub", "rapport.html", "rapport.json",
        "sources/1-guide-d-essai.md", "sources/2-contexte.md", "sources/importation.json",
        "sources/index.md",
    ]  # fmt: skip
    pack = Pack.open(out / "essai.epub")
    assert (pack.metadata.identifier, pack.metadata.rights) == ("essai", "Licence ouverte")
    assert pack.dossier() == imported.source.dossier
    found = json.loads((out / "rapport.json").read_text(encoding="utf-8"))["found"]
    assert [(one["kind"], one["words"], one["page"]) for one in found] == [("note", "Une note.", 3)]


def test_corrected_sources_become_a_pack_again(import_text: Import, tmp_path: Path) -> None:
    keep_import(import_text("%PDF- bon"), Targets(tmp_path / "a.epub", sources=tmp_path / "sources"))
    page = tmp_path / "sources" / "2-contexte.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Un mineur", "Une mineure"), encoding="utf-8")

    build_pack(tmp_path / "sources", tmp_path / "b.epub")

    assert (
        Pack.open(tmp_path / "b.epub").section("contexte").blocks
        != Pack.open(tmp_path / "a.epub").section("contexte").blocks
    )


def test_a_second_import_keeps_ids_and_the_corrected_sources(import_text: Import, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    keep_import(import_text("%PDF- bon"), Targets(tmp_path / "a.epub", sources=sources))
    page = sources / "2-contexte.md"
    page.write_text(page.read_text(encoding="utf-8").replace("#contexte", "#mon-contexte"), encoding="utf-8")

    again = import_text("%PDF- bon", earlier=earlier_sources(sources))
    keep_import(again, Targets(tmp_path / "a.epub", sources=sources))

    assert again.source.dossier.find_section("mon-contexte")
    assert "#mon-contexte" in (tmp_path / "sources-1" / "2-contexte.md").read_text(encoding="utf-8")


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")

    with pytest.raises(ImportRefusedError, match="autre chose"):
        earlier_sources(tmp_path)


@pytest.mark.parametrize("failing", ["a.epub", "rapport.html", "sources"])
def test_a_disk_that_refuses_leaves_everything_as_it_was(
    import_text: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    out = tmp_path / "sortie"
    targets = Targets(out / "a.epub", out / "rapport.html", out / "sources")
    keep_import(import_text("%PDF- bon"), targets)
    before = {name: (out / name).read_bytes() for name in files(out)}
    imported = import_text("%PDF- bon", given=GivenMetadata(title="Autre"))
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name.startswith(failing) and self.parent.name.startswith(".import-"):
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="rien n’a été gardé"):
        keep_import(imported, targets)

    assert {name: (out / name).read_bytes() for name in files(out)} == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_neither_replaced_nor_moved(import_text: Import, tmp_path: Path) -> None:
    """A pipe, as a device; a folder."""
    pipe, folder = tmp_path / "tube", tmp_path / "dossier"
    os.mkfifo(pipe)
    folder.mkdir()
    imported = import_text("%PDF- bon")

    for targets in (Targets(pipe), Targets(folder), Targets(tmp_path / "a.epub", report=pipe)):
        with pytest.raises(UserError, match="n’est pas un fichier"):
            keep_import(imported, targets)
    with pytest.raises(UserError, match="n’est pas un fichier"):
        build_pack(imported.folder, pipe)

    assert (pipe.is_fifo(), folder.is_dir(), (tmp_path / "a.epub").exists()) == (True, True, False)


def test_an_error_names_the_file_that_was_asked_for(
    import_text: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported, named = import_text("%PDF- bon"), []

    def refuse(_dossier: object, _media: object, target: Path) -> None:
        named.append(target.name)
        raise PackError("Le disque est plein.")

    monkeypatch.setattr("onpe_desktop.authoring.importing.write_pack", refuse)
    with pytest.raises(PackError):
        keep_import(imported, Targets(tmp_path / "a.epub"))

    assert named == ["a.epub"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write(import_text: Import, tmp_path: Path) -> None:
    locked = tmp_path / "fermé"
    locked.mkdir(mode=0o500)

    with pytest.raises(UserError, match="rien n’a été gardé"):
        keep_import(import_text("%PDF- bon"), Targets(locked / "a.epub"))


def test_the_acronyms_of_the_search_are_known(tmp_path: Path) -> None:
    table = tmp_path / "acronyms.csv"
    table.write_text("acronym,expansions,variants,capitals_only\nASE,Aide sociale|autre,A.S.E.,\n", encoding="utf-8")

    assert read_acronyms(table) == {"ASE": "Aide sociale", "A.S.E.": "Aide sociale"}
    assert read_acronyms(tmp_path / "absente.csv") == {}


def test_no_source_no_import(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="pas de fichier"):
        import_publication(
            ImportRequest(()), tmp_path, acronyms={}, progress=lambda _d, _t: None, cancelled=lambda: False
        )
