"""Cuts the sentence or two that show why a passage was found."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from onpe_desktop.search.layouts import Marked
from onpe_desktop.search.results import Snippet
from onpe_desktop.search.shown_passages import Span, StoredPassage

_SHORT = 90  # characters: a sentence below gets the next one with it
_LONG = 260  # characters that are shown at most
_LEAD = 60  # characters shown before the first hit of a sentence that is cut

Label = TypeVar("Label")


class Excerpt(NamedTuple):
    """A snippet, the number of its paragraph (None when it has no hit), and its page of the original when known."""

    snippet: Snippet
    paragraph: int | None
    page: str | None


class _Window(NamedTuple):
    """What is shown of a text, and whether it is cut out of a sentence."""

    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def mark(text: str, found: Sequence[Marked]) -> Snippet:
    """Return a whole text with what was found marked."""
    if not found:
        return Snippet(((text, False),) if text else ())
    return _marked(text, _Window(0, len(text)), found)


def best_snippet(passage: StoredPassage, found: Sequence[Marked], rarity: Callable[[int], float]) -> Excerpt:
    """Return the best sentences with their hits; `rarity` is that of each term, by its number."""
    starts = passage.starts
    if not starts:
        return Excerpt(Snippet(()), None, _label(passage.pages, 0))
    best = _best_sentence(starts, found, rarity)
    start, end = starts[best], passage.ends[best]
    first = next((hit for _which, hit, _end in found if start <= hit < end), None)
    snippet = _marked(passage.body.text, _window(passage, best, first), found)
    paragraph = None if first is None else _label(passage.paragraphs, first)
    return Excerpt(snippet, paragraph, _label(passage.pages, start if first is None else first))


def _best_sentence(starts: Sequence[int], found: Sequence[Marked], rarity: Callable[[int], float]) -> int:
    """Return the sentence with the highest summed rarity of different terms, the first of them."""
    terms: dict[int, set[int]] = {}
    for which, start, _end in found:
        sentence = bisect_right(starts, start) - 1
        if sentence in terms:
            terms[sentence].add(which)
        else:
            terms[sentence] = {which}
    best, highest = 0, 0.0
    for sentence, several in terms.items():
        worth = sum(map(rarity, several))
        if worth > highest or (worth == highest and sentence < best):
            best, highest = sentence, worth
    return best


def _window(passage: StoredPassage, best: int, first: int | None) -> _Window:
    """Add the next sentence of the same line to a short one, cut a long one around its first hit."""
    text = passage.body.text
    start, end = passage.starts[best], passage.ends[best]
    if end - start < _SHORT and best + 1 < len(passage.starts):
        next_start, next_end = passage.starts[best + 1], passage.ends[best + 1]
        if "\n" not in text[end:next_start] and next_end - start <= _LONG:
            return _Window(start, next_end)
    if end - start <= _LONG:
        return _Window(start, end)
    first = start if first is None else first
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
    before = bisect_right(starts, place, key=itemgetter(0)) - 1
    return starts[before][1] if before >= 0 else None


def _marked(text: str, window: _Window, found: Sequence[Marked]) -> Snippet:
    """Mark what was found in a window; what overlaps is one mark."""
    parts = [("… ", False)] if window.cut_before else []
    place = window.start
    for first, last in _merged(window, found):
        if first > place:
            parts.append((text[place:first], False))
        parts.append((text[first:last], True))
        place = last
    if place < window.end:
        parts.append((text[place : window.end], False))
    if window.cut_after:
        parts.append((" …", False))
    return Snippet(tuple(parts))


def _merged(window: _Window, found: Sequence[Marked]) -> list[Span]:
    merged: list[Span] = []
    inside = [(start, end) for _which, start, end in found if start < window.end and end > window.start]
    for start, end in sorted(inside):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return [(max(start, window.start), min(end, window.end)) for start, end in merged]
