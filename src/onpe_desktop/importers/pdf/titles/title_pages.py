"""What stands on a title page, or above the first text: the publication's title, authors and dates head no section."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from onpe_desktop.importers.pdf.numbering import depth_of, is_part
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, Look, look
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_FRONT = 4  # pages: behind them 1.1 heads a section, though the text may be but tables
_PROSE = 40  # characters of a line that is no name, no date and no address
_FILLED = 4  # such lines: a page that has them is no title page, though none follows another of its look
_SIZES = 0.85, 1.35  # of the text's size: prefaces are set larger, lists of a leaflet smaller
_SAME = 0.5  # points
_HABIT = 3  # pages, and titles, of one look: title pages say the publication's title again, and no other one


def without_title_page(runs: Sequence[TitleRun], flows: Sequence[Sequence[Line]], body: Body) -> list[TitleRun]:
    """Leave out what stands before the text begins, unless headings of the text look so.

    On a page without text nothing is a heading of the publication; the words of its title do not become one when
    they are repeated above a copyright notice.
    """
    text = next((line for flow in flows for line in _texts(flow, body)), None)
    if text is None:
        return list(runs)
    places = {id(line): place for place, line in enumerate(line for flow in flows for line in flow)}
    before = [run for run in runs if places[id(run.lines[0])] < places[id(text)]]  # heights say nothing in columns
    later = Counter(run.look for run in runs) - Counter(run.look for run in before)
    first = _first_plate(before)
    front = [run for run in before if run.page < first and not _heads(run, text, later)]
    title = max(front, key=lambda run: run.look.size, default=None)
    words = _words(title.text) if title is not None and title.look.size > body.size else ""
    gone = {id(run) for run in front}
    return [run for run in runs if id(run) not in gone and _words(run.text) != words]


def pages_of_prose(flows: Sequence[Sequence[Line]], body: Body) -> set[int]:
    """Return the pages on which two lines of text follow each other."""
    return {line.page for flow in flows for line in _texts(flow, body)}


def _first_plate(runs: Sequence[TitleRun]) -> float:
    """Return the page behind the first one from which on titles of one look stand on page after page without text.

    So it is with plates, or slides. Title pages say the title of the publication again, and no other one.
    """
    pages: dict[Look, set[int]] = defaultdict(set)
    texts: dict[Look, set[str]] = defaultdict(set)
    for run in runs:
        if run.page > runs[0].page:
            pages[run.look].add(run.page)
            texts[run.look].add(_words(run.text))
    return min(
        (min(pages[found]) for found in pages if min(len(pages[found]), len(texts[found])) >= _HABIT), default=inf
    )


def _heads(run: TitleRun, text: Line, later: Counter[Look]) -> bool:
    depth = depth_of(run.text)
    if depth > 1 and run.page >= _FRONT:
        return True
    numbered = depth > 0 or is_part(run.text)
    return run.page == text.page and (numbered or later[run.look] > 0 or run.page > 0)


def _texts(flow: Sequence[Line], body: Body) -> list[Line]:
    """Return the lines that tell that a page has a text."""
    return [*_prose(flow, body), *_filled(flow, body)]


def _filled(flow: Sequence[Line], body: Body) -> list[Line]:
    """Return the first long line of a page that holds many: a preface in larger letters, or a list in smaller ones."""
    low, high = (share * body.size for share in _SIZES)
    long = [line for line in flow if len(line.text) >= _PROSE and not line.bold and low <= line.size <= high]
    return long[:1] if len(long) >= _FILLED else []


def _prose(flow: Sequence[Line], body: Body) -> Iterator[Line]:
    """Yield the first of each two lines of a flow that follow each other as those of a paragraph do."""
    for line, following in pairwise(flow):
        step = following.box.top - line.box.top
        if _is_text(line, body) and look(line) == look(following) and 0 < step < 1.3 * body.leading:
            yield line


def _is_text(line: Line, body: Body) -> bool:
    return abs(line.size - body.size) < _SAME and line.bold == body.bold and len(line.text) >= _PROSE


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
