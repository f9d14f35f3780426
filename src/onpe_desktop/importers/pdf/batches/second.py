"""The second process as the first one sees it: it is asked, and answers."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


class SecondProcess:
    """The process that reads beside the one that imports. It is asked one thing after the other (`process.py`)."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - a fixed command of ours
            process_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._path: Path | None = path

    def answer(self, asked: Sequence[int | float]) -> bytes:
        """Return what it answers; `OSError` or `ValueError` where it has stopped."""
        assert self._process.stdin is not None  # noqa: S101 - pipes, for the type checker
        assert self._process.stdout is not None  # noqa: S101
        if self._path is not None:  # told by the first one who asks: he may wait until the process listens
            self._process.stdin.write(_line(str(self._path.absolute())))
            self._path = None
        self._process.stdin.write(_line(asked))
        self._process.stdin.flush()
        length = int(self._process.stdout.readline())
        answer = self._process.stdout.read(length)
        if len(answer) != length:
            raise ValueError("the answer is cut")
        return answer

    def stop(self) -> None:
        """End it. Whoever waits for an answer gets none."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Close its pipes, when nobody asks any more."""
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was not written yet
                if pipe is not None:
                    pipe.close()


def _line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"


def process_command() -> list[str]:
    """Return the command that starts it: the frozen program itself, else a module of this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "read-pages"]
    return [sys.executable, "-P", "-B", "-m", "onpe_desktop.importers.pdf.batches.process"]
