"""Endnotes that nothing links to: a numbered list under the title « Notes », and as many raised numbers before it.

Where each ends with an arrow back, the list needs no title: programs that print a browser's page lose links, not words.

They belong to each other where the numbers of the list stand in the text as raised words, one after the other: nearly
all of them, and since the list before, as chapters begin to count anew.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.notes.markers import PLAIN_SIGNS
from onpe_desktop.importers.pdf.notes.note_rests import BACK
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.styles import LARGER

NOTES_TITLE = re.compile(
    r"(\d+\.?\s+)?(notes?(\s+(de\s+(fin|bas\s+de\s+page)|finales))?|endnotes|footnotes)", re.IGNORECASE
)
_NUMBER = re.compile(r"[\[(]?(\d{1,3})[\])]?[.:]?")
_LEAST = 2  # notes
_MOST_MISSING = 0.2  # of the numbers may have no call that was recognised


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: page, number of its line there, number in the line."""

    page: int
    line: int
    word: int


Starts = dict[tuple[int, int], tuple[str, list[Place]]]  # by page and line of a note: its sign, and what calls it


def listed_notes(pages: Sequence[PageContent]) -> Starts:
    """Return where the notes of such lists begin, and their calls; those without a call too, if their list has most."""
    found: Starts = {}
    waiting: list[tuple[int, Place]] = []
    lines = list(_in_order(pages))
    last = lines[-1][2].words[-1].text if lines else ""
    index = 0
    while index < len(lines):
        page, number, line = lines[index]
        if NOTES_TITLE.fullmatch(line.text.strip()) and (line.bold or _is_larger(line, lines[index + 1 : index + 2])):
            notes, index = _list_below(lines, index)
            found.update(_matched(notes, waiting))
            waiting = []
            continue
        notes, end = _list_below(lines, index - 1) if BACK in last and _number(line) == 1 else ({}, index)
        if notes and _end_with_arrows(lines[index:end], set(notes.values())):
            found.update(_matched(notes, waiting))
            waiting, index = [], end
            continue
        for place, word in enumerate(line.words):
            if not place or word.raised != 1 or word.call:
                continue
            text = word.text.translate(PLAIN_SIGNS).strip("()[],. ")
            if text.isdecimal() and len(text) < 4:
                waiting.append((int(text), Place(page, number, place)))
        index += 1
    return found


def _in_order(pages: Sequence[PageContent]) -> Iterator[tuple[int, int, Line]]:
    """Yield page, number and line, from top to bottom."""
    for number, page in enumerate(pages):
        order = sorted(
            range(len(page.lines)), key=lambda index: (page.lines[index].box.top, page.lines[index].box.left)
        )
        for index in order:
            yield number, index, page.lines[index]


def _is_larger(line: Line, following: Sequence[tuple[int, int, Line]]) -> bool:
    return any(line.size > LARGER * other.size for _, _, other in following)


def _list_below(lines: Sequence[tuple[int, int, Line]], title: int) -> tuple[dict[int, tuple[int, int]], int]:
    """Return by number where the notes below a title begin, and the place of what follows the list."""
    notes: dict[int, tuple[int, int]] = {}
    size = 0.0
    index = title + 1
    while index < len(lines):
        page, number, line = lines[index]
        if size and (line.size > LARGER * size or (line.bold and len(line.text) < 90)):
            break
        sign, last = _number(line), max(notes, default=0)
        cut = last > 0 and notes[last][0] < page  # browsers lose the line that the page's end cuts
        if sign is not None and len(line.words) > 1 and last < sign <= last + 1 + cut:
            notes[sign] = page, number
            size = size or line.size
        elif not notes:
            break
        index += 1
    return notes, index


def _number(line: Line) -> int | None:
    sign = _NUMBER.fullmatch(line.words[0].text.translate(PLAIN_SIGNS))
    return int(sign.group(1)) if sign else None


def _end_with_arrows(lines: Sequence[tuple[int, int, Line]], starts: AbstractSet[tuple[int, int]]) -> bool:
    """Tell whether each note of a list ends with an arrow back, as Pandoc sets them below no title."""
    pairs = pairwise((*lines, None))
    ends = [one[2] for one, two in pairs if one and (two is None or (two[0], two[1]) in starts)]
    return all(BACK in line.words[-1].text for line in ends)


def _matched(notes: dict[int, tuple[int, int]], waiting: Sequence[tuple[int, Place]]) -> Starts:
    """Return the notes with the raised numbers that call them: each the first one after the call before."""
    calls: dict[int, Place] = {}
    start = 0
    for wanted in notes:
        at = next((n for n in range(start, len(waiting)) if waiting[n][0] == wanted), None)
        if at is not None:
            calls[wanted] = waiting[at][1]
            start = at + 1
    if len(notes) < _LEAST or len(calls) < (1 - _MOST_MISSING) * len(notes):
        return {}
    return {notes[number]: (str(number), [calls[number]]) for number in calls}
