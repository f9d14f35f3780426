"""The passages of all packs as one collection: scores of a term, texts of a passage. One for each thread."""

import json
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import whole_name
from onpe_desktop.search.layouts import AskedTerms, Found, Layouts, Marked
from onpe_desktop.search.pack_index import (
    BESIDES,
    FACETS,
    FAMILIES,
    LAYOUT,
    OWNERS,
    SECTIONS,
    TEXTS,
    TITLE_WORDS,
    PackIndex,
)
from onpe_desktop.search.place_sets import PlaceSet, place_set, stretch, union
from onpe_desktop.search.postings import read_postings
from onpe_desktop.search.schema import TERMS, TITLES
from onpe_desktop.search.shown_passages import ShownPassage, shown_passage
from onpe_desktop.search.term_postings import TermPostings
from onpe_desktop.search.texts import Texts
from onpe_desktop.search.titles import PageTitles, Titles, name_hash
from onpe_desktop.search.tokens import Token

_KEPT_POSTINGS = 24_000_000  # bytes, about
_KEPT_TEXTS = 400
_KEPT_RARITIES = 4_000


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
        self._families: array[int] = array("I")
        self._pages: array[int] = array("I")
        for pack in packs:
            for shared, numbers in zip((self._families, self._pages), json.loads(pack.files[FAMILIES]), strict=True):
                shared.extend(map((max(shared, default=-1) + 1).__add__, numbers))
        self._layouts = [Layouts(pack.files[LAYOUT]) for pack in packs]
        self._texts = [Texts(pack.files[TEXTS]) for pack in packs]
        self._titles = [Titles(pack.files[TITLE_WORDS]) for pack in packs]
        self.page_titles = PageTitles(pack.files[TITLE_WORDS] for pack in packs)
        self._facets: list[Facets] = [facets for pack in packs for facets in _facets(pack.files[FACETS])]
        self._sections = [
            (part.identifier, section)
            for part, pack in zip(parts, packs, strict=True)
            for section in json.loads(pack.files[SECTIONS])
        ]
        self.size = parts[-1].last if parts else 0
        self.everywhere = stretch(0, self.size)
        self.entries = place_set(self._owners.keys(), self.size)  # definitions and cards that stand in a section
        self._postings: OrderedDict[str, TermPostings] = OrderedDict()
        self._room = 0
        self._asked: AskedTerms | None = None
        self.passage = lru_cache(_KEPT_TEXTS)(self._passage)
        self.tokens = lru_cache(_KEPT_TEXTS)(self._tokens)
        self._characters = lru_cache(_KEPT_RARITIES)(self._characters_of)
        self.rarity = lru_cache(_KEPT_RARITIES)(self._rarity)

    @property
    def part_number(self) -> Callable[[int], int]:
        """What gives the place in `parts` of the part that has a passage."""
        number: Callable[[int], int] = self._part_numbers.__getitem__
        return number

    def in_dossier(self, identifier: str) -> PlaceSet:
        """Return the passages that stand in this dossier."""
        return union(stretch(part.first, part.last) for part in self.parts if part.identifier == identifier)

    def owner(self, place: int) -> int:
        """Return the passage of the section that a definition or card stands in; else `place` itself."""
        return self._owners.get(place, place)

    @property
    def family(self) -> Callable[[int], int]:
        """What gives a number that a passage shares with those that stand under the same title, and with that one."""
        family: Callable[[int], int] = self._families.__getitem__
        return family

    @property
    def page(self) -> Callable[[int], int]:
        """What gives a number that a passage shares with all that stand under the same title at the top."""
        page: Callable[[int], int] = self._pages.__getitem__
        return page

    def asked(self, terms: Sequence[str]) -> AskedTerms:
        """Return terms to be looked for in passages; the same as before when they are: order and snippets ask alike."""
        if self._asked is None or terms != self._asked.terms:
            by_pack = zip(*map(self._characters, terms), strict=True) if terms else ((),) * len(self.parts)
            self._asked = AskedTerms(
                terms, [[(number, one) for number, one in enumerate(several) if one] for several in by_pack]
            )
        return self._asked

    def _characters_of(self, term: str) -> tuple[str, ...]:
        return tuple([layouts.character(term) for layouts in self._layouts])

    def found(self, place: int, asked: AskedTerms, most: int) -> tuple[list[Found], Sequence[int]]:
        """Return the tokens of a passage, title first, that have one of the terms; and how all of its pack are written.

        Of each term the first `most`.
        """
        number = self._part_numbers[place]
        layouts = self._layouts[number]
        return layouts.found(place - self.parts[number].first, asked.by_pack[number], most), layouts.forms

    def marks(self, place: int, asked: AskedTerms) -> tuple[list[Marked], list[Marked]]:
        """Return where the terms stand in the title and in the text of a passage."""
        number = self._part_numbers[place]
        return self._layouts[number].marks(place - self.parts[number].first, asked.by_pack[number])

    def shared_turns(self, place: int, asked: frozenset[int]) -> int:
        """Return how many of these turns a title of the passage has."""
        number = self._part_numbers[place]
        return self._titles[number].shared_turns(place - self.parts[number].first, asked)

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
        return tuple(self._texts[number].record(place - self.parts[number].first).title_path)

    def titled(self, term: str) -> frozenset[int]:
        """Return the passages that have the term in their title or a variant of it."""
        return frozenset(
            part.first + number
            for part, reader in zip(self.parts, self._readers, strict=True)
            for number in read_postings(reader, TITLES, term)[0]
        )

    def named(self, words: str) -> list[int]:
        """Return the passages whose title, or a variant of it, is these words and no other."""
        name = whole_name(words)
        wanted = name_hash(name)
        found: list[int] = []
        for part, titles in zip(self.parts, self._titles, strict=True) if name else ():
            if numbers := titles.named(wanted):
                found += [part.first + number for number in numbers]
        return found

    def section(self, place: int) -> tuple[str, str]:
        """Return the dossier and the section that a passage stands in."""
        return self._sections[place]

    def postings(self, term: str) -> TermPostings:
        """Return where a term is; nowhere when no passage has it."""
        found = self._postings.get(term)
        if found is None:
            places, levels = array("I"), bytearray()
            for part, reader in zip(self.parts, self._readers, strict=True):
                numbers, weights = read_postings(reader, TERMS, term)
                places.extend(map(part.first.__add__, numbers))
                levels.extend(map(int, weights))
            found = self._postings[term] = TermPostings(places, bytes(levels), self.size)
            self._room += found.room
            while self._room > _KEPT_POSTINGS and len(self._postings) > 1:
                self._room -= self._postings.popitem(last=False)[1].room
        else:
            self._postings.move_to_end(term)
        return found

    def _rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is not there."""
        return self.postings(term).rarity

    def _passage(self, place: int) -> ShownPassage:
        number = self._part_numbers[place]
        return shown_passage(self._texts[number].record(place - self.parts[number].first))

    def _tokens(self, place: int) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """Return the tokens of one word each in the title of a passage, and in its text."""
        passage = self.passage(place)
        title, text = (
            tuple([token for token in self._analyzer.tokens(one) if token.width == 1])
            for one in (passage.title, passage.text)
        )
        return title, text


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
