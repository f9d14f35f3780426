"""Which characters can be printed: those that a font of ours draws, without the invisible ones."""

import re
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SPACES = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029")
# No language puts more accents on a letter; hundreds of them would cover the lines around.
_HEAP = re.compile(r"([\u0300-\u036f]{4})[\u0300-\u036f]+")
_GRAPHEME_JOINER = "\u034f"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The code points that at least one of the print fonts draws, but for private ones: PDF/A-2a refuses those."""

    code_points: frozenset[int]

    @classmethod
    def read(cls, fonts: tuple[Path, ...]) -> "Coverage":
        """Read the character maps of TrueType files; `OSError` or `ValueError` for a file that is none."""
        mapped = (code for font in fonts for code in _mapped(font.read_bytes()))
        return cls(frozenset(code for code in mapped if unicodedata.category(chr(code)) != "Co"))

    def __contains__(self, character: str) -> bool:
        return ord(character) in self.code_points


def visible(text: str) -> str:
    """Return `text` as a reader sees it: composed, each run of white space one space, nothing invisible.

    Control characters, marks of direction and characters of no width could hide or reorder words on paper.
    """
    kept = (" " if character in _SPACES else character for character in text if not _is_invisible(character))
    composed = _HEAP.sub(r"\1", unicodedata.normalize("NFC", "".join(kept)))
    return " ".join(composed.split(" ")) if "  " not in composed else _single_spaces(composed)


def drawable(text: str, coverage: Coverage) -> tuple[str, frozenset[str]]:
    """Return the text with each character that no font draws as `[U+1F600]`, and the characters concerned."""
    missing = frozenset(character for character in set(text) if character not in coverage)
    if not missing:
        return text, missing
    table = {ord(character): f"[U+{ord(character):04X}]" for character in missing}
    return text.translate(table), missing


def _single_spaces(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _is_invisible(character: str) -> bool:
    if character in _SPACES:
        return False
    is_selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return is_selector or character == _GRAPHEME_JOINER or unicodedata.category(character) in {"Cc", "Cf"}


def _mapped(font: bytes) -> Iterator[int]:
    """Yield the code points of the `cmap` table (OpenType 1.9, formats 4 and 12: those that Unicode fonts use)."""
    try:
        cmap = _table(font, b"cmap")
        (count,) = struct.unpack_from(">H", cmap, 2)
        offsets = {struct.unpack_from(">HHI", cmap, 4 + 8 * number)[2] for number in range(count)}
        for offset in sorted(offsets):
            (form,) = struct.unpack_from(">H", cmap, offset)
            if form == 12:
                yield from _segmented(cmap, offset)
            elif form == 4:
                yield from _delta_mapped(cmap, offset)
    except struct.error as error:
        raise ValueError("not a whole TrueType file") from error


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if name == tag:
            return font[offset : offset + length]
    raise ValueError(f"the font has no table {tag!r}")


def _segmented(cmap: bytes, offset: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", cmap, offset + 12)
    for number in range(groups):
        first, last, glyph = struct.unpack_from(">III", cmap, offset + 16 + 12 * number)
        yield from range(first if glyph else first + 1, last + 1)


def _delta_mapped(cmap: bytes, offset: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", cmap, offset + 6)
    segments = doubled // 2
    shape = f">{segments}H"
    lasts = struct.unpack_from(shape, cmap, offset + 14)
    firsts = struct.unpack_from(shape, cmap, offset + 16 + doubled)
    deltas = struct.unpack_from(shape, cmap, offset + 16 + 2 * doubled)
    start_of_ranges = offset + 16 + 3 * doubled
    ranges = struct.unpack_from(shape, cmap, start_of_ranges)
    for segment, (first, last, delta, shift) in enumerate(zip(firsts, lasts, deltas, ranges, strict=True)):
        for code in range(first, last + 1):
            if not shift:
                glyph = (code + delta) % 0x10000
            else:
                (glyph,) = struct.unpack_from(">H", cmap, start_of_ranges + 2 * segment + shift + 2 * (code - first))
            if glyph and code != 0xFFFF:
                yield code
