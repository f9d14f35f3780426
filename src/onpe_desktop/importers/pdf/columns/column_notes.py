"""Footnotes of pages in columns: each column has its own at its foot, as LaTeX sets them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.columns.gutters import Gutter
from onpe_desktop.importers.pdf.notes.footnotes import Note, PageNotes, notes_of
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent
from onpe_desktop.importers.pdf.styles import Body


def notes_of_columns(
    page: PageContent,
    body: Body,
    links: Mapping[str, LinkArea],
    before: Note | None = None,
    gutters: Sequence[Gutter] = (),
) -> PageNotes:
    """Take the footnotes off a page, column by column; without gutters, as `notes_of` does.

    A note may go on at the foot of the next column.
    """
    if not gutters:
        return notes_of(page, body, links, before)
    notes: list[Note] = []
    rest: list[Line] = []
    kept: set[int] = set()
    calling: dict[int, Line] = {}  # lines whose calls were found, by id() of the line as it was
    for column in _columns(page.lines, gutters):
        noted = notes_of(replace(page, lines=tuple(column)), body, links, notes[-1] if notes else before)
        kept |= {id(line) for line in noted.page.lines}
        calling |= _changed(column, noted.page.lines)
        if notes and noted.rest:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, *noted.rest))
        else:
            rest.extend(noted.rest)
        notes.extend(noted.notes)
    lines = (calling.get(id(line), line) for line in page.lines)
    return PageNotes(replace(page, lines=tuple(line for line in lines if id(line) in kept)), tuple(notes), tuple(rest))


def _columns(lines: Sequence[Line], gutters: Sequence[Gutter]) -> list[list[Line]]:
    """Return the lines of each column from left to right; what spans several is of the first."""
    edges = sorted(gutter.middle for gutter in gutters)
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        columns[sum(line.box.left > edge - 2 for edge in edges)].append(line)
    return columns


def _changed(column: Sequence[Line], kept: Sequence[Line]) -> dict[int, Line]:
    """Return the lines that have become others, by id() of those that they were: `kept` are in the same order."""
    known = {id(line) for line in column}
    by_place = {(line.box, line.page): line for line in kept if id(line) not in known}
    return {id(line): by_place[line.box, line.page] for line in column if (line.box, line.page) in by_place}
