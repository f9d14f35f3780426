"""Styles that only the files of fonts tell."""

import ctypes
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from onpe_desktop.importers.pdf.source.font_styles import FontStyle, style_by_file, style_of
from onpe_desktop.importers.pdf.source.opening import opened


def font_file(style: int) -> bytes:
    """The beginning of a TrueType font with two tables, « cmap » and « head »."""
    tables = [(b"cmap", 44, 4), (b"head", 48, 54)]
    listed = b"".join(struct.pack(">4sIII", tag, 0, start, size) for tag, start, size in tables)
    head = bytes(44) + struct.pack(">H", style) + bytes(8)
    return struct.pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0) + listed + bytes(4) + head


@pytest.mark.parametrize(
    ("style", "told"),
    [(0, FontStyle()), (1, FontStyle(bold=True)), (2, FontStyle(italic=True)), (3, FontStyle(bold=True, italic=True))],
)
def test_the_head_of_a_font_tells_its_style(style: int, told: FontStyle) -> None:
    assert style_of(font_file(style)) == told


@pytest.mark.parametrize("data", [b"", b"OTTO", font_file(3)[:50], b"\xff" * 40])
def test_a_damaged_file_tells_nothing(data: bytes) -> None:
    assert style_of(data) == FontStyle()


class Letters:
    """PDFium’s functions for the outlines of letters, in a font whose « l » and « I » are so wide."""

    def __init__(self, widths: dict[str, float]) -> None:
        self._widths = widths

    def FPDFFont_GetGlyphPath(self, _font: object, code: int, size: ctypes.c_float) -> float:  # noqa: N802 - PDFium's
        return self._widths.get(chr(code), 0.0) * size.value

    def FPDFGlyphPath_CountGlyphSegments(self, _path: float) -> int:  # noqa: N802
        return 2

    def FPDFGlyphPath_GetGlyphPathSegment(self, path: float, number: int) -> float:  # noqa: N802
        return 0.05 + number * path

    def FPDFPathSegment_GetPoint(self, segment: float, x: ctypes.c_float, _y: object) -> None:  # noqa: N802
        x.value = segment


@pytest.mark.parametrize(
    ("name", "widths", "bold"),
    [
        ("AgrandirVariable", {"l": 0.176, "I": 0.193}, True),
        ("AgrandirVariable", {"l": 0.076, "I": 0.083}, False),
        ("RobotoFlexVF-Regular", {"I": 0.17}, True),
        ("SourceSerifVariable-Roman", {"l": 0.25, "I": 0.3}, False),
        ("InterVariable", {}, False),
        ("Inter-Regular", {"l": 0.176, "I": 0.193}, False),
    ],
)
def test_the_stems_of_a_variable_font_tell_whether_it_is_bold(name: str, widths: dict[str, float], bold: bool) -> None:
    """All its instances have one name."""
    assert style_by_file(Letters(widths), None, name) == FontStyle(bold=bold)


def test_letters_with_an_outline_of_their_colour_are_bold(typeset: Callable[[str], Path]) -> None:
    """As word processors and InDesign set bold where its font is missing; hairs and other colours do not."""
    thick, hair, other = "stroke: 0.3pt", "stroke: 0.05pt", "stroke: 0.3pt + red"
    path = typeset("\n\n".join(f'#set text(font: "Libertinus Serif", {look})\nmot' for look in (thick, hair, other)))
    with opened(path) as file:
        bold = [word.style.bold for line in file.page(0).lines for word in line.words]

    assert bold == [True, False, False]
