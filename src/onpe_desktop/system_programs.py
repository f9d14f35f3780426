"""Programs of the system that the program starts: where they are, and which environment they get."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def system_environment(variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a system program: English answers, and not the libraries of the frozen program."""
    environment = os.environ | {"LC_ALL": "C"} | dict(variables or {})
    if getattr(sys, "frozen", False):
        own = environment.pop("LD_LIBRARY_PATH_ORIG", None)  # kept by PyInstaller's start-up code
        environment.pop("LD_LIBRARY_PATH", None)
        if own:
            environment["LD_LIBRARY_PATH"] = own
    return environment


def find_program(name: str, windows_folders: tuple[str, ...] = ()) -> Path | None:
    """Return a program of the path, or of a folder below « Program Files »; None when it is not installed.

    Unlike `shutil.which`, this never looks into the current folder, where a stranger's file may lie.
    """
    windows = sys.platform == "win32"
    folders = [Path(part) for part in os.environ.get("PATH", "").split(os.pathsep)]
    if windows:
        roots = (os.environ.get(variable, "") for variable in ("ProgramFiles", "ProgramW6432", "LOCALAPPDATA"))
        folders += [Path(root, part) for root in roots if root for part in windows_folders]
    for folder in folders:
        program = folder / (f"{name}.exe" if windows else name)
        if folder.is_absolute() and program.is_file() and os.access(program, os.X_OK):
            return program
    return None
