"""How titles are worded, stop words and all, kept beside Whoosh's files.

« Qu'est-ce qu'une partie civile ? » is best answered by the page that is called so, and every word of it but two is a
stop word. So the turns of each title are kept: hashes of two words in a row. A file of columns, little endian: hashes
of whole titles and their variants, in order, and the passages that bear them; the turns of each passage's own title,
then those of the title above all; for each of these titles where its turns end; for each passage twice the number of
its page (what stands under one title at the top), and one more for the passage that this is the title of; the terms of
these titles as hashes, a term of several words as often as it covers some; for each page where its terms end, and how
many words it has. Two names with the same hash, of some thousand millions, would be taken for each other.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.columns import as_columns, columns_of, numbers
from onpe_desktop.search.folding import folded_words, whole_name

_CODES = "IIHIIHIB"
_MOST = 40  # turns of a title that are kept, and terms


def name_hash(name: str) -> int:
    """Return what stands for a whole name."""
    return crc32(name.encode())


@lru_cache(20_000)
def word_hash(term: str) -> int:
    """Return what stands for a term of a title; one of 65,536 terms has the same."""
    return crc32(term.encode()) & 0xFFFF


def turns(text: str, analyzer: Analyzer) -> frozenset[int]:
    """Return the hashes of the pairs of neighbours among the words of a title or a question, stop words too."""
    words = map(analyzer.word_term, folded_words(text))
    return frozenset([crc32(f"{one} {other}".encode()) & 0xFFFF for one, other in pairwise(words)])


class TitleWriter:
    """Gathers the titles of a pack."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._names: set[tuple[int, int]] = set()
        self._passages = 0
        self._turns = array("H")
        self._ends = array("I")
        self._numbers: dict[str, int] = {}
        self._pages = array("I")
        self._words = array("H")
        self._word_ends = array("I")
        self._lengths = array("B")

    def add(self, title_path: Sequence[str], titles: Iterable[str]) -> None:
        """Add the next passage; `titles` are its title and what else it is called."""
        self._names |= {(name_hash(name), self._passages) for name in map(whole_name, titles) if name}
        self._passages += 1
        self._add(title_path[-1])
        self._add(title_path[0] if len(title_path) > 1 else "")
        page = self._numbers.setdefault(title_path[0], len(self._numbers))
        if page == len(self._lengths):
            self._add_page(title_path[0])
        self._pages.append(2 * page + (len(title_path) == 1))

    def _add(self, title: str) -> None:
        self._turns.extend(sorted(turns(title, self._analyzer))[:_MOST])
        self._ends.append(len(self._turns))

    def _add_page(self, title: str) -> None:
        tokens = [token for token in self._analyzer.tokens(title) if not token.extra and "+" not in token.term]
        single = {token.position for token in tokens if token.width == 1}
        words = [
            word_hash(token.term)
            for token in tokens
            for position in range(token.position, token.position + token.width)
            if position in single
        ][:_MOST]
        self._words.extend(words)
        self._word_ends.append(len(self._words))
        self._lengths.append(min(len(single), _MOST))

    def as_bytes(self) -> bytes:
        """Return the file."""
        names = sorted(self._names)
        hashes, bearers = (array("I", (name[which] for name in names)) for which in (0, 1))
        pages = self._pages, self._words, self._word_ends, self._lengths
        return as_columns(_CODES, (hashes, bearers, self._turns, self._ends, *pages))


class Titles:
    """The titles of a pack's passages."""

    def __init__(self, content: bytes) -> None:
        self._names, self._bearers, self._turns, self._ends, *_pages = _columns(content)

    def named(self, wanted: int) -> Sequence[int]:
        """Return the passages whose title, or a variant of it, is the whole name with this hash and no more."""
        names = self._names
        first = bisect_left(names, wanted)
        if first == len(names) or names[first] != wanted:  # nearly always
            return ()
        return self._bearers[first : bisect_right(names, wanted, first)]

    def shared_turns(self, number: int, asked: frozenset[int]) -> int:
        """Return how many of the turns that are asked a passage's title has, or the title above all: the better one."""
        ends, turns = self._ends, self._turns
        start, end = ends[2 * number - 1] if number else 0, ends[2 * number + 1]
        if asked.isdisjoint(turns[start:end]):  # nearly always
            return 0
        middle = ends[2 * number]
        return max(len(asked.intersection(turns[start:middle])), len(asked.intersection(turns[middle:end])))


class PageTitles:
    """The titles at the top of all passages, those of several packs together."""

    def __init__(self, packs: Iterable[bytes]) -> None:
        self._pages = array("I")
        self._words = array("H")
        self._ends = array("I", (0,))
        self._lengths = array("B")
        for content in packs:
            *_titles, pages, words, ends, lengths = _columns(content)
            self._pages.extend(map((2 * len(self._lengths)).__add__, pages))
            self._ends.extend(map(len(self._words).__add__, ends))
            self._words.extend(words)
            self._lengths.extend(lengths)

    def asked(self, places: Iterable[int], asked: frozenset[int]) -> list[float]:
        """Return which part of the title above each place is asked, from 0 to 1, doubled where it is the place's own.

        `asked` are the hashes of the terms of a query (`word_hash`).
        """
        words, ends, lengths, is_asked = self._words, self._ends, self._lengths, asked.__contains__
        pages = list(map(self._pages.__getitem__, places))
        shares: dict[int, float] = {}
        for one in set(pages):
            page = one >> 1
            length = lengths[page]
            count = sum(map(is_asked, words[ends[page] : ends[page + 1]]))  # a term of several words beside these
            share = (count if count < length else length) / (length or 1)  # noqa: FURB136 - slower
            shares[one] = 2 * share if one & 1 else share
        return list(map(shares.__getitem__, pages))


def _columns(content: bytes) -> "list[array[int]]":
    return list(map(numbers, columns_of(_CODES, content), _CODES))
