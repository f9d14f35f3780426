"""What is to be exported."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from onpe_desktop.dossiers import path_to
from onpe_desktop.packs import Pack

Watch: TypeAlias = Callable[[int, int], None]
"""Hears how many of so many steps are done. What it raises stops the export: nothing is written then."""


def unwatched(_done: int, _total: int) -> None:
    """Let an export run."""


class ExportedPart(NamedTuple):
    """A section of a pack, with those below it.

    A citation may name `paragraphs` of it, or the whole dossier by an empty `section`; texts are never cut that way.
    """

    pack: Pack
    section: str
    paragraphs: tuple[int, ...] = ()

    @property
    def dossier(self) -> str:
        """Identifier of the dossier."""
        return self.pack.metadata.identifier


def without_repeats(parts: Sequence[ExportedPart]) -> tuple[ExportedPart, ...]:
    """Return the parts in the order given, without those that another part already contains."""
    wanted = {(part.dossier, part.section) for part in parts}
    kept: dict[tuple[str, str], ExportedPart] = {}
    for part in parts:
        above = path_to(part.pack.outline, part.section)[:-1]
        if not any((part.dossier, entry.id) in wanted for entry in above):
            kept.setdefault((part.dossier, part.section), part)
    return tuple(kept.values())
