"""Tries the frozen program as a stranger's machine would: no Python, no settings, no network."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Trial:
    """A frozen program and the empty home in which it is called."""

    program: Path
    home: Path

    def call(self, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
        """Call the program with these arguments and this input, and wait for it, five minutes at most."""
        return subprocess.run(
            [*without_network(), str(self.program), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self._environment(),
            cwd=self.home,
            input=given,
            timeout=300,
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        if os.name == "nt":  # Windows programs do not start without these
            kept = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
            return {**kept, "USERPROFILE": str(self.home), "TEMP": str(self.home), "PATH": ""}
        return {"HOME": str(self.home), "TMPDIR": str(self.home), "PATH": "/nonexistent", "LANG": "C.UTF-8"}


@contextmanager
def trial_of(folder: Path) -> Iterator[Trial]:
    """Yield a trial of the program in this folder; its home is removed at the end."""
    with tempfile.TemporaryDirectory(prefix="onpe-trial-") as home:
        yield Trial(program_in(folder), Path(home))


def program_in(folder: Path) -> Path:
    """Return the program to call from a terminal."""
    return folder / ("onpe-desktop-console.exe" if os.name == "nt" else "onpe-desktop")


def size_of(folder: Path) -> int:
    """Return the bytes of all files, each once although links point to it."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def without_network() -> list[str]:
    """Return what is put before a command so that it has no network at all; empty where the system forbids that."""
    unshare = shutil.which("unshare") if sys.platform.startswith("linux") else None
    if unshare is None:
        return []
    for options in (["-n"], ["-r", "-n"]):  # as root, or as the root of a namespace of one's own
        if subprocess.run([unshare, *options, "true"], capture_output=True, check=False).returncode == 0:
            return [unshare, *options]
    return []
