"""What is shown of each passage, kept beside Whoosh's files: its own stored fields cost several times as much to read.

A file of records. Its head is the number of passages, then where each record starts and where the last one ends, four
bytes each, little endian. A record is JSON: the fields of `PassageRecord` in their order. Long ones are compressed: to
unpack a short one costs more than all the rest, and saves little.
"""

import json
import struct
from collections.abc import Sequence
from typing import NamedTuple
from zlib import compress, decompress

_LONG = 1_500  # bytes from which a record is compressed
_PLAIN = b"["  # what a record begins with that is not


class PassageRecord(NamedTuple):
    """A passage as it is kept: `starts` and `ends` are the places of its sentences.

    `paragraphs` and `pages` are numbered or labelled as the section has them, each with where it starts.
    """

    section: str
    kind: str
    title: str
    title_path: Sequence[str]
    names: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    paragraph_starts: Sequence[int]
    paragraphs: Sequence[int]
    page_starts: Sequence[int]
    pages: Sequence[str]
    text: str


class TextWriter:
    """Gathers the records of a pack."""

    def __init__(self) -> None:
        self._records: list[bytes] = []

    def add(self, record: PassageRecord) -> None:
        """Add the next passage."""
        plain = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
        self._records.append(compress(plain) if len(plain) >= _LONG else plain)

    def as_bytes(self) -> bytes:
        """Return the file."""
        places = [4 * (len(self._records) + 2)]
        for record in self._records:
            places.append(places[-1] + len(record))
        return struct.pack(f"<I{len(places)}I", len(self._records), *places) + b"".join(self._records)


class Texts:
    """The records of a pack, by number of the passage."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __len__(self) -> int:
        (count,) = struct.unpack_from("<I", self._content)
        return int(count)

    def record(self, number: int) -> PassageRecord:
        """Read one passage."""
        start, end = struct.unpack_from("<2I", self._content, 4 * (number + 1))
        kept = self._content[start:end]
        plain = kept if kept.startswith(_PLAIN) else decompress(kept)
        return PassageRecord(*json.loads(plain.decode()))
