import json
from pathlib import Path

import pytest

from onpe_desktop.search import store
from onpe_desktop.search.store import MANIFEST, IndexKey, read_index, remove_others, write_index

KEY = IndexKey("guide", "a" * 64, 1, "b" * 64, "3.54.0")
FILES = {"MAIN_x.seg": b"segment" * 100, "_MAIN_1.toc": b"contents", "forms.json": b"[]"}


@pytest.fixture
def written(built: Path) -> Path:
    return write_index(built, KEY, FILES)


def test_what_is_written_is_read(built: Path, written: Path) -> None:
    assert read_index(built, KEY) == FILES
    assert [path.name for path in built.iterdir()] == [written.name]


@pytest.mark.parametrize(
    "other",
    [
        IndexKey("autre", KEY.pack, 1, KEY.lexicon, KEY.engine),
        IndexKey("guide", "c" * 64, 1, KEY.lexicon, KEY.engine),
        IndexKey("guide", KEY.pack, 2, KEY.lexicon, KEY.engine),
        IndexKey("guide", KEY.pack, 1, "c" * 64, KEY.engine),
        IndexKey("guide", KEY.pack, 1, KEY.lexicon, "3.55.0"),
    ],
)
def test_another_pack_version_lexicon_or_engine_is_another_index(built: Path, written: Path, other: IndexKey) -> None:
    assert written.is_dir()
    assert read_index(built, other) is None


@pytest.mark.parametrize("name", FILES)
def test_one_changed_byte_is_seen(built: Path, written: Path, name: str) -> None:
    content = bytearray((written / name).read_bytes())
    content[len(content) // 2] ^= 1
    (written / name).write_bytes(content)

    assert read_index(built, KEY) is None


@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_a_truncated_or_missing_file_is_seen(built: Path, written: Path, name: str) -> None:
    (written / name).write_bytes((written / name).read_bytes()[:-1][: -len(FILES)])
    assert read_index(built, KEY) is None
    (written / name).unlink()
    assert read_index(built, KEY) is None


@pytest.mark.parametrize("manifest", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000, b'{"format": 1, "key": 3}'])
def test_any_other_manifest_is_refused(built: Path, written: Path, manifest: bytes) -> None:
    (written / MANIFEST).write_bytes(manifest)

    assert read_index(built, KEY) is None


@pytest.mark.parametrize("name", ["../outside", "/etc/hostname", "a/b", ".hidden", "..", ""])
def test_a_manifest_cannot_name_a_file_elsewhere(built: Path, written: Path, name: str) -> None:
    (built / "outside").write_bytes(b"")
    manifest = json.loads((written / MANIFEST).read_text())
    manifest["files"][name] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # of nothing
    (written / MANIFEST).write_text(json.dumps(manifest))

    assert read_index(built, KEY) is None


def test_files_beside_those_of_the_manifest_are_not_read(built: Path, written: Path) -> None:
    (written / "_MAIN_2.toc").write_bytes(b"planted")

    assert read_index(built, KEY) == FILES


def test_a_damaged_index_does_not_hide_a_good_one(built: Path, written: Path) -> None:
    (written / "forms.json").write_bytes(b"")
    write_index(built, KEY, FILES)

    assert read_index(built, KEY) == FILES


def test_a_write_that_breaks_off_leaves_nothing(built: Path, written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, *_args: object, **_options: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="space"):
        write_index(built, KEY, FILES)

    assert list(built.iterdir()) == [written]
    assert read_index(built, KEY) == FILES


def test_only_index_directories_of_ours_are_removed(built: Path, written: Path) -> None:
    other = write_index(built, IndexKey("autre", KEY.pack, 1, KEY.lexicon, KEY.engine), FILES)
    (built / "notes").mkdir()
    (built / "guide.txt").write_text("to keep")
    newer = write_index(built, KEY, FILES)

    remove_others(built, [newer], "guide")
    assert {path.name for path in built.iterdir()} == {newer.name, other.name, "notes", "guide.txt"}
    remove_others(built, [newer])
    assert {path.name for path in built.iterdir()} == {newer.name, "notes", "guide.txt"}
    assert not written.exists()


def test_what_another_process_is_writing_is_left_until_it_is_old(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unfinished = built / ".guide.0123abcd.new"
    unfinished.mkdir(parents=True)
    remove_others(built, [])
    assert unfinished.is_dir()
    monkeypatch.setattr(store, "_ABANDONED", -1)
    remove_others(built, [])
    assert not unfinished.exists()


def test_a_missing_folder_has_no_index(built: Path) -> None:
    assert read_index(built, KEY) is None
    remove_others(built, [])
