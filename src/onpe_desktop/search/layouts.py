"""Where the terms of each passage stand, kept beside Whoosh's files so that no text is analysed to rank or show it.

A file of columns. One entry for each token of a pack's passages, title before text: a hash of the term, one of the word
as written, where it starts in the title or text, how long it is there. Then for each passage the number of tokens
before it, at the end the number of all; and for each the number of tokens in its title. Little endian. Two terms with
the same hash would be marked for each other, in one passage of some millions; they are never found for each other.
"""

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress
from zlib import crc32

from onpe_desktop.search.tokens import Token

_CODES = ("I", "B", "I", "B", "I", "H")  # of the columns, in the order of the file
_HEAD = struct.Struct(f"<{len(_CODES)}I")
_HASH = struct.Struct("<I")
_FEW = 16  # terms that are looked for one after the other; more of them all at once, token by token

Found = int  # number of the token in the pack, then in the last `TERM_BITS` that of the term in what was asked
TERM_BITS = 16
TERM_MASK = (1 << TERM_BITS) - 1
_BYTES = TERM_BITS - 2  # from four bytes for each token to one number
Marked = tuple[int, int, int]  # number of the term, start, end


@lru_cache(20_000)
def term_hash(term: str) -> int:
    """Return what stands for a term."""
    return crc32(term.encode())


def form_hash(form: str) -> int:
    """Return what stands for a word as written, folded; one of 256 words has the same."""
    return crc32(form.encode()) & 0xFF


class AskedTerms:
    """Terms as they are looked for in layouts: made once for a query, then asked of many passages."""

    def __init__(self, terms: Sequence[str]) -> None:
        self.terms = terms
        self.numbers = {term_hash(term): number for number, term in enumerate(terms)}
        few = terms if len(terms) <= _FEW else ()
        self.needles = [(number, _HASH.pack(term_hash(term))) for number, term in enumerate(few)]


class LayoutWriter:
    """Gathers the columns of a pack."""

    def __init__(self) -> None:
        self._columns: tuple[array[int], ...] = tuple(array(code) for code in _CODES)

    def add(self, title: Sequence[Token], text: Iterable[Token]) -> None:
        """Add the next passage."""
        terms, _forms, _starts, _lengths, firsts, titles = self._columns
        firsts.append(len(terms))
        titles.append(min(len(title), 0xFFFF))
        self._add(title)
        self._add(text)

    def _add(self, tokens: Iterable[Token]) -> None:
        terms, forms, starts, lengths, *_ = self._columns
        for token in tokens:
            terms.append(term_hash(token.term))
            forms.append(form_hash(token.form))
            starts.append(token.start)
            lengths.append(min(token.end - token.start, 0xFF))

    def as_bytes(self) -> bytes:
        """Return the file; nothing may be added afterwards."""
        self._columns[4].append(len(self._columns[0]))
        return _HEAD.pack(*map(len, self._columns)) + b"".join(map(_little_endian, self._columns))


class Layouts:
    """The layouts of a pack's passages, by number. `forms` has the hash of each token as it is written."""

    def __init__(self, content: bytes) -> None:
        self._content = content  # the terms stand first in it
        columns: list[Sequence[int]] = []
        start = _HEAD.size
        for code, length in zip(_CODES, _HEAD.unpack_from(content), strict=True):
            end = start + length * struct.calcsize(code)
            columns.append(_column(content, start, end, code))
            start = end
        self._terms, self.forms, self._starts, self._lengths, self._firsts, self._title_tokens = columns

    def found(self, number: int, asked: AskedTerms, most: int = sys.maxsize) -> list[Found]:
        """Return the tokens of a passage that have one of the terms, in order; of few terms the first `most` each."""
        first, last = self._firsts[number], self._firsts[number + 1]
        if not asked.needles:
            tokens = list(self._terms[first:last])
            places = compress(range(len(tokens)), map(asked.numbers.__contains__, tokens))
            return [first + place << TERM_BITS | asked.numbers[tokens[place]] for place in places]
        start, end = _HEAD.size + 4 * first, _HEAD.size + 4 * last
        found: list[Found] = []
        find, add = self._content.find, found.append  # in C: a passage is looked through in less than a microsecond
        for which, needle in asked.needles:
            at = find(needle, start, end)
            left = most
            while at >= 0:
                if at & 3:  # the end of one hash and the beginning of the next
                    at = find(needle, at + 1, end)
                    continue
                add(at - _HEAD.size << _BYTES | which)
                left -= 1
                if not left:
                    break
                at = find(needle, at + 4, end)
        found.sort()
        return found

    def marks(self, number: int, asked: AskedTerms) -> tuple[list[Marked], list[Marked]]:
        """Return where the terms start and end in the title of a passage, and in its text."""
        found = self.found(number, asked)
        starts, lengths = self._starts, self._lengths
        marks = [
            (one & TERM_MASK, start := starts[token := one >> TERM_BITS], start + lengths[token]) for one in found
        ]
        text = bisect_left(found, self._firsts[number] + self._title_tokens[number] << TERM_BITS)
        return marks[:text], marks[text:]


def _column(content: bytes, start: int, end: int, code: str) -> Sequence[int]:
    """Look at a part of the file as numbers, without a copy where the machine writes them as the file does."""
    if sys.byteorder == "little":
        return memoryview(content)[start:end].cast(code)  # type: ignore[call-overload,no-any-return]  # a valid code
    column = array(code, content[start:end])
    column.byteswap()
    return column


def _little_endian(column: "array[int]") -> bytes:
    if sys.byteorder == "big":
        column = array(column.typecode, column)
        column.byteswap()
    return column.tobytes()
