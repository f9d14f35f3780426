"""Which libraries a file is linked with, directly, and where it looks for them."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PyInstaller.depend.bindepend import get_imports

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)


def libraries_of(file: str) -> set[str]:
    """Return the file names of the libraries that this one asks for itself, not those that they ask for in turn."""
    if not sys.platform.startswith("linux"):
        return {Path(name).name for name, _ in get_imports(file)}
    # PyInstaller asks `ldd` there, which answers with the libraries' libraries too.
    command = [shutil.which("objdump") or "objdump", "-p", file]
    return set(_NEEDED.findall(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


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
