"""A Windows of our own: what runs in it, and what it holds afterwards."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ANSWER_WITHIN = 900  # seconds; a build takes two minutes on a quiet machine


class Prefix:
    """Wine's Windows in a folder. Programs are named as Windows names them, or by a path of this system."""

    def __init__(self, folder: Path, checkout: Path) -> None:
        self.drive = folder / "drive_c"
        self._wine = shutil.which("wine") or "wine"
        self._checkout = checkout
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON"))},
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEARCH": "win64",
        }

    def call(self, *command: str) -> "subprocess.CompletedProcess[str]":
        """Run to the end, whatever the code; what is said on both streams is in `stdout`."""
        # Python under Wine takes only pipes for its standard streams.
        return subprocess.run(
            [self._wine, *command],
            check=False,
            env=self._environment,
            cwd=self._checkout,
            input="",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="cp1252",  # what Windows programs write into a pipe in France
            errors="replace",
            timeout=ANSWER_WITHIN,
        )

    def run(self, *command: str, code: int = 0) -> str:
        """Run, show what is said and return it; stops the rehearsal when the program ends with another code."""
        finished = self.call(*command)
        print(f"> {' '.join(command)}\n{finished.stdout}", flush=True)
        if finished.returncode != code:
            raise SystemExit(f"It ended with {finished.returncode} instead of {code}.")
        return finished.stdout

    @contextmanager
    def running(self, *command: str) -> Iterator["subprocess.Popen[bytes]"]:
        """Start a program that goes on, and end it."""
        program = subprocess.Popen(
            [self._wine, *command],
            env=self._environment,
            cwd=self._checkout,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,  # nobody reads it: a window says next to nothing there
            stderr=subprocess.STDOUT,
        )
        try:
            yield program
        finally:
            self.call("taskkill", "/F", "/IM", command[0].rpartition("\\")[2])
            program.wait(60)

    def registry(self, key: str) -> str:
        """Return what the registry holds under this key, as `reg query` writes it; nothing when it is not there."""
        answer = self.call("reg", "query", key, "/s")
        return "" if answer.returncode else answer.stdout

    def path(self, windows: str) -> Path:
        r"""Return where this system has the Windows path `C:\\…`."""
        return self.drive.joinpath(*windows.removeprefix("C:\\").split("\\"))
