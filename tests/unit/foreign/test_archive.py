"""What is checked of every archive; what each kind of refusal says stands with packs and importers."""

import re
import stat
import zipfile
from pathlib import Path

import pytest

from onpe_desktop.foreign.archive import ArchivePolicy, CheckedArchive, Problem


class RefusedError(Exception):
    def __init__(self, problem: Problem, name: str) -> None:
        super().__init__(problem, name)
        self.problem, self.name = problem, name


def policy(**changed: object) -> ArchivePolicy:
    values: dict[str, object] = {
        "most_entries": 5, "largest_entry": 4_000_000, "largest_total": 6_000_000, "most_read": 2_500_000,
        "highest_ratio": 50, "small": 1_000, "error": RefusedError,
    }  # fmt: skip
    return ArchivePolicy(**(values | changed))  # type: ignore[arg-type] # a test's own


def archive(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def problem(path: Path, given: ArchivePolicy) -> Problem:
    with pytest.raises(RefusedError) as refused:
        CheckedArchive(path, given)
    return refused.value.problem


def test_a_sound_archive_is_read(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"un.txt": b"un", "dossier/": b"", "dossier/deux.txt": b"deux"})

    with CheckedArchive(path, policy()) as opened:
        assert opened.names == ("un.txt", "dossier/deux.txt")
        assert opened.read("dossier/deux.txt", 10) == b"deux"
        assert opened.size("un.txt") == 2
        assert "dossier/" not in opened


@pytest.mark.parametrize("name", ["../x", "/x", "C:/x", "a/../../x", "a\\x", "a\x00b"])
def test_names_that_lead_elsewhere(name: str, tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"longest-name-of-all": b"x"})
    raw = path.read_bytes().replace(b"longest-name-of-all", name.encode().ljust(19, b"x"))
    path.write_bytes(raw)

    assert problem(path, policy()) is Problem.OUTSIDE


def test_names_that_the_policy_does_not_know(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"été.txt": b"x"})

    assert problem(path, policy(names=re.compile("[a-z.]+"))) is Problem.OUTSIDE


def test_links_locks_and_kinds_of_compression(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("lien")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as made:
        made.writestr(link, "/etc/passwd")
    locked = bytearray(archive(tmp_path / "locked.zip", {"x": b"x"}).read_bytes())
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    archive(tmp_path / "lzma.zip", {"x": b"x"}, zipfile.ZIP_LZMA)

    assert problem(tmp_path / "link.zip", policy()) is Problem.LINK
    assert problem(tmp_path / "locked.zip", policy()) is Problem.LOCKED
    assert problem(tmp_path / "lzma.zip", policy()) is Problem.COMPRESSION


def test_sizes(tmp_path: Path) -> None:
    many = archive(tmp_path / "many.zip", {f"{number}": b"" for number in range(6)})
    large = archive(tmp_path / "large.zip", {f"{number}": bytes(2_500_000) for number in range(3)})
    one = archive(tmp_path / "one.zip", {"x": bytes(4_000_001)})
    bomb = archive(tmp_path / "bomb.zip", {"x": bytes(1_000_000)}, zipfile.ZIP_DEFLATED)

    assert problem(many, policy()) is Problem.TOO_BIG
    assert problem(large, policy()) is Problem.TOO_BIG
    assert problem(one, policy()) is Problem.BIG_ENTRY
    assert problem(bomb, policy()) is Problem.BOMB


def test_what_is_read_is_counted_whatever_the_directory_says(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a": bytes(2_000_000), "b": bytes(2_000_000)})

    with CheckedArchive(path, policy()) as opened:
        assert len(opened.read("a", 2_000_000)) == 2_000_000
        with pytest.raises(RefusedError) as refused:
            opened.read("b", 2_000_000)
        assert refused.value.problem is Problem.BIG_ENTRY
        with pytest.raises(RefusedError):
            opened.read("a", 10)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_come_twice(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("x", "1")
        made.writestr("x", "2")
    folded = archive(tmp_path / "b.zip", {"x": b"1", "X": b"2"})

    assert problem(tmp_path / "a.zip", policy()) is Problem.TWICE
    assert problem(folded, policy(ignore_case=True)) is Problem.TWICE
    CheckedArchive(folded, policy()).close()


def test_files_that_are_no_archives(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"PK\x03\x04 and nothing more")

    assert problem(tmp_path / "x", policy()) is Problem.NO_ARCHIVE
    assert problem(tmp_path / "absent", policy()) is Problem.ABSENT


def test_entries_that_are_missing_or_broken(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"x": b"content"})
    path.write_bytes(path.read_bytes().replace(b"content", b"CONTENT"))

    with CheckedArchive(path, policy()) as opened:
        for name, expected in (("y", Problem.MISSING_ENTRY), ("x", Problem.BROKEN_ENTRY)):
            with pytest.raises(RefusedError) as refused:
                opened.read(name, 100)
            assert refused.value.problem is expected
