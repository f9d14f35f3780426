import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dossier_strategies import dossiers
from hypothesis import given, settings
from hypothesis import strategies as st
from search_packs import DIRECTORY, GUIDE, FakePack, metadata, section

from onpe_desktop.dossiers import Dossier
from onpe_desktop.errors import UserError
from onpe_desktop.search import indexer, search_index
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.search_index import SearchIndex, build_index
from onpe_desktop.search.store import MANIFEST

PACKS = (GUIDE, DIRECTORY)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def works(index: SearchIndex) -> bool:
    return index.searcher().search("225-7-1").total == 1


@pytest.fixture
def indexed(built: Path) -> Path:
    """A folder with the index of the packs."""
    build_index(PACKS, built)
    return built


@pytest.fixture
def blocked(tmp_path: Path) -> Path:
    """A place where no folder can be made: what a read-only disk looks like to a program that may write anywhere."""
    (tmp_path / "file").write_text("in the way")
    return tmp_path / "file" / "built"


def test_a_built_index_is_opened_without_building(indexed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "index_passages", None)  # would raise if it were called

    assert works(SearchIndex.open(PACKS, indexed, None))


def test_each_pack_has_a_directory_of_its_own(indexed: Path) -> None:
    assert sorted(name.partition(".")[0] for name in names(indexed)) == ["annuaire", "guide"]


def test_a_missing_index_is_built_where_it_is_looked_for(built: Path) -> None:
    said: list[str] = []

    assert works(SearchIndex.open(PACKS, built, None, said.append))
    assert len(names(built)) == len(said) == 2
    assert works(SearchIndex.open(PACKS, built, None, said.append))
    assert len(said) == 2


def test_only_the_pack_that_changed_is_built_again(indexed: Path) -> None:
    before = names(indexed)
    newer = FakePack(metadata("guide", "Guide"), (section("nouveau", "Nouveau", "Les articles 225-7-1."),))

    assert works(SearchIndex.open((newer, DIRECTORY), indexed, None))
    assert len(names(indexed)) == 2
    assert {name for name in before if name.startswith("annuaire")} < names(indexed)
    assert not {name for name in before if name.startswith("guide")} & names(indexed)


