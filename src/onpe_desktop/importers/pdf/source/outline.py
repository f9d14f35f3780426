"""What the file says of its headings: bookmarks, and the contents page."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.numbering import depth_of
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.source.opening import PdfFile

_MOST_ENTRIES = 5_000
_DEEPEST = 8
_MOST_LINES = 3  # of an entry
_SHARE = 0.45  # of a page's lines are entries
_FEWEST_UNTITLED, _MOST_UNTITLED = 8, 0.6  # entries, and of the lines, where no title says that these are contents
_NUMBERED = 0.6  # of the lines have a number: entries may lack their page below those of their chapter
_IN_ORDER = 0.8  # of the entries: some labels are read wrongly
_EDGE = 6.0  # points: numbers are aligned at their right
_AT_EDGE, _FEWEST_AT_EDGE = 0.7, 5  # of the entries, and entries
_LEADER = re.compile(r"(?:\s*[.…·_‧]\s*){3,}")
_ENTRY = re.compile(  # word processors put no space between the dots and the page, which may lie beyond the margin
    r"(?P<title>.*?\w.*?)(?:(?:[\s.…·_‧]*\s|[.…·_‧]{3,})(?P<of>pages?\s+|p\.?\s*)?(?P<label>\d{1,4}|[ivxlc]{1,7})"
    r"(?(of)(?:\s?[–-]\s?\d{1,4})?)|[.…·_‧]{12,})",
    re.DOTALL | re.IGNORECASE,
)
_FIRST = re.compile(  # designers set the page before its title: « 04 Introduction », « p.7 Le jeune »
    r"(?:p(?:age|\.)?\s*)?0*(?P<label>[1-9]\d{0,3})[.\s–—|/·-]+(?P<title>[^\W\d_].*)", re.IGNORECASE
)
_ENDS = frozenset("0123456789ivxlc.…·_‧")
_OF_FIGURES = re.compile(
    r"(table|liste|index) des (figures|tableaux|illustrations|exemples|encadrés)|list of (figures|tables)",
    re.IGNORECASE,
)
CONTENTS_TITLE = re.compile(
    rf"sommaire|(table of )?contents|table (des?|de la) mati[èe]res?|table des annexes|{_OF_FIGURES.pattern}",
    re.IGNORECASE,
)

_INDEX_TITLE = re.compile(
    rf"(?!{_OF_FIGURES.pattern})(?:[A-Z]\.?\d*\s+)?(index|table alphabétique)\b.{{0,40}}", re.IGNORECASE
)


_Known = tuple[int, Line, re.Match[str]]  # an entry: where its line stands among those of its page


def is_contents_title(text: str) -> bool:
    """Tell whether words are the title of a contents page, or of a list of figures, whatever sign ends them."""
    return CONTENTS_TITLE.fullmatch(text.strip(" :.").strip()) is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """A title that the file promises. `page` counts from 0; `top` is None where only the page is known."""

    title: str
    level: int
    page: int
    top: float | None = None


def bookmarks_of(file: PdfFile) -> list[Entry]:
    """Return the outline, from level 1."""
    entries: list[Entry] = []
    for bookmark in file.document.get_toc(max_depth=_DEEPEST):
        if len(entries) >= _MOST_ENTRIES:
            break
        title = " ".join(bookmark.get_title().replace("\x00", "").split())
        destination = bookmark.get_dest()
        if not title or destination is None:
            continue
        page, top = file.place(destination.raw)
        if page >= 0:
            entries.append(Entry(title, bookmark.level + 1, page, top or None))
    return _without_root(entries)


def _without_root(entries: list[Entry]) -> list[Entry]:
    """Leave out a single entry of level 1 that is the publication's own title."""
    if len(entries) > 2 and [entry.level for entry in entries].count(1) == 1 and entries[0].level == 1:
        return [Entry(entry.title, entry.level - 1, entry.page, entry.top) for entry in entries[1:]]
    return entries


@dataclass(frozen=True, slots=True)
class ContentsPage:
    """The contents: the titles that it promises, all of level 1, and its lines, which are no text.

    Nor are those of an index, which names pages of paper: who reads a pack searches in it.
    """

    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]
    index_page: int = -1  # where an index begins, -1 for none


@dataclass
class _Contents:
    """Pages of contents that follow each other, or of an index."""

    is_index: bool = False
    entries: list[Entry] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def goes_up(self) -> bool:
        """Tell whether pages are named in their order, as contents do; an index has the order of its words."""
        pages = [entry.page for entry in self.entries if entry.page >= 0]
        return sum(first <= second for first, second in pairwise(pages)) >= _IN_ORDER * (len(pages) - 1)


