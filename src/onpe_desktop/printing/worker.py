"""The process that compiles: it reads one job on its standard input and writes the PDF on its standard output.

A process of its own can be stopped and limited, and a crash of the compiler leaves the window alive. The text to print
never touches the disk. Protocol: `encode_job` in; out, a line of JSON (`{"ok": true}` or `{"ok": false, "error": …}`),
then the bytes of the PDF.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass, field

from onpe_desktop.confinement import confine

OUT_OF_MEMORY = 3  # the code that a crash of the C runtime on Windows has too
NO_PAGE = "no such page"  # the error when the pages wanted are beyond the end
_KINDNESS = 5  # the window goes first when processors are scarce
_STANDARDS = ["a-2a", "ua-1"]  # typst refuses to write a file that does not keep them


@dataclass(frozen=True, slots=True)
class Job:
    """One compilation. `files` (templates and document) live in memory; `root` is where pictures lie, read only."""

    files: dict[str, str]
    root: str
    fonts: str
    timestamp: int  # seconds of Unix time, written into the PDF
    seconds: int  # processor time, all threads together
    memory: int  # bytes
    pages: list[list[int]] = field(default_factory=list)  # spans of `PageRange`, none for all pages
    sheets: str = "simple"  # value of `Sheets`


def encode_job(job: Job) -> bytes:
    """Return the bytes that the worker reads."""
    return json.dumps(asdict(job)).encode("ascii")


def main() -> int:
    """Run the job of the standard input; 0 when a PDF was written, 1 when the compiler refused, 3 out of memory."""
    # Not sys.stdin and sys.stdout: a windowed Windows program has none, although its pipes are open.
    with open(0, "rb", closefd=False) as given, open(1, "wb", closefd=False) as answer:
        job = Job(**json.load(given))
        confine(job.memory, job.seconds, 0)
        if hasattr(os, "nice"):  # on Windows the priority is given from outside
            os.nice(_KINDNESS)
        try:
            pdf = make_pdf(job)
        except MemoryError:
            return OUT_OF_MEMORY
        except RuntimeError as error:  # typst.TypstError, or a file that cannot be read
            answer.write(_header({"ok": False, "error": str(error)}))
            return 1
        answer.write(_header({"ok": True}))
        answer.write(pdf)
    return 0


def make_pdf(job: Job) -> bytes:
    """Compile, then take the pages wanted and lay them on sheets; `RuntimeError` when Typst or the pages refuse."""
    pdf = compile_pdf(job)
    if not job.pages and job.sheets == "simple":
        return pdf
    from onpe_desktop.printing.options import Sheets
    from onpe_desktop.printing.page_range import PageRange
    from onpe_desktop.printing.tagged_pages import arrange_pages, count_pages

    wanted = PageRange(tuple((first, last) for first, last in job.pages)).among(count_pages(pdf))
    if not wanted:
        raise RuntimeError(NO_PAGE)
    return arrange_pages(pdf, wanted, Sheets(job.sheets))


def compile_pdf(job: Job) -> bytes:
    """Compile in this process; `RuntimeError` when Typst refuses. The same job gives the same bytes."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[job.fonts])
    files = {name: text.encode() for name, text in job.files.items()}
    pdf = typst.compile(
        files,  # type: ignore[arg-type, call-overload, unused-ignore] # a dict of files is allowed, the stub omits it
        root=job.root,
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=_STANDARDS,  # type: ignore[arg-type, unused-ignore] # list is invariant
        timestamp=job.timestamp,
    )
    return bytes(pdf)


def _header(values: dict[str, object]) -> bytes:
    return json.dumps(values).encode("ascii") + b"\n"


if __name__ == "__main__":
    sys.exit(main())
