"""What the codes of a page's characters mean. Knows how PDFium tells them."""

import ctypes
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

SPACE, CIRCLE = " ", "◯"
_CIRCLE_CODE = 0x0D
_EUROS = ("feym", "TeX-feym")  # of the package eurosym: their « e » is a euro
FONTS_OF_SIGNS = ("CMSY", "LMMathSymbols", *_EUROS)  # the first ones have a circle where a line's end should be
_SPACES = frozenset({0x20, 0x09, 0x0A, 0x0D})
_HYPHENS = frozenset({0x02, 0xFFFE, 0x2011})  # PDFium's where it supposes that a word goes on; LuaTeX's in some fonts
_SOFT, _SHOWN = 0xAD, frozenset({0x2D, 0x2010})  # a place where a word may be cut, and what shows that it is
_BULLETS = frozenset({0xF0B7, 0xF0A7, 0xF0D8})  # of Symbol and Wingdings
_NONE = frozenset({0xFFFD, 0xFEFF, 0x200B})
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # the halves of a character in UTF-16
_PRIVATE = range(0xE000, 0xF900)


def codes_of(raw: Any, text_page: Any, count: int) -> Sequence[int]:
    """Return the codes of a page's characters, in units of UTF-16 where PDFium has such.

    All at once where there is one for each, which on 12,000 of 12,275 pages is so; asking for each takes as long as
    reading where they stand.
    """
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    if raw.FPDFText_GetText(text_page, 0, count, buffer) == count + 1:
        return buffer[:count]
    return [raw.FPDFText_GetUnicode(text_page, index) for index in range(count)]


class Signs(dict[int, str]):
    """The text of each code that was met: none for what has no meaning."""

    def __missing__(self, code: int) -> str:
        text = self[code] = _text(code)
        return text


def texts_of(codes: Sequence[int], signs: Signs) -> list[str]:
    """Return the text of each code; that of two halves of a character stands at the second one.

    Where a word is cut at a soft hyphen, WeasyPrint writes it before the one that it shows: the two are one.
    """
    texts = [signs[code] for code in codes]
    if _SOFT in codes:
        for index, (soft, shown) in enumerate(pairwise(codes)):
            if soft == _SOFT and shown in _SHOWN:
                texts[index] = ""
    if any(code in _HIGH for code in set(codes)):
        for index, (high, low) in enumerate(pairwise(codes), start=1):
            if high in _HIGH and low in _LOW:
                texts[index] = (chr(high) + chr(low)).encode("utf-16", "surrogatepass").decode("utf-16")
    return texts


def texts_in(font: str, codes: Sequence[int], texts: Sequence[str]) -> list[str]:
    """Return the texts of codes in one of TeX's fonts of signs."""
    if font.startswith(_EUROS):
        return [text.replace("e", "€") for text in texts]
    return [CIRCLE if code == _CIRCLE_CODE else text for code, text in zip(codes, texts, strict=True)]


def _text(code: int) -> str:
    if code in _SPACES:
        return SPACE
    if code in _HYPHENS:
        return "-"
    if code in _BULLETS:
        return "•"
    if code < 0x20 or code in _NONE or code in _HIGH or code in _LOW or code in _PRIVATE:
        return ""
    return _LIGATURES.get(chr(code), chr(code))
