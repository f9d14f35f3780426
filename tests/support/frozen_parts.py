"""What is inside a frozen program: its Python modules, and the libraries that could make a socket."""

import re
import subprocess
import zipfile
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader

_SOCKET = re.compile(r"\*UND\*.*\ssocket$", re.MULTILINE)  # of the C library's, as `objdump -T` lists it
_HASH = re.compile(r"-[0-9a-f]{8}(?=\.)")  # what wheels put into the names of the libraries that they bring


def modules_in(program: Path) -> set[str]:
    """Return the names of all Python modules, those in C too."""
    inside = program / "_internal"
    packed = set(CArchiveReader(str(program / "onpe-desktop")).open_embedded_archive("PYZ.pyz").toc)
    with zipfile.ZipFile(inside / "base_library.zip") as library:
        base = {name.partition(".")[0].replace("/", ".").removesuffix(".__init__") for name in library.namelist()}
    in_c = {
        ".".join((*file.parent.relative_to(inside).parts, file.name.partition(".")[0])).split("lib-dynload.")[-1]
        for file in inside.rglob("*.so")
    }
    return packed | base | in_c


def makers_of_sockets(program: Path) -> set[str]:
    """Return the file names, without hashes and versions, of the libraries that ask for the C library's `socket`."""
    files = [file for file in program.rglob("*.so*") if file.is_file() and not file.is_symlink()]
    return {_HASH.sub("", file.name).partition(".")[0] for file in files if _SOCKET.search(_symbols(file))}


def _symbols(file: Path) -> str:
    return subprocess.run(["objdump", "-T", str(file)], capture_output=True, text=True, check=True).stdout
