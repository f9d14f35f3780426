"""The process that reads strange files: a job on its standard input, a folder of Markdown as its result.

It can be stopped and limited, and a file that makes a library crash or grow leaves the program alone. Protocol: one
line of JSON in (`ImportJob`); out, lines of JSON: `{"done": …, "total": …}` while it works, at the end `{"report": …}`,
or `{"refused": […, …]}` with two sentences. Nothing is ever unpickled.
"""

import gc
import json
import os
import sys
import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from onpe_desktop.confinement import confine
from onpe_desktop.errors import UserError
from onpe_desktop.importers.request import (
    ImportReport,
    SourceRecord,
    encode,
    given_from,
    report_values,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

REFUSED = 1
OUT_OF_MEMORY = 3  # the code that a crash of the C runtime on Windows has too
_STEPS = 1000  # of the progress of all files together
COLLECT_AFTER = 200_000  # objects: a page makes thousands that stay, and looking at all of them again takes a tenth
_PAUSE = 0.05  # seconds between two lines of progress


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One import. `folder` is where the Markdown goes; `readers` replaces importers by module and function.

    `recognise` lets the text of scanned pages be recognised.
    """

    sources: list[str]
    folder: str
    memory: int  # bytes
    seconds: int  # of processor time
    file_size: int  # bytes
    given: dict[str, str] = field(default_factory=dict)
    earlier: str = ""
    acronyms: dict[str, str] = field(default_factory=dict)
    readers: dict[str, tuple[str, str]] = field(default_factory=dict)
    recognise: bool = True


def encode_job(job: ImportJob) -> bytes:
    """Return the bytes that the worker reads."""
    return encode(asdict(job))


def main() -> int:
    """Run the job of the standard input; 0 when the folder is written, 1 when a file was refused, 3 out of memory."""
    # Not sys.stdin and sys.stdout: a windowed Windows program has none, although its pipes are open.
    with open(0, "rb", closefd=False) as given, _private_output() as answer:
        job = ImportJob(**json.load(given))
        confine(job.memory, job.seconds, job.file_size)
        gc.set_threshold(COLLECT_AFTER)
        try:
            report = run_job(job, _Teller(answer, len(job.sources)))
        except UserError as error:
            answer.write(encode({"refused": [error.message, error.next_step]}))
            return REFUSED
        except MemoryError:
            return OUT_OF_MEMORY
        except RecursionError:
            answer.write(encode({"refused": list(_TOO_DEEP)}))
            return REFUSED
        except OSError as error:
            if error.errno is None:
                raise
            answer.write(encode({"refused": list(_DISK)}))
            return REFUSED
        answer.write(encode({"report": report_values(report)}))
    gc.freeze()  # the process ends: Python need not look at all objects once more
    return 0


def _private_output() -> IO[bytes]:
    """Return the standard output, and let what libraries print go nowhere."""
    answer = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answer


_TOO_DEEP = (
    "Le fichier est imbriqué trop profondément pour être lu.",
    "Enregistrez-le de nouveau avec le logiciel qui l’a fait, ou importez-le en PDF.",
)
_DISK = (
    "L’importation n’a pas pu écrire sur le disque, ou lire le fichier jusqu’au bout.",
    "Vérifiez la place libre dans le dossier temporaire et le support du fichier, puis recommencez.",
)


class _Teller:
    """Writes how far all files together are, not more often than somebody could see."""

    def __init__(self, answer: IO[bytes], files: int) -> None:
        self._answer = answer
        self._files = files
        self._told = 0.0
        self.file = 0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told < _PAUSE:
            return
        self._told = now
        part = min(1.0, done / total) if total > 0 else 0.0
        self._answer.write(encode({"done": int((self.file + part) / self._files * _STEPS), "total": _STEPS}))
        self._answer.flush()


def run_job(job: ImportJob, tell: _Teller) -> ImportReport:
    """Read the files, write the Markdown and return the report; raises `UserError`, and whatever hostile files do."""
    from onpe_desktop.importers.assembly import assemble
    from onpe_desktop.importers.earlier import read_earlier
    from onpe_desktop.importers.formats import READERS, READERS_WITHOUT_RECOGNITION, Format, format_of, reader_of
    from onpe_desktop.importers.front_pages import set_cover_apart
    from onpe_desktop.importers.markdown_writer import write_markdown
    from onpe_desktop.importers.metadata import (
        choose_metadata,
        missing_metadata,
        with_true_title,
        with_written_language,
    )

    readers: Mapping[Format, tuple[str, str]] = {
        **(READERS if job.recognise else READERS_WITHOUT_RECOGNITION),
        **{Format(name): (module, function) for name, (module, function) in job.readers.items()},
    }
    given = given_from(job.given)
    publications, records = [], []
    for number, source in enumerate(map(Path, job.sources)):
        tell.file = number
        kind = format_of(source)
        publication = with_written_language(with_true_title(reader_of(kind, readers)(source, tell)))
        publications.append(set_cover_apart(publication, "" if number else given.title))
        records.append(SourceRecord(source.name, kind.value, publication.pages))
    today = datetime.now(tz=UTC).astimezone().date()
    said = publications[0].metadata
    metadata = choose_metadata(given, said, [record.name for record in records], today)
    assembly = assemble(
        publications,
        metadata,
        titles=[_title(one.metadata.title, record.name) for one, record in zip(publications, records, strict=True)],
        acronyms=job.acronyms,
        earlier=read_earlier(Path(job.earlier)) if job.earlier else (),
    )
    write_markdown(assembly.dossier, assembly.media, Path(job.folder))
    findings = (*assembly.findings, *missing_metadata(metadata, said.author))
    known = {name: getattr(metadata, name) for name in ("publisher", "issued", "rights", "language")}
    return ImportReport(metadata.title, tuple(records), assembly.headings, findings, assembly.found, known)


def _title(said: str, name: str) -> str:
    from onpe_desktop.importers.tidying import short

    return short(said) or short(Path(name).stem.replace("_", " ")) or "Sans titre"


if __name__ == "__main__":
    sys.exit(main())
