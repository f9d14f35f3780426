"""The passages of all packs as one collection: scores of a term, texts of a passage. One for each thread."""

import json
from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any
from zlib import decompress

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.combining import Scores
from onpe_desktop.search.folding import whole_name
from onpe_desktop.search.indexer import BESIDES, FACETS, FAMILIES, OWNERS, SECTIONS, PackIndex
from onpe_desktop.search.layouts import LAYOUT, Found, Layouts, term_hash
from onpe_desktop.search.postings import read_postings
from onpe_desktop.search.schema import TERMS, TITLES
from onpe_desktop.search.shown_passages import FoundText, Span, Spans, StoredPassage, sentences_of
from onpe_desktop.search.weighing import TOP_LEVEL, rarity, score

_KEPT_SCORES = 400_000  # in memory, some 30 MB
_KEPT_TEXTS = 256

_Postings = tuple["array[int]", bytes]


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
        self._part_numbers: array[int] = array("H", (number for number, part in enumerate(parts) for _ in _range(part)))
        self._owners: dict[int, int] = {
            part.first + entry: part.first + owner
            for part, pack in zip(parts, packs, strict=True)
            for entry, owner in enumerate(json.loads(pack.files[OWNERS]))
            if entry != owner
        }
        self._families = [array("I", json.loads(pack.files[FAMILIES])) for pack in packs]
        self._layouts = [Layouts(pack.files[LAYOUT]) for pack in packs]
        self._facets: list[Facets] = [facets for pack in packs for facets in _facets(pack.files[FACETS])]
        self._sections = [
            (part.identifier, section)
            for part, pack in zip(parts, packs, strict=True)
            for section in json.loads(pack.files[SECTIONS])
        ]
        self.size = parts[-1].last if parts else 0
        self._places = list(range(self.size))  # the same number objects for all terms
        self._scores: OrderedDict[str, Scores] = OrderedDict()
        self._kept = 0
        self._postings: dict[str, _Postings] = {}
        self.passage = lru_cache(_KEPT_TEXTS)(self._passage)

    @property
    def part_number(self) -> Callable[[int], int]:
        """What gives the place in `parts` of the part that has a passage."""
        number: Callable[[int], int] = self._part_numbers.__getitem__
        return number

    def in_dossier(self, identifier: str) -> Callable[[int], bool]:
        """Return what tells whether a passage stands in this dossier."""
        places = [range(part.first, part.last) for part in self.parts if part.identifier == identifier]
        return lambda place: any(place in one for one in places)

    def owner(self, place: int) -> int:
        """Return the passage of the section that a definition or card stands in; else `place` itself."""
        return self._owners.get(place, place)

    def entries(self, places: Collection[int]) -> set[int]:
        """Return those of the places that are definitions or cards which stand in a section."""
        return self._owners.keys() & places

    def family(self, place: int) -> tuple[int, int]:
        """Return what a passage shares with those that stand under the same title, and with that title's own."""
        number = self._part_numbers[place]
        return number, self._families[number][place - self.parts[number].first]

    def layout(self, place: int, terms: Collection[int]) -> list[Found]:
        """Return the tokens of a passage, title first, whose terms have these hashes."""
        number = self._part_numbers[place]
        return self._layouts[number].found(place - self.parts[number].first, terms)

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
        number = self._part_numbers[place]
        return tuple(self._readers[number].stored_fields(place - self.parts[number].first)["title_path"])

    def titled(self, term: str) -> frozenset[int]:
        """Return the passages that have the term in their title or a variant of it."""
        return frozenset(
            part.first + number
            for part, reader in zip(self.parts, self._readers, strict=True)
            for number in read_postings(reader, TITLES, term)[0]
        )

    def named(self, words: str) -> frozenset[int]:
        """Return the passages whose title, or a variant of it, is these words and no other."""
        name = whole_name(words)
        return self.titled(name) if name else frozenset()

    def section(self, place: int) -> tuple[str, str]:
        """Return the dossier and the section that a passage stands in."""
        return self._sections[place]

    def scores(self, term: str) -> Scores:
        """Return the score of every passage that has the term."""
        found = self._scores.get(term)
        if found is None:
            found = self._scores[term] = self._computed(term)
            self._kept += len(found) + 1
            while self._kept > _KEPT_SCORES and len(self._scores) > 1:
                self._kept -= len(self._scores.popitem(last=False)[1]) + 1
        else:
            self._scores.move_to_end(term)
        return found

    def has(self, term: str) -> bool:
        """Tell whether any passage has the term."""
        return bool(self._levels(term)[0])

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is not there."""
        return rarity(len(self._levels(term)[0]), self.size)

    def _computed(self, term: str) -> Scores:
        places, levels = self._levels(term)
        term_rarity = rarity(len(places), self.size)
        worth = [score(level, term_rarity) for level in range(TOP_LEVEL + 1)] if places else []
        return dict(zip(map(self._places.__getitem__, places), map(worth.__getitem__, levels), strict=True))

    def _levels(self, term: str) -> _Postings:
        """Return where the term is and how much it weighs there; kept in a tenth of the room that scores take."""
        found = self._postings.get(term)
        if found is None:
            places, levels = array("I"), bytearray()
            for part, reader in zip(self.parts, self._readers, strict=True):
                numbers, weights = read_postings(reader, TERMS, term)
                places.extend(map(part.first.__add__, numbers))
                levels.extend(map(int, weights))
            found = self._postings[term] = (places, bytes(levels))
        return found

    def _passage(self, place: int) -> StoredPassage:
        number = self._part_numbers[place]
        fields = self._readers[number].stored_fields(place - self.parts[number].first)
        text = decompress(fields["text"]).decode()
        return StoredPassage(
            fields["section"],
            SectionKind(fields["kind"]),
            FoundText(fields["title"], self._analyzer),
            tuple(fields["title_path"]),
            FoundText(text, self._analyzer, partial(self._text_spans, number, place - self.parts[number].first)),
            tuple(sentences_of(text)),
            fields["paragraphs"],
            fields["pages"],
            tuple(fields["names"]),
        )

    def _text_spans(self, part: int, number: int, terms: Collection[str]) -> Spans:
        by_hash = {term_hash(term): term for term in terms}
        spans: dict[str, list[Span]] = {}
        for term, start, end in self._layouts[part].text_spans(number, by_hash):
            spans.setdefault(by_hash[term], []).append((start, end))
        return spans


def _range(part: Part) -> range:
    return range(part.first, part.last)


def _facets(content: bytes) -> Iterator[Facets]:
    rows, numbers = json.loads(content)
    different = [Facets(SectionKind(kind), tuple(map(Audience, audience)), year) for kind, audience, year in rows]
    return map(different.__getitem__, numbers)


def _reader(files: Mapping[str, bytes]) -> Any:  # noqa: ANN401 - a Whoosh reader
    from whoosh.filedb.filestore import RamStorage
    from whoosh.filedb.structfile import BufferFile

    class SharedBytes(RamStorage):  # type: ignore[misc] # Whoosh ships no usable types
        """Reads the bytes themselves: `RamStorage` opens a view of them, which Python's `BytesIO` copies."""

        def open_file(self, name: str, **options: Any) -> BufferFile:  # noqa: ANN401 - Whoosh's contract
            return BufferFile(self.files[name], name=name, **options)

    storage = SharedBytes()
    storage.files = {name: content for name, content in files.items() if name not in BESIDES}
    return storage.open_index().reader()
