"""Which sections share a page of the reading view, and what comes before and after it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from onpe_desktop.dossiers import OutlineEntry, Section, block_inlines, path_to, plain_text, walk_blocks
from onpe_desktop.rendering.home import Outlined
from onpe_desktop.rendering.section import Surroundings

LONGEST_PAGE = 150_000  # characters, some 50 printed pages: a longer QTextDocument takes a noticeable time to lay out


class Readable(Outlined, Protocol):
    """What this module needs of a pack."""

    def section(self, section_id: str) -> Section:
        """Return a section with those below it."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """A section as it is shown: with everything below it, or alone when that would be too long."""

    section: Section
    around: Surroundings


def page_of(pack: Readable, section_id: str) -> Page:
    """Return the page on which a section stands: the highest section above it that is not too long.

    Raises what the pack raises when it has no such section or cannot read it.
    """
    path = path_to(pack.outline, section_id)
    for depth, entry in enumerate(path, start=1):
        section = pack.section(entry.id)
        fits = _length(section) <= LONGEST_PAGE
        if fits or depth == len(path):
            return _page(pack, path[:depth], section, alone=not fits and bool(section.children))
    return Page(pack.section(section_id), Surroundings(pack.metadata))


def _page(pack: Readable, path: tuple[OutlineEntry, ...], section: Section, *, alone: bool) -> Page:
    siblings = path[-2].children if len(path) > 1 else pack.outline
    place = siblings.index(path[-1])
    around = Surroundings(
        pack.metadata,
        above=path[:-1],
        previous=siblings[place - 1] if place else None,
        following=siblings[place + 1] if place + 1 < len(siblings) else None,
        below=path[-1].children if alone else (),
    )
    return Page(replace(section, children=()) if alone else section, around)


def _length(section: Section) -> int:
    return sum(len(words) for words in _texts(section))


def _texts(section: Section) -> Iterator[str]:
    for block in walk_blocks(section.blocks):
        yield from map(plain_text, block_inlines(block))
    for child in section.children:
        yield from _texts(child)