def contents_of(pages: Sequence[Sequence[Line]], labels: Sequence[str]) -> ContentsPage:
    """Find the contents among the rows of each page. `labels` are those of the pages, empty where none is printed."""
    by_label = {label: number for number, label in reversed(list(enumerate(labels))) if label}
    found: list[_Contents] = []
    goes_on = of_figures = False
    for lines in pages:
        titles = [line for line in lines if is_contents_title(line.text)]
        entries = _entries(lines, titles, by_label, goes_on=goes_on)
        if not entries:
            goes_on = of_figures = False
            continue
        if not goes_on:
            found.append(_Contents(any(_INDEX_TITLE.fullmatch(line.text.strip()) for line in lines)))
        goes_on = True
        named = {id(line) for line in (*titles, *(line for line, _ in entries))}
        places = [place for place, line in enumerate(lines) if id(line) in named]
        inside = lines[places[0] : places[-1] + 1]  # in reading order: the text may begin beside them, in a column
        ends = {id(line): match for line, match in entries}
        found[-1].lines.extend(  # « Index 70 » is an entry, « Index » the title of one, which stays
            line for line in inside if id(line) in ends or not _INDEX_TITLE.fullmatch(line.text.strip())
        )
        for line in inside:
            if line in titles:
                of_figures = _OF_FIGURES.match(line.text.strip()) is not None
            elif (match := ends.get(id(line))) and not of_figures and not captioned(line.text.strip()):
                title = _LEADER.sub(" ", match.group("title")).strip()
                found[-1].entries.append(Entry(title, 1, by_label.get(match.group("label"), -1)))
    rising = [contents for contents in found if contents.goes_up()]
    gone = [contents for contents in found if contents.is_index or contents in rising]
    return ContentsPage(
        tuple(entry for contents in rising for entry in contents.entries if entry.page >= 0),
        tuple(line for contents in gone for line in contents.lines),
        next((contents.lines[0].page for contents in gone if contents.is_index and contents not in rising), -1),
    )


def _entries(
    lines: Sequence[Line], titles: Sequence[Line], labels: Container[str], *, goes_on: bool
) -> list[tuple[Line, re.Match[str]]]:
    """Return the entries of a page of contents; where there is text too, of what is above it or below the title.

    There the numbers of a text end lines, too: an entry's is one of `labels`, those of pages.
    """
    leader_only = not (titles or goes_on)
    known = [
        (place, line, match) for place, line in enumerate(lines) if (match := _entry(line, leader_only=leader_only))
    ]
    known = _up_to_edge(known, labels) or _without_title(lines, labels)
    least = 2 if goes_on else 3 if titles else 5
    if len(known) < least and titles:
        known = _numbered_first(lines)
    numbered = sum(depth_of(line.text) > 0 for line in lines) if titles and len(known) >= least else 0
    if len(known) < max(least, _SHARE * len(lines)) and numbered < _NUMBERED * len(lines):
        start = 0 if goes_on else next((place for place, line in enumerate(lines) if line in titles), len(lines))
        last, part = start, []
        for place, line, match in known:
            of_page = match["label"] is None or match["label"] in labels
            if place >= start and place - last <= _MOST_LINES and of_page:
                part.append((place, line, match))
                last = place
        known = part
    return [(line, match) for _, line, match in known] if len(known) >= least else []


def _up_to_edge(known: Sequence[_Known], labels: Container[str]) -> list[_Known]:
    """Return the entries from the first to the last one with a leader, or a page at the edge where most have it.

    « 1. ARTICLE 1 » below the contents ends with a number, too, but not there, and « 1901 » is no page.
    """
    rights = [line.box.right for _, line, _ in known]
    edge = max(rights, key=lambda right: sum(abs(right - other) < _EDGE for other in rights), default=0.0)
    there = [
        number
        for number, (_, line, match) in enumerate(known)
        if _LEADER.search(line.text) or (abs(line.box.right - edge) < _EDGE and match["label"] in labels)
    ]
    return list(known[there[0] : there[-1] + 1] if len(there) >= max(_FEWEST_AT_EDGE, _AT_EDGE * len(known)) else known)


def _without_title(lines: Sequence[Line], labels: Container[str]) -> list[_Known]:
    """Return the entries of a page whose lines mostly end with pages that go up: its title may be a picture."""
    least = max(_FEWEST_UNTITLED, _MOST_UNTITLED * len(lines))
    if sum(line.text[-1:].isdecimal() for line in lines) < least:
        return []
    known = [(place, line, match) for place, line in enumerate(lines) if (match := _entry(line, leader_only=False))]
    found = [one for one in known if one[2]["label"] in labels and one[2]["label"].isdecimal()]
    pages = [int(match["label"]) for _, _, match in found]
    rising = all(first <= second for first, second in pairwise(pages)) and len(set(pages)) > len(pages) / 2
    return found if rising and len(found) >= least else []


def _numbered_first(lines: Sequence[Line]) -> list[_Known]:
    """Return the entries that begin with their page. Where each number follows the one before, they are of chapters."""
    found = [(place, line, match) for place, line in enumerate(lines) if (match := _FIRST.fullmatch(line.text.strip()))]
    steps = [int(later["label"]) - int(match["label"]) for (_, _, match), (_, _, later) in pairwise(found)]
    return [] if all(step == 1 for step in steps) else found


def _entry(line: Line, *, leader_only: bool) -> re.Match[str] | None:
    if line.text[-1:] not in _ENDS or (leader_only and not _LEADER.search(line.text)):
        return None  # asked first: it is so of nearly all lines
    match = _ENTRY.fullmatch(line.text)
    return None if match is None or (leader_only and not match["label"]) else match
