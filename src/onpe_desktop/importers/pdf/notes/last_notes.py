"""Endnotes that nothing links to: below a short rule behind the last text, in small print, as Word sets them.

They begin with the raised signs that call them on pages before: « i », « ii » as Word counts, or others.
"""

from collections import defaultdict
from collections.abc import Sequence

from onpe_desktop.importers.pdf.notes.feet import as_rows, is_ruled_off
from onpe_desktop.importers.pdf.notes.listed_notes import Place, Starts
from onpe_desktop.importers.pdf.notes.markers import SMALL, marker_of, sign_of_call
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.styles import body_of


def last_notes(pages: Sequence[PageContent]) -> Starts:
    """Return where such notes begin, and their calls: one each, the first of them on another page."""
    if not any(line.words[0].raised == 1 for page in pages for line in page.lines):
        return {}  # asked first: it is so of most publications
    small = SMALL * body_of(line for page in pages for line in page.lines).size
    first, lines = _last_lines(pages, small)
    if first <= 0 or not lines:
        return {}
    starts = {id(line): sign for line in lines if line.words[0].raised == 1 and (sign := marker_of(line))}
    if id(lines[0]) not in starts:
        return {}
    found: Starts = {}
    calls = _calls(pages)
    for number in range(first, len(pages)):
        for index, line in enumerate(pages[number].lines):
            sign = starts.get(id(line), "")
            if sign and len(calls[sign]) == 1:
                found[number, index] = sign, calls[sign]
    called_before = all(calls[0].page < first for _, calls in list(found.values())[:1])
    return found if len(found) == len(starts) and called_before else {}


def _last_lines(pages: Sequence[PageContent], small: float) -> tuple[int, list[Line]]:
    """Return the lines behind the last text, and the page on which they begin below a rule: -1 where they do not."""
    behind: list[Line] = []
    for number in reversed(range(len(pages))):
        page = pages[number]
        text = max((line.box.bottom for line in page.lines if line.size > small), default=0.0)
        rows = as_rows([line for line in page.lines if line.box.top > text - 1])
        begin = next((place for place, row in enumerate(rows) if is_ruled_off(page, row)), None)
        if begin is not None:
            lines = [line for line in page.lines if line.box.top > rows[begin].box.top - 1]
            return number, sorted(lines, key=lambda line: line.box.top) + behind
        if text:
            break
        behind = [*page.lines, *behind]
    return -1, []


def _calls(pages: Sequence[PageContent]) -> dict[str, list[Place]]:
    """Return where each raised sign stands that does not begin its line."""
    found: dict[str, list[Place]] = defaultdict(list)
    for number, page in enumerate(pages):
        for index, line in enumerate(page.lines):
            for place, word in enumerate(line.words[1:], start=1):
                if word.raised == 1:
                    found[sign_of_call(word)].append(Place(number, index, place))
    return found
