"""The packs at hand."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.packs.errors import ASK_SENDER, PackError, damaged
from onpe_desktop.packs.installed import INDEX, PACK, InstalledEdition, PackStore
from onpe_desktop.packs.pack import Pack

SUFFIX = ".epub"


class PackProblem(NamedTuple):
    """A file among the packs that cannot be used, and why."""

    file_name: str
    error: PackError


class Library(NamedTuple):
    """Packs in their order among the others, and the files that could not be opened."""

    packs: tuple[Pack, ...] = ()
    problems: tuple[PackProblem, ...] = ()

    @classmethod
    def open(
        cls, folders: Iterable[Path], stores: Iterable[PackStore] = (), revoked: Collection[str] = ()
    ) -> "Library":
        """Open every pack of the folders and what is installed; what cannot be read becomes a problem, never an error.

        Of several editions of a dossier the one with the later day is used, except that one of a store also counts for
        the later ones that it was chosen instead of. What was signed with a key in `revoked` does not count.
        """
        problems: list[PackProblem] = []
        packs: dict[str, Pack] = {}
        days: dict[str, str] = {}
        for pack, instead_of in chain(_in_folders(folders, problems), _installed(stores, revoked, problems)):
            identifier, day = pack.metadata.identifier, max(pack.metadata.modified.isoformat(), instead_of)
            if identifier not in packs or days[identifier] < day or (instead_of and days[identifier] == day):
                packs[identifier], days[identifier] = pack, day
        ordered = sorted(packs.values(), key=lambda pack: (pack.metadata.order, pack.metadata.title))
        return cls(tuple(ordered), tuple(problems))

    @property
    def index_folders(self) -> tuple[Path, ...]:
        """Where installed packs have their search index, built when they were installed."""
        return tuple(pack.path.parent / INDEX for pack in self.packs if pack.path.name == PACK)

    def pack(self, identifier: str) -> Pack | None:
        """Return the pack of this dossier, or None."""
        return next((pack for pack in self.packs if pack.metadata.identifier == identifier), None)


def _is_pack_name(name: str) -> bool:
    """Tell packs from other files; a name that begins with a dot is a leftover of a file manager or of a copy."""
    return name.lower().endswith(SUFFIX) and not name.startswith(".")


def _installed(
    stores: Iterable[PackStore], revoked: Collection[str], problems: list[PackProblem]
) -> Iterator[tuple[Pack, str]]:
    """Yield the first usable edition of each dossier of the stores, and the day that it was chosen instead of."""
    for store in stores:
        try:
            dossiers = store.dossiers()
        except OSError:
            problems.append(_unreadable(store.folder))
            continue
        for dossier in dossiers:
            for edition in store.editions(dossier):
                try:
                    yield _open_edition(edition, revoked), edition.instead_of
                    break
                except PackError as error:
                    problems.append(PackProblem(dossier, error))


def _open_edition(edition: InstalledEdition, revoked: Collection[str]) -> Pack:
    if edition.signer in revoked:
        raise PackError("La clé qui a signé cette édition a été révoquée.", ASK_SENDER)
    pack = Pack.open(edition.pack)
    if pack.metadata.identifier != edition.dossier:
        raise damaged("il contient un autre dossier")
    return pack


def _unreadable(folder: Path) -> PackProblem:
    step = "Vérifiez les droits de ce dossier."
    return PackProblem(folder.name, PackError("Le dossier des packs ne peut pas être lu.", step))


def _in_folders(folders: Iterable[Path], problems: list[PackProblem]) -> Iterator[tuple[Pack, str]]:
    for path in _files(folders, problems):
        try:
            yield Pack.open(path), ""
        except PackError as error:
            problems.append(PackProblem(path.name, error))


def _files(folders: Iterable[Path], problems: list[PackProblem]) -> list[Path]:
    files: list[Path] = []
    for folder in folders:
        try:
            files += sorted(path for path in folder.iterdir() if _is_pack_name(path.name))
        except FileNotFoundError:
            continue
        except OSError:
            problems.append(_unreadable(folder))
    return files
