"""French spaces: which ones a line must not break at, whatever the PDF draws there.

A PDF seldom says which space it means: TeX moves the next sign by a sixth of the size or more, others write an ordinary
space. Before « ; ! ? » the narrow no-break space is meant, before « : » and inside « « » » the wide one (Lexique des
règles typographiques en usage à l’Imprimerie nationale). No space is put where the PDF has none.
"""

import re
from collections.abc import Mapping

_NARROW, _WIDE = "\u202f", "\u00a0"
_SIGNS = re.compile(r"([;:!?»])[;:!?»)\]”’\"'.,…\u00a0\u202f]*(?:«.*)?")  # « a »« b »
_ENOUGH = 0.3  # of the small words of other languages
_FRENCH = ("le", "la", "les", "de", "des", "du", "et", "est", "que", "dans", "pour", "une", "sur", "par", "au")
_OTHER = ("the", "of", "and", "to", "is", "der", "und", "die", "el", "los", "il", "che", "di", "per", "y", "con")


def is_french(words: Mapping[str, int]) -> bool:
    """Tell by the small words whether a good part of the text is French; the rest has no spaces at these places."""
    return sum(words.get(word, 0) for word in _FRENCH) > _ENOUGH * sum(words.get(word, 0) for word in _OTHER)


def space_between(before: str, after: str) -> str:
    """Return the space that stands between two words of French text."""
    match = _SIGNS.fullmatch(after)
    if match:
        return _NARROW if match.group(1) in ";!?" else _WIDE
    return _WIDE if before.endswith("«") else " "
