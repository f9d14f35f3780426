"""What every format for other programs says of a citation, in the words of none of them."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from onpe_desktop.citing.citation import Citation, page_range, ranges
from onpe_desktop.citing.reference import SUPPORT
from onpe_desktop.citing.short_address import write_short_address
from onpe_desktop.rendering.wording import edition_line, french_date

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Entry(NamedTuple):
    """A section in its dossier, or (no `container`) a dossier. Texts are single lines without control characters.

    `issued` has year, month and day as far as the publication tells them, and is empty when it tells none in digits;
    `key` is unique among the entries of a file, and ASCII.
    """

    key: str
    title: str
    container: str
    publisher: str
    issued: tuple[int, ...]
    issued_text: str
    pages: str
    edition: str
    language: str
    note: str
    consulted_on: tuple[int, int, int]


def entries(citations: Sequence[Citation]) -> tuple[Entry, ...]:
    """Return the entries of a file; the same passage cited twice gets two keys."""
    taken: set[str] = set()
    made = []
    for citation in citations:
        key = base = write_short_address(citation.address, ascii_only=True).strip("/").replace("/", ":")
        number = 1
        while key in taken:
            number += 1
            key = f"{base}:{number}"
        taken.add(key)
        made.append(_entry(citation, key))
    return tuple(made)


def one_line(words: str) -> str:
    """Return `words` on one line: control characters and line ends become spaces, runs of them one."""
    plain = "".join(" " if unicodedata.category(sign) in _BREAKING else sign for sign in words)
    return re.sub(r" {2,}", " ", plain).strip(" ")


_BREAKING = frozenset({"Cc", "Cs", "Zl", "Zp"})


def _entry(citation: Citation, key: str) -> Entry:
    part = citation.section or citation.volet
    metadata = citation.metadata
    day = citation.consulted_on
    return Entry(
        key=key,
        title=one_line(part or citation.title),
        container=one_line(citation.title) if part else "",
        publisher=one_line(metadata.publisher),
        issued=_date(metadata.issued),
        issued_text=one_line(metadata.issued),
        pages=one_line(page_range(citation.pages)),
        edition=one_line(metadata.edition),
        language=one_line(metadata.language),
        note=one_line(_note(citation)),
        consulted_on=(day.year, day.month, day.day),
    )


def _note(citation: Citation) -> str:
    """Say what no format has a field for."""
    parts = (
        SUPPORT[0].upper() + SUPPORT[1:],
        citation.volet if citation.section else "",
        f"§\u00a0{ranges(citation.paragraphs)}" if citation.paragraphs else "",
        edition_line(citation.metadata),
        f"consulté le {french_date(citation.consulted_on)}",
        f"adresse\u00a0: {write_short_address(citation.address)}",
    )
    return ", ".join(filter(None, parts))


def _date(issued: str) -> tuple[int, ...]:
    match = _DATE.fullmatch(issued.strip())
    if match is None:
        return ()
    numbers = tuple(int(part) for part in match.groups() if part)
    return numbers if all(number >= 1 for number in numbers) and (len(numbers) < 2 or numbers[1] <= 12) else numbers[:1]
