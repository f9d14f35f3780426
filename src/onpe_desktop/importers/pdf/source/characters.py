"""A page's characters, made into words. Knows PDFium's text functions."""

import ctypes
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import hypot
from typing import Any

from onpe_desktop.importers.pdf.page import Box, Glyph, LinkArea, Style, Word, around
from onpe_desktop.importers.pdf.source.accents import CIRCLE, with_accents
from onpe_desktop.importers.pdf.source.fixed_fonts import FixedFonts

_SPACES = frozenset({0x20, 0x09, 0x0A, 0x0D})
_FIRST_LETTER, _LAST_LETTER, _LAST_DIGIT = 0x21, 0x17F, 0x39  # nothing between the first two needs a second look
_CIRCLE_CODE, _TEX_SIGNS = 0x0D, ("CMSY", "LMMathSymbols")  # a circle's place in TeX's fonts of signs
_HYPHEN = "\x02"  # PDFium's sign for a hyphen where it supposes that a word goes on
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SUPERIORS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_BOLD_NAMES = ("bold", "black", "heavy", "semib", "demi", "-bd", "cmbx", "cmb1", "sfbx", "ecbx", "medi")
_FIXED_NAMES = ("mono", "courier", "consol", "typewriter", "cursor", "inconsolata", "menlo", "monaco")
_TYPEWRITER = re.compile(r"[a-z\d]{1,6}tt\d{0,4}(-.*)?")  # TeX's names: t1xtt, cmsltt10, sftt1095
_NO_TEXT = ("lcircle", "emmentaler", "feta", "wasy")  # fonts of corners, music and signs
_BAND = 8.0  # points: characters are looked for by their height on the page
_HIGHEST_LINK = 5_000.0  # points: no page of paper is so high
_FIXED, _ITALIC, _FORCE_BOLD = 1, 64, 1 << 18  # flags of a font descriptor (ISO 32000-1, table 123)


@dataclass(slots=True)
class PageText:
    """The characters of a page in the order of the file. Those of `hidden` are there to be found, not to be seen."""

    shown: list[Glyph] = field(default_factory=list)
    hidden: list[Glyph] = field(default_factory=list)
    unreadable: int = 0  # characters that the file gives no meaning


@dataclass(frozen=True, slots=True)
class _Source:
    """What all characters of one text object share. `shown` is None for what is neither text nor hidden text."""

    style: Style
    mark: int
    shown: bool | None
    upright: bool
    level: bool  # its characters stand on one line of the page, and are equally high


class PageFrame:
    """Turns PDF coordinates into those of the page as it is shown (y downwards)."""

    def __init__(self, bounds: tuple[float, float, float, float], rotation: int) -> None:
        self._left, self._bottom, self._right, self._top = bounds
        self._rotation = rotation
        turned = rotation in {90, 270}
        width, height = self._right - self._left, self._top - self._bottom
        self.width, self.height = (height, width) if turned else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the PDF lies on the page."""
        match self._rotation:
            case 90:
                return y - self._bottom, x - self._left
            case 180:
                return self._right - x, y - self._bottom
            case 270:
                return self._top - y, self._right - x
            case _:
                return x - self._left, self._top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a rectangle of the PDF lies on the page."""
        if not self._rotation and left <= right and bottom <= top:
            return Box(left - self._left, self._top - top, right - self._left, self._top - bottom)
        first, second = self.point(left, bottom), self.point(right, top)
        return Box(
            min(first[0], second[0]), min(first[1], second[1]), max(first[0], second[0]), max(first[1], second[1])
        )


