"""From ticked boxes to a PDF: plain functions for the background."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from onpe_desktop.errors import BugError
from onpe_desktop.gui.basket import Choice
from onpe_desktop.gui.tasks import CancelToken
from onpe_desktop.packs import Library
from onpe_desktop.printing import Acronyms, PrintedPart, PrintOptions, find_acronyms, suggested_name


class Press(Protocol):
    """What makes the PDF: `onpe_desktop.printing.print_pdf`."""

    def __call__(
        self,
        parts: Sequence[PrintedPart],
        options: PrintOptions,
        *,
        resources: Path,
        acronyms: Acronyms,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """Return the PDF."""
        ...


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What to print and how."""

    choice: tuple[Choice, ...]
    options: PrintOptions


@dataclass(frozen=True, slots=True)
class Printout:
    """A PDF ready for paper, and the neutral file name to offer for it."""

    pdf: bytes
    file_name: str


def make_printout(job: PrintJob, library: Library, resources: Path, press: Press, token: CancelToken) -> Printout:
    """Read the sections and set them. A section that cannot be read is a `PackError`, no paper half full."""
    parts = [_part(library, choice) for choice in job.choice]
    acronyms = find_acronyms(library) if job.options.glossary else {}
    pdf = press(parts, job.options, resources=resources, acronyms=acronyms, cancelled=token.cancelled)
    return Printout(pdf, suggested_name(parts))


def _part(library: Library, choice: Choice) -> PrintedPart:
    dossier, section = choice
    pack = library.pack(dossier)
    if pack is None:
        raise BugError("a choice from another library")
    return PrintedPart(pack.metadata, pack.section(section), pack.title_path(section), pack.read_media)
