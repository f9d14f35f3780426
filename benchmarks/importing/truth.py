"""What a publication holds, or what somebody read in it, and how its words, spaces and headings are compared."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_MADE = ("Bibliographie", "Références", "Glossaire", "Index", "Résumé", "Abstract")
_SAME = {"tableau": "table"}  # twins word the labels of captions otherwise
_NUMBER = re.compile(
    r"^(?:\d+(?:\.\d+)+(?=[^\W\d])|"
    r"\((?:\d+|[ivxlc]+|[a-z])\)[.:]?\s+|"
    r"\d+[a-z][.)]\s+|"  # « 2a. », which LaTeX sets and the twin has not
    r"(?:\d+|[ivxlc]+|[a-z])[.)](?=[^\W\d_]{2})|"  # word processors put a tab behind it, which twins lack
    r"(?:(?:premi|deuxi|troisi|quatri|cinqui)e\u0300?[rm]e|seconde)\s+partie\s*[.:–—-]*\s+|"
    r"(?:chapitre|partie|article|annexe|appendice|chapter|part|appendix)\s+[^\W\d_]{2,12}\s*[.:–—-]+\s+|"
    r"(?:(?:chapitre|partie|article|annexe|appendice|section|chapter|part|appendix)\s*)?"
    r"(?:(?:\d+|[ivxlc]+|[a-z])(?:\.(?:\d+|[ivxlc]+(?![a-z])|[a-z](?![a-z])))*)\s*[.:):–—-]*\s+)(?=\S)",
    re.IGNORECASE,
)


@dataclass
class Truth:
    """What a publication holds, or what somebody read in it."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)  # of the headings: how many words stand before each
    words: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # the word before the call, the note's words
    tables: list[list[str]] = field(default_factory=list)  # the words of each cell
    open_titles: list[str] = field(default_factory=list)  # a reader may take them for titles or not; only of the twin
    doubtful: list[list[str]] = field(default_factory=list)  # tables that a reader may take for text; only of the twin
    boxes: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)  # of the text as it was read; only for what importers made
    glue: bool = False  # the last text ended within a word
    title: str = ""  # of the publication; only of the twin
    text: str = ""  # as it is written, a line for each block: for its spaces

    def add_heading(self, level: int, text: str) -> None:
        """Add a heading behind the words that there are."""
        self.headings.append((level, text))
        self.places.append(len(self.words))


def words_of(text: str) -> list[str]:
    """Return the words as they are compared: in lower case, without signs; an apostrophe ends one.

    A point at middle height does not (« directeur·rice »): pandoc drops LaTeX's.
    """
    text = unicodedata.normalize("NFKC", text.replace(_DOTLESS, "i")).casefold().replace("\u00ad", "").replace("‐", "-")
    text = _MIDDLE_POINT.sub("", text)
    return [_SAME.get(word, word) for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)]


_DOTLESS = "ı"  # of LaTeX’s accents, which pandoc takes apart
_MIDDLE_POINT = re.compile(r"(?<=[^\W\d_])[·‧](?=[^\W\d_])")
_BEFORE = re.compile(r"([^\W_]+)[)\]”\"’]?([\s\u2009]?)([;:!?»])(?![\w/])")
_AFTER = re.compile(r"(«)([\s\u2009]?)([^\W_]+)")
_NO_BREAK = frozenset("\u00a0\u202f\u2009")  # the thin space is what some write for the narrow no-break one


def spaces_of(text: str) -> tuple[Counter[str], Counter[str]]:
    """Return the places before « ; : ! ? » » and after « « » by their words and signs: those kept together, and all."""
    kept: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for pattern in (_BEFORE, _AFTER):
        for first, space, second in pattern.findall(text):
            place = f"{first} {second}".casefold()
            everywhere[place] += 1
            kept[place] += space in _NO_BREAK and bool(space)
    return kept, everywhere


def heading_key(text: str) -> str:
    """Return what two headings have in common when they are the same: no number, no sign."""
    text = unicodedata.normalize("NFKD", " ".join(text.replace(_DOTLESS, "i").split()).casefold())
    while (bare := _NUMBER.sub("", text)) != text:
        text = bare
    key = "".join(sign for sign in text if sign.isalnum())
    return key.lstrip("0123456789") or key


def made_titles(truth: Truth) -> Iterator[str]:
    """Yield what programs write above lists that they make themselves, where a twin has no such line.

    LaTeX sets « Bibliographie » for a command that no converter takes for words.
    """
    known = {heading_key(text) for _, text in truth.headings} | set(map(heading_key, truth.text.splitlines()))
    yield from (name for name in _MADE if heading_key(name) not in known)
