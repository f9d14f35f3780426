"""The short address of a passage: `dossier/section/¶3`, short enough to be typed, the same in every edition.

It is made of what never changes between editions: ids and paragraph numbers. This module alone knows its form.
"""

import re
from typing import NamedTuple

_NAME = r"[a-z][a-z0-9-]*"
_SPACE = r"[ \t\u00a0\u202f]*"
_FORM = rf"({_NAME}){_SPACE}/{_SPACE}(?:({_NAME}){_SPACE}(?:/{_SPACE}(?:(?:¶|§|p\.?){_SPACE}([0-9]{{1,6}}))?)?)?"
_AROUND = " \t\r\n\u00a0\u202f<>()[]«»“”\"'.,;"  # what a sentence puts around an address
_LONGEST = 500  # characters that are looked at


class ShortAddress(NamedTuple):
    """A dossier, one of its sections, one of its paragraphs (from 1): no section means the dossier as a whole."""

    dossier: str
    section: str = ""
    paragraph: int | None = None


def write_short_address(address: ShortAddress, *, ascii_only: bool = False) -> str:
    """Return the form to be read and typed: `dossier/section/¶3`, `dossier/section/p3` in ASCII, `dossier/` alone."""
    sign = "p" if ascii_only else "¶"
    paragraph = "" if address.paragraph is None else f"/{sign}{address.paragraph}"
    return f"{address.dossier}/{address.section}{paragraph}"


def read_short_address(typed: str) -> ShortAddress | None:
    """Read an address as people type and paste it; None for what has another form.

    `¶3`, `§3`, `p3` and `p. 3` are the same; capital letters, spaces and the quotes or points around it don't count.
    """
    match = re.fullmatch(_FORM, typed[:_LONGEST].strip(_AROUND).lower())
    if match is None or (match[3] and int(match[3]) == 0):
        return None
    return ShortAddress(match[1], match[2] or "", int(match[3]) if match[3] else None)
