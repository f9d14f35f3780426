"""Marking the words of a query in any text, and cutting snippets around them."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from onpe_desktop.search.analysis import Analyzer, Token
from onpe_desktop.search.passages import Line
from onpe_desktop.search.results import Snippet

_SENTENCE_END = re.compile(r"(?<=[.!?…»])\s+(?=[«A-ZÀ-Ý0-9])")
_LONGEST = 220  # characters of a snippet: two lines at the width of the results list
_BEFORE = 60  # characters kept before the first hit of a sentence that is too long


@dataclass(frozen=True, slots=True)
class Wanted:
    """The terms that a text is matched against, and the beginning of a word that is still being typed."""

    terms: frozenset[str]
    prefix: str = ""

    def matches(self, token: Token) -> bool:
        """Tell whether a token is one of the words looked for."""
        if not self.terms.isdisjoint(token.terms):
            return True
        return bool(self.prefix) and token.surface.startswith(self.prefix)


@dataclass(frozen=True, slots=True)
class HitMarker:
    """Finds the words of a query in any text, with the analysis of the index. Get one from `SearchIndex.marker`."""

    analyzer: Analyzer
    wanted: Wanted
    phrases: Collection[tuple[str, ...]] = field(default=())

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return the (start, end) of every matching word, in characters of `text`, in order, none overlapping."""
        spans: list[tuple[int, int]] = []
        for token in self.analyzer.tokens(text):
            if self.wanted.matches(token) and (not spans or token.start >= spans[-1][1]):
                spans.append((token.start, token.end))
        return tuple(spans)

    def mark(self, text: str) -> Snippet:
        """Return the whole text with its matching words marked."""
        parts: list[tuple[str, bool]] = []
        end = 0
        for start, stop in self.spans(text):
            parts += [(text[end:start], False), (text[start:stop], True)]
            end = stop
        parts.append((text[end:], False))
        return Snippet(tuple(part for part in parts if part[0]))

    def snippet(self, lines: Collection[Line]) -> tuple[Snippet, int | None]:
        """Return the part of `lines` that shows the most of the query, and its paragraph."""
        best, most = next(iter(lines), Line("", None)), 0
        for line in lines:
            count = len({line.text[start:end].lower() for start, end in self.spans(line.text)})
            if count > most:
                best, most = line, count
        return self.mark(self._cut(best.text)), best.paragraph

    def _cut(self, text: str) -> str:
        """Whole sentences from the one with the most hits on; a part of it when it alone is too long."""
        sentences = _SENTENCE_END.split(text)
        counts = [len(self.spans(sentence)) for sentence in sentences]
        first = counts.index(max(counts))
        cut = sentences[first]
        for sentence in sentences[first + 1 :]:
            if len(cut) + len(sentence) >= _LONGEST:
                break
            cut += f" {sentence}"
        if len(cut) > _LONGEST:
            cut = _around(cut, next(iter(self.spans(cut)), (0, 0))[0])
        elif first:
            cut = f"… {cut}"
        return cut


def _around(text: str, place: int) -> str:
    start = max(0, place - _BEFORE)
    if start:
        start = text.find(" ", start, place) + 1 or place
    end = start + _LONGEST
    if end < len(text):
        end = max(text.rfind(" ", start, end), place + 1)
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
