"""Cuts the sentence or two that show why a passage was found."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onpe_desktop.search.results import Snippet
from onpe_desktop.search.shown_passages import FoundText, Span, Spans, StoredPassage, merged_spans

_SHORT = 90  # characters: a sentence below gets the next one with it
_LONG = 260  # characters that are shown at most
_LEAD = 60  # characters shown before the first hit of a sentence that is cut

Label = TypeVar("Label")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A snippet, the number of its paragraph (None when it has no hit), and its page of the original when known."""

    snippet: Snippet
    paragraph: int | None
    page: str | None


@dataclass(frozen=True, slots=True)
class _Window:
    """What is shown of a text, and whether it is cut out of a sentence."""

    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def mark(found: FoundText, terms: Sequence[str]) -> Snippet:
    """Return a whole text with the terms marked."""
    return _marked(found.text, _Window(0, len(found.text)), merged_spans(found.places(terms)))


def best_snippet(passage: StoredPassage, terms: Sequence[str], rarity: Callable[[str], float]) -> Excerpt:
    """Return the best sentences with their hits."""
    body = passage.body
    sentences = passage.sentences
    if not sentences:
        return Excerpt(Snippet(()), None, _label(passage.pages, 0))
    places = body.places(terms)
    hits = merged_spans(places)
    worth = _worth(places, rarity, sentences)
    best = max(range(len(sentences)), key=worth.__getitem__)
    snippet = _marked(body.text, _window(body.text, sentences, best, hits), hits)
    first = next((hit for hit, _end in hits if sentences[best][0] <= hit < sentences[best][1]), None)
    paragraph = None if first is None else _label(passage.paragraphs, first)
    return Excerpt(snippet, paragraph, _label(passage.pages, sentences[best][0] if first is None else first))


def _worth(places: Spans, rarity: Callable[[str], float], sentences: Sequence[Span]) -> list[float]:
    """Return for each sentence the summed rarity of the different terms in it."""
    starts = [start for start, _end in sentences]
    worth = [0.0] * len(sentences)
    for term, spans in places.items():
        value = rarity(term)
        for sentence in {bisect_right(starts, start) - 1 for start, _end in spans}:
            worth[sentence] += value
    return worth


def _window(text: str, sentences: Sequence[Span], best: int, hits: Sequence[Span]) -> _Window:
    """Add the next sentence of the same line to a short one, cut a long one around its first hit."""
    start, end = sentences[best]
    if end - start < _SHORT and best + 1 < len(sentences):
        next_start, next_end = sentences[best + 1]
        if "\n" not in text[end:next_start] and next_end - start <= _LONG:
            return _Window(start, next_end)
    if end - start <= _LONG:
        return _Window(start, end)
    first = next((hit for hit, _end in hits if start <= hit < end), start)
    begun = start
    if first - start > _LEAD:
        latest = text.find(" ", end - _LONG) + 1  # rather more before the hit than nothing after it
        begun = max(start, min(text.rfind(" ", start, first - _LEAD) + 1, latest))
    if end - begun <= _LONG:
        return _Window(begun, end, cut_before=begun > start)
    space = text.rfind(" ", begun + _LONG - _LEAD, begun + _LONG)
    return _Window(begun, space if space > first else begun + _LONG, cut_before=begun > start, cut_after=True)


def _label(starts: Sequence[tuple[int, Label]], place: int) -> Label | None:
    """Return the label of the last that starts at or before a place."""
    before = bisect_right([start for start, _label in starts], place) - 1
    return starts[before][1] if before >= 0 else None


def _marked(text: str, window: _Window, hits: Sequence[Span]) -> Snippet:
    parts = [("… ", False)] if window.cut_before else []
    place = window.start
    for first, last in hits:
        if first < window.end and last > place:
            parts += [(text[place:first], False), (text[max(first, place) : min(last, window.end)], True)]
            place = min(last, window.end)
    parts.append((text[place : window.end], False))
    if window.cut_after:
        parts.append((" …", False))
    return Snippet(tuple((part, is_hit) for part, is_hit in parts if part))
