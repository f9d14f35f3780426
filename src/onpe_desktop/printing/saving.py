"""Writing the PDF where the user wants it."""

from pathlib import Path

from onpe_desktop.printing.errors import PrintingError
from onpe_desktop.saving import SavingError, save_file


def save_pdf(pdf: bytes, target: Path) -> None:
    """Write `pdf` beside `target`, then switch. On `PrintingError` the old file is intact and nothing is left over.

    A link is followed, so that it stays one. What is neither a file nor free is refused: a device would be replaced.
    """
    try:
        save_file(pdf, target, named="PDF", follow_link=True)
    except SavingError as error:
        raise PrintingError(error.message, error.next_step) from error
