from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from dossier_strategies import MEDIA, PICTURE

from onpe_desktop.dossiers import Dossier
from onpe_desktop.packs import Library, PackError, write_pack

Keep = Callable[..., Path]


@pytest.fixture
def keep(dossier: Dossier, tmp_path: Path) -> Keep:
    """Write a variant of the small dossier into a folder below `tmp_path` and return the file."""

    def kept(file: str, **changes: object) -> Path:
        path = tmp_path / file
        metadata = replace(dossier.metadata, **changes)  # type: ignore[arg-type] # whatever the test varies
        write_pack(replace(dossier, metadata=metadata), {MEDIA.name: PICTURE}, path)
        return path

    return kept


def test_packs_stand_in_their_order(keep: Keep, tmp_path: Path) -> None:
    keep("packs/a.epub", identifier="dernier", order=30)
    keep("packs/b.epub", identifier="z", title="Abc", order=20)
    keep("packs/c.epub", identifier="a", title="Bcd", order=20)
    library = Library.open([tmp_path / "packs"])

    assert [pack.metadata.identifier for pack in library.packs] == ["z", "a", "dernier"]
    assert library.problems == ()
    assert library.pack("a") is library.packs[1]
    assert library.pack("absent") is None


def test_a_bad_pack_leaves_the_others_working(keep: Keep, tmp_path: Path) -> None:
    good = keep("packs/bon.epub")
    (tmp_path / "packs" / "coupe.epub").write_bytes(good.read_bytes()[:500])
    (tmp_path / "packs" / "vide.epub").write_bytes(b"")
    (tmp_path / "packs" / "dossier.epub").mkdir()
    library = Library.open([tmp_path / "packs"])

    assert [pack.path for pack in library.packs] == [good]
    assert [problem.file_name for problem in library.problems] == ["coupe.epub", "dossier.epub", "vide.epub"]
    assert all("autres dossiers restent utilisables" in problem.error.next_step for problem in library.problems)


def test_the_later_edition_is_used(keep: Keep, tmp_path: Path) -> None:
    keep("packs/a.epub", modified=date(2026, 11, 25))
    newer = keep("user/b.epub", modified=date(2027, 1, 1))
    keep("other/c.epub", modified=date(2020, 1, 1))
    library = Library.open([tmp_path / "packs", tmp_path / "user", tmp_path / "other"])

    assert [pack.path for pack in library.packs] == [newer]


def test_other_files_are_left_alone(keep: Keep, tmp_path: Path) -> None:
    shouting = keep("packs/A.EPUB")
    for name in ("lisez-moi.txt", "._a.epub", ".a.epub.0123.part"):
        (tmp_path / "packs" / name).write_bytes(b"x")
    library = Library.open([tmp_path / "packs"])

    assert [pack.path for pack in library.packs] == [shouting]
    assert library.problems == ()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert Library.open([tmp_path / "absent"]) == Library()


def test_a_folder_that_cannot_be_listed(keep: Keep, tmp_path: Path) -> None:
    good = keep("packs/a.epub")
    (tmp_path / "fichier").write_bytes(b"")
    library = Library.open([tmp_path / "fichier", tmp_path / "packs"])

    assert [pack.path for pack in library.packs] == [good]
    assert [problem.file_name for problem in library.problems] == ["fichier"]
    assert library.problems[0].error.next_step == "Vérifiez les droits de ce dossier."


def test_a_pack_that_goes_away_while_it_is_used(keep: Keep, tmp_path: Path) -> None:
    path = keep("packs/a.epub")
    (pack,) = Library.open([tmp_path / "packs"]).packs
    path.unlink()

    with pytest.raises(PackError, match="n’existe pas"):
        pack.section("haut")
    with pytest.raises(PackError, match="ne peut plus être lu"):
        _ = pack.digest
