"""What is to be printed: sections of dossiers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.dossiers import Audience, Metadata, Section, path_to, walk_sections


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A section (with those below it) to print. `title_path` goes from the top section down to this one."""

    metadata: Metadata
    section: Section
    title_path: tuple[str, ...]
    read_media: Callable[[str], bytes]


def without_repeats(parts: Sequence[PrintedPart]) -> tuple[PrintedPart, ...]:
    """Return the parts without those that another part already contains, in the order given."""
    kept: list[PrintedPart] = []
    for part in parts:
        if not any(_contains(other, part) for other in kept):
            kept = [other for other in kept if not _contains(part, other)]
            kept.append(part)
    return tuple(kept)


_HANDED_TO = {Audience.FAMILIES, Audience.YOUNG_PEOPLE}


def for_families(parts: Sequence[PrintedPart]) -> tuple[PrintedPart, ...]:
    """Return what of the parts is written for families or young people, as parts of their own where a parent is not.

    A unit without an audience of its own has that of its dossier.
    """
    return tuple(kept for part in parts for kept in _for_families(part, part.section))


def _for_families(part: PrintedPart, section: Section) -> Iterator[PrintedPart]:
    below = [kept for child in section.children for kept in _for_families(part, child)]
    if not _HANDED_TO & set(section.audience or part.metadata.audience):
        yield from below
        return
    path = tuple(step.title for step in path_to((part.section,), section.id))
    kept_section = replace(section, children=tuple(kept.section for kept in below))
    yield PrintedPart(part.metadata, kept_section, (*part.title_path[:-1], *path), part.read_media)


def suggested_name(parts: Sequence[PrintedPart]) -> str:
    """Return a neutral file name: it must not tell those who see the folder what was read."""
    count = len(without_repeats(parts))
    return "impression.pdf" if count == 1 else f"impression-{count}-sections.pdf"


def _contains(outer: PrintedPart, inner: PrintedPart) -> bool:
    same_dossier = outer.metadata.identifier == inner.metadata.identifier
    return same_dossier and any(section.id == inner.section.id for section in walk_sections((outer.section,)))
