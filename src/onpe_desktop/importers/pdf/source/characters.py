"""A page's characters, in pieces of words. Knows PDFium's text functions."""

import ctypes
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, repeat
from typing import Any

from onpe_desktop.importers.pdf.page import OF_FORM, Piece
from onpe_desktop.importers.pdf.source.accents import ACCENTS, lie_over_letters, with_accents
from onpe_desktop.importers.pdf.source.frames import PageFrame, Turn
from onpe_desktop.importers.pdf.source.links import LinkPlaces
from onpe_desktop.importers.pdf.source.signs import FONTS_OF_SIGNS, SPACE, Signs, codes_of, texts_in, texts_of
from onpe_desktop.importers.pdf.source.tex_fonts import T1_LIGATURES, tex_encoding, tex_texts
from onpe_desktop.importers.pdf.source.tex_weights import TexWeights
from onpe_desktop.importers.pdf.source.text_objects import TextObject, TextObjectReader

_UNREADABLE = frozenset({0, 0xFFFD})
_SUPERIORS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_FIGURES = _SUPERIORS | frozenset("0123456789")
_HYPHEN, _INK = "-", 0.3  # points: a space has none
_STROKE = 0.2  # of the size: a hyphen is no higher
_CLOSE = 0.1  # of the size: what stands no further apart is one word in any case (`lines.py`: the thinnest space)
_OVERLAP = 0.2  # of the size: kerned letters overlap by so much at most
_OUTSIDE = 2.0  # points beyond an edge of the page


@dataclass(slots=True)
class PageText:
    """The characters of a page in the order of the file. Those of `hidden` are there to be found, not to be seen."""

    shown: list[Piece] = field(default_factory=list)
    hidden: list[Piece] = field(default_factory=list)
    up: list[Piece] = field(default_factory=list)  # shown, but they run up, or down, on a page that is level;
    down: list[Piece] = field(default_factory=list)  # the baselines of both are places across the page
    unreadable: int = 0  # characters that the file gives no meaning


