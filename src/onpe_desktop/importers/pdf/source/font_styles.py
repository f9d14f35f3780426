"""What the file of a font, or its letters, say of its style, where its name says nothing.

« Microsoft Print to PDF » numbers fonts. Programs write all instances of a variable font under one name.
"""

import ctypes
import re
import struct
from typing import Any, NamedTuple

_NUMBERED = re.compile(r"(?:CIDFont\+)?F\d+")
_TABLES, _ENTRY, _STYLE = 12, 16, 44  # bytes: where the tables are listed, each entry, macStyle in « head »
_BOLD, _ITALIC = 1, 2
_LARGEST = 50_000_000  # bytes
_VARIABLE = re.compile(r"variable|VF(?![a-z])|wght", re.IGNORECASE)
_STEMS = "lI"  # in fonts without serifs they are nothing but a stem
_THICK, _WIDE = 0.12, 0.23  # of the size: Arial has 0.09, bold 0.14, Marianne 0.06 to 0.16; with serifs 0.24 and more


class FontStyle(NamedTuple):
    """How letters of a font look."""

    bold: bool = False
    italic: bool = False


def style_by_file(raw: Any, font: Any, name: str) -> FontStyle:
    """Return the style that the file of a font with a number for a name tells, or the stems of a variable one."""
    if _VARIABLE.search(name):
        widths = [width for sign in _STEMS if (width := _width(raw, font, sign))]
        return FontStyle(bold=bool(widths) and all(_THICK < width < _WIDE for width in widths))
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


def _width(raw: Any, font: Any, sign: str) -> float:
    """Return the width of a letter's ink, of the size; 0 where the font does not have it."""
    path = raw.FPDFFont_GetGlyphPath(font, ord(sign), ctypes.c_float(1.0))
    x, y = ctypes.c_float(), ctypes.c_float()
    places: list[float] = []
    for number in range(raw.FPDFGlyphPath_CountGlyphSegments(path) if path else 0):
        raw.FPDFPathSegment_GetPoint(raw.FPDFGlyphPath_GetGlyphPathSegment(path, number), x, y)
        places.append(x.value)
    return max(places, default=0.0) - min(places, default=0.0)