class CharacterReader:
    """Reads the characters of pages. One for a document: it knows the fonts that it has met."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._fonts: dict[int, tuple[str, bool, bool, bool]] = {}
        self._styles: dict[Style, Style] = {}
        self._fixed = FixedFonts(raw)
        self._numbers = tuple(ctypes.c_double() for _ in range(6))
        self._matrix, self._size = raw.FS_MATRIX(), ctypes.c_float()
        self._colours = tuple(ctypes.c_uint() for _ in range(4))
        # The same function as an address: making a Python object of every pointer would take most of the time.
        address = ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
        prototype = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        self._get_object = prototype(address)

    def text(self, text_page: Any, frame: PageFrame, *, sideways: bool = False) -> PageText:
        """Return the characters; spaces are noted in the character after them.

        `sideways`: the frame was turned to read what lies on its side; upright heads and numbers are left out.
        """
        raw = self._raw
        get_code, get_object, get_box = raw.FPDFText_GetUnicode, self._get_object, raw.FPDFText_GetLooseCharBox
        sources: dict[int, _Source | None] = {}
        baselines: dict[int, float] = {}  # of the objects whose characters share one
        page = PageText()
        loose = raw.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        spaced = False
        waiting = ""  # the first half of a pair of surrogates
        self._fonts.clear()
        for index in range(max(raw.FPDFText_CountChars(text_page), 0)):
            code = get_code(text_page, index)
            address = get_object(text_page, index)
            if address and address not in sources and (code not in _SPACES or code == _CIRCLE_CODE):
                sources[address] = self._source(text_page, index, raw.FPDFText_GetTextObject(text_page, index))
            source = sources.get(address)
            circle = code == _CIRCLE_CODE and source is not None and source.style.font.startswith(_TEX_SIGNS)
            if not address or (code in _SPACES and not circle):
                spaced = True
                continue
            if circle:
                text = CIRCLE
            elif _FIRST_LETTER <= code <= _LAST_LETTER and not waiting:
                text = chr(code)
            else:
                text, waiting = _character(code, waiting)
            if source is None or source.shown is None or not text:
                page.unreadable += (code in {0, 0xFFFD}) or (
                    code < 0x20 and source is not None and source.shown is True
                )
                continue
            if sideways and source.level:
                continue
            found = page.shown if source.shown else page.hidden
            # The loose box reaches from one character's origin to the next: gaps in it are spaces.
            get_box(text_page, index, loose)
            box = frame.box(loose.left, loose.bottom, loose.right, loose.top)
            if address in baselines:
                baseline = baselines[address]
            else:
                raw.FPDFText_GetCharOrigin(text_page, index, x, y)
                baseline = frame.point(x.value, y.value)[1]
                if source.level:
                    baselines[address] = baseline
            if box.right < -2 or box.left > frame.width + 2 or box.bottom < -2 or box.top > frame.height + 2:
                continue
            superior = code <= _LAST_DIGIT and code >= 0x30 and self._is_superior(text_page, index, source)
            superior = superior or text in _SUPERIORS
            found.append(Glyph(text, box, baseline, source.style, source.mark, spaced, "", superior))
            spaced = False
        page.shown = with_accents(page.shown)
        return page

    def _is_superior(self, text_page: Any, index: int, source: _Source) -> bool:
        """Tell whether a digit of full size is drawn small and high, as fonts with superior figures do it."""
        x, y, left, right, bottom, top = self._numbers
        self._raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        self._raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        return bottom.value - y.value > 0.2 * source.style.size > 0 and source.upright

    def _source(self, text_page: Any, index: int, handle: Any) -> _Source | None:
        raw, matrix, size = self._raw, self._matrix, self._size
        if not raw.FPDFText_GetMatrix(text_page, index, matrix):
            return None
        raw.FPDFTextObj_GetFontSize(handle, size)
        scaled = round(size.value * hypot(matrix.c, matrix.d), 1)
        slanted = abs(matrix.b) > 0.3 * hypot(matrix.a, matrix.b)  # a watermark, or a label along an axis
        name, bold, italic, fixed = self._font(handle)
        fixed = fixed or self._fixed.has_one_width(name, raw.FPDFTextObj_GetFont(handle), handle, text_page)
        raw.FPDFPageObj_GetFillColor(handle, *self._colours)
        red, green, blue, alpha = (colour.value & 255 for colour in self._colours)
        mode = raw.FPDFTextObj_GetTextRenderMode(handle)
        style = Style(name, scaled, bold, italic, fixed, red << 16 | green << 8 | blue)
        no_text = any(part in name.lower() for part in _NO_TEXT)
        shown = None if no_text or (slanted and alpha < 255) else mode not in {3, 7}
        return _Source(
            self._styles.setdefault(style, style),
            raw.FPDFPageObj_GetMarkedContentID(handle),
            shown,
            not slanted,
            matrix.b == 0 and matrix.c == 0,
        )

    def _font(self, handle: Any) -> tuple[str, bool, bool, bool]:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(handle)
        if not font:
            return "", False, False, False
        address = ctypes.addressof(font.contents)
        if address not in self._fonts:
            name = font_name(raw, font)
            flags = max(raw.FPDFFont_GetFlags(font), 0)
            angle = ctypes.c_int()
            raw.FPDFFont_GetItalicAngle(font, angle)
            small = name.lower()
            bold = any(part in small for part in _BOLD_NAMES) or bool(flags & _FORCE_BOLD)
            italic = bool(flags & _ITALIC) or angle.value != 0 or "italic" in small or "oblique" in small
            fixed = bool(flags & _FIXED) or any(part in small for part in _FIXED_NAMES)
            fixed = fixed or _TYPEWRITER.fullmatch(small) is not None
            self._fonts[address] = (name, bold, italic, fixed)
        return self._fonts[address]


def font_name(raw: Any, font: Any) -> str:
    """Return the name of a font, without the letters of its subset."""
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace")
    return name[7:] if name[6:7] == "+" else name


def _character(code: int, waiting: str) -> tuple[str, str]:
    """Return the text for a code unit of UTF-16, and what has to wait for the next one."""
    if 0xD800 <= code <= 0xDBFF:
        return "", chr(code)
    if 0xDC00 <= code <= 0xDFFF:
        return ((waiting + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16") if waiting else ""), ""
    sign = chr(code)
    if sign == _HYPHEN:
        return "-", ""
    if code < 0x20 or code in {0xFFFD, 0xFEFF, 0x200B} or 0xE000 <= code <= 0xF8FF:
        return ("•", "") if code in {0xF0B7, 0xF0A7, 0xF0D8} else ("", "")  # bullets of Symbol and Wingdings
    return _LIGATURES.get(sign, sign), ""


def words_of(glyphs: list[Glyph], raised: Mapping[int, int]) -> tuple[Word, ...]:
    """Return the words of the glyphs of one line, from left to right. `raised` tells super- and subscripts by index."""
    words: list[Word] = []
    start = 0
    for index in range(1, len(glyphs) + 1):
        if index < len(glyphs) and _belongs(glyphs[index - 1], glyphs[index], raised, index):
            continue
        part = glyphs[start:index]
        first = part[0]
        box = around([glyph.box for glyph in part]) if len(part) > 1 else first.box
        text = "".join([glyph.text for glyph in part])
        place = first.style, first.spaced, raised.get(start, 0), first.mark, first.link
        words.append(Word(text, box, *place, baseline=first.baseline))
        start = index
    return tuple(words)


def _belongs(before: Glyph, glyph: Glyph, raised: Mapping[int, int], index: int) -> bool:
    return (
        not glyph.spaced
        and glyph.style is before.style
        and glyph.mark == before.mark
        and glyph.link == before.link
        and raised.get(index, 0) == raised.get(index - 1, 0)
    )


def mark_links(glyphs: list[Glyph], areas: tuple[LinkArea, ...], names: Mapping[LinkArea, str]) -> None:
    """Give every glyph inside a link's area the name of the link's target."""
    if not areas:
        return
    bands: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        bands.setdefault(int((glyph.box.top + glyph.box.bottom) / 2 // _BAND), []).append(glyph)
    for area in areas:
        if area.box.height > _HIGHEST_LINK:
            continue
        for band in range(int((area.box.top - 1) // _BAND), int((area.box.bottom + 1) // _BAND) + 1):
            for glyph in bands.get(band, ()):
                if area.box.holds(glyph.box.middle, 0.5):
                    glyph.link = names[area]