def test_an_index_of_another_version_is_built_again(indexed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names(indexed)
    monkeypatch.setattr(search_index, "SCHEMA_VERSION", 10_000)

    assert works(SearchIndex.open(PACKS, indexed, None))
    assert not before & names(indexed)
    assert len(names(indexed)) == 2


def test_a_damaged_byte_anywhere_leads_to_a_new_index(indexed: Path) -> None:
    for file in [file for directory in indexed.iterdir() for file in directory.iterdir()]:
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 0x55
        file.write_bytes(content)
    before = names(indexed)

    assert works(SearchIndex.open(PACKS, indexed, None))
    assert not before & names(indexed)


def test_a_truncated_file_leads_to_a_new_index(indexed: Path) -> None:
    for file in indexed.glob("guide.*/*"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    assert works(SearchIndex.open(PACKS, indexed, None))


def test_the_cache_is_used_when_the_program_folder_cannot_be_written(blocked: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    assert works(SearchIndex.open(PACKS, blocked, cache))
    assert len(names(cache)) == 2


def test_an_outdated_read_only_index_is_replaced_in_the_cache(
    indexed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(indexed)
    cache = tmp_path / "cache"
    monkeypatch.setattr(search_index, "SCHEMA_VERSION", 10_000)
    make = os.mkdir

    def refuse(path: Path, mode: int = 0o777) -> None:
        if indexed in Path(path).parents:
            raise PermissionError(13, "Read-only file system")
        make(path, mode)

    monkeypatch.setattr(os, "mkdir", refuse)

    assert works(SearchIndex.open(PACKS, indexed, cache))
    assert names(indexed) == before
    assert len(names(cache)) == 2
    monkeypatch.setattr(indexer, "index_passages", None)
    assert works(SearchIndex.open(PACKS, indexed, cache))


@pytest.mark.parametrize("with_cache", [True, False])
def test_memory_is_used_when_nothing_can_be_written(blocked: Path, with_cache: bool) -> None:
    assert works(SearchIndex.open(PACKS, blocked, blocked / "cache" if with_cache else None))


def test_a_rebuild_that_is_interrupted_leaves_the_old_index(indexed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names(indexed)

    def killed(_path: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        build_index(PACKS, indexed)
    monkeypatch.undo()

    assert before < names(indexed)  # beside it what was not finished, which nobody opens
    monkeypatch.setattr(indexer, "index_passages", None)
    assert works(SearchIndex.open(PACKS, indexed, None))


def test_a_full_disk_while_building_is_told_and_leaves_the_old_index(
    indexed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(indexed)

    def full(_path: Path, *_args: object, **_options: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SearchError):
        build_index(PACKS, indexed)
    assert names(indexed) == before


def test_building_again_leaves_no_other_index(indexed: Path) -> None:
    before = names(indexed)
    build_index((GUIDE,), indexed)

    assert len(names(indexed)) == 1
    assert not before & names(indexed)


class Planted:
    """Leaves a trace when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os.mkdir, (str(self.trace),)


def test_a_planted_index_is_never_unpickled(indexed: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    for file in [*indexed.glob("*/*.toc"), *indexed.glob("*/*.seg")]:
        file.write_bytes(pickle.dumps(Planted(trace)))
    planted = indexed / "guide.00000000"
    shutil.copytree(next(indexed.glob("guide.*")), planted)

    assert works(SearchIndex.open(PACKS, indexed, None))
    assert not trace.exists()


def test_what_cannot_be_read_is_told_and_left_out(built: Path) -> None:
    said: list[str] = []
    damaged = FakePack(GUIDE.metadata, GUIDE.sections, damaged={"volet-1"})
    index = SearchIndex.open((damaged, DIRECTORY), built, None, said.append)

    assert works(index)
    assert any("endommagé" in line for line in said)
    assert [name.partition(".")[0] for name in names(built)] == ["annuaire"]  # half a pack's index is not kept


def test_a_pack_that_went_away_is_left_out(built: Path) -> None:
    class Gone(FakePack):
        @property
        def digest(self) -> str:
            raise UserError("Le pack ne peut plus être lu.", "Remettez-le.")

    said: list[str] = []
    index = SearchIndex.open((Gone(GUIDE.metadata, GUIDE.sections), DIRECTORY), built, None, said.append)

    assert index.searcher().search("secrétariat").total == 1
    assert said[0].startswith("Le pack ne peut plus être lu.")


def test_building_stops_at_a_damaged_pack(indexed: Path) -> None:
    before = names(indexed)
    with pytest.raises(UserError, match="endommagé"):
        build_index((FakePack(GUIDE.metadata, GUIDE.sections, damaged={"loi"}),), indexed)

    assert names(indexed) == before


def test_another_lexicon_is_another_index(indexed: Path, analyzer: Analyzer, tmp_path: Path) -> None:
    from onpe_desktop.paths import find_paths
    from onpe_desktop.search.lexicon import Lexicon
    from onpe_desktop.search.word_families import PROTECTED_WORDS

    folder = tmp_path / "lexicon"
    shutil.copytree(find_paths().index, folder, ignore=shutil.ignore_patterns("built"))
    with (folder / PROTECTED_WORDS).open("a", encoding="utf-8") as file:
        file.write("\nisolement: solitude\n")
    before = names(indexed)
    index = SearchIndex.open(PACKS, indexed, None, analyzer=Analyzer(Lexicon.read(folder)))

    assert index.searcher().search("solitude").total == 1
    assert not before & names(indexed)
    assert analyzer.lexicon.digest != index.analyzer.lexicon.digest


def test_no_pack_gives_an_empty_index(built: Path) -> None:
    assert SearchIndex.open((), built, None).searcher().search("fugue").total == 0


def test_the_manifest_names_no_place_on_this_machine(indexed: Path) -> None:
    for manifest in indexed.glob(f"*/{MANIFEST}"):
        assert str(indexed.parent) not in manifest.read_text()


def test_importing_search_imports_neither_whoosh_nor_analysis() -> None:
    script = (
        "import sys, onpe_desktop.search;"
        "heavy = {'whoosh', 'onpe_desktop.search.analysis', 'onpe_desktop.search.scanning'} & set(sys.modules);"
        "from onpe_desktop.search import HitMarker, SearchIndex;"
        "HitMarker('fugue').spans('une fugue');"
        "sys.exit(1 if heavy or 'whoosh' in sys.modules else 0)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@given(dossiers(), st.text(max_size=10))
@settings(max_examples=25)
def test_any_dossier_can_be_indexed_and_searched(dossier: Dossier, query: str) -> None:
    pack = FakePack(dossier.metadata, dossier.sections)
    index = SearchIndex.open((pack,), Path(__file__) / "nowhere", None)
    searcher = index.searcher()
    known = {one.id for one in dossier.walk()}

    for text in (query, *(one.title for one in dossier.walk())):
        for group in searcher.search(text, typing=True).groups:
            assert {hit.section for hit in group.hits} <= known


def test_searching_loads_nothing_that_builds_an_index() -> None:
    code = "import sys; import onpe_desktop.search.searcher, onpe_desktop.search.search_index; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()

    assert "onpe_desktop.search.searcher" in loaded
    assert "onpe_desktop.search.indexer" not in loaded
    assert "onpe_desktop.search.passages" not in loaded
