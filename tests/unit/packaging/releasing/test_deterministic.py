import os
import tarfile
from pathlib import Path

import pytest
from releasing.deterministic import mode_of, write_tar_xz
from releasing.windows import write_zip

DATE = 1_700_000_000


def make_program(folder: Path, umask: int, time: int) -> Path:
    """A small program, as somebody with this mask makes it at that time."""
    former = os.umask(umask)
    try:
        (folder / "sub").mkdir(parents=True)
        (folder / "program").write_bytes(b"\x7fELF")
        (folder / "program").chmod(0o777 & ~umask)
        (folder / "sub" / "data.txt").write_text("some data", encoding="ascii")
        (folder / "link").symlink_to("program")
    finally:
        os.umask(former)
    for path in (folder / "program", folder / "sub" / "data.txt", folder / "sub"):
        os.utime(path, (time, time))
    return folder


@pytest.fixture
def programs(tmp_path: Path) -> tuple[Path, Path]:
    return make_program(tmp_path / "a", 0o022, 1), make_program(tmp_path / "b" / "deeper", 0o077, 1_600_000_000)


def test_an_archive_is_the_same_wherever_and_by_whomever_it_is_made(
    programs: tuple[Path, Path], tmp_path: Path
) -> None:
    made = [tmp_path / "1.tar.xz", tmp_path / "2.tar.xz"]
    for program, archive in zip(programs, made, strict=True):
        write_tar_xz(program, archive, top="program-1.0", date=DATE)
    assert made[0].read_bytes() == made[1].read_bytes()
    with tarfile.open(made[0]) as opened:
        entries = {entry.name: entry for entry in opened}
    assert list(entries) == [
        "program-1.0",
        *(f"program-1.0/{name}" for name in ("link", "program", "sub", "sub/data.txt")),
    ]
    assert {entry.mtime for entry in entries.values()} == {DATE}
    assert entries["program-1.0/program"].mode == 0o755
    assert entries["program-1.0/sub/data.txt"].mode == 0o644
    assert entries["program-1.0/link"].linkname == "program"


def test_a_zip_is_the_same_too(programs: tuple[Path, Path], tmp_path: Path) -> None:
    made = [tmp_path / "1.zip", tmp_path / "2.zip"]
    for program, archive in zip(programs, made, strict=True):
        (program / "link").unlink()
        write_zip(program, archive, top="program-1.0", date=0)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_folders_and_programs_can_be_entered_and_run(programs: tuple[Path, Path]) -> None:
    (_, strict) = programs
    assert [mode_of(strict / name) for name in ("sub", "program", "sub/data.txt")] == [0o755, 0o755, 0o644]
