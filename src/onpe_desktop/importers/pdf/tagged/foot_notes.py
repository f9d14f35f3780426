"""Footnotes of tagged files that do not tag them as notes, as ConTeXt's do not: found by their looks."""

from collections.abc import Mapping, Sequence

from onpe_desktop.importers.pdf.notes.footnotes import Note, notes_of
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.tagged.walks import notes_in


def without_foot_notes(
    pages: Sequence[PageContent], links: Mapping[str, LinkArea]
) -> tuple[tuple[PageContent, ...], dict[str, list[Line]]]:
    """Return the pages without the notes that the text calls, and the lines of these by their keys.

    Where some notes are tagged as such, tags are believed. A page whose notes nothing calls stays as it is.
    """
    if any(True for page in pages for _ in notes_in(page.tags)):
        return tuple(pages), {}
    body = body_of(line for page in pages for line in page.lines)
    found: list[PageContent] = []
    lines: dict[str, list[Line]] = {}
    before: Note | None = None
    for page in pages:
        noted = notes_of(page, body, links, before)
        if not all(note.called for note in noted.notes):
            found.append(page)
            before = None
            continue
        if before is not None:
            lines[before.key].extend(noted.rest)
        lines |= {note.key: list(note.lines) for note in noted.notes}
        before = noted.notes[-1] if noted.notes else before if noted.rest else None
        found.append(noted.page)
    return tuple(found), lines
