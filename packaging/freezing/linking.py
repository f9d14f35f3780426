"""Programs and libraries: what they are linked with, where they look for it, and what they need not hold."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PyInstaller.depend.bindepend import get_imports

_LOADED = re.compile(r"^\s*LOAD\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)\s", re.MULTILINE)  # place in the file, and in memory
_PAGE = 4096
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)


def libraries_of(file: str) -> set[str]:
    """Return the file names of the libraries that this one asks for itself, not those that they ask for in turn."""
    if not sys.platform.startswith("linux"):
        return {Path(name).name for name, _ in get_imports(file)}
    # PyInstaller asks `ldd` there, which answers with the libraries' libraries too.
    command = [shutil.which("objdump") or "objdump", "-p", file]
    return set(_NEEDED.findall(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def strip(folder: Path) -> None:
    """Take the symbols out of all programs and libraries of Linux below the folder, where that does them no harm.

    WORKAROUND: `strip` (binutils 2.40) moves parts of libraries that patchelf has changed, and the loader refuses them
    then; so it does with FFmpeg's in Qt's wheel. Those stay as they are.
    """
    tool = shutil.which("strip") or "strip"
    with tempfile.TemporaryDirectory(prefix="onpe-strip-") as work:
        stripped = Path(work) / "stripped"
        for file in elf_files(folder):
            subprocess.run([tool, "-o", str(stripped), str(file)], check=True)
            if is_loadable(stripped):
                file.write_bytes(stripped.read_bytes())


def is_loadable(file: Path) -> bool:
    """Whether every part of the program or library lies in the file as the loader wants it: by pages of memory."""
    asked = [shutil.which("readelf") or "readelf", "--program-headers", "--wide", str(file)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return all((int(place, 16) - int(memory, 16)) % _PAGE == 0 for place, memory in _LOADED.findall(said))


def forget_build_paths(program: Path) -> None:
    """Take out of libraries where the build machine has its own (RUNPATH): it is nowhere else, or somebody's.

    A Python built by its user writes that into each of its modules. Paths relative to the program stay.
    Needs `patchelf`.
    """
    patchelf = shutil.which("patchelf") or "patchelf"
    for file in elf_files(program):
        asked = [patchelf, "--print-rpath", str(file)]
        if subprocess.run(asked, capture_output=True, text=True, check=False).stdout.startswith("/"):
            subprocess.run([patchelf, "--remove-rpath", str(file)], check=True)


def elf_files(folder: Path) -> Iterator[Path]:
    """Yield the programs and libraries of Linux below the folder, in order, none through a link."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                starts = stream.read(4)
            if starts == b"\x7fELF":
                yield file
