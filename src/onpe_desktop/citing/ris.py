"""Citations as RIS, in UTF-8, one tag a line."""

from collections.abc import Iterator, Sequence

from onpe_desktop.citing.citation import Citation
from onpe_desktop.citing.entry import Entry, entries


def as_ris(citations: Sequence[Citation]) -> str:
    """Return the text of a `.ris` file; its lines end as the format asks for, in CR LF."""
    return "\r\n".join(_entry(entry) for entry in entries(citations))


def _entry(entry: Entry) -> str:
    lines = [f"{tag}  - {value}" for tag, value in _fields(entry) if value]
    return "\r\n".join((*lines, "ER  - ", ""))


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "TY", "CHAP" if entry.container else "BOOK"
    yield "ID", entry.key
    yield "AU", entry.publisher
    yield "TI", entry.title
    yield "T2", entry.container
    yield "PB", entry.publisher
    yield "PY", f"{entry.issued[0]:04}" if entry.issued else entry.issued_text
    yield "DA", _date(entry.issued)
    first, _, last = entry.pages.partition("-")
    yield "SP", first
    yield "EP", last
    yield "ET", entry.edition
    yield "LA", entry.language
    yield "N1", entry.note
    yield "Y2", _date(entry.consulted_on)


def _date(parts: tuple[int, ...]) -> str:
    """Write `2022/11//`: year, month, day and a free text, as far as they are known."""
    if not parts:
        return ""
    year, month, day = (*(f"{part:02}" for part in parts), "", "")[:3]
    return f"{year}/{month}/{day}/"
