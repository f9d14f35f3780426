"""Files of columns: how many entries each has, then the entries, little endian, as numbers of one width a column."""

import struct
import sys
from array import array
from collections.abc import Sequence


def as_columns(codes: str, columns: "Sequence[array[int] | bytes]") -> bytes:
    """Return the file; `codes` are those of `array`, one a column. Bytes are taken as they are."""
    contents = [column if isinstance(column, bytes) else _little_endian(column) for column in columns]
    lengths = (len(content) // struct.calcsize(code) for code, content in zip(codes, contents, strict=True))
    return struct.pack(f"<{len(codes)}I", *lengths) + b"".join(contents)


def columns_of(codes: str, content: bytes) -> list[memoryview]:
    """Return the columns of a file as they stand there, without a copy; see `numbers`."""
    lengths = struct.unpack_from(f"<{len(codes)}I", content)
    columns: list[memoryview] = []
    start = 4 * len(codes)
    for code, length in zip(codes, lengths, strict=True):
        end = start + length * struct.calcsize(code)
        columns.append(memoryview(content)[start:end])
        start = end
    return columns


def numbers(column: memoryview, code: str) -> "array[int]":
    """Return a column's numbers, copied."""
    found = array(code, bytes(column))
    if sys.byteorder == "big":
        found.byteswap()
    return found


def numbers_in_place(column: memoryview, code: str) -> Sequence[int]:
    """Return a column's numbers, without a copy where the machine writes them as the file does."""
    return column.cast(code) if sys.byteorder == "little" else numbers(column, code)  # type: ignore[call-overload]  # a valid code


def _little_endian(column: "array[int]") -> bytes:
    if sys.byteorder == "big":
        column = array(column.typecode, column)
        column.byteswap()
    return column.tobytes()
