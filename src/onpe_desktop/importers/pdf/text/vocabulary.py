"""The words that a publication has, which tell what was cut at the ends of its lines."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from onpe_desktop.importers.pdf.page import Line

HYPHENS = "-\u00ad\u2010"
_HYPHENS = tuple(HYPHENS)
LETTERS = re.compile(r"[^\W\d_]+")
LETTERS_END = re.compile(r"[^\W\d_]+$")
HYPHEN_END = re.compile(r"([^\W\d_][\w‐-]*)[-\u00ad‐]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_HYPHENATED = 0.1  # of the words cut at line ends stand whole elsewhere; where words are cut half of them do at least
_ENOUGH = 8  # cut words that tell it by themselves
_SELDOM = 0.005  # of the lines: where fewer end with a hyphen, these are words that have one
_MANY_LINES = 200  # fewer do not tell what is seldom
_AFTER_HYPHEN = frozenset(
    [
        "je",
        "tu",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "ils",
        "elles",
        "moi",
        "toi",
        "lui",
        "leur",
        "leurs",
        "en",
        "y",
        "là",
        "ci",
        "ce",
        "même",
        "mêmes",
        "t-il",
        "t-elle",
        "t-on",
        "le",
        "la",
        "les",
    ]
)
_PREFIXES = frozenset(
    ["demi", "semi", "quasi", "vice", "celui", "celle", "ceux", "celles"]
)  # no word begins so without
_BEHIND_SOUS = ("cri", "sign", "tra")  # « souscrire », « soussigné », « soustraction »: one word, unlike all others
_BEHIND_CI = ("dess", "joint", "après", "avant", "contre", "incl", "annex", "devant")
_BEFORE_HYPHEN = frozenset(
    [
        "non",
        "sous",
        "mi",
        "ex",
        "après",
        "avant",
        "au",
        "là",
        "ci",
        "c’est",
    ]
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the publication that stand whole inside a line, with and without hyphens.

    `inner` are those between two other words of a line: none of them is a piece. `hyphenated`: words are cut at line
    ends with hyphens; where they are not, as word processors and browsers leave them, each hyphen is of its word.
    """

    words: Counter[str] = field(default_factory=Counter)
    inner: Counter[str] = field(default_factory=Counter)
    hyphenated: bool = True

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Vocabulary":
        """Count the words of the lines; words at both sides of a hyphen at a line's end may be halves."""
        words, inner = Counter[str](), Counter[str]()
        halves: list[tuple[str, str]] = []
        known = list(lines)
        cut, before = False, ""
        for line in known:
            text = line.text
            if before and (after := LETTERS.match(text)):
                halves.append((before, after.group().casefold()))
            before = _last_half(line)
            found = _WORD.findall(text.casefold().replace("‐", "-"))[int(cut) :]
            cut = text.endswith(_HYPHENS)
            words.update(found[:-1] if cut else found)
            inner.update(found[1:-1])
        whole = sum(words[first + second] > words[f"{first}-{second}"] for first, second in halves)
        often = len(known) < _MANY_LINES or len(halves) > _SELDOM * len(known)
        doubtful = len(halves) < _ENOUGH and often
        return cls(words, inner, hyphenated=doubtful or whole > _HYPHENATED * len(halves))

    def is_cut(self, before: str, after: str) -> bool:
        """Tell whether these parts are one word, of which one part at least is none; its plural tells it, too."""
        first, second = before.casefold(), after.casefold()
        whole = first + second
        known = self.words[whole] or self.words[whole + "s"] or (whole[-1:] == "s" and self.words[whole[:-1]])
        return bool(first and second and known) and not (self.inner[first] and self.inner[second])

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Tell whether a hyphen at a line's end between these parts belongs to the word."""
        if not before or not after or before[-1].isdigit() or after[0].isdigit() or not after[0].isalpha():
            return True
        first, second = before.casefold(), after.casefold()
        last = first.rsplit("-", 1)[-1]
        whole, parted = self.words[first.replace("-", "") + second], self.words[f"{first}-{second}"]
        whole = max(whole, self.words[first + second])
        if whole or parted:
            return parted > whole
        if not self.hyphenated:
            return True
        if after[0].isupper():
            return not before.isupper() or last != first
        if len(second) == 1 or second == "vous" or (first.endswith("ez") and second in _AFTER_HYPHEN):
            return True  # « c’est-à-dire », « existe-t-il »: no word is cut before its last letter; « rendez-vous »
        if first == "ci" and second.startswith(_BEHIND_CI):
            return True
        if first in _PREFIXES or (first == "sous" and not second.startswith(_BEHIND_SOUS)):
            return True
        if (second in _AFTER_HYPHEN and self.words[first]) or (first in _BEFORE_HYPHEN and self.words[second]):
            return True
        if last != first and self.words[second] and not self.words[last + second]:
            return True  # a word that has a hyphen already: « vis-à- » and « vis »
        return bool(self.words[last] >= 3 and self.words[second] >= 3 and len(last) > 3 and len(second) > 3)


def _last_half(line: Line) -> str:
    """Return what stands before the hyphen at a line's end, in small letters; an empty string for none."""
    match = HYPHEN_END.search(line.text) if line.text.endswith(_HYPHENS) and not line.fixed else None
    return match.group(1).casefold() if match else ""
