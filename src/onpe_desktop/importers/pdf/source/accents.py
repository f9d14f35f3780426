"""Accents and circles that old fonts draw over their letters: both become one character."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Box, Glyph

_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "^": "\u0302",
    "¨": "\u0308",
    "˜": "\u0303",
    "~": "\u0303",
    "¸": "\u0327",
    "ˇ": "\u030c",
}
CIRCLE = "◯"
_CIRCLED = {"c": "©", "C": "©", "r": "®", "R": "®", "p": "℗", "P": "℗"}
_LETTERS = {"ı": "i", "ȷ": "j"}
_BAND = 16.0  # points: letters are looked for by their place from left to right
_RISE = 0.7  # of the size: an accent over a capital is raised by so much at most


def with_accents(glyphs: list[Glyph]) -> list[Glyph]:
    """Return the glyphs, those accents that lie over a letter joined with it. An accent that stands alone is a sign.

    PDFium gives an accent that is raised over a capital a line of its own, in the midst of another one, with spaces
    around it that are none.
    """
    accents = [index for index, glyph in enumerate(glyphs) if glyph.text in _ACCENTS or glyph.text == CIRCLE]
    if not accents:
        return glyphs
    bands: dict[int, list[int]] = defaultdict(list)
    for index, glyph in enumerate(glyphs):
        if glyph.text.isalpha():
            bands[int(glyph.box.middle[0] // _BAND)].append(index)
    gone: set[int] = set()
    for index in accents:
        accent = glyphs[index]
        place = int(accent.box.middle[0] // _BAND)
        near = [other for band in (place - 1, place, place + 1) for other in bands[band]]
        letter = _below(accent, near, glyphs)
        if letter is None:
            continue
        gone.add(index)
        glyphs[letter].text = _composed(glyphs[letter].text, accent.text)
        if letter == index + 1:
            glyphs[letter].spaced = accent.spaced
        elif index + 1 < len(glyphs):
            glyphs[index + 1].spaced = False  # whether there is a space, the gap tells
    return [glyph for index, glyph in enumerate(glyphs) if index not in gone]


def _below(accent: Glyph, near: Sequence[int], glyphs: Sequence[Glyph]) -> int | None:
    """Return the place of the letter that an accent lies over: one that waits for it, else the one most covered."""
    fitting = [other for other in near if _lies_over(accent, glyphs[other])]
    return max(fitting, key=lambda other: _fit(accent, glyphs[other]), default=None)


def _fit(accent: Glyph, letter: Glyph) -> tuple[bool, float]:
    return letter.text in _LETTERS, _shared(accent.box, letter.box)


def _lies_over(accent: Glyph, letter: Glyph) -> bool:
    size = letter.style.size
    if abs(accent.style.size - size) > 0.3 * size or abs(accent.baseline - letter.baseline) > _RISE * size:
        return False
    if _shared(accent.box, letter.box) < 0.2 * min(accent.box.width, letter.box.width):
        return False
    return len(_composed(letter.text, accent.text)) == 1


def _shared(accent: Box, letter: Box) -> float:
    """Return how much of the page's width both cover."""
    return min(accent.right, letter.right) - max(accent.left, letter.left)


def _composed(letter: str, accent: str) -> str:
    if accent == CIRCLE:
        return _CIRCLED.get(letter, letter + accent)
    return unicodedata.normalize("NFC", _LETTERS.get(letter, letter) + _ACCENTS[accent])
