"""From what is typed as ID to a dossier and a section."""

import difflib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onpe_desktop.citing.resolving import nowhere, resolve
from onpe_desktop.citing.short_address import ShortAddress, read_short_address, write_short_address
from onpe_desktop.dossiers import OutlineEntry
from onpe_desktop.errors import UserError
from onpe_desktop.installing.library import open_packs
from onpe_desktop.packs import Library, Pack
from onpe_desktop.paths import Paths
from onpe_desktop.policy import load_policy


class UnknownReferenceError(UserError):
    """The ID names nothing, or several things."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A dossier, and one of its sections unless the whole dossier is meant.

    `paragraph` is the one that a short address names; `remark` says in French what of that address exists no more.
    """

    pack: Pack
    section: str | None
    paragraph: int | None = None
    remark: str = ""

    @property
    def sections(self) -> tuple[str, ...]:
        """Ids of the sections meant: the one named, or every top section of the dossier."""
        return (self.section,) if self.section else tuple(entry.id for entry in self.pack.outline)


def open_library(paths: Paths) -> Library:
    """Open bundled and installed packs and name on stderr those that cannot be read; `UserError` when none can."""
    library = open_packs(paths, load_policy(paths.machine_policy))
    if library.packs:
        for problem in library.problems:
            print(f"{problem.file_name}\u00a0: {problem.error}", file=sys.stderr)
        return library
    if library.problems:
        raise library.problems[0].error
    raise UserError(
        "Aucun dossier n’est installé.",
        "Lancez « onpe-desktop build » pour construire les dossiers fournis, ou réinstallez le programme.",
    )


def find_reference(library: Library, typed: str) -> Reference:
    """Read `dossier`, `dossier#section`, `section` or a short address; `UnknownReferenceError` says what comes near."""
    address = read_short_address(typed)
    if address is not None:
        return _at(library, address)
    dossier, hash_sign, section = typed.partition("#")
    pack = library.pack(dossier)
    if pack is not None and not hash_sign:
        return Reference(pack, None)
    if pack is not None:
        if section in _section_ids(pack.outline):
            return Reference(pack, section)
        raise _unknown(typed, (f"{dossier}#{known}" for known in _section_ids(pack.outline)))
    if not hash_sign:
        holders = [pack for pack in library.packs if typed in _section_ids(pack.outline)]
        if len(holders) == 1:
            return Reference(holders[0], typed)
        if holders:
            choices = " ou ".join(f"« {pack.metadata.identifier}#{typed} »" for pack in holders)
            raise UnknownReferenceError(f"« {typed} » existe dans plusieurs dossiers.", f"Précisez : {choices}.")
    raise _unknown(typed, _all_ids(library))


def _at(library: Library, address: ShortAddress) -> Reference:
    found = resolve(library, address)
    if found is None:
        raise UnknownReferenceError(
            nowhere(address), "La commande «\u00a0onpe-desktop list\u00a0» montre tous les identifiants."
        )
    if address.section and not found.address.section:  # a whole dossier is not what was asked for
        dossier = write_short_address(found.address)
        raise UnknownReferenceError(found.remark, f"Le dossier existe\u00a0: «\u00a0{dossier}\u00a0» le montre.")
    return Reference(found.pack, found.address.section or None, found.address.paragraph, found.remark)


def _all_ids(library: Library) -> Iterator[str]:
    for pack in library.packs:
        yield pack.metadata.identifier
        for section in _section_ids(pack.outline):
            yield section
            yield f"{pack.metadata.identifier}#{section}"


def _section_ids(outline: Iterable[OutlineEntry]) -> Iterator[str]:
    for entry in outline:
        yield entry.id
        yield from _section_ids(entry.children)


def _unknown(typed: str, known: Iterable[str]) -> UnknownReferenceError:
    near = difflib.get_close_matches(typed, list(known), n=3, cutoff=0.5)
    suggestion = f"Peut-être {' ou '.join(f'« {name} »' for name in near)} ; " if near else ""
    step = f"{suggestion}la commande « onpe-desktop list » montre tous les identifiants."
    return UnknownReferenceError(
        f"Aucun dossier ni aucune section ne porte l’identifiant « {typed} ».", step[0].upper() + step[1:]
    )
