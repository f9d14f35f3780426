"""Notes that stand in the margin, beside the line that calls them, instead of at the foot of the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onpe_desktop.importers.pdf.columns.margins import SideBlock
from onpe_desktop.importers.pdf.notes.footnotes import Note, marked_calls
from onpe_desktop.importers.pdf.notes.markers import marker_of_note, note_name, without_note_marker
from onpe_desktop.importers.pdf.page import Line, LinkArea, PageContent
from onpe_desktop.importers.pdf.styles import Body


@dataclass(frozen=True, slots=True)
class SideNotes:
    """A page whose calls are marked, the notes in its margins, and what else stands there."""

    page: PageContent
    notes: tuple[Note, ...]
    others: tuple[SideBlock, ...]


def side_notes_of(
    page: PageContent, blocks: Sequence[SideBlock], body: Body, links: Mapping[str, LinkArea]
) -> SideNotes:
    """Take the notes out of the margin: what begins with a number or sign that the text has raised, once each.

    `page` is without what stands in its margins.
    """
    parts = [part for block in blocks for part in _parts(block, body)]
    markers = [marker_of_note(part.lines[0], body) for part in parts]
    keys = {marker: f"p{page.number + 1}-m{note_name(marker)}" for marker in markers if marker}
    if not keys:
        return SideNotes(page, (), tuple(blocks))
    lines, called = marked_calls(
        list(page.lines), keys, {name for name, link in links.items() if link.page == page.number}
    )
    notes: list[Note] = []
    others: list[SideBlock] = []
    for part, marker in zip(parts, markers, strict=True):
        if marker in called:
            called.discard(marker)
            notes.append(Note(keys[marker], without_note_marker(part.lines), page.number, called=True, marker=marker))
        else:
            others.append(part)
    return SideNotes(replace(page, lines=tuple(lines)), tuple(notes), tuple(others))


def _parts(block: SideBlock, body: Body) -> list[SideBlock]:
    """Return the notes of a block: each begins with its number or sign."""
    starts = [place for place, line in enumerate(block.lines) if _begins(line, body)]
    bounds = sorted({0, *starts, len(block.lines)})
    return [replace(block, lines=block.lines[start:end]) for start, end in pairwise(bounds)]


def _begins(line: Line, body: Body) -> bool:
    return marker_of_note(line, body) != ""
