"""What is to be printed: sections of dossiers, and the options of the print."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from onpe_desktop.dossiers import Metadata, Section, walk_sections


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A section (with those below it) to print. `title_path` goes from the top section down to this one."""

    metadata: Metadata
    section: Section
    title_path: tuple[str, ...]
    read_media: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How to print. `cover` and `contents` set to None mean: when several sections are printed.

    `printed_on` is the only date that the print takes from the day: the same parts and options give the same bytes.
    """

    printed_on: date
    cover: bool | None = None
    contents: bool | None = None
    paragraph_numbers: bool = False


def without_repeats(parts: Sequence[PrintedPart]) -> tuple[PrintedPart, ...]:
    """Return the parts without those that another part already contains, in the order given."""
    kept: list[PrintedPart] = []
    for part in parts:
        if not any(_contains(other, part) for other in kept):
            kept = [other for other in kept if not _contains(part, other)]
            kept.append(part)
    return tuple(kept)


def suggested_name(parts: Sequence[PrintedPart]) -> str:
    """Return a neutral file name: it must not tell those who see the folder what was read."""
    count = len(without_repeats(parts))
    return "impression.pdf" if count == 1 else f"impression-{count}-sections.pdf"


def _contains(outer: PrintedPart, inner: PrintedPart) -> bool:
    same_dossier = outer.metadata.identifier == inner.metadata.identifier
    return same_dossier and any(section.id == inner.section.id for section in walk_sections((outer.section,)))
