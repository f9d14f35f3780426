"""The grammar of queries: `ET`, `OU`, `SAUF` in capitals, `titre:`, `dossier:`, parentheses, quotation marks.

    choices  = together { "OU" together }
    together = { ["ET"] part | "SAUF" part }
    part     = stretch of words | field ( word | quotation | "(" choices ")" ) | "(" choices ")"

Any text is a query: signs that fit nowhere are left out, an open parenthesis is closed by the end. Parentheses count
only in a query that has an operator or a field: « (se) mobiliser » is words.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from onpe_desktop.search.tree import Tree, all_of, any_of, changed

_DEEPEST = 20  # parentheses in each other; more are left out
_QUOTED = r'"[^"]*"|«[^»]*»|“[^”]*”'
_OPERATOR = r"(?<![^\s()])(?:ET|OU|SAUF)(?![^\s()])"
_FIELD = r"(?<![^\s(])(?:[Tt]itre|[Dd]ossier):"
_QUOTATION = re.compile(_QUOTED)
_SIGN = re.compile(f"{_OPERATOR}|{_FIELD}")  # without one, quoted or not, a query is words
_TOKEN = re.compile(
    rf"(?P<quoted>{_QUOTED})"
    rf"|(?P<operator>{_OPERATOR})"
    rf"|(?P<field>{_FIELD})"
    r"|(?P<open>(?<![^\s(:])\()"
    r"|(?P<close>\))"
    r"|(?P<space>\s+)"
    r"|(?P<word>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*|\()"
)
_NUMBER = re.compile(r"\d{1,2}")


class Field(StrEnum):
    """Where words are looked for when it is not everywhere."""

    TITLE = "titre"
    DOSSIER = "dossier"


class Stretch(NamedTuple):
    """A place in the text of a query that is read as words, and where these are looked for; None: everywhere."""

    start: int
    end: int
    field: Field | None = None


def parse(text: str) -> Tree[Stretch]:
    """Return the tree of any text."""
    may_have_signs = ":" in text or "ET" in text or "OU" in text or "SAUF" in text
    if not (may_have_signs and _SIGN.search(text)):  # nearly always
        return Stretch(0, len(text))
    tokens = [_Token(match.lastgroup or "", match.start(), match.end()) for match in _TOKEN.finditer(text)]
    whole = Stretch(0, len(text))
    if not any(token.kind in {"operator", "field"} for token in tokens):
        return whole
    return _Parser(text, tokens).choices(0) or whole


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int


class _Parser:
    """Reads tokens from left to right."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self._text = text
        self._tokens = [token for token in tokens if token.kind != "space"]
        self._next = 0

    def choices(self, depth: int) -> Tree[Stretch] | None:
        found = [self._together(depth)]
        while self._takes("OU"):
            found.append(self._together(depth))
        return any_of(tuple(tree for tree in found if tree is not None))

    def _together(self, depth: int) -> Tree[Stretch] | None:
        wanted: list[Tree[Stretch]] = []
        excluded: list[Tree[Stretch]] = []
        while not self._at_end(depth):
            if self._takes("ET") or self._takes("OU"):  # OU SAUF: what is not wanted is not wanted
                continue
            target = excluded if self._takes("SAUF") else wanted
            while self._takes("ET") or (target is excluded and self._takes("SAUF")):
                pass
            if (part := self._part(depth)) is not None:
                target.append(part)
        return all_of(tuple(wanted), tuple(excluded))

    def _at_end(self, depth: int) -> bool:
        if self._next >= len(self._tokens) or (self._is_operator("OU") and not self._is_operator("SAUF", ahead=1)):
            return True
        return depth > 0 and self._tokens[self._next].kind == "close"

    def _part(self, depth: int) -> Tree[Stretch] | None:
        if self._at_end(depth):
            return None
        token = self._tokens[self._next]
        match token.kind:
            case "field":
                self._next += 1
                field = Field(self._text[token.start : token.end - 1].lower())
                inside = self._valued(depth)
                return None if inside is None else changed(inside, lambda leaf, _wanted: leaf._replace(field=field))
            case "open" | "close":
                self._next += 1
                return self._group(depth) if token.kind == "open" and depth < _DEEPEST else None
            case _:
                return self._stretch()

    def _group(self, depth: int) -> Tree[Stretch] | None:
        inside = self.choices(depth + 1)
        if self._next < len(self._tokens):  # it ended at a closing parenthesis
            self._next += 1
        return inside

    def _valued(self, depth: int) -> Tree[Stretch] | None:
        """Read what a field is asked for: a group, a quotation, one word, « volet 1 »."""
        if self._at_end(depth) or self._is_operator() or self._tokens[self._next].kind == "field":
            return None
        token = self._tokens[self._next]
        if token.kind in {"open", "close"}:
            return self._part(depth)
        self._next += 1
        end = token.end
        if token.kind == "word" and self._next < len(self._tokens) and not self._at_end(depth):
            number = self._tokens[self._next]
            if _NUMBER.fullmatch(self._text, number.start, number.end):
                self._next += 1
                end = number.end
        return Stretch(token.start, end)

    def _stretch(self) -> Stretch:
        """Read words and quotations up to the next sign."""
        first = self._tokens[self._next]
        last = first
        while self._next < len(self._tokens) and self._tokens[self._next].kind in {"word", "quoted"}:
            last = self._tokens[self._next]
            self._next += 1
        return Stretch(first.start, last.end)

    def _takes(self, operator: str) -> bool:
        if self._is_operator(operator):
            self._next += 1
            return True
        return False

    def _is_operator(self, operator: str = "", ahead: int = 0) -> bool:
        place = self._next + ahead
        if place >= len(self._tokens) or self._tokens[place].kind != "operator":
            return False
        token = self._tokens[place]
        return not operator or self._text[token.start : token.end] == operator


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the places between quotation marks, the marks not included."""
    if not ('"' in text or "«" in text or "“" in text):  # nearly always
        return []
    return [(match.start() + 1, match.end() - 1) for match in _QUOTATION.finditer(text)]
