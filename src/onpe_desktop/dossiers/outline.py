"""The table of contents: what is known of the sections before their text is read."""

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from onpe_desktop.dossiers.kinds import SectionKind

if TYPE_CHECKING:
    from typing import Protocol, Self

    class _Entry(Protocol):
        """A section or its line in the outline."""

        @property
        def id(self) -> str: ...

        @property
        def children(self) -> tuple[Self, ...]: ...


Entry = TypeVar("Entry", bound="_Entry")


class OutlineEntry(NamedTuple):
    """A line of the table of contents: what is known of a section before its text is read."""

    id: str
    title: str
    kind: SectionKind
    children: "tuple[OutlineEntry, ...]" = ()


def path_to(entries: tuple[Entry, ...], section_id: str) -> tuple[Entry, ...]:
    """Return the way down a tree of sections, or of its outline, to the one with this id; empty when there is none."""
    for entry in entries:
        if entry.id == section_id:
            return (entry,)
        if below := path_to(entry.children, section_id):
            return (entry, *below)
    return ()
