"""Styles that only the files of fonts tell."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from onpe_desktop.importers.pdf.source.font_styles import FontStyle, style_of
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


def test_letters_with_an_outline_of_their_colour_are_bold(typeset: Callable[[str], Path]) -> None:
    """As word processors and InDesign set bold where its font is missing; hairs and other colours do not."""
    thick, hair, other = "stroke: 0.3pt", "stroke: 0.05pt", "stroke: 0.3pt + red"
    path = typeset("\n\n".join(f'#set text(font: "Libertinus Serif", {look})\nmot' for look in (thick, hair, other)))
    with opened(path) as file:
        bold = [word.style.bold for line in file.page(0).lines for word in line.words]

    assert bold == [True, False, False]
