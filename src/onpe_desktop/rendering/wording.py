"""The words around the content: dates, sources, freshness. The same on screen, on paper and in exports."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from onpe_desktop.dossiers import Metadata, SectionKind
from onpe_desktop.spaces import NO_BREAK_SPACE

if TYPE_CHECKING:
    from onpe_desktop.dossiers import Source

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
EMPTY_BOX = "☐"  # before each item of a check-list, where nothing can be drawn
_PARTIAL_DATE = r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b"


def french_date(day: date) -> str:
    """Write a day as `23 novembre 2026`, with no-break spaces, and `1er` for the first of a month."""
    number = "1er" if day.day == 1 else str(day.day)
    return NO_BREAK_SPACE.join((number, _MONTHS[day.month - 1], str(day.year)))


def french_partial_date(text: str) -> str:
    """Write each ISO date or month in `text` in words (`2022-11` becomes `novembre 2022`); the rest stays as it is."""

    def in_words(match: re.Match[str]) -> str:
        year, month, day = match.groups()
        if not 1 <= int(month) <= 12:
            return match.group()
        words = [_MONTHS[int(month) - 1], year]
        if day:
            words.insert(0, "1er" if int(day) == 1 else str(int(day)))
        return NO_BREAK_SPACE.join(words)

    return re.sub(_PARTIAL_DATE, in_words, text)


def kind_label(kind: SectionKind) -> str:
    """Return the kind as the reader sees it above a title."""
    return kind.value[0].upper() + kind.value[1:]


def in_a_row(words: Sequence[str], before_last: str = " et ") -> str:
    """Join words as French does: `a, b et c`."""
    return before_last.join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def source_date(source: "Source") -> str:
    """Say when the source was written, or that it does not say."""
    if source.dated in {"", "—", "n.d."}:
        return "source non datée"
    return f"source datée de{NO_BREAK_SPACE}: {french_partial_date(source.dated)}"


def verified(day: date) -> str:
    """Say when the unit was last held against its source."""
    return f"vérifié le {french_date(day)}"


def edition_line(metadata: Metadata) -> str:
    """Name the edition of a pack: number, day, publisher of the original."""
    return f"édition {metadata.edition} du {french_date(metadata.modified)}"
