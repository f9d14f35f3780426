"""The passages of all packs as one collection: scores of a term, texts of a passage. One for each thread."""

import json
import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.indexer import FACETS, FORMS, OWNERS, SECTIONS, PackIndex
from onpe_desktop.search.postings import read_postings
from onpe_desktop.search.schema import TERMS, TITLES
from onpe_desktop.search.tokens import Token
from onpe_desktop.search.weighing import rarity, score

_KEPT_POSTINGS = 1_000_000  # scores kept in memory, some 100 MB at the very most
_KEPT_TEXTS = 256

_SENTENCE_END = re.compile(r"(?<=[.!?…»]) +(?=[A-ZÀ-ÖØ-Þ«])|\n")

Span = tuple[int, int]
Spans = Mapping[str, Sequence[Span]]
Scores = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text with the places of its terms, and its narrow tokens for phrases."""

    text: str
    spans: Spans
    tokens: tuple[Token, ...]


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


@dataclass(frozen=True, slots=True)
class Facets:
    """What a passage is filtered by. `year` is empty when no source tells one."""

    kind: SectionKind
    audience: tuple[Audience, ...]
    year: str


@dataclass(frozen=True, slots=True)
class Part:
    """The passages of one pack: those with numbers from `first` up to `last`, not included."""

    identifier: str
    title: str
    first: int
    last: int


class PassageCollection:
    """Numbers the passages of all packs through; whatever is computed once is kept."""

    def __init__(self, packs: Sequence[PackIndex], analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._readers = [_reader(pack.files) for pack in packs]
        parts: list[Part] = []
        for pack, reader in zip(packs, self._readers, strict=True):
            first = parts[-1].last if parts else 0
            parts.append(Part(pack.identifier, pack.title, first, first + reader.doc_count_all()))
        self.parts = tuple(parts)
        self._lasts = [part.last for part in parts]
        self._owners: list[int] = [
            part.first + owner
            for part, pack in zip(parts, packs, strict=True)
            for owner in json.loads(pack.files[OWNERS])
        ]
        self._facets: list[Facets] = [facets for pack in packs for facets in _facets(pack.files[FACETS])]
        self._sections = [
            (part.identifier, section)
            for part, pack in zip(parts, packs, strict=True)
            for section in json.loads(pack.files[SECTIONS])
        ]
        self.size = parts[-1].last if parts else 0
        self._scores: OrderedDict[str, Scores] = OrderedDict()
        self._kept = 0
        self.passage = lru_cache(_KEPT_TEXTS)(self._passage)

    def part_number(self, place: int) -> int:
        """Return the place in `parts` of the part that has the passage."""
        return bisect_right(self._lasts, place)

    def in_dossier(self, identifier: str) -> Callable[[int], bool]:
        """Return what tells whether a passage stands in this dossier."""
        places = [range(part.first, part.last) for part in self.parts if part.identifier == identifier]
        return lambda place: any(place in one for one in places)

    def owner(self, place: int) -> int:
        """Return the passage of the section that a definition or card stands in; else `place` itself."""
        return self._owners[place]

    def facets(self, place: int) -> Facets:
        """Return what the passage is filtered by; the same value for passages that are alike."""
        return self._facets[place]

    def titled_as(self, words: str) -> frozenset[int]:
        """Return the passages that have all these words in their title: « volet 1 » as a whole if any has it so."""
        if whole := self.titled(self._analyzer.term_of(words)):
            return whole
        narrow = [token.term for token in self._analyzer.tokens(words) if token.width == 1 and not token.extra]
        return frozenset.intersection(*map(self.titled, narrow)) if narrow else frozenset()

    def title_path(self, place: int) -> tuple[str, ...]:
        """Return the titles from the top section down to the passage's own."""
        number = self.part_number(place)
        return tuple(self._readers[number].stored_fields(place - self.parts[number].first)["title_path"])

    def titled(self, term: str) -> frozenset[int]:
        """Return the passages that have the term in their title or a variant of it."""
        return frozenset(place for place, _count in self._postings(TITLES, term))

    def section(self, place: int) -> tuple[str, str]:
        """Return the dossier and the section that a passage stands in."""
        return self._sections[place]

    def scores(self, term: str) -> Scores:
        """Return the score of every passage that has the term."""
        found = self._scores.get(term)
        if found is None:
            found = self._scores[term] = self._computed(term)
            self._kept += len(found) + 1
            while self._kept > _KEPT_POSTINGS and len(self._scores) > 1:
                self._kept -= len(self._scores.popitem(last=False)[1]) + 1
        return found

    def has(self, term: str) -> bool:
        """Tell whether any passage has the term."""
        return bool(self.scores(term))

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is not there."""
        return rarity(len(self.scores(term)), self.size)

    def _computed(self, term: str) -> Scores:
        weights = dict(self._postings(TERMS, term))
        term_rarity = rarity(len(weights), self.size)
        return {place: score(weight, term_rarity) for place, weight in weights.items()}

    def _postings(self, field: str, term: str) -> Iterator[tuple[int, float]]:
        for part, reader in zip(self.parts, self._readers, strict=True):
            for number, weight in zip(*read_postings(reader, field, term), strict=True):
                yield part.first + number, weight

    def _passage(self, place: int) -> StoredPassage:
        number = self.part_number(place)
        fields = self._readers[number].stored_fields(place - self.parts[number].first)
        return StoredPassage(
            fields["section"],
            SectionKind(fields["kind"]),
            self._found(fields["title"]),
            tuple(fields["title_path"]),
            self._found(fields["text"]),
            tuple(_sentences(fields["text"])),
            fields["paragraphs"],
            fields["pages"],
            tuple(fields["names"]),
        )

    def _found(self, text: str) -> FoundText:
        spans: dict[str, list[tuple[int, int]]] = {}
        tokens = self._analyzer.tokens(text)
        for token in tokens:
            spans.setdefault(token.term, []).append((token.start, token.end))
        return FoundText(text, spans, tuple(token for token in tokens if token.width == 1))


def merged_spans(spans: Spans, terms: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of these terms in order, overlapping ones joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(chain.from_iterable(spans.get(term, ()) for term in terms)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() > start:
            yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)


def _facets(content: bytes) -> Iterator[Facets]:
    rows, numbers = json.loads(content)
    different = [Facets(SectionKind(kind), tuple(map(Audience, audience)), year) for kind, audience, year in rows]
    return map(different.__getitem__, numbers)


def _reader(files: Mapping[str, bytes]) -> Any:  # noqa: ANN401 - a Whoosh reader
    from whoosh.filedb.filestore import RamStorage

    storage = RamStorage()
    besides = {FORMS, OWNERS, FACETS, SECTIONS}
    storage.files = {name: content for name, content in files.items() if name not in besides}
    return storage.open_index().reader()
