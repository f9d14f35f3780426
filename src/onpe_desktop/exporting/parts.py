"""What is to be exported."""

from collections.abc import Sequence
from typing import NamedTuple

from onpe_desktop.dossiers import path_to
from onpe_desktop.packs import Pack


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
