"""What is new in an edition."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from onpe_desktop.dossiers import OutlineEntry, Section, walk_sections
from onpe_desktop.packs import Pack


class Changes(NamedTuple):
    """Titles of sections, in reading order, and whether there was an edition before."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    is_new: bool = False  # no edition of the dossier was there

    @property
    def is_empty(self) -> bool:
        """Tell whether no section differs."""
        return not (self.added or self.changed or self.removed)


def compare(before: Pack | None, after: Pack) -> Changes:
    """Say what a reader of `before` finds new; reads both whole. `PackError` when one is damaged."""
    if before is None:
        return Changes(tuple(entry.title for entry in _entries(after.outline)), is_new=True)
    old, new = _sections(before), _sections(after)
    return Changes(
        added=tuple(section.title for name, section in new.items() if name not in old),
        changed=tuple(section.title for name, section in new.items() if name in old and section != old[name]),
        removed=tuple(section.title for name, section in old.items() if name not in new),
    )


def _sections(pack: Pack) -> Mapping[str, Section]:
    """Return every section by its id, without those below it."""
    tops = tuple(pack.section(entry.id) for entry in pack.outline)
    return {section.id: replace(section, children=()) for section in walk_sections(tops)}


def _entries(outline: tuple[OutlineEntry, ...]) -> Iterator[OutlineEntry]:
    for entry in outline:
        yield entry
        yield from _entries(entry.children)
