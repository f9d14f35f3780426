"""Where the terms of each passage stand, kept beside Whoosh's files so that no text is analysed to rank or show it.

A file of columns. One entry for each token of a pack's passages, title before text: a hash of the term, one of the word
as written, words since the token before, where it starts in the title or text, how long it is there. Then for each
passage the number of tokens before it, at the end the number of all; and for each the number of tokens in its title.
Little endian. Two terms with the same hash would be marked for each other, in one passage of some millions; they are
never found for each other.
"""

import struct
import sys
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress
from zlib import crc32

from onpe_desktop.search.tokens import Token

LAYOUT = "layout.bin"

_CODES = ("I", "B", "B", "I", "B", "I", "H")  # of the columns, in the order of the file
_HEAD = struct.Struct(f"<{len(_CODES)}I")
_BETWEEN = 100  # words between title and text: they are not neighbours

Found = tuple[int, int, int, int]  # hash of the term, hash of the form, position in words, number of the token


@lru_cache(20_000)
def term_hash(term: str) -> int:
    """Return what stands for a term."""
    return crc32(term.encode())


def form_hash(form: str) -> int:
    """Return what stands for a word as written, folded; one of 256 words has the same."""
    return crc32(form.encode()) & 0xFF


class LayoutWriter:
    """Gathers the columns of a pack."""

    def __init__(self) -> None:
        self._columns: tuple[array[int], ...] = tuple(array(code) for code in _CODES)

    def add(self, title: Iterable[Token], text: Iterable[Token]) -> None:
        """Add the next passage."""
        self._columns[5].append(len(self._columns[0]))
        self._columns[6].append(min(self._add(title, 0), 0xFFFF))
        self._add(text, _BETWEEN)

    def _add(self, tokens: Iterable[Token], shift: int) -> int:
        terms, forms, steps, starts, lengths, *_ = self._columns
        position = count = 0
        for count, token in enumerate(tokens, 1):  # noqa: B007 - the last one is returned
            terms.append(term_hash(token.term))
            forms.append(form_hash(token.form))
            steps.append(min(shift + token.position - position, 0xFF))
            starts.append(token.start)
            lengths.append(min(token.end - token.start, 0xFF))
            shift, position = 0, token.position
        return count

    def as_bytes(self) -> bytes:
        """Return the file; nothing may be added afterwards."""
        self._columns[5].append(len(self._columns[0]))
        return _HEAD.pack(*map(len, self._columns)) + b"".join(map(_little_endian, self._columns))


class Layouts:
    """The layouts of a pack's passages, by number."""

    def __init__(self, content: bytes) -> None:
        columns: list[Sequence[int]] = []
        start = _HEAD.size
        for code, length in zip(_CODES, _HEAD.unpack_from(content), strict=True):
            end = start + length * struct.calcsize(code)
            columns.append(_column(content, start, end, code))
            start = end
        self._terms, self._forms, self._steps, self._starts, self._lengths, self._firsts, self._titles = columns

    def found(self, number: int, terms: Collection[int]) -> list[Found]:
        """Return the tokens of a passage that have one of these terms, in order; positions go on from title to text."""
        first, last = self._firsts[number], self._firsts[number + 1]
        tokens = list(self._terms[first:last])
        hits = list(compress(range(len(tokens)), map(terms.__contains__, tokens)))
        if not hits:
            return []
        positions = list(accumulate(self._steps[first : first + hits[-1] + 1]))
        return [(tokens[place], self._forms[first + place], positions[place], place) for place in hits]

    def text_spans(self, number: int, terms: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """Yield hash, start and end in the text of the tokens that have one of these terms."""
        first, last = self._firsts[number] + self._titles[number], self._firsts[number + 1]
        tokens = list(self._terms[first:last])
        for place in compress(range(len(tokens)), map(terms.__contains__, tokens)):
            start = self._starts[first + place]
            yield tokens[place], start, start + self._lengths[first + place]


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
