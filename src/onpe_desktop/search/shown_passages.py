"""A passage as it is shown: its texts with the places of their terms, its sentences."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.tokens import Token

_SENTENCE_END = re.compile(r"(?<=[.!?…»]) +(?=[A-ZÀ-ÖØ-Þ«])|\n")

Span = tuple[int, int]
Spans = Mapping[str, Sequence[Span]]


class FoundText:
    """A text with the places of its terms, and its narrow tokens. `known` gives places without looking at the text."""

    def __init__(self, text: str, analyzer: Analyzer, known: Callable[[Collection[str]], Spans] | None = None) -> None:
        self.text = text
        self._analyzer = analyzer
        self._known = known
        self._asked: Collection[str] = ()
        self._places: Spans = {}

    def places(self, terms: Collection[str]) -> Spans:
        """Return where these terms stand, those that do."""
        if terms != self._asked:
            self._asked = terms
            if self._known:
                self._places = self._known(terms)
            else:
                self._places = {term: spans for term in terms if (spans := self.spans.get(term))}
        return self._places

    @cached_property
    def spans(self) -> Spans:
        """Where all terms stand."""
        spans: dict[str, list[Span]] = {}
        for token in self._all:
            spans.setdefault(token.term, []).append((token.start, token.end))
        return spans

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of one word each."""
        return tuple(token for token in self._all if token.width == 1)

    @cached_property
    def _all(self) -> list[Token]:
        return self._analyzer.tokens(self.text)


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """What is shown of a passage."""

    section: str
    kind: SectionKind
    title: FoundText
    title_path: tuple[str, ...]
    body: FoundText
    sentences: Sequence[Span]
    paragraphs: Sequence[tuple[int, int]]
    pages: Sequence[tuple[int, str]]
    names: tuple[str, ...]


def merged_spans(spans: Spans) -> list[Span]:
    """Return the places of all terms in order, overlapping ones joined."""
    merged: list[Span] = []
    for start, end in sorted(chain.from_iterable(spans.values())):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the places of the sentences of a text; a line ends one."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() > start:
            yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)
