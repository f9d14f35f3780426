"""Cuts the sentence or two that show why a passage was found."""

from bisect import bisect_right
from collections.abc import Sequence
from sys import maxsize
from typing import NamedTuple, TypeVar

from onpe_desktop.search.layouts import Marked
from onpe_desktop.search.results import Snippet
from onpe_desktop.search.shown_passages import ShownPassage

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


def best_snippet(passage: ShownPassage, found: Sequence[Marked], rarities: Sequence[float]) -> Excerpt:
    """Return the best sentences with their hits, found in order; `rarities` are those of the terms, by number."""
    starts = passage.starts
    if not starts:
        return Excerpt(Snippet(()), None, _label(passage.page_starts, passage.pages, 0))
    best = _best_sentence(starts, found, rarities) if found else 0
    start, end = starts[best], passage.ends[best]
    first = None
    for _which, hit, _end in found:
        if start <= hit < end:
            first = hit
            break
    snippet = _marked(passage.text, _window(passage, best, first), found)
    paragraph = None if first is None else _label(passage.paragraph_starts, passage.paragraphs, first)
    return Excerpt(snippet, paragraph, _label(passage.page_starts, passage.pages, start if first is None else first))


def _best_sentence(starts: Sequence[int], found: Sequence[Marked], rarities: Sequence[float]) -> int:
    """Return the sentence with the highest summed rarity of different terms, the first of them."""
    terms: dict[int, set[int]] = {}
    several: set[int] = set()
    begins, ends = 0, -1
    for which, start, _end in found:
        if not begins <= start < ends:  # not in the sentence of the one before
            sentence = bisect_right(starts, start)
            begins = starts[sentence - 1]
            ends = starts[sentence] if sentence < len(starts) else maxsize
            several = terms.setdefault(sentence - 1, set())
        several.add(which)
    best, highest = 0, 0.0
    for sentence, several in terms.items():
        worth = sum([rarities[which] for which in several])
        if worth > highest or (worth == highest and sentence < best):
            best, highest = sentence, worth
    return best


def _window(passage: ShownPassage, best: int, first: int | None) -> _Window:
    """Add the next sentence of the same line to a short one, cut a long one around its first hit."""
    text = passage.text
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


def _label(starts: Sequence[int], labels: Sequence[Label], place: int) -> Label | None:
    """Return the label of the last that starts at or before a place."""
    before = bisect_right(starts, place) - 1
    return labels[before] if before >= 0 else None


def _marked(text: str, window: _Window, found: Sequence[Marked]) -> Snippet:
    """Mark what was found in a window; what overlaps is one mark."""
    begins, ends, cut_before, cut_after = window
    parts = [("… ", False)] if cut_before else []
    place = begins  # up to which all is in the parts
    first = last = begins  # the mark that may still grow
    for start, end in sorted([(start, end) for _which, start, end in found if start < ends and end > begins]):
        if start < last:
            last = max(last, end)
            continue
        if last > first:
            if first > place:
                parts.append((text[place:first], False))
            parts.append((text[first:last], True))
            place = last
        first, last = max(start, begins), end
    last = min(last, ends)
    if last > first:
        if first > place:
            parts.append((text[place:first], False))
        parts.append((text[first:last], True))
        place = last
    if place < ends:
        parts.append((text[place:ends], False))
    if cut_after:
        parts.append((" …", False))
    return Snippet(tuple(parts))
