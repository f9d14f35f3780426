"""Starts the worker, watches over it, and says in French what went wrong."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from math import ceil
from pathlib import Path

from onpe_desktop.confinement import OUT_OF_TIME
from onpe_desktop.printing.document import Document
from onpe_desktop.printing.errors import PrintingCancelledError, PrintingError
from onpe_desktop.printing.limits import Limits
from onpe_desktop.printing.options import PrintOptions
from onpe_desktop.printing.setting import SPLIT_THE_PRINT
from onpe_desktop.printing.worker import NO_PAGE, Job, encode_job

_POLL = 0.05  # seconds between two looks at `cancelled`
_NOWHERE = "http://127.0.0.1:9"  # the discard port: whatever tried to go out would end there
_REINSTALL = "Réinstallez le programme\u202f; si l’erreur revient, signalez-la."
_ENDED_BY_PYTHON = {1, 2, 70}  # an exception, a missing module; anything else is a crash: Typst has no other reason
_CREATION_FLAGS = sum(getattr(subprocess, name, 0) for name in ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS"))
_TEMPLATES = ("main.typ", "page.typ", "blocks.typ", "inlines.typ", "layout.typ")


def compile_document(
    document: Document,
    options: PrintOptions,
    resources: Path,
    limits: Limits,
    cancelled: Callable[[], bool],
) -> bytes:  # fmt: skip
    """Return the PDF. Raises `PrintingError`; the worker and its private folder never outlive this call."""
    with _picture_folder(document.pictures, resources) as root:
        job = make_job(document, options, resources, root, limits)
        answer, code = _run_worker(encode_job(job), root, limits.patience * job.seconds, cancelled)
    return _pdf_of(answer, code)


def make_job(document: Document, options: PrintOptions, resources: Path, root: Path, limits: Limits) -> Job:
    """Return the job of a document; `PrintingError` when a template is missing."""
    printed_on = options.printed_on
    noon = datetime(printed_on.year, printed_on.month, printed_on.day, 12, tzinfo=UTC)
    content = json.dumps(document.content, ensure_ascii=False)
    return Job(
        files=read_templates(resources / "print") | {"doc.json": content},
        root=str(root),
        fonts=str((resources / "fonts").resolve()),
        timestamp=int(noon.timestamp()),
        seconds=ceil(limits.seconds_for(len(content.encode()))),
        memory=limits.memory,
        pages=[list(span) for span in options.pages.spans],
        sheets=options.sheets.value,
    )


def read_templates(folder: Path) -> dict[str, str]:
    """Return the text of each template by its name; `PrintingError` when one is missing."""
    try:
        return {name: (folder / name).read_text(encoding="utf-8") for name in _TEMPLATES}
    except (OSError, UnicodeDecodeError) as error:
        raise PrintingError("Les modèles de mise en page manquent ou sont abîmés.", _REINSTALL) from error


def worker_command() -> list[str]:
    """Return the command that starts the worker: the frozen program starts itself, else this Python runs the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "print-worker"]
    return [sys.executable, "-P", "-B", "-m", "onpe_desktop.printing.worker"]  # -P: nothing from the current folder


@contextmanager
def _picture_folder(pictures: Mapping[str, bytes], resources: Path) -> Iterator[Path]:
    """Yield the folder that the compiler may read: a private one for the pictures, removed at the end.

    WORKAROUND: typst-py 0.15 takes only UTF-8 text as files in memory, so that pictures need a folder:
    https://github.com/messense/typst-py
    """
    if not pictures:
        yield (resources / "print").resolve()
        return
    try:
        with tempfile.TemporaryDirectory(prefix="onpe-", ignore_cleanup_errors=True) as name:
            folder = Path(name).resolve()
            (folder / "pictures").mkdir()
            for file_name, content in pictures.items():
                (folder / "pictures" / file_name).write_bytes(content)
            yield folder
    except OSError as error:
        raise PrintingError(
            "Les images à imprimer n’ont pas pu être préparées sur le disque.",
            "Libérez de la place dans le dossier temporaire de l’ordinateur, puis recommencez.",
        ) from error


def _run_worker(job: bytes, folder: Path, seconds: float, cancelled: Callable[[], bool]) -> tuple[bytes, int]:
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed command of ours
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(),
            creationflags=_CREATION_FLAGS,
        )
    except OSError as error:
        raise PrintingError("La mise en page n’a pas pu démarrer.", _REINSTALL) from error
    with process:
        try:
            _feed(process, job)
            return _wait(process, seconds, cancelled), process.returncode
        finally:
            process.kill()


def _feed(process: "subprocess.Popen[bytes]", job: bytes) -> None:
    """Send the job from a thread of its own, which ends with the worker at the latest.

    WORKAROUND: after a timeout, `communicate` forgets what is left of its input, so that a job larger than a pipe's
    buffer would never arrive: https://github.com/python/cpython/issues/141473
    """
    pipe, process.stdin = process.stdin, None

    def send() -> None:
        with contextlib.suppress(OSError):  # a worker that was stopped reads no more
            assert pipe is not None  # noqa: S101 - asked for above, for the type checker
            with pipe:
                pipe.write(job)

    threading.Thread(target=send, daemon=True).start()


def _wait(process: "subprocess.Popen[bytes]", seconds: float, cancelled: Callable[[], bool]) -> bytes:
    deadline = time.monotonic() + seconds
    while True:
        if cancelled():
            raise PrintingCancelledError
        if time.monotonic() > deadline:
            raise PrintingError(f"La mise en page a duré plus de {seconds:.0f} secondes.", SPLIT_THE_PRINT)
        try:
            answer, _ = process.communicate(timeout=_POLL)
        except subprocess.TimeoutExpired:
            continue
        return answer


def _environment() -> dict[str, str]:
    """Return the environment of the worker, in which every way out leads nowhere."""
    proxies = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    kept = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    return kept | dict.fromkeys(proxies, _NOWHERE)


def _pdf_of(answer: bytes, code: int) -> bytes:
    header, _, pdf = answer.partition(b"\n")
    try:
        values = json.loads(header)
    except ValueError:
        raise _stopped(code) from None
    if values.get("ok") and pdf.startswith(b"%PDF-"):
        return pdf
    if values.get("error") == NO_PAGE:
        raise PrintingError(
            "Aucune des pages demandées n’existe dans cette impression.",
            "Laissez le champ des pages vide, ou regardez dans l’aperçu combien il y en a.",
        )
    raise PrintingError(
        "La mise en page a refusé ce contenu\u00a0: le document ne serait pas accessible ou pas durable.",
        "Imprimez les sections une par une pour trouver celle qui pose problème, et signalez-la.",
        str(values.get("error", "")),
    )


def _stopped(code: int) -> PrintingError:
    """Return the error for a worker that gave no answer."""
    if code in _ENDED_BY_PYTHON:
        return PrintingError("La mise en page s’est arrêtée sans résultat.", _REINSTALL, f"exit code {code}")
    if code in OUT_OF_TIME:
        return PrintingError("La mise en page a demandé plus de secondes que permis.", SPLIT_THE_PRINT)
    return PrintingError("La mise en page a demandé plus de mémoire que permis.", SPLIT_THE_PRINT, f"exit code {code}")
