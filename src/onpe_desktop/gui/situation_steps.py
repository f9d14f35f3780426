"""Situations: the sections of this kind, and where each of them leads."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onpe_desktop.dossiers import Section
from onpe_desktop.errors import UserError
from onpe_desktop.gui.places import Place, read_address
from onpe_desktop.packs import Library
from onpe_desktop.rendering.home import Outlined, situations_of


class Step(NamedTuple):
    """A section by dossier and id, with its title."""

    dossier: str
    section: str
    title: str


def situations(packs: Sequence[Outlined]) -> tuple[Step, ...]:
    """Return the situations of all dossiers, in their order."""
    return tuple(Step(dossier, entry.id, entry.title) for dossier, entry in situations_of(packs))


def steps_of(situation: Step, library: Library) -> tuple[Step, ...]:
    """Return the sections that a situation leads to, each once, in its order; those that are not there are left out.

    A situation that cannot be read leads nowhere: its page says why.
    """
    pack = library.pack(situation.dossier)
    if pack is None:
        return ()
    try:
        section = pack.section(situation.section)
    except UserError:
        return ()
    return tuple(dict.fromkeys(_existing(section, situation.dossier, library)))


def _existing(section: Section, dossier: str, library: Library) -> Iterator[Step]:
    from onpe_desktop.dossiers import Link
    from onpe_desktop.dossiers.contents import all_inlines

    for inline in all_inlines(section):
        if isinstance(inline, Link):
            place = read_address(inline.target, Place(dossier=dossier))
            pack = library.pack(place.dossier) if place is not None else None
            if place is not None and pack is not None and (path := pack.title_path(place.section)):
                yield Step(place.dossier, place.section, path[-1])
