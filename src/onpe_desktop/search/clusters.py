"""What a reader sees as one character is never cut: letters keep their accents, signs what changes them."""

import re
import unicodedata

_JOINER = "\u200d"
# What hangs on the character before it: combining marks, variation selectors, and the joiner. One search over a text
# tells whether there may be any; French text has none, so that other scripts may pay for wide ranges.
_HANGING = re.compile(
    "[\u0300-\u036f\u0483-\u1dff\u200d\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\uabff\ufb1e\ufe00-\ufe2f"
    "\U00010000-\U000e01ef]"
)


def has_clusters(text: str) -> bool:
    """Tell whether `text` may have characters that are written with several."""
    return not text.isascii() and _HANGING.search(text) is not None


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `start` and `end` moved apart until no character is cut."""
    while start > 0 and _cuts(text, start):
        start -= 1
    while end < len(text) and _cuts(text, end):
        end += 1
    return start, end


def _cuts(text: str, place: int) -> bool:
    character = text[place]
    return text[place - 1] == _JOINER or character == _JOINER or unicodedata.category(character).startswith("M")
