"""A passage as it is shown: its texts, its sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.tokens import Token

_SENTENCE_END = re.compile(r"(?<=[.!?…»]) +(?=[A-ZÀ-ÖØ-Þ«])|\n")

Span = tuple[int, int]


class FoundText:
    """A text, and its narrow tokens for who needs them."""

    def __init__(self, text: str, analyzer: Analyzer) -> None:
        self.text = text
        self._analyzer = analyzer

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of one word each."""
        return tuple(token for token in self._analyzer.tokens(self.text) if token.width == 1)


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """What is shown of a passage. `starts` and `ends` are the places of its sentences; pairs are place and label."""

    section: str
    kind: SectionKind
    title: FoundText
    title_path: tuple[str, ...]
    body: FoundText
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[tuple[int, int]]
    pages: Sequence[tuple[int, str]]
    names: tuple[str, ...]


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the places of the sentences of a text; a line ends one."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() > start:
            yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)