class CharacterReader:
    """Reads the characters of pages. One for a document: it knows the styles that it has met."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._objects = TextObjectReader(raw)
        self._signs = Signs()
        self._get_object = _by_address(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)

    def begin_batch(self) -> None:
        """Forget what letters have told of their fonts."""
        self._objects.begin_batch()

    def text(
        self,
        text_page: Any,
        frame: PageFrame,
        links: LinkPlaces,
        formed: Container[int] = (),
        *,
        sideways: bool = False,
    ) -> PageText:
        """Return the characters; spaces are noted in the piece after them. No piece is partly in a link.

        `formed` are the addresses of text objects whose marks are those of a form. `sideways`: the frame was turned to
        read what lies on its side; upright heads and numbers are left out.
        """
        count = max(self._raw.FPDFText_CountChars(text_page), 0)
        addresses = list(map(self._get_object, repeat(_address(text_page), count), range(count)))
        codes = codes_of(self._raw, text_page, count)
        texts = texts_of(codes, self._signs)
        self._objects.begin_page()
        reading = _PageReading(self._raw, text_page, frame, links, self._objects, formed, sideways=sideways)
        page = reading.read(codes, texts, addresses, joined=True)
        if not ACCENTS.isdisjoint(texts) and lie_over_letters(page.shown):
            page = reading.read(codes, texts, addresses, joined=False)
        page.shown = with_accents(page.shown)
        links.mark(page.shown)
        return page


class _PageReading:
    """Reads the characters of one page."""

    def __init__(
        self,
        raw: Any,
        text_page: Any,
        frame: PageFrame,
        links: LinkPlaces,
        objects: TextObjectReader,
        formed: Container[int],
        *,
        sideways: bool,
    ) -> None:
        self._raw, self._text_page, self._frame = raw, text_page, frame
        self._links = links
        self._objects = objects
        self._formed = formed
        self._sideways = sideways
        self._sources: dict[int, TextObject | None] = {}
        self._baselines: dict[int, float] = {}  # of the objects whose characters share one
        self._loose = raw.FS_RECTF()
        self._addresses = _address(text_page), ctypes.addressof(self._loose)
        self._get_loose = _by_address(
            raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
        )
        self._numbers = tuple(ctypes.c_double() for _ in range(6))
        self._spaced = False

    def read(
        self, codes: Sequence[int], texts: list[str], addresses: Sequence[int | None], *, joined: bool
    ) -> PageText:
        """Return the page's characters; each is a piece unless they are to be `joined`."""
        page = PageText()
        self._spaced = False
        tex, weights = tex_encoding(codes), TexWeights()
        for address, start, end in _stretches(addresses):
            source = self._source(address, codes, start, end)
            turn = self._turn(source)
            if source is None or source.shown is None or turn is Turn.SLOPE or (self._sideways and source.level):
                page.unreadable += sum(code in _UNREADABLE for code in codes[start:end])
                self._spaced |= not address or SPACE in texts[start:end]  # PDFium's own spaces have no object
                continue
            if tex and not source.style.font and self._raw.FPDFText_HasUnicodeMapError(self._text_page, start):
                texts[start:end] = tex_texts(codes[start:end], texts[start:end], tex)
            elif tex and not T1_LIGATURES.keys().isdisjoint(codes[start:end]):
                self._put_ligatures(codes, texts, range(start, end))
            page.unreadable += _meaningless(codes[start:end], texts[start:end], shown=source.shown)
            if source.style.font.startswith(FONTS_OF_SIGNS):
                texts[start:end] = texts_in(source.style.font, codes[start:end], texts[start:end])
            found = page.shown if source.shown else page.hidden
            if source.shown and turn is not Turn.LEVEL:
                found = page.up if turn is Turn.UP else page.down
            before = len(found)
            self._add(found, address, source, texts, range(start, end), joined=joined)
            if not source.style.font:
                weights.add(source.font, source.style, self._widths(texts, range(start, end)), found[before:])
        weights.settle()
        return page

    def _put_ligatures(self, codes: Sequence[int], texts: list[str], places: range) -> None:
        """Put the ligatures of an embedded font where PDFium knows its letters, but not the names of these."""
        raw, text_page = self._raw, self._text_page
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text_page, places[0]))
        if raw.FPDFFont_GetIsEmbedded(font) != 1:
            return
        unknown = {place for place in places if raw.FPDFText_HasUnicodeMapError(text_page, place)}
        if any(texts[place].isalpha() and place not in unknown for place in places):
            for place in unknown:
                texts[place] = texts[place] or T1_LIGATURES.get(codes[place], "")

    def _widths(self, texts: Sequence[str], places: range) -> Iterator[tuple[str, float]]:
        """Yield characters with their widths in points."""
        text_page, target = self._addresses
        for index in places:
            self._get_loose(text_page, index, target)
            yield texts[index], self._loose.right - self._loose.left

    def _source(self, address: int, codes: Sequence[int], start: int, end: int) -> TextObject | None:
        """Return what the characters of a stretch share; None when they are spaces."""
        if address and address not in self._sources and any(code != ord(SPACE) for code in codes[start:end]):
            read = self._objects.read(self._text_page, start)
            self._sources[address] = replace(read, mark=OF_FORM) if read and address in self._formed else read
        return self._sources.get(address)

    def _turn(self, source: TextObject | None) -> Turn:
        if source is None or (source.level and self._frame.is_upright):
            return Turn.LEVEL
        return self._frame.turn(*source.direction)

    def _add(
        self, found: list[Piece], address: int, source: TextObject, texts: Sequence[str], places: range, *, joined: bool
    ) -> None:
        """Add the characters at `places`: a piece goes on where the next one stands close by, and in the same link."""
        get_loose, loose = self._get_loose, self._loose
        text_page, target = self._addresses
        close, overlap = _CLOSE * source.style.size, -_OVERLAP * source.style.size
        joined = joined and source.level and self._frame.is_upright
        piece: Piece | None = None
        shift, down, last, edge = 0.0, 0.0, 0.0, 0.0
        for index in places:
            text = texts[index]
            if text == SPACE:
                if not (source.shown and self._is_stroke(index, source)):
                    piece, self._spaced = None, True
                    continue
                text = _HYPHEN
            elif not text:
                continue
            # The loose box reaches from one character's origin to the next: gaps in it are spaces.
            get_loose(text_page, index, target)
            left, right = loose.left - shift, loose.right - shift
            superior = text in _FIGURES and (text in _SUPERIORS or self._is_superior(index, source))
            if (
                piece is not None
                and (overlap <= left - piece.right <= close or left == last)  # at the last place: a ligature's letter
                and left + right <= edge
                and superior is piece.superior
                and text not in ACCENTS
            ):
                piece.text += text
                piece.right, last = right, left
                top, bottom = down - loose.top, down - loose.bottom  # the box is higher where a letter is
                if top < piece.top or bottom > piece.bottom:
                    piece.top, piece.bottom = min(piece.top, top), max(piece.bottom, bottom)
                continue
            piece = self._piece(index, text, address, source, superior=superior)
            if piece is None:
                continue
            found.append(piece)
            if not joined or text in ACCENTS:
                piece = None
                continue
            shift, down = shift + left - piece.left, piece.top + loose.top
            last, edge = piece.left, 2 * self._links.edge_after(piece)

    def _piece(self, index: int, text: str, address: int, source: TextObject, *, superior: bool) -> Piece | None:
        """Return the character of which the box was read last; None when it lies outside of the page."""
        loose, frame = self._loose, self._frame
        box = frame.box(loose.left, loose.bottom, loose.right, loose.top)
        if not frame.shows(box, _OUTSIDE):
            return None
        place = self._baseline(index, address, source), source.style, source.mark
        piece = Piece(text, *box, *place, spaced=self._spaced, superior=superior)
        self._spaced = False
        return piece

    def _baseline(self, index: int, address: int, source: TextObject) -> float:
        if address in self._baselines:
            return self._baselines[address]
        x, y = self._numbers[:2]
        self._raw.FPDFText_GetCharOrigin(self._text_page, index, x, y)
        place = self._frame.point(x.value, y.value)
        level = self._turn(source) is Turn.LEVEL or not source.shown  # no slope is shown
        baseline = place[1] if level else place[0]
        if source.level:
            self._baselines[address] = baseline
        return baseline

    def _is_stroke(self, index: int, source: TextObject) -> bool:
        """Tell whether a character is a short stroke: ONLYOFFICE calls the hyphens that end its lines spaces."""
        left, right, bottom, top = self._numbers[2:]
        known = self._raw.FPDFText_GetCharBox(self._text_page, index, left, right, bottom, top)
        width, height = right.value - left.value, top.value - bottom.value
        return bool(known) and _INK < height < _STROKE * source.style.size and width > height + _INK

    def _is_superior(self, index: int, source: TextObject) -> bool:
        """Tell whether a digit of full size is drawn small and high, as fonts with superior figures do it."""
        x, y, left, right, bottom, top = self._numbers
        self._raw.FPDFText_GetCharBox(self._text_page, index, left, right, bottom, top)
        self._raw.FPDFText_GetCharOrigin(self._text_page, index, x, y)
        return bottom.value - y.value > 0.2 * source.style.size > 0 and source.upright


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _by_address(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return one of PDFium's functions as one of addresses: Python objects for pointers would take most of the time."""
    return ctypes.CFUNCTYPE(result, *arguments)(_address(function))


def _stretches(addresses: Sequence[int | None]) -> Iterator[tuple[int, int, int]]:
    """Yield the address of each text object (0 for none) with the places of its first character and after its last."""
    start = 0
    for address, members in groupby(addresses):
        end = start + len(list(members))
        yield address or 0, start, end
        start = end


def _meaningless(codes: Sequence[int], texts: Sequence[str], *, shown: bool) -> int:
    """Count the characters that the file gives no meaning."""
    if "" not in texts:
        return 0
    return sum(
        not text and (code in _UNREADABLE or (shown and code < ord(SPACE)))
        for code, text in zip(codes, texts, strict=True)
    )
