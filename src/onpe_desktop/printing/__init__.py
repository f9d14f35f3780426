"""From chosen sections to a PDF; the only place that knows Typst and pikepdf."""

from typing import TYPE_CHECKING, Any

from onpe_desktop.printing.errors import PrintingCancelledError, PrintingError
from onpe_desktop.printing.limits import Limits
from onpe_desktop.printing.options import (
    PRESET_NAMES,
    Lettering,
    Paper,
    Preset,
    PrintOptions,
    Sheets,
    preset_options,
)
from onpe_desktop.printing.page_range import ALL_PAGES, PageRange, read_pages, write_pages

if TYPE_CHECKING:
    from onpe_desktop.printing.acronyms import Acronyms, find_acronyms
    from onpe_desktop.printing.basket import Entry, FoundEntries, find_entries, read_basket, write_basket
    from onpe_desktop.printing.press import print_pdf
    from onpe_desktop.printing.saving import save_pdf
    from onpe_desktop.printing.selection import PrintedPart, suggested_name

__all__ = [
    "ALL_PAGES", "PRESET_NAMES", "Acronyms", "Entry", "FoundEntries", "Lettering", "Limits", "PageRange", "Paper",
    "Preset", "PrintOptions", "PrintedPart", "PrintingCancelledError", "PrintingError", "Sheets", "find_acronyms",
    "find_entries", "preset_options", "print_pdf", "read_basket", "read_pages", "save_pdf",
    "suggested_name", "write_basket", "write_pages",
]  # fmt: skip


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the name decides
    """Import what prints when it is first asked for: the command line only needs the names of the options.

    Written out module by module, so that the tool that freezes the program sees every import.
    """
    if name in {"Acronyms", "find_acronyms"}:
        from onpe_desktop.printing import acronyms

        return getattr(acronyms, name)
    if name in {"Entry", "FoundEntries", "find_entries", "read_basket", "write_basket"}:
        from onpe_desktop.printing import basket

        return getattr(basket, name)
    if name == "save_pdf":
        from onpe_desktop.printing.saving import save_pdf

        return save_pdf
    if name in {"PrintedPart", "suggested_name"}:
        from onpe_desktop.printing import selection

        return getattr(selection, name)
    if name == "print_pdf":
        from onpe_desktop.printing.press import print_pdf

        return print_pdf
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
