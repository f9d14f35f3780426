#!/usr/bin/env python3
"""Renew `constraints.txt`: `python3 packaging/pin.py PYTHON_3_11 PYTHON_3_13`, two interpreters that have pip.

Each resolves the project's dependencies to the newest allowed versions; nothing is installed. What only Windows needs
is resolved too, since no resolver here would ask for it.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"

_BESIDES = (
    *("hatchling", "editables"),  # the project's own build
    *("colorama", "pefile", "pywin32-ctypes"),  # Windows: pytest's colours, PyInstaller's files
)
_HEADER = """\
# Exact versions of every dependency, for Python 3.11 and for 3.12 and later. Renewed by packaging/pin.py.
"""


def main(interpreters: list[str]) -> int:
    """Write the file; the exit code is 2 when the interpreters are not given."""
    if len(interpreters) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    older, newer = (resolve(interpreter) for interpreter in interpreters)
    CONSTRAINTS.write_text(_HEADER + "".join(f"{line}\n" for line in merge(older, newer)), encoding="utf-8")
    return 0


def resolve(interpreter: str) -> dict[str, str]:
    """Return the versions (by name) that a fresh environment of this interpreter would get."""
    command = [interpreter, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    report = subprocess.run([*command, f"{ROOT}[dev]", *_BESIDES], check=True, stdout=subprocess.PIPE).stdout
    found = (entry["metadata"] for entry in json.loads(report)["install"])
    versions = {entry["name"].lower().replace("_", "-"): entry["version"] for entry in found}
    del versions["onpe-desktop"]
    return versions


def merge(older: dict[str, str], newer: dict[str, str]) -> list[str]:
    """Return the lines of the file: one for what is equal, else one with a marker for each side."""
    lines: list[str] = []
    for name in sorted({*older, *newer}):
        if older.get(name) == newer.get(name):
            lines.append(f"{name}=={older[name]}")
            continue
        for versions, marker in ((older, "python_version < '3.12'"), (newer, "python_version >= '3.12'")):
            if name in versions:
                lines.append(f"{name}=={versions[name]}; {marker}")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
