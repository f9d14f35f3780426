"""What all characters of one text object share: its font, size and colour. Knows PDFium's text objects."""

import ctypes
import re
from dataclasses import dataclass
from math import hypot
from typing import Any

from onpe_desktop.importers.pdf.page import Style
from onpe_desktop.importers.pdf.source.fixed_fonts import FixedFonts
from onpe_desktop.importers.pdf.source.font_styles import style_by_file
from onpe_desktop.importers.pdf.values import value

_BOLD_NAMES = ("bold", "black", "heavy", "semib", "demi", "-bd", "cmbx", "cmb1", "sfbx", "ecbx", "medi")
_FIXED_NAMES = ("mono", "courier", "consol", "typewriter", "cursor", "inconsolata", "menlo", "monaco")
_TYPEWRITER = re.compile(r"[a-z\d]{1,6}tt\d{0,4}(-.*)?")  # TeX's names: t1xtt, cmsltt10, sftt1095
_NO_TEXT = ("lcircle", "emmentaler", "feta", "wasy")  # fonts of corners, music and signs
_STROKED = frozenset({1, 2, 5, 6})  # ways in which letters have outlines (ISO 32000-1, table 106)
_OUTLINE = 0.01  # of the size: how thick the outline of such letters is at least
_FIXED, _ITALIC, _FORCE_BOLD = 1, 64, 1 << 18  # flags of a font descriptor (ISO 32000-1, table 123)


@value
class TextObject:
    """What the characters of a text object share. `shown` is None for what is neither text nor hidden text."""

    style: Style
    mark: int
    shown: bool | None
    upright: bool
    level: bool  # its characters stand on one line of the page, and are equally high
    direction: tuple[float, float]  # in which they run, in PDF coordinates
    font: int = 0  # tells it from others of its page


@dataclass(frozen=True, slots=True)
class _Font:
    name: str = ""
    bold: bool = False
    italic: bool = False
    fixed: bool = False
    no_text: bool = False  # its letters are corners, notes of music or signs


class TextObjectReader:
    """Reads text objects. One for a document: it knows its styles, and of the fonts what their letters have told."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._fonts: dict[int, _Font] = {}
        self._styles: dict[tuple[str, float, bool, bool, bool, int], Style] = {}
        self._fixed = FixedFonts(raw)
        self._matrix, self._size = raw.FS_MATRIX(), ctypes.c_float()
        self._colours = tuple(ctypes.c_uint() for _ in range(4))

    def begin_batch(self) -> None:
        """Forget the widths of letters that were met."""
        self._fixed = FixedFonts(self._raw)

    def begin_page(self) -> None:
        """Forget the fonts of the page before: their places in memory may be others' now."""
        self._fonts.clear()

    def read(self, text_page: Any, index: int) -> TextObject | None:
        """Return what the object of a character is; None when PDFium does not tell."""
        raw, matrix, size = self._raw, self._matrix, self._size
        handle = raw.FPDFText_GetTextObject(text_page, index)
        if not raw.FPDFText_GetMatrix(text_page, index, matrix):
            return None
        raw.FPDFTextObj_GetFontSize(handle, size)
        way = -1 if size.value < 0 else 1  # what such letters turn by half, their matrix turns back
        scaled = round(abs(size.value) * hypot(matrix.c, matrix.d), 1)
        slanted = abs(matrix.b) > 0.3 * hypot(matrix.a, matrix.b)  # a watermark, or a label along an axis
        pointer = raw.FPDFTextObj_GetFont(handle)
        place = ctypes.addressof(pointer.contents) if pointer else 0
        font = self._font(pointer, place)
        fixed = font.fixed or self._fixed.has_one_width(font.name, pointer, handle, text_page)
        raw.FPDFPageObj_GetFillColor(handle, *self._colours)
        red, green, blue, alpha = [colour.value & 255 for colour in self._colours]
        mode = raw.FPDFTextObj_GetTextRenderMode(handle)
        bold = font.bold or (mode in _STROKED and self._is_thick(handle, scaled, (red, green, blue)))
        look = (font.name, scaled, bold, font.italic, fixed, red << 16 | green << 8 | blue)
        if look not in self._styles:
            self._styles[look] = Style(*look)
        shown = None if font.no_text or (slanted and alpha < 255) else mode not in {3, 7}
        mark = raw.FPDFPageObj_GetMarkedContentID(handle)
        level = matrix.b == 0 and matrix.c == 0
        return TextObject(self._styles[look], mark, shown, not slanted, level, (way * matrix.a, way * matrix.b), place)

    def _is_thick(self, handle: Any, size: float, fill: tuple[int, int, int]) -> bool:
        """Tell whether letters have an outline of their own colour: so programs set bold where its font is missing."""
        width = ctypes.c_float()
        self._raw.FPDFPageObj_GetStrokeWidth(handle, width)
        self._raw.FPDFPageObj_GetStrokeColor(handle, *self._colours)
        return width.value > _OUTLINE * size and tuple(colour.value & 255 for colour in self._colours[:3]) == fill

    def _font(self, font: Any, address: int) -> _Font:
        raw = self._raw
        if not address:
            return _Font()
        if address not in self._fonts:
            name = font_name(raw, font)
            flags = max(raw.FPDFFont_GetFlags(font), 0)
            angle = ctypes.c_int()
            raw.FPDFFont_GetItalicAngle(font, angle)
            small = name.lower()
            told = style_by_file(raw, font, name)
            bold = any(part in small for part in _BOLD_NAMES) or bool(flags & _FORCE_BOLD) or told.bold
            italic = bool(flags & _ITALIC) or told.italic or angle.value != 0 or "italic" in small or "oblique" in small
            fixed = bool(flags & _FIXED) or any(part in small for part in _FIXED_NAMES)
            fixed = fixed or _TYPEWRITER.fullmatch(small) is not None
            self._fonts[address] = _Font(name, bold, italic, fixed, any(part in small for part in _NO_TEXT))
        return self._fonts[address]


def font_name(raw: Any, font: Any) -> str:
    """Return the name of a font, without the letters of its subset."""
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace")
    return name[7:] if name[6:7] == "+" else name
