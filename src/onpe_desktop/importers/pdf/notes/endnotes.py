"""Endnotes: notes in the size of the text, at the end of a section or of the publication, with links to them and back.

Browsers and word processors print them so. A call is a raised word, or one in brackets, that links to where its note
begins; the note begins with the same sign, mostly with a link back, or ends with one. A work that is cited by its
number in a list of works looks alike: its number does not link back, and is not raised or stands in the text many
times. Where nothing links, `listed_notes` finds a numbered list under the title « Notes », `last_notes` those below a
rule behind the last text.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.notes.bracketed import with_whole_signs
from onpe_desktop.importers.pdf.notes.feet import as_rows
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.notes.last_notes import last_notes
from onpe_desktop.importers.pdf.notes.listed_notes import NOTES_TITLE, Place, Starts, listed_notes, with_bracketed_calls
from onpe_desktop.importers.pdf.notes.markers import (
    PLAIN_SIGNS,
    SMALL,
    is_lone_marker,
    leading_sign,
    note_name,
    without_note_marker,
)
from onpe_desktop.importers.pdf.notes.note_rests import Arrows, rest_of
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent, Word
from onpe_desktop.importers.pdf.styles import body_of

_SIGN = re.compile(r"[\[(]?([1-9]\d{0,2}|\*{1,3}|†|‡|[a-z]|[ivx]{1,5})[\])]?[.:]?")
_ABOVE, _BELOW = 14.0, 40.0  # points: a link leads so far above the line that it means, or below its top
_SAME = 0.12  # of a size: rows of one note differ less
_CALL = 0.75  # of a line's size: so small is the call of a note
_GAP = 1.0  # of the size: white between the lines of a note is no higher
_COLUMN = 8.0  # of the size: no column is narrower


@dataclass(frozen=True, slots=True)
class Endnotes:
    """The pages without their endnotes, the calls marked, and the notes in the order of their pages."""

    pages: tuple[PageContent, ...]
    notes: tuple[Note, ...]


def without_endnotes(pages: Sequence[PageContent], links: Mapping[str, LinkArea]) -> Endnotes:
    """Take the endnotes off the pages. `links` are the areas of links by the names that words bear."""
    pages = [with_whole_signs(page, links) for page in pages] if links else pages
    starts = _starts(pages, links)
    size = body_of(line for page in pages for line in page.lines).size if starts else 0.0
    arrows = Arrows(pages, links)
    sure = {
        start: found
        for start, found in starts.items()
        if not _is_foot(pages, start, found[1], size)
        and (_is_note(pages, start, found[1], links) or _ends_with_link_back(pages, start, starts, arrows))
    }
    if not sure:
        pages = with_bracketed_calls(pages)
        sure = listed_notes(pages) or last_notes(pages)
    return _taken(pages, sure, {*starts, *sure}, arrows) if sure else Endnotes(tuple(pages), ())


def _starts(pages: Sequence[PageContent], links: Mapping[str, LinkArea]) -> Starts:
    """Return by page and line what signs link to: the sign, and where it stands."""
    starts: Starts = {}
    for number, page in enumerate(pages):
        for index, line in enumerate(page.lines):
            for place, word in enumerate(line.words):
                area = links.get(word.link)
                sign = _sign(word, alone=_is_alone(page, index)) if area is not None else ""
                start = _start(pages, area, sign, word) if area is not None and sign else None
                if start is None or (not place and start <= (number, index)):  # a note's own sign leads back
                    continue
                starts.setdefault(start, (sign, []))[1].append(Place(number, index, place))
    return starts


def _is_foot(pages: Sequence[PageContent], start: tuple[int, int], calls: Sequence[Place], size: float) -> bool:
    """Tell whether a note is a footnote: small, on the page that calls it."""
    page = pages[start[0]]
    return calls[0].page == start[0] and _size(page, page.lines[start[1]]) < SMALL * size


def _size(page: PageContent, first: Line) -> float:
    """Return the size of the note that a line begins; where that is its sign alone, of the line beside or below it."""
    if not is_lone_marker(first):
        return first.size
    beside = [line for line in page.lines if line.box.left >= first.box.right and _is_beside(line, first)]
    below = [line for line in page.lines if line.box.top > first.box.top and line.box.left < first.box.right]
    nearest = min(beside, key=lambda line: line.box.left, default=None)
    return (nearest or min(below, key=lambda line: line.box.top, default=first)).size


def _sign(word: Word, *, alone: bool) -> str:
    match = _SIGN.fullmatch(word.text.translate(PLAIN_SIGNS))
    bracketed = _is_bracketed(word.text) and word.text[-1:] in "])"
    return match.group(1) if match and (word.raised == 1 or bracketed or alone) else ""


def _is_alone(page: PageContent, index: int) -> bool:
    """Tell whether a line is a call for which the line above had no room: small, and right below that."""
    line = page.lines[index]
    above = page.lines[index - 1] if index else line
    near = 0 <= line.box.top - above.box.bottom < above.size and abs(line.box.left - above.box.left) < line.size
    return len(line.words) == 1 and near and line.size < _CALL * above.size


def _start(pages: Sequence[PageContent], area: LinkArea, sign: str, call: Word) -> tuple[int, int] | None:
    """Return page and line to which a link leads: the nearest line of the page that begins with the same sign.

    Where none stands as high as the link says, it is one in brackets if the call is.
    """
    if not 0 <= area.page < len(pages):
        return None
    near = [
        (not _is_exact(line, area) and _is_bracketed(leading_sign(line)) != _is_bracketed(call.text), line, index)
        for index, line in enumerate(pages[area.page].lines)
        if _begins_with(line, sign)
    ]
    nearest = min(near, key=lambda found: (found[0], abs(found[1].box.top - area.top)), default=None)
    return (area.page, nearest[2]) if nearest else None


def _is_exact(line: Line, area: LinkArea) -> bool:
    """Tell whether a line stands where a link leads."""
    return -_ABOVE < line.box.top - area.top < _BELOW


def _is_bracketed(sign: str) -> bool:
    return sign[:1] in {"[", "("}


def _begins_with(line: Line, sign: str) -> bool:
    match = _SIGN.fullmatch(leading_sign(line))
    return match is not None and match.group(1) == sign


def _is_note(
    pages: Sequence[PageContent], start: tuple[int, int], calls: Sequence[Place], links: Mapping[str, LinkArea]
) -> bool:
    """Tell whether the line that links lead to is a note: its sign leads back, or a raised one calls it alone.

    Where it leads back, the heights do not count: browsers that print a page smaller tell them wrongly.
    """
    line = pages[start[0]].lines[start[1]]
    back = links.get(line.words[0].link)
    if back is not None and any(back.page == call.page for call in calls):
        return True
    call = _word(pages, calls[0])
    exact = _is_exact(line, links[call.link])
    worded = len(line.words) > 1 or len(_lines(pages[start[0]], start[1], set())) > 1
    return len(calls) == 1 and call.raised == 1 and exact and worded


def _ends_with_link_back(pages: Sequence[PageContent], start: tuple[int, int], starts: Starts, arrows: Arrows) -> bool:
    """Tell whether a note ends with an arrow that leads back to the page of its call, as Pandoc sets them."""
    others = {index for number, index in starts if number == start[0]}
    part = _lines(pages[start[0]], start[1], others)
    callers = {call.page for call in starts[start][1]}
    rest = rest_of(pages, start[0], part, starts.keys(), callers, arrows)
    return arrows.lead_back(rest[-1][1] if rest else part[-1], callers)


def _word(pages: Sequence[PageContent], place: Place) -> Word:
    return pages[place.page].lines[place.line].words[place.word]


def _taken(
    pages: Sequence[PageContent],
    starts: Starts,
    begun: AbstractSet[tuple[int, int]],
    arrows: Arrows,
) -> Endnotes:
    """Take the notes' lines off, and mark their calls.

    They end where others begin: `begun` is where links lead to, also those of footnotes.
    """
    names = Counter[str]()
    gone: dict[int, set[int]] = {}
    keys: dict[tuple[int, int], dict[int, str]] = {}
    notes: list[Note] = []
    for start in sorted(starts, key=lambda start: (start[0], pages[start[0]].lines[start[1]].box.top)):
        sign, calls = starts[start]
        page = pages[start[0]]
        others = {index for number, index in begun if number == start[0] and index != start[1]}
        part = _lines(page, start[1], others)
        name = f"p{page.number + 1}-e{note_name(sign)}"
        names[name] += 1
        key = name if names[name] == 1 else f"{name}-{names[name]}"
        for call in calls:
            keys.setdefault((call.page, call.line), {})[call.word] = key
        gone.setdefault(start[0], set()).update(id(line) for line in (*part, *_title(page, part[0])))
        rest = rest_of(pages, start[0], part, begun, {call.page for call in calls}, arrows)
        for number, line in rest:
            gone.setdefault(number, set()).add(id(line))
        whole = (*_without_sign(part), *as_rows([line for _, line in rest]))
        notes.append(Note(key, whole, page.number, called=True, marker=sign))
    kept = []
    for number, page in enumerate(pages):
        lines = [_with_calls(line, keys.get((number, index), {})) for index, line in enumerate(page.lines)]
        left = [line for line, before in zip(lines, page.lines, strict=True) if id(before) not in gone.get(number, ())]
        kept.append(replace(page, lines=tuple(left)))
    return Endnotes(tuple(kept), tuple(notes))


def _without_sign(part: Sequence[Line]) -> tuple[Line, ...]:
    rows = as_rows(part)
    alone = len(rows[0].words) == 1 < len(rows)  # the note's words stand below it
    return tuple(rows[1:]) if alone else without_note_marker(rows) if len(rows[0].words) > 1 else tuple(rows)


def _with_calls(line: Line, keys: Mapping[int, str]) -> Line:
    if not keys:
        return line
    words = tuple(replace(word, call=keys.get(number, word.call)) for number, word in enumerate(line.words))
    return Line(words, line.box, line.page)


def _lines(page: PageContent, start: int, others: AbstractSet[int]) -> list[Line]:
    """Return the lines of a note: those that follow each other below its first, as far as the next note.

    Notes that begin far to the right stand in the next column.
    """
    first = page.lines[start]
    lefts = (page.lines[index].box.left for index in others)
    end = min((left for left in lefts if left > first.box.left + _COLUMN * first.size), default=float("inf")) - 3
    below = sorted(
        (
            (line.box.top, index, line)
            for index, line in enumerate(page.lines)
            if index != start and line.box.top > first.box.top - 2 and first.box.left - 3 < line.box.left < end
        ),
        key=lambda found: found[:2],
    )
    size = _size(page, first)
    others = others | {index for _, index, line in below if _is_next(page, line, others)}
    alike = [line for _, _, line in below if abs(line.size - size) <= _SAME * size]
    found = [first]
    for _, index, line in below:
        beside = _is_beside(line, found[-1])
        gap = line.box.top - max(known.box.bottom for known in found)
        sized = any(known is line or _is_beside(known, line) for known in alike)
        other = not sized or (line.bold and not first.bold)
        if index in others or (not beside and (gap > _GAP * line.size or other)):
            break
        found.append(line)
    return found


def _is_next(page: PageContent, line: Line, others: AbstractSet[int]) -> bool:
    """Tell whether a line stands beside the sign of another note."""
    signs = (page.lines[index] for index in others if is_lone_marker(page.lines[index]))
    return any(sign.box.right <= line.box.left and _is_beside(line, sign) for sign in signs)


def _is_beside(first: Line, second: Line) -> bool:
    return abs(first.box.middle[1] - second.box.middle[1]) < 0.5 * first.size


def _title(page: PageContent, first: Line) -> list[Line]:
    """Return the title « Notes » directly above the first note."""
    above = [line for line in page.lines if line.box.bottom <= first.box.top + 1]
    nearest = max(above, key=lambda line: line.box.bottom, default=None)
    return [nearest] if nearest is not None and NOTES_TITLE.fullmatch(nearest.text.strip()) else []
