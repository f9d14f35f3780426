"""Which fonts have letters of one width: some neither say so nor have a name that does (M+ 1mn of Asciidoctor PDF)."""

import ctypes
from typing import Any

NARROW = frozenset("fijlrt")  # in no other font as wide as five letters that differ from them
_ENOUGH = 6  # letters
_LONGEST = 200  # characters of a text that are looked at


class FixedFonts:
    """Measures the letters that a document's texts have, until they tell. One for a document."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._width = ctypes.c_float()
        self._told: dict[str, bool] = {}
        self._letters: dict[str, dict[str, int]] = {}

    def has_one_width(self, name: str, font: Any, text_object: Any, text_page: Any) -> bool:
        """Tell whether letters of the font are equally wide, as far as its texts up to this one show."""
        if name not in self._told:
            letters = self._letters.setdefault(name, {})
            for sign in self._text(text_object, text_page):
                if sign not in letters and sign.isascii() and sign.isalpha():
                    self._raw.FPDFFont_GetGlyphWidth(font, ord(sign), 1000.0, self._width)
                    if self._width.value > 0:  # 0: the file does not tell
                        letters[sign] = round(self._width.value)
            if len(set(letters.values())) > 1:
                self._told[name] = False
            elif len(letters) >= _ENOUGH and not NARROW.isdisjoint(letters):
                self._told[name] = True
        return self._told.get(name, False)

    def _text(self, text_object: Any, text_page: Any) -> str:
        buffer = (ctypes.c_ushort * _LONGEST)()
        length = self._raw.FPDFTextObj_GetText(text_object, text_page, buffer, ctypes.sizeof(buffer))
        return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace") if length <= 2 * _LONGEST else ""
