"""Starts the process that reads strange files, watches over it, and says in French what went wrong."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from onpe_desktop.importers.errors import ImportCancelledError, ImportRefusedError, Progress
from onpe_desktop.importers.request import ImportReport, ImportRequest, read_report
from onpe_desktop.importers.worker import OUT_OF_MEMORY, ImportJob, encode_job

_POLL = 0.05  # seconds between two looks at `cancelled`
_NOWHERE = "http://127.0.0.1:9"  # the discard port: whatever tried to go out would end there
_REINSTALL = "Réinstallez le programme\u202f; si l’erreur revient, signalez-la."
_SMALLER = "Partagez la publication en plusieurs fichiers, ou demandez-en une autre copie, et recommencez."
_ENDED_BY_PYTHON = {1, 2, 70}
_LONGEST_LINE = 64 * 1024**2  # characters of an answer

Readers = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ImportLimits:
    """How much one import may ask of the machine. `silence` is how long it may say nothing of its progress."""

    seconds: float = 10_800.0  # two cores recognise some 1,000 scanned pages an hour
    silence: float = 240.0
    memory: int = 1536 * 1024**2  # bytes of data of the worker
    file_size: int = 1024**3  # bytes of one file that it writes


DEFAULT_LIMITS = ImportLimits()


def run_import(
    request: ImportRequest,
    folder: Path,
    *,
    acronyms: Mapping[str, str],
    progress: Progress,
    cancelled: Callable[[], bool],
    limits: ImportLimits = DEFAULT_LIMITS,
    readers: Readers | None = None,
) -> ImportReport:
    """Write the Markdown of a dossier into `folder`, an empty one, and return the report.

    Raises `ImportRefusedError` with what the importer says, or when it crashes, grows or hangs, and
    `ImportCancelledError` when `cancelled` says so; it is asked every 50 ms. The process never outlives this call.
    `readers` replaces importers by module and function (tests).
    """
    job = ImportJob(
        sources=[str(source.absolute()) for source in request.sources],
        folder=str(folder.absolute()),
        memory=limits.memory,
        seconds=int(limits.seconds * (os.cpu_count() or 1)) + 1,
        file_size=limits.file_size,
        given=asdict(request.given),
        earlier=str(request.earlier.absolute()) if request.earlier else "",
        acronyms=dict(acronyms),
        readers=dict(readers or {}),
        recognise=request.recognise,
    )
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed command of ours
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            process_group=None if sys.platform == "win32" else 0,  # to end it with the programs that it has started
        )
    except OSError as error:
        raise ImportRefusedError("L’importation n’a pas pu démarrer.", _REINSTALL) from error
    with process:
        try:
            return _Conversation(process, limits, progress, cancelled).hold(encode_job(job))
        finally:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the worker and what it has started; on Windows its job ends with it (importers/confinement.py)."""
    process.kill()
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):  # nothing of the group is left
            os.killpg(process.pid, signal.SIGKILL)


def worker_command() -> list[str]:
    """Return the command that starts the worker: the frozen program starts itself, else this Python runs the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "import-worker"]
    return [sys.executable, "-P", "-B", "-m", "onpe_desktop.importers.worker"]  # -P: nothing from the current folder


class _Conversation:
    """One job with one process."""

    def __init__(
        self,
        process: "subprocess.Popen[bytes]",
        limits: ImportLimits,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self._process = process
        self._limits = limits
        self._progress = progress
        self._cancelled = cancelled
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def hold(self, job: bytes) -> ImportReport:
        """Send the job and return the report; raises `ImportRefusedError`."""
        assert self._process.stdin is not None  # noqa: S101 - pipes, for the type checker
        assert self._process.stdout is not None  # noqa: S101
        # The thread closes it: Ctrl+C may come while it starts, and who ends the process then must not.
        pipe, self._process.stdin = self._process.stdin, None
        threading.Thread(target=_send, args=(pipe, job), daemon=True).start()
        threading.Thread(target=self._receive, args=(self._process.stdout,), daemon=True).start()
        started = heard = time.monotonic()
        while True:
            if self._cancelled():
                raise ImportCancelledError
            now = time.monotonic()
            if now - started > self._limits.seconds or now - heard > self._limits.silence:
                raise ImportRefusedError("L’importation a duré trop longtemps\u00a0: elle a été arrêtée.", _SMALLER)
            try:
                line = self._lines.get(timeout=_POLL)
            except queue.Empty:
                continue
            if line is None:
                raise _stopped(self._process.wait())
            heard = time.monotonic()
            if (report := self._take(line)) is not None:
                return report

    def _take(self, line: bytes) -> ImportReport | None:
        try:
            values: dict[str, Any] = json.loads(line)
            if "done" in values:
                self._progress(int(values["done"]), int(values["total"]))
                return None
            if "refused" in values:
                message, next_step = values["refused"]
                raise ImportRefusedError(str(message), str(next_step))
            return read_report(values["report"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _stopped(OUT_OF_MEMORY + 1) from error

    def _receive(self, pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):  # a pipe that was closed with its process
            while line := pipe.readline(_LONGEST_LINE):
                self._lines.put(line)
        self._lines.put(None)


def _send(pipe: IO[bytes], job: bytes) -> None:
    with contextlib.suppress(OSError), pipe:  # a worker that was stopped reads no more
        pipe.write(job)


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment of the worker: every way out leads nowhere, temporary files go into `folder`."""
    proxies = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    kept = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    return kept | dict.fromkeys(proxies, _NOWHERE) | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder.absolute()))


def _stopped(code: int) -> ImportRefusedError:
    """Return the error for a worker that gave no answer."""
    if code == OUT_OF_MEMORY:
        return ImportRefusedError("Ce fichier demande plus de mémoire que permis.", _SMALLER)
    if code in _ENDED_BY_PYTHON:
        return ImportRefusedError(
            "L’importation s’est arrêtée sur une erreur qui vient du programme\u00a0: rien n’a été gardé.",
            "Essayez un autre format de la publication, et signalez l’erreur.",
        )
    return ImportRefusedError("Ce fichier est endommagé ou trop lourd\u00a0: sa lecture s’est interrompue.", _SMALLER)
