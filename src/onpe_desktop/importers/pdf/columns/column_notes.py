"""Footnotes of pages in columns: each column has its own at its foot, as LaTeX sets them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.columns.regions import Gutter
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

    A note may go on at the foot of the next column. What calls a note may stand in another one: the foot of a page may
    span its columns, or that of the last column hold all notes.
    """
    if not gutters:
        return notes_of(page, body, links, before)
    notes: list[Note] = []
    rest: list[Line] = []
    kept: set[int] = set()
    now = {id(line): line for line in page.lines}  # by id() of the line as it was: with the calls that were found
    columns = _columns(page.lines, gutters)
    for number, column in enumerate(columns):
        own = [now[id(line)] for line in column]
        others = [line for place, other in enumerate(columns) if place != number for line in other]
        elsewhere = [now[id(line)] for line in others]
        last = notes[-1] if notes else before
        noted = notes_of(replace(page, lines=tuple(own)), body, links, last, elsewhere)
        left = {(line.box, line.page): line for line in noted.page.lines}
        for line in column:
            if found := left.get((line.box, line.page)):
                now[id(line)] = found
                kept.add(id(line))
        now |= {id(line): found for line, found in zip(others, noted.others, strict=False)}
        if notes and noted.rest:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, *noted.rest))
        else:
            rest.extend(noted.rest)
        notes.extend(noted.notes)
    lines = tuple(now[id(line)] for line in page.lines if id(line) in kept)
    return PageNotes(replace(page, lines=lines), tuple(notes), tuple(rest))


def _columns(lines: Sequence[Line], gutters: Sequence[Gutter]) -> list[list[Line]]:
    """Return the lines of each column from left to right; what spans several is of the first."""
    edges = sorted(gutter.middle for gutter in gutters)
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        columns[sum(line.box.left > edge - 2 for edge in edges)].append(line)
    return columns
