"""What is shown of each passage, kept beside Whoosh's files: its own stored fields cost several times as much to read.

A file of records. Its head is the number of passages, then where each record starts and where the last one ends, four
bytes each, little endian. A record is compressed JSON: the fields of `PassageRecord` in their order.
"""

import json
import struct
from collections.abc import Sequence
from typing import NamedTuple
from zlib import compress, decompress

TEXTS = "texts.bin"


class PassageRecord(NamedTuple):
    """A passage as it is kept. `starts` and `ends` are the places of its sentences; pairs are `[place, label]`."""

    section: str
    kind: str
    title: str
    title_path: Sequence[str]
    names: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[tuple[int, int]]
    pages: Sequence[tuple[int, str]]
    text: str


class TextWriter:
    """Gathers the records of a pack."""

    def __init__(self) -> None:
        self._records: list[bytes] = []

    def add(self, record: PassageRecord) -> None:
        """Add the next passage."""
        self._records.append(compress(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()))

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
        return PassageRecord(*json.loads(decompress(self._content[start:end])))
