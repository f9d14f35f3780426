"""Finds on the pages the titles that bookmarks or a contents page promise."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from onpe_desktop.importers.pdf.numbering import is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.source.outline import Entry
from onpe_desktop.importers.pdf.styles import has_most_in_capitals

_FEW_LETTERS = 5  # of a title that calls a note
_MOST_LINES = 5  # of one title
_NEXT, _NEXT_CAPITALS = 1.6, 2.2  # of the size: from line to line of a title; theses have double spacing
_TEXTS = 4_096  # whose letters are remembered: each line of a page is compared with each title promised there
_LEADING_NUMBER = re.compile(
    r"^(?:(?:chapitre|partie|annexe|appendice|chapter|part|appendix|section)\s*)?"
    r"(?:\d+[a-z](?=[.)])|\d+|[ivxlc]+|[a-z])(?:[.\-](?:\d+|[a-z](?![a-z])))*\s*[.):–—-]?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Match:
    """A promised title and the lines that bear it."""

    entry: Entry
    lines: tuple[Line, ...]


@lru_cache(maxsize=_TEXTS)
def letters(text: str) -> str:
    """Return letters and digits only, without accents and case: what is compared."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, folded))


@lru_cache(maxsize=_TEXTS)
def without_number(text: str) -> str:
    """Return a title without the number before it."""
    return _LEADING_NUMBER.sub("", text)


def find_entries(flows: Sequence[Sequence[Line]], entries: Sequence[Entry]) -> list[Match]:
    """Return the matches in the order of the entries; an entry that is nowhere has none.

    A contents page may be older than the pages: what is not where it says is looked for between its neighbours.
    """
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, flow in enumerate(flows):
        for index, line in enumerate(flow):
            places[line.page].append((number, index))
    taken: set[int] = set()
    found: list[Match | None] = []
    for entry in entries:
        match = _find(entry, flows, places, taken)
        if match is not None:
            taken.update(id(line) for line in match.lines)
        found.append(match)
    for number, entry in enumerate(entries):
        if found[number] is None and (match := _between(found, number, entry, flows, places, taken)) is not None:
            taken.update(id(line) for line in match.lines)
            found[number] = match
    return [match for match in found if match is not None]


def _between(
    found: Sequence[Match | None],
    number: int,
    entry: Entry,
    flows: Sequence[Sequence[Line]],
    places: Mapping[int, Sequence[tuple[int, int]]],
    taken: AbstractSet[int],
) -> Match | None:
    """Return the one place between the matches before and after that bears a title, in the text's order."""
    before = next((match for match in reversed(found[:number]) if match), None)
    after = next((match for match in found[number + 1 :] if match), None)
    if before is None or after is None:
        return None
    wanted = _wanted(entry)
    start, end = _place(before.lines[-1], flows, places), _place(after.lines[0], flows, places)
    lines = [
        titled
        for page in range(before.lines[-1].page, after.lines[0].page + 1)
        for place in places.get(page, ())
        if start < place < end and id(flows[place[0]][place[1]]) not in taken
        if (titled := _titled(flows[place[0]], place[1], wanted)) is not None
    ]
    return Match(entry, lines[0]) if len(lines) == 1 else None


def _place(
    line: Line, flows: Sequence[Sequence[Line]], places: Mapping[int, Sequence[tuple[int, int]]]
) -> tuple[int, int]:
    return next(place for place in places[line.page] if flows[place[0]][place[1]] is line)


def _wanted(entry: Entry) -> set[str]:
    return {letters(entry.title), letters(without_number(entry.title))} - {""}


def _find(
    entry: Entry, flows: Sequence[Sequence[Line]], places: dict[int, list[tuple[int, int]]], taken: set[int]
) -> Match | None:
    wanted = _wanted(entry)
    best: tuple[float, tuple[Line, ...]] | None = None
    for page in (entry.page, entry.page + 1, entry.page - 1):
        for number, index in places.get(page, ()):
            flow = flows[number]
            if id(flow[index]) in taken:
                continue
            lines = _titled(flow, index, wanted)
            if lines is None:
                continue
            distance = abs(lines[0].box.top - entry.top) if entry.top is not None else -lines[0].size
            if best is None or distance < best[0]:
                best = (distance, _whole(flow, index, lines, taken))
        if best is not None:
            return Match(entry, _with_label(flows, places, best[1], taken))
    return None


def _whole(flow: Sequence[Line], index: int, lines: tuple[Line, ...], taken: AbstractSet[int]) -> tuple[Line, ...]:
    """Add the lines above that begin the title: an entry of a contents page may be only its last line."""
    start = index
    while start and index - start < _MOST_LINES and _begins(flow[start - 1], flow[start]):
        if id(flow[start - 1]) in taken:
            break
        start -= 1
    return (*flow[start:index], *lines)


def _begins(line: Line, following: Line) -> bool:
    step = following.box.top - line.box.top
    capitals = has_most_in_capitals(line.text) and has_most_in_capitals(following.text)
    near = line.page == following.page and 0 < step < (_NEXT_CAPITALS if capitals else _NEXT) * following.size
    alike = line.bold == following.bold and line.style == following.style
    return near and alike and (capitals or following.text[:1].islower() or line.text.endswith(("-", "\u00ad")))


def _titled(flow: Sequence[Line], index: int, wanted: set[str]) -> tuple[Line, ...] | None:
    """Return the lines from `index` on that together bear one of the titles, with or without a number before it.

    LaTeX's bookmarks hold the words of a note that the title calls, too.
    """
    text = ""
    for count in range(1, min(_MOST_LINES, len(flow) - index) + 1):
        line = flow[index + count - 1]
        if count > 1 and line.page != flow[index].page:
            return None
        text = f"{text} {line.text}".strip()
        if text.endswith(("-", "\u00ad")):
            text = text[:-1]
        bare, numberless = letters(text), letters(without_number(text))
        if bare in wanted or numberless in wanted:
            return tuple(flow[index : index + count])
        if not any(title.startswith((bare, numberless)) for title in wanted if numberless or bare):
            return None
        if line.words[-1].call and len(numberless) >= _FEW_LETTERS:
            return tuple(flow[index : index + count])
    return None


def _with_label(
    flows: Sequence[Sequence[Line]],
    places: dict[int, list[tuple[int, int]]],
    lines: tuple[Line, ...],
    taken: AbstractSet[int],
) -> tuple[Line, ...]:
    """Add the line « CHAPITRE 4 » that stands before the title, or a number alone that is as large at least."""
    for number, index in places[lines[0].page]:
        if flows[number][index] is not lines[0]:
            continue
        for count in (2, 1):
            before = flows[number][max(index - count, 0) : index]
            text = " ".join(line.text.strip() for line in before)
            if any(id(line) in taken for line in before):
                break
            above = flows[number][index - count - 1] if index > count else None
            if before and before[0].page == lines[0].page and _is_label(text, before, above, lines[0]):
                return (*before, *lines)
    return lines


def _is_label(text: str, before: Sequence[Line], above: Line | None, title: Line) -> bool:
    ends = above is not None and above.page == title.page and before[0].box.top - above.box.top < _NEXT * above.size
    sentence = text[:1].islower() and before[0].style != title.style and ends  # whose last words are « titre II »
    return (is_number_label(text) and not sentence) or (is_number(text) and before[0].size >= title.size)
