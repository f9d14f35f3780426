"""The signs of notes: numbers, letters, asterisks and daggers, as a note begins with them and as the text calls it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import takewhile

from onpe_desktop.importers.pdf.page import Line, Word
from onpe_desktop.importers.pdf.styles import Body

PLAIN_SIGNS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹∗⁎", "0123456789**", "\xa0")  # many fonts have raised digits as letters
SMALL = 0.93  # of the body's size
_MARKER = re.compile(
    r"[\[(]?([1-9]\d{0,2}|\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}|‖|[a-z]|[ivx]{2,5})[\])]?[.):]?"  # LaTeX's \fnsymbol
)
_FULL = 3  # figures
_GROUP = re.compile(r"\d{3}(?!\d)")  # of a number behind its thousands: « 2 195 € »
_NAMES = {"*": "a", "**": "b", "***": "c", "†": "d", "‡": "e", "§": "f", "¶": "g", "‖": "h"}


def marker_of_note(line: Line, body: Body, calls: AbstractSet[str] = frozenset()) -> str:
    """Return the note's number or sign when the line begins a note in small print, else nothing.

    `calls` are the signs that the page has raised: a letter that is not raised begins a note where it is one of them.
    """
    return marker_of(line, calls) if line.size <= SMALL * body.size else ""


def marker_of(line: Line, calls: AbstractSet[str] = frozenset()) -> str:
    """Return the number or sign that a line begins with, in whatever size, as `marker_of_note` does.

    One of three figures fills the room that LibreOffice leaves before a note: the text may touch it.
    """
    first, length = line.words[0], _length(line)
    match = _MARKER.fullmatch(leading_sign(line))
    if match is None or len(line.words) <= length:
        return ""
    marker = match.group(1)
    alone = first.raised or (line.words[length].spaced and not _is_thousands(first.text, line.words[length].text))
    alone = alone or (len(marker) == _FULL and marker.isdecimal() and marker in calls)
    return marker if alone and (first.raised or not marker.isalpha() or marker in calls) else ""


def _is_thousands(first: str, following: str) -> bool:
    """Tell whether a line begins with a number of several groups, which French parts by spaces."""
    return first.isdecimal() and _GROUP.match(following) is not None


def leading_sign(line: Line) -> str:
    """Return what stands where a line of notes has its sign, with brackets and points, in plain signs."""
    return "".join(word.text for word in line.words[: _length(line)]).translate(PLAIN_SIGNS)


def _length(line: Line) -> int:
    """Return how many words the sign takes: brackets around it, the point after it may be set in another style.

    The digits of a number are several words where a link begins between them.
    """
    first, *others = line.words
    if first.text in {"[", "("} and len(others) > 1 and others[1].text in {"]", ")", "].", ")."}:
        return 3 if not others[0].spaced and not others[1].spaced else 1
    digits = takewhile(lambda word: word.raised == 1 and not word.spaced and word.text.isdecimal(), others)
    count = 1 + (sum(1 for _ in digits) if first.raised == 1 and first.text.isdecimal() else 0)
    following = line.words[count] if count < len(line.words) else None
    return count + (following is not None and not following.spaced and following.text in {".", ")", ":"})


def raised_signs(lines: Iterable[Line]) -> frozenset[str]:
    """Return what is raised in the lines, and not at their beginning, as calls are."""
    return frozenset(signs_of_calls(word for line in lines for word in line.words[1:]))


def signs_of_calls(words: Iterable[Word]) -> Iterator[str]:
    """Yield the signs of the raised words; one may have several: « ¹,² »."""
    for word in words:
        if word.raised == 1:
            yield from re.split(r"[,;]", sign_of_call(word))


def is_lone_marker(line: Line) -> bool:
    """Tell whether a line is nothing but a note's sign."""
    return len(line.text) <= 3 and _MARKER.fullmatch(line.text.translate(PLAIN_SIGNS)) is not None


def sign_of_call(word: Word) -> str:
    """Return the bare sign of a word that calls a note."""
    return word.text.translate(PLAIN_SIGNS).strip("()[],. ")


def without_note_marker(part: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a note without its number or sign."""
    first = part[0]
    rest = first.words[_length(first) :]
    if not rest:
        return tuple(part[1:])
    return (first.of((replace(rest[0], spaced=False), *rest[1:])), *part[1:])


def note_name(marker: str) -> str:
    """Return a note's marker as it stands in its key."""
    return _NAMES.get(marker) or "".join(_NAMES.get(sign, sign) for sign in marker)
