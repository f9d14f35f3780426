"""Pages whose text lies on its side although the file does not say so: LaTeX sets wide tables like that."""

from collections import Counter
from math import degrees
from typing import Any

_MOST_LOOKED_AT = 200  # characters, evenly spread
_MOST = 0.8  # of them run in one direction
_LEAST = 20  # characters: a label along an axis is no page


def turn_of(raw: Any, text_page: Any) -> int | None:
    """Return by how many degrees, clockwise, the page must be turned to read most of its text; None without much text.

    PDFium tells the angle at which a character runs, clockwise and in radians: 270 degrees are « from below ».
    """
    count = raw.FPDFText_CountChars(text_page)
    counts: Counter[int] = Counter()
    for index in range(0, count, max(count // _MOST_LOOKED_AT, 1)):
        if raw.FPDFText_GetUnicode(text_page, index) > ord(" "):
            angle = degrees(raw.FPDFText_GetCharAngle(text_page, index))
            back = 2 if raw.FPDFText_GetFontSize(text_page, index) < 0 else 0  # of a negative size: `text_objects.py`
            counts[(round(angle / 90) + back) % 4] += 1
    if sum(counts.values()) < _LEAST:
        return None
    quarter, most = counts.most_common(1)[0]
    return (4 - quarter) % 4 * 90 if most >= _MOST * sum(counts.values()) else None
