"""Endnotes that nothing links to: a numbered list under the title « Notes », and as many raised numbers before it.

Where its numbers are in brackets, those in the text may stand level.

Where each ends with an arrow back, the list needs no title: programs that print a browser's page lose links, not words.

They belong to each other where the numbers of the list stand in the text as raised words, one after the other: nearly
all of them, and since the list before, as chapters begin to count anew.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from onpe_desktop.importers.pdf.notes.bracketed import bracketed_sign, with_calls_apart
from onpe_desktop.importers.pdf.notes.markers import PLAIN_SIGNS
from onpe_desktop.importers.pdf.notes.note_rests import BACK
from onpe_desktop.importers.pdf.page import Line, PageContent, Word
from onpe_desktop.importers.pdf.styles import LARGER

NOTES_TITLE = re.compile(
    r"(\d+\.?\s+)?(notes?(\s+(de\s+(fin|bas\s+de\s+page)|finales))?|endnotes|footnotes)", re.IGNORECASE
)
_NUMBER = re.compile(r"[\[(]?(\d{1,3})[\])]?[.:]?")
_LEVEL = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\)")
_NEAR = 12  # lines: so near is what stands beside one
_LONGEST_TITLE = 90  # signs
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
    return _listed(pages, list(_in_order(pages))) or _listed(pages, list(_as_written(pages)))


def _listed(pages: Sequence[PageContent], lines: Sequence[tuple[int, int, Line]]) -> Starts:
    found: Starts = {}
    waiting: list[tuple[int, Place, bool]] = []
    last = lines[-1][2].words[-1].text if lines else ""
    index = 0
    while index < len(lines):
        page, number, line = lines[index]
        if NOTES_TITLE.fullmatch(line.text.strip()) and (line.bold or _is_larger(line, lines[index + 1 : index + 2])):
            notes, index = _list_below(lines, index)
            found.update(_called(pages, notes, waiting))
            waiting = []
            continue
        notes, end = _list_below(lines, index - 1) if BACK in last and _number(line) == 1 else ({}, index)
        if notes and _end_with_arrows(lines[index:end], set(notes.values())):
            found.update(_called(pages, notes, waiting))
            waiting, index = [], end
            continue
        for place, word in enumerate(line.words):
            if not place or word.call or not (word.raised == 1 or _LEVEL.fullmatch(word.text)):
                continue
            text = word.text.translate(PLAIN_SIGNS).strip("()[],. ")
            if text.isdecimal() and len(text) < 4:
                waiting.append((int(text), Place(page, number, place), word.raised == 1))
        index += 1
    return found


def with_bracketed_calls(pages: Sequence[PageContent]) -> list[PageContent]:
    """Return the pages with numbers in brackets apart from their words, where a list of notes begins with such ones."""
    signs = {sign for page in pages for line in page.lines if (sign := bracketed_sign(line))}
    titled = signs and any(NOTES_TITLE.fullmatch(line.text.strip()) for page in pages for line in page.lines)
    if not titled or not signs & {"[1]", "(1)"}:
        return list(pages)
    return [replace(page, lines=tuple(with_calls_apart(line, signs) for line in page.lines)) for page in pages]


def _called(
    pages: Sequence[PageContent], notes: dict[int, tuple[int, int]], waiting: Sequence[tuple[int, Place, bool]]
) -> Starts:
    """Return the notes with what calls them: raised numbers, or level ones where the notes have brackets, too."""
    raised = _matched(notes, [(number, place) for number, place, high in waiting if high])
    if raised or not all(bracketed_sign(pages[page].lines[line]) for page, line in notes.values()):
        return raised
    return _matched(notes, [(number, place) for number, place, high in waiting if not high])


def _in_order(pages: Sequence[PageContent]) -> Iterator[tuple[int, int, Line]]:
    """Yield page, number and line, from top to bottom."""
    for number, page in enumerate(pages):
        order = sorted(
            range(len(page.lines)), key=lambda index: (page.lines[index].box.top, page.lines[index].box.left)
        )
        for index in order:
            yield number, index, page.lines[index]


def _as_written(pages: Sequence[PageContent]) -> Iterator[tuple[int, int, Line]]:
    """Yield page, number and line as the file has them: one column after the other."""
    for number, page in enumerate(pages):
        for index, line in enumerate(page.lines):
            yield number, index, line


def _is_larger(line: Line, following: Sequence[tuple[int, int, Line]]) -> bool:
    return any(line.size > LARGER * other.size for _, _, other in following)


def _list_below(lines: Sequence[tuple[int, int, Line]], title: int) -> tuple[dict[int, tuple[int, int]], int]:
    """Return by number where the notes below a title begin, and the place of what follows the list."""
    notes: dict[int, tuple[int, int]] = {}
    size = 0.0
    index = title + 1
    while index < len(lines):
        page, number, line = lines[index]
        if size and (line.size > LARGER * size or _is_title(line)):
            break
        sign, last = _number(line), max(notes, default=0)
        cut = last > 0 and notes[last][0] < page  # browsers lose the line that the page's end cuts
        beside = (other for _, _, other in lines[max(index - _NEAR, 0) : index + _NEAR])
        worded = _is_worded(line.words[1:]) or any(
            other.box.left > line.box.right and other.box.is_beside(line.box, 0.6) and _is_worded(other.words)
            for other in beside
        )  # where a justified line is stretched
        if sign is not None and worded and last < sign <= last + 1 + cut:
            notes[sign] = page, number
            size = size or line.size
        elif not notes:
            break
        index += 1
    return notes, index


def _is_worded(words: Sequence[Word]) -> bool:
    """Tell whether there are words, and none of a listing, whose lines have numbers, too."""
    return any(sign.isalpha() for word in words for sign in word.text) and not all(word.style.fixed for word in words)


def _is_title(line: Line) -> bool:
    return line.bold and len(line.text) < _LONGEST_TITLE and any(sign.isalpha() for sign in line.text)


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
