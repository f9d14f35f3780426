"""From chosen sections to a PDF; the only place that knows Typst."""

from onpe_desktop.printing.errors import PrintingCancelledError, PrintingError
from onpe_desktop.printing.limits import Limits
from onpe_desktop.printing.press import print_pdf
from onpe_desktop.printing.saving import save_pdf
from onpe_desktop.printing.selection import PrintedPart, PrintOptions, suggested_name

__all__ = [
    "Limits", "PrintOptions", "PrintedPart", "PrintingCancelledError", "PrintingError", "print_pdf", "save_pdf",
    "suggested_name",
]  # fmt: skip
