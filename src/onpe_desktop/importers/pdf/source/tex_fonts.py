"""What codes mean in the fonts of TeX of which the file does not tell it: pictures of letters (Type 3), without names.

TeX draws its fonts so where none with outlines is installed. Codes above 32 mean what they do elsewhere, but for some;
below are ligatures, quotation marks and dashes. Where a page has letters with accents by codes of their own its fonts
are encoded as T1, else as OT1, whose accents are drawn before their letters (LaTeX's « encguide »).
In fonts with outlines ligatures may be named as PDFium does not know them (« f_f »); their codes are those of T1, too.
"""

import re
from collections.abc import Mapping, Sequence

_DIAERESIS = 0x7F
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
T1_LIGATURES: Mapping[int, str] = dict(zip(range(0x1B, 0x20), _LIGATURES, strict=True))
_T1 = {
    **dict(zip(range(0x0E, 0x17), "‹›“”„«»–—", strict=True)),
    **T1_LIGATURES,
    0x0D: "‚",
    0x27: "’",
    0xD7: "Œ",
    0xF7: "œ",
    0xFF: "ß",
}
_OT1 = {
    **dict(zip(range(0x0B, 0x10), _LIGATURES, strict=True)),
    **dict(zip(range(0x10, 0x20), ("ı", "ȷ", "`", "´", "ˇ", "˘", "¯", "˚", "¸", "ß", *"æœøÆŒØ"), strict=True)),
    0x22: "”",
    0x27: "’",
    0x3C: "¡",
    0x3E: "¿",
    0x5C: "“",
    0x5E: "ˆ",
    0x7B: "–",
    0x7C: "—",
    0x7D: "˝",
    0x7E: "˜",
    _DIAERESIS: "¨",
}
_LOW = frozenset(range(0x0B, 0x20)) - {0x0D}  # no other font has a sign there; a page's lines end with the last one
_ACCENTED = frozenset(range(0xC0, 0x100))  # T1 has them where Latin-1 does
_WORD = re.compile(r"[a-zà-öø-ÿ]{3}")  # a formula has single letters


def tex_encoding(codes: Sequence[int]) -> Mapping[int, str]:
    """Return what the codes of a page mean in the fonts that TeX has drawn: nothing where it has none of TeX's."""
    known = set(codes)
    if _LOW.isdisjoint(known):
        return {}
    return _OT1 if _ACCENTED.isdisjoint(known) else _T1


def tex_texts(codes: Sequence[int], texts: Sequence[str], encoding: Mapping[int, str]) -> list[str]:
    """Return the texts of codes in a font without a name; as they were where they are no words, as in formulas.

    OT1's accents stand within words.
    """
    words = "".join(chr(code) for code in codes if code not in _LOW and code != _DIAERESIS)
    return list(map(encoding.get, codes, texts)) if _WORD.search(words) else list(texts)
