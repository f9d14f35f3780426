"""Where the terms of each passage stand, kept beside Whoosh's files so that no text is analysed to rank or show it.

A file of columns, little endian. Hashes of all terms, in order: the number of a term is its place there. One entry for
each token of a pack's passages, title before text: the character that stands for its term, a hash of the word as
written, where it starts in the title or text, how long it is there. Then for each passage the number of tokens before
it, at the end the number of all; and for each the number of tokens in its title. Two terms with the same hash, of some
thousand millions, would be marked for each other; they are never found for each other.

Terms as characters make each passage a piece of one string, in which Python looks for a character in half the time that
four bytes among bytes take.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from onpe_desktop.search.columns import as_columns, columns_of, numbers_in_place
from onpe_desktop.search.tokens import Token

_CODES = "IHBIBIH"  # of the columns, in the order of the file
_ENCODING = "utf-16-le"  # of the characters
_SURROGATES = range(0xD800, 0xE000)  # no characters
_CHARACTERS = sys.maxunicode + 1 - len(_SURROGATES)  # a pack with more terms has some that share one

Found = int  # number of the token in the pack, then in the last `TERM_BITS` that of the term in what was asked
TERM_BITS = 16
TERM_MASK = (1 << TERM_BITS) - 1
Characters = Sequence[tuple[int, str]]  # that stand for terms, with the number of the term in what was asked
Marked = tuple[int, int, int]  # number of the term, start, end


@lru_cache(20_000)
def term_hash(term: str) -> int:
    """Return what stands for a term."""
    return crc32(term.encode())


def form_hash(form: str) -> int:
    """Return what stands for a word as written, folded; one of 256 words has the same."""
    return crc32(form.encode()) & 0xFF


class AskedTerms(NamedTuple):
    """Terms as they are looked for in layouts: made once for a query, then asked of many passages.

    `by_pack` are for each pack the characters of those terms that it has.
    """

    terms: Sequence[str]
    by_pack: Sequence[Characters]


class LayoutWriter:
    """Gathers the columns of a pack."""

    def __init__(self) -> None:
        self._terms = array("I")  # hashes
        self._columns: tuple[array[int], ...] = tuple(array(code) for code in _CODES[2:])

    def add(self, title: Sequence[Token], text: Iterable[Token]) -> None:
        """Add the next passage."""
        *_, firsts, titles = self._columns
        firsts.append(len(self._terms))
        titles.append(min(len(title), 0xFFFF))
        self._add(title)
        self._add(text)

    def _add(self, tokens: Iterable[Token]) -> None:
        forms, starts, lengths, *_ = self._columns
        for token in tokens:
            self._terms.append(term_hash(token.term))
            forms.append(form_hash(token.form))
            starts.append(token.start)
            lengths.append(min(token.end - token.start, 0xFF))

    def as_bytes(self) -> bytes:
        """Return the file; nothing may be added afterwards."""
        self._columns[3].append(len(self._terms))
        hashes = array("I", sorted(set(self._terms)))
        characters = {one: _character(number) for number, one in enumerate(hashes)}
        terms = "".join(map(characters.__getitem__, self._terms)).encode(_ENCODING)
        return as_columns(_CODES, (hashes, terms, *self._columns))


class Layouts:
    """The layouts of a pack's passages, by number. `forms` has the hash of each token as it is written."""

    def __init__(self, content: bytes) -> None:
        columns = columns_of(_CODES, content)
        self._terms = str(columns[1], _ENCODING)
        numbered = map(numbers_in_place, columns, _CODES)
        self._hashes, _units, self.forms, self._starts, self._lengths, self._firsts, self._title_tokens = numbered

    def character(self, term: str) -> str:
        """Return what stands for a term, empty when no passage has it."""
        wanted = term_hash(term)
        number = bisect_left(self._hashes, wanted)
        known = number < len(self._hashes) and self._hashes[number] == wanted
        return _character(number) if known else ""

    def found(self, number: int, asked: Characters, most: int = sys.maxsize) -> list[Found]:
        """Return the tokens of a passage that have one of the terms, in order; the first `most` of each."""
        first = self._firsts[number]
        terms = self._terms[first : self._firsts[number + 1]]
        found: list[Found] = []
        several = 0
        for which, character in asked:
            if character in terms:
                several += 1
                at = terms.find(character)
                left = most
                while at >= 0 and left:
                    found.append(first + at << TERM_BITS | which)
                    at = terms.find(character, at + 1)
                    left -= 1
        if several > 1:
            found.sort()
        return found

    def marks(self, number: int, asked: Characters) -> tuple[list[Marked], list[Marked]]:
        """Return where the terms start and end in the title of a passage, and in its text."""
        found = self.found(number, asked)
        starts, lengths = self._starts, self._lengths
        marks = [(one & TERM_MASK, start := starts[token := one >> TERM_BITS], start + lengths[token]) for one in found]
        text = bisect_left(found, self._firsts[number] + self._title_tokens[number] << TERM_BITS)
        return marks[:text], marks[text:]


def _character(number: int) -> str:
    """Return the character that stands for a term with this number."""
    number %= _CHARACTERS
    return chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
