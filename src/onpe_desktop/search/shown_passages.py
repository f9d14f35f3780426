"""A passage as it is shown: its texts, its sentences."""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.search.texts import PassageRecord

_SENTENCE_END = re.compile(r"(?<=[.!?…»]) +(?=[A-ZÀ-ÖØ-Þ«])|\n")

Span = tuple[int, int]


class ShownPassage(NamedTuple):
    """What is shown of a passage: a `PassageRecord` with its numbers side by side in memory, for they are searched."""

    section: str
    kind: SectionKind
    title: str
    title_path: tuple[str, ...]
    names: tuple[str, ...]
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    paragraph_starts: Sequence[int]
    paragraphs: Sequence[int]
    page_starts: Sequence[int]
    pages: Sequence[str]


def shown_passage(record: PassageRecord) -> ShownPassage:
    """Return what is shown of a record."""
    return ShownPassage(
        record.section,
        SectionKind(record.kind),
        record.title,
        tuple(record.title_path),
        tuple(record.names),
        record.text,
        array("I", record.starts),
        array("I", record.ends),
        array("I", record.paragraph_starts),
        record.paragraphs,
        record.page_starts,
        record.pages,
    )


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the places of the sentences of a text; a line ends one."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() > start:
            yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)
