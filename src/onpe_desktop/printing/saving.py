"""Writing a PDF or a list where the user wants it: whole or not at all."""

from pathlib import Path

from onpe_desktop import saving
from onpe_desktop.printing.errors import PrintingError


def save_pdf(pdf: bytes, target: Path) -> None:
    """Write the PDF; see `save_file`."""
    save_file(pdf, target)


def save_file(content: bytes, target: Path) -> None:
    """Write `content` beside `target`, then switch. On `PrintingError` the old file is intact and nothing is left over.

    A link is followed, so that it stays one. What is neither a file nor free is refused: a device would be replaced.
    """
    try:
        saving.save_file(content, target, follow_link=True)
    except saving.SavingError as error:
        raise PrintingError(error.message, error.next_step) from error
