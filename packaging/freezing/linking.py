"""Which libraries a file is linked with, directly."""

import re
import shutil
import subprocess
import sys
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
