"""Text recognition with Tesseract, where somebody has installed it: which languages it has, and what a picture says.

Tesseract gets pixels that we have drawn ourselves, never a byte of a strange file.
"""

import os
import re
import subprocess
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from onpe_desktop.system_programs import find_program, system_environment

FRENCH = "fra"
# ISO 639-1, as PDF files name their language, to the names of Tesseract's data (ISO 639-2/T).
_CODES = {
    "br": "bre", "ca": "cat", "co": "cos", "cs": "ces", "de": "deu", "en": "eng", "es": "spa", "eu": "eus", "it": "ita",
    "la": "lat", "nl": "nld", "oc": "oci", "pl": "pol", "pt": "por", "ro": "ron", "tr": "tur",
}  # fmt: skip
_WINDOWS_FOLDERS = ("Tesseract-OCR", "Programs/Tesseract-OCR")  # where its Windows installer puts it
_ASKING = 20  # seconds for a list of languages
_READING = 180  # seconds for one page, on a busy machine
_AT_ONCE = 4  # pages; each takes one core and some 100 MB
_LANGUAGE = re.compile(r"[A-Za-z_]{3,20}")


class Tesseract:
    """The installed program. `languages` are the names of its data."""

    def __init__(self, program: Path) -> None:
        self.program = program
        self.languages = _languages(program)

    @property
    def has_french(self) -> bool:
        """Whether the data for French are there."""
        return FRENCH in self.languages

    def language_for(self, said: str) -> str:
        """Return what to read with: French, and the language that the file says where that is another one."""
        other = _CODES.get(said.partition("-")[0].lower(), "")
        return f"{FRENCH}+{other}" if other in self.languages else FRENCH


def is_installed() -> bool:
    """Tell whether this computer has Tesseract; starts nothing."""
    return find_program("tesseract", _WINDOWS_FOLDERS) is not None


def find_tesseract() -> Tesseract | None:
    """Return Tesseract with its languages, or None when this computer has none."""
    program = find_program("tesseract", _WINDOWS_FOLDERS)
    return None if program is None else Tesseract(program)


class Recogniser:
    """Reads pictures, some at once. Use it in a `with` block: at its end nothing runs any more."""

    def __init__(self, tesseract: Tesseract, said_language: str = "") -> None:
        self.at_once = min(os.cpu_count() or 1, _AT_ONCE)
        self._program = str(tesseract.program)
        self._language = tesseract.language_for(said_language)
        self._pool = ThreadPoolExecutor(self.at_once, thread_name_prefix="tesseract")
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._ended = True
            for process in self._running:
                process.kill()
        self._pool.shutdown(cancel_futures=True)

    def read(self, picture: bytes, dpi: int) -> "Future[bytes]":
        """Begin to read a picture (PGM); the result is hOCR, empty when Tesseract could not read it."""
        return self._pool.submit(self._read, picture, dpi)

    def _read(self, picture: bytes, dpi: int) -> bytes:
        command = [self._program, "-", "-", "-l", self._language, "--dpi", str(dpi), "hocr"]
        with self._lock:
            if self._ended:
                return b""
            try:
                process = _started(command)
            except OSError:
                return b""
            self._running.add(process)
        try:
            answer, _ = process.communicate(picture, timeout=_READING)
        except (OSError, subprocess.TimeoutExpired):
            process.kill()
            process.communicate()
            return b""
        finally:
            with self._lock:
                self._running.discard(process)
        return answer if process.returncode == 0 else b""


def _started(command: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - fixed words, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # One core for a page: Tesseract's own threads make it slower, and we read several pages at once.
        env=system_environment({"OMP_THREAD_LIMIT": "1"}),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _languages(program: Path) -> frozenset[str]:
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            [str(program), "--list-langs"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ASKING,
            env=system_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    lines = (done.stdout + b"\n" + done.stderr).decode(errors="replace").split()  # older versions answer on stderr
    return frozenset(word for word in lines if _LANGUAGE.fullmatch(word))
