"""From sections to PDF: document, then worker."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType

from onpe_desktop.printing.acronyms import Acronyms
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.compiler import compile_document
from onpe_desktop.printing.document import write_document
from onpe_desktop.printing.errors import PrintingCancelledError, PrintingError
from onpe_desktop.printing.limits import DEFAULT_LIMITS, Limits
from onpe_desktop.printing.options import PrintOptions
from onpe_desktop.printing.selection import PrintedPart


def print_pdf(
    parts: Sequence[PrintedPart],
    options: PrintOptions,
    *,
    resources: Path,
    acronyms: Acronyms = MappingProxyType({}),
    cancelled: Callable[[], bool] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> bytes:
    """Return the PDF (PDF/UA-1 and PDF/A-2a) of the parts in the order given, parts inside others left out.

    `acronyms` are those that may be explained at the end; those of the text are.

    Takes from a tenth of a second to some seconds: call it from a background thread. `cancelled` is asked every 50 ms;
    when it says yes, `PrintingCancelledError`. Anything else that goes wrong is a `PrintingError`. What the reader must
    know (a character that no font draws, a picture left out) is printed at the end of the document.
    """
    stop = cancelled or _never
    document = write_document(parts, options, print_coverage(resources / "fonts"), limits, acronyms)
    if stop():
        raise PrintingCancelledError
    return compile_document(document, options, resources, limits, stop)


def print_coverage(fonts: Path) -> Coverage:
    """Return the characters that the print fonts draw: every style of a family has the same ones."""
    try:
        return Coverage.read((fonts / "GentiumBookPlus-Regular.ttf", fonts / "SourceSans3-Regular.ttf"))
    except (OSError, ValueError) as error:
        raise PrintingError(
            "Les polices d’impression manquent ou sont abîmées.",
            "Réinstallez le programme\u202f; si l’erreur revient, signalez-la.",
        ) from error


def _never() -> bool:
    return False
