"""The passages of all packs as one collection: scores of a term, texts of a passage. One for each thread."""

import math
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.search.analysis import Analyzer, Token
from onpe_desktop.search.indexer import FORMS
from onpe_desktop.search.postings import read_postings

if TYPE_CHECKING:
    from onpe_desktop.search.search_index import PackIndex

# BM25F: saturation, and how much the length of a field counts. Measured values: docs/search.md.
_K1 = 2.0
_LENGTH = {"title": 0.3, "names": 0.3, "path": 0.3, "body": 0.6}
_KEPT_POSTINGS = 1_000_000  # scores kept in memory, some 100 MB at the very most
_KEPT_TEXTS = 256

Spans = Mapping[str, Sequence[tuple[int, int]]]
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
    paragraphs: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Part:
    """The passages of one pack: those with numbers from `first` up to `last`, not included."""

    identifier: str
    title: str
    first: int
    last: int


class Collection:
    """Numbers the passages of all packs through; whatever is computed once is kept."""

    def __init__(self, packs: Sequence["PackIndex"], analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._readers = [_reader(pack.files) for pack in packs]
        parts: list[Part] = []
        for pack, reader in zip(packs, self._readers, strict=True):
            first = parts[-1].last if parts else 0
            parts.append(Part(pack.identifier, pack.title, first, first + reader.doc_count_all()))
        self.parts = tuple(parts)
        self.size = parts[-1].last if parts else 0
        self._divisors: dict[str, list[float]] = {}
        self._scores: OrderedDict[str, Scores] = OrderedDict()
        self._kept = 0
        self.passage = lru_cache(_KEPT_TEXTS)(self._passage)

    def part_of(self, number: int) -> Part:
        """Return the part that has the passage."""
        return next(part for part in self.parts if number < part.last)

    def scores(self, term: str) -> Scores:
        """Return the BM25F score of every passage that has the term, over all fields."""
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
        return self._rarity(len(self.scores(term)))

    def _computed(self, term: str) -> Scores:
        from onpe_desktop.search.schema import WEIGHTS

        frequencies: dict[int, float] = {}
        for field, weight in WEIGHTS.items():
            divisors = self._field_divisors(field)
            for part, reader in zip(self.parts, self._readers, strict=True):
                for number, frequency in zip(*read_postings(reader, field, term), strict=True):
                    place = part.first + number
                    frequencies[place] = frequencies.get(place, 0.0) + weight * frequency / divisors[place]
        rarity = self._rarity(len(frequencies))
        return {place: rarity * (_K1 + 1) * many / (_K1 + many) for place, many in frequencies.items()}

    def _rarity(self, passages: int) -> float:
        return math.log(1 + (self.size - passages + 0.5) / (passages + 0.5)) if passages else 0.0

    def _field_divisors(self, field: str) -> list[float]:
        """Return for each passage what its frequencies in this field are divided by, for the field's length."""
        divisors = self._divisors.get(field)
        if divisors is None:
            lengths = [
                reader.doc_field_length(number, field) or 0  # Whoosh says None for an empty field
                for reader in self._readers
                for number in range(reader.doc_count_all())
            ]
            average = sum(lengths) / len(lengths) if any(lengths) else 1.0
            share = _LENGTH[field]
            divisors = self._divisors[field] = [1 - share + share * length / average for length in lengths]
        return divisors

    def _passage(self, number: int) -> StoredPassage:
        part = self.part_of(number)
        fields = self._readers[self.parts.index(part)].stored_fields(number - part.first)
        return StoredPassage(
            fields["section"],
            SectionKind(fields["kind"]),
            self._found(fields["heading"]),
            tuple(fields["title_path"]),
            self._found(fields["text"]),
            fields["paragraphs"],
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


def _reader(files: Mapping[str, bytes]) -> Any:  # noqa: ANN401 - a Whoosh reader
    from whoosh.filedb.filestore import RamStorage

    storage = RamStorage()
    storage.files = {name: content for name, content in files.items() if name != FORMS}
    return storage.open_index().reader()
