"""Which pages of a finished print are wanted: `1-3, 7, 12-`."""

import re
from dataclasses import dataclass

from onpe_desktop.printing.errors import PrintingError

_PIECE = re.compile(r"(\d{1,5})?\s*(?:([-–])\s*(\d{1,5})?)?")
_MOST_PIECES = 100


@dataclass(frozen=True, slots=True)
class PageRange:
    """Spans of pages, counted from 1, both ends included; an end of 0 means the last page. No span: every page."""

    spans: tuple[tuple[int, int], ...] = ()

    def among(self, count: int) -> tuple[int, ...]:
        """Return the pages wanted of a print of `count` pages, from 0, each once, in order."""
        if not self.spans:
            return tuple(range(count))
        wanted = {page for first, last in self.spans for page in range(first - 1, min(last or count, count))}
        return tuple(sorted(wanted))


ALL_PAGES = PageRange()


def read_pages(text: str) -> PageRange:
    """Read what a user typed, empty for every page; `PrintingError` when it cannot be understood."""
    if not text.strip():
        return ALL_PAGES
    pieces = re.split(r"[,;]", text)
    if len(pieces) > _MOST_PIECES:
        raise _unclear()
    return PageRange(tuple(_span(piece.strip()) for piece in pieces))


def write_pages(pages: PageRange) -> str:
    """Return the text that `read_pages` reads back."""
    return ", ".join(_write_span(first, last) for first, last in pages.spans)


def _write_span(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}-{last or ''}"


def _span(piece: str) -> tuple[int, int]:
    match = _PIECE.fullmatch(piece)
    if not match or not piece:
        raise _unclear()
    first, dash, last = match.groups()
    if not dash:
        return int(first), _checked(int(first), int(first))
    if first is None and last is None:
        raise _unclear()
    start = int(first or 1)
    checked = _checked(start, int(last or start))
    return start, checked if last else 0


def _checked(first: int, last: int) -> int:
    if not 1 <= first <= last:
        raise _unclear()
    return last


def _unclear() -> PrintingError:
    return PrintingError(
        "Les pages à imprimer ne sont pas comprises.", "Écrivez par exemple 1-3, 7 ou laissez vide pour tout imprimer."
    )
