import zipfile
from pathlib import Path

from freezing.base_library import compress


def test_the_entries_are_the_same_in_less_room(tmp_path: Path) -> None:
    archive = tmp_path / "base_library.zip"
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr(zipfile.ZipInfo("os.pyc", (2026, 11, 26, 0, 0, 0)), b"some code " * 100)
        written.writestr(zipfile.ZipInfo("codecs.pyc", (2026, 11, 26, 0, 0, 0)), b"")
    before = _read(archive)
    size = archive.stat().st_size
    compress(archive)
    assert _read(archive) == before
    assert archive.stat().st_size < size / 2


def _read(archive: Path) -> list[tuple[str, bytes, tuple[int, ...]]]:
    with zipfile.ZipFile(archive) as entries:
        assert entries.testzip() is None
        return [(entry.filename, entries.read(entry), entry.date_time) for entry in entries.infolist()]
