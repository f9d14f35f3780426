"""What the file of a font says of its style, where its name says nothing: « Microsoft Print to PDF » numbers fonts."""

import ctypes
import re
import struct
from typing import Any, NamedTuple

_NUMBERED = re.compile(r"(?:CIDFont\+)?F\d+")
_TABLES, _ENTRY, _STYLE = 12, 16, 44  # bytes: where the tables are listed, each entry, macStyle in « head »
_BOLD, _ITALIC = 1, 2
_LARGEST = 50_000_000  # bytes


class FontStyle(NamedTuple):
    """How letters of a font look."""

    bold: bool = False
    italic: bool = False


def style_by_file(raw: Any, font: Any, name: str) -> FontStyle:
    """Return the style that the file of a font with a number for a name tells."""
    if not _NUMBERED.fullmatch(name):
        return FontStyle()
    length = ctypes.c_size_t()
    if not raw.FPDFFont_GetFontData(font, None, 0, length) or not 0 < length.value < _LARGEST:
        return FontStyle()
    buffer = (ctypes.c_uint8 * length.value)()
    raw.FPDFFont_GetFontData(font, buffer, length.value, length)
    return style_of(bytes(buffer))


def style_of(data: bytes) -> FontStyle:
    """Return the style in the table « head » of a TrueType font (OpenType specification, « head »: macStyle)."""
    count = int.from_bytes(data[4:6], "big")
    for place in range(_TABLES, min(_TABLES + count * _ENTRY, len(data) - _ENTRY), _ENTRY):
        tag, _, start, _ = struct.unpack_from(">4sIII", data, place)
        if tag == b"head":
            style = int.from_bytes(data[start + _STYLE : start + _STYLE + 2], "big")
            return FontStyle(bool(style & _BOLD), bool(style & _ITALIC))
    return FontStyle()
