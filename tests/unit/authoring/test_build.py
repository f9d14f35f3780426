import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from onpe_desktop.authoring.build import build_all, build_packs
from onpe_desktop.errors import UserError
from onpe_desktop.importers.errors import SourceError
from onpe_desktop.packs import Library, Pack, PackError
from onpe_desktop.paths import Paths

SAMPLE = Path(__file__).parents[2] / "data" / "sources"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A copy of the sample sources that a test may spoil."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sources"))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "packs"


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_every_source_becomes_a_pack(sources: Path, target: Path) -> None:
    said: list[str] = []
    built = build_packs(sources, target, said.append)

    assert [pack.path for pack in built] == [target / "exemple.epub"]
    assert Pack.open(built[0].path).metadata.identifier == "exemple"
    assert any("exemple.epub" in line for line in said)


def test_nothing_else_is_left_on_the_disk(sources: Path, target: Path, tmp_path: Path) -> None:
    build_packs(sources, target)

    assert {path.name for path in tmp_path.iterdir()} == {"sources", "packs"}
    assert {path.name for path in target.iterdir()} == {"exemple.epub"}


def test_building_twice_gives_the_same_bytes(sources: Path, target: Path, tmp_path: Path) -> None:
    build_packs(sources, target)
    build_packs(sources, tmp_path / "again")

    assert _bytes(target) == _bytes(tmp_path / "again")


def test_a_wrong_source_leaves_all_packs_as_they_were(sources: Path, target: Path) -> None:
    build_packs(sources, target)
    before = _bytes(target)
    wrong = sources / "zzz"
    wrong.mkdir()
    (wrong / "index.md").write_text("no front matter", encoding="utf-8")

    with pytest.raises(SourceError):
        build_packs(sources, target)
    assert _bytes(target) == before


def test_a_full_disk_leaves_all_packs_as_they_were(
    sources: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_packs(sources, target)
    before = _bytes(target)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(PackError) as caught:
        build_packs(sources, target)

    assert "place libre" in caught.value.next_step
    assert _bytes(target) == before
    assert {path.name for path in target.parent.iterdir()} == {"sources", "packs"}


def test_a_pack_whose_source_went_away_is_removed(sources: Path, target: Path) -> None:
    target.mkdir()
    (target / "ancien.epub").write_bytes(b"old")
    (target / "notes.txt").write_bytes(b"not ours")

    build_packs(sources, target)

    assert {path.name for path in target.iterdir()} == {"exemple.epub", "notes.txt"}


def test_no_source_at_all(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="pas de source"):
        build_packs(tmp_path, tmp_path / "packs")


def test_a_folder_that_does_not_bear_the_identifier(sources: Path, target: Path) -> None:
    (sources / "exemple").rename(sources / "autre")

    with pytest.raises(UserError, match="autre") as caught:
        build_packs(sources, target)
    assert "identifiant" in caught.value.next_step


def test_a_target_that_cannot_be_made(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(UserError) as caught:
        build_packs(sources, tmp_path / "file" / "packs")
    assert "droits" in caught.value.next_step


def test_a_link_to_a_dossier_that_is_not_built_here_is_remarked(sources: Path, target: Path) -> None:
    said: list[str] = []
    build_packs(sources, target, said.append)

    assert [line for line in said if "dossier:reperes#numero-119" in line]


@pytest.mark.parametrize("target_written", ["dossier:exemple#absente", "dossier:exemple#volet.p9"])
def test_a_link_to_a_place_that_is_not_in_the_other_dossier(sources: Path, target: Path, target_written: str) -> None:
    _replace(sources / "exemple" / "index.md", "dossier:reperes#numero-119", target_written)

    with pytest.raises(SourceError, match="nulle part"):
        build_packs(sources, target)


def test_a_link_to_a_place_in_another_dossier(sources: Path, target: Path) -> None:
    _replace(sources / "exemple" / "index.md", "dossier:reperes#numero-119", "dossier:exemple#volet.p1")

    assert build_packs(sources, target)


def test_the_library_opens_what_was_built(sources: Path, target: Path) -> None:
    build_packs(sources, target)
    library = Library.open([target])

    assert library.problems == ()
    assert [pack.metadata.identifier for pack in library.packs] == ["exemple"]


def test_terms_that_help_nobody_are_remarked(sources: Path, target: Path) -> None:
    table = "term,equivalents,direction,weight\nzeste,zestes,both,1\nzeste,pelure,both,1\n"
    (sources / "exemple" / "terms.csv").write_text(table, encoding="utf-8")
    said: list[str] = []
    build_packs(sources, target, said.append)

    assert [row.term for row in Pack.open(target / "exemple.epub").terms] == ["zeste", "zeste"]
    assert [line for line in said if "terms.csv, ligne 2" in line and "zestes" in line]
    assert not [line for line in said if "ligne 3" in line]


@pytest.fixture
def paths(sources: Path, tmp_path: Path) -> Paths:
    """Folders of a program whose content is the sample."""
    resources = tmp_path / "resources"
    resources.mkdir()
    sources.rename(resources / "dossiers")
    return Paths(resources, tmp_path / "index", None, None)


def test_the_index_is_built_from_the_new_packs(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed: list[str] = []

    def build_index(packs: Iterable[Pack], target: Path, _report: object) -> None:
        assert target == paths.built_index
        indexed.extend(pack.digest for pack in packs)

    monkeypatch.setattr("onpe_desktop.search.build_index", build_index)
    (built,) = build_all(paths)

    assert built.path == paths.packs / "exemple.epub"
    assert indexed == [Pack.open(built.path).digest]


def test_an_index_that_cannot_be_built_leaves_the_packs(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    paths.packs.mkdir()
    (paths.packs / "exemple.epub").write_bytes(b"old")

    def build_index(*_: object) -> None:
        raise UserError("Le disque est plein.", "Libérez de la place.")

    monkeypatch.setattr("onpe_desktop.search.build_index", build_index)
    with pytest.raises(UserError, match="plein"):
        build_all(paths)

    assert _bytes(paths.packs) == {"exemple.epub": b"old"}
    assert {path.name for path in paths.resources.iterdir()} == {"dossiers", "packs"}
