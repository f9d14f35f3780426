"""Reads a file's pages in their order: batch by batch, with a second process where there are many."""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from onpe_desktop.importers.pdf.batches.batch import Batch, batches_of, read_batch
from onpe_desktop.importers.pdf.batches.encoding import decoded
from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.source.opening import PdfFile

_LEAST = 3  # batches: to read fewer takes no longer than to start a process


class PageReader:
    """Gives the pages of a file. Use it in a `with` block: at its end no process runs any more.

    Both processes take the next batch that nobody has begun. Where the second one cannot be started, or stops, the
    first one reads on alone: the pages are the same.
    """

    def __init__(self, file: PdfFile, path: Path) -> None:
        self._file = file
        self._path = path
        self._changed = threading.Condition()
        self._waiting = deque(batches_of(file.pages))
        self._answers: dict[int, bytes] = {}  # of the second process
        self._ahead: dict[int, Batch] = {}  # read here while the second process was busy with one before
        self._asked = -1  # the batch that the second process reads
        self._process: subprocess.Popen[bytes] | None = None
        self._asking: threading.Thread | None = None

    def __enter__(self) -> Self:
        if len(self._waiting) >= _LEAST and (os.cpu_count() or 1) > 1:
            with contextlib.suppress(OSError):
                self._process = _started()
                self._asking = threading.Thread(target=self._ask, args=(self._process,), daemon=True)
                self._asking.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._asking is not None:
            self._asking.join()

    def pages(self) -> Iterator[PageContent]:
        """Yield every page in order, once. The targets of their links are the file's from then on."""
        for number in batches_of(self._file.pages):
            batch = self._batch(number)
            self._file.targets.update(batch.targets)
            yield from batch.pages

    def _batch(self, number: int) -> Batch:
        while number not in self._ahead:
            with self._changed:
                if number in self._answers:
                    taken, answer = number, self._answers.pop(number)
                elif self._waiting:
                    taken, answer = self._waiting.popleft(), b""
                else:
                    self._changed.wait()
                    continue
            self._ahead[taken] = _decoded(answer) or self._read(taken)
        return self._ahead.pop(number)

    def _read(self, number: int) -> Batch:
        """Read a batch here; the targets of the batches before stay the file's."""
        targets = dict(self._file.targets)
        batch = read_batch(self._file, number)
        self._file.targets.update(targets)
        return batch

    def _ask(self, process: "subprocess.Popen[bytes]") -> None:
        """Let the second process read batches until none is left (on a thread of its own)."""
        assert process.stdin is not None  # noqa: S101 - pipes, for the type checker
        assert process.stdout is not None  # noqa: S101
        with contextlib.suppress(OSError, ValueError), process.stdin, process.stdout:
            process.stdin.write(json.dumps(str(self._path.absolute())).encode() + b"\n")
            while self._take():
                process.stdin.write(b"%d\n" % self._asked)
                process.stdin.flush()
                answer = process.stdout.readline()
                if not answer.endswith(b"\n"):
                    break
                with self._changed:
                    self._answers[self._asked], self._asked = answer, -1
                    self._changed.notify()
        with self._changed:
            if self._asked >= 0:
                self._waiting.appendleft(self._asked)
            self._changed.notify()

    def _take(self) -> bool:
        with self._changed:
            self._asked = self._waiting.popleft() if self._waiting else -1
            return self._asked >= 0


def _decoded(answer: bytes) -> Batch | None:
    """Return the batch of an answer; None when it is none."""
    with contextlib.suppress(ValueError, TypeError, KeyError):
        return decoded(answer) if answer else None
    return None


def process_command() -> list[str]:
    """Return the command that starts the second process: the frozen program itself, else a module of this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "read-pages"]
    return [sys.executable, "-P", "-B", "-m", "onpe_desktop.importers.pdf.batches.process"]


def _started() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - a fixed command of ours
        process_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
