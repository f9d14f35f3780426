"""Fonts whose letters have one width without saying so."""

import ctypes
import string
from typing import Any

from onpe_desktop.importers.pdf.source.fixed_fonts import FixedFonts


class Library:
    """PDFium's two functions, for texts and widths that a test gives."""

    def __init__(self, widths: dict[str, float]) -> None:
        self._widths = widths

    def FPDFFont_GetGlyphWidth(self, _font: Any, sign: int, _size: float, width: ctypes.c_float) -> bool:  # noqa: N802 # PDFium's name
        width.value = self._widths.get(chr(sign), 0.0)
        return True

    def FPDFTextObj_GetText(self, text: str, _page: Any, buffer: Any, size: int) -> int:  # noqa: N802 # PDFium's name
        encoded = f"{text}\0".encode("utf-16-le")
        if len(encoded) <= size:
            ctypes.memmove(buffer, encoded, len(encoded))
        return len(encoded)


def told(widths: dict[str, float], *texts: str) -> list[bool]:
    fonts = FixedFonts(Library(widths))
    return [fonts.has_one_width("police", None, text, None) for text in texts]


EVEN = dict.fromkeys(string.ascii_letters, 500.0)


def test_letters_of_one_width_are_typed_once_there_are_enough() -> None:
    assert told(EVEN, "POST", "get", "client_id", "x") == [False, True, True, True]


def test_letters_of_several_widths_are_not() -> None:
    assert told(EVEN | {"i": 250.0}, "une ligne", "client_id") == [False, False]


def test_figures_and_wide_letters_alone_tell_nothing() -> None:
    assert told(EVEN, "0123456789", "abdegnopq") == [False, False]


def test_a_long_text_is_not_looked_at() -> None:
    assert told(EVEN, "client_id " * 40) == [False]
