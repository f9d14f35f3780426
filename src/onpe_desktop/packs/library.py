"""The packs at hand."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.packs.errors import PackError
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
    def open(cls, folders: Iterable[Path]) -> "Library":
        """Open every pack of the folders; what cannot be read becomes a problem, never an error.

        When two files hold the same dossier, the one with the later day of edition is used.
        """
        problems: list[PackProblem] = []
        packs: dict[str, Pack] = {}
        for path in _files(folders, problems):
            try:
                pack = Pack.open(path)
            except PackError as error:
                problems.append(PackProblem(path.name, error))
                continue
            known = packs.get(pack.metadata.identifier)
            if known is None or known.metadata.modified < pack.metadata.modified:
                packs[pack.metadata.identifier] = pack
        ordered = sorted(packs.values(), key=lambda pack: (pack.metadata.order, pack.metadata.title))
        return cls(tuple(ordered), tuple(problems))

    def pack(self, identifier: str) -> Pack | None:
        """Return the pack of this dossier, or None."""
        return next((pack for pack in self.packs if pack.metadata.identifier == identifier), None)


def _is_pack_name(name: str) -> bool:
    """Tell packs from other files; a name that begins with a dot is a leftover of a file manager or of a copy."""
    return name.lower().endswith(SUFFIX) and not name.startswith(".")


def _files(folders: Iterable[Path], problems: list[PackProblem]) -> list[Path]:
    files: list[Path] = []
    for folder in folders:
        try:
            files += sorted(path for path in folder.iterdir() if _is_pack_name(path.name))
        except FileNotFoundError:
            continue
        except OSError:
            step = "Vérifiez les droits de ce dossier."
            problems.append(PackProblem(folder.name, PackError("Le dossier des packs ne peut pas être lu.", step)))
    return files
