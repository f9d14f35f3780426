"""The ZIP archive of a pack, checked before anything of it is used."""

import re
from pathlib import Path

from onpe_desktop.foreign.archive import ArchivePolicy, CheckedArchive, Problem
from onpe_desktop.packs.errors import PackError, damaged, refused
from onpe_desktop.packs.vocabulary import MIMETYPE

# Limits: far above any real pack (the bundled ones hold some 20 entries and 300 kB), far below what hurts a laptop.
MAX_ENTRIES = 5_000
MAX_ENTRY = 1 << 29  # bytes; a long video
MAX_TEXT = 1 << 23  # bytes; an XML document
MAX_TOTAL = 1 << 31  # bytes
MAX_RATIO = 200  # deflate reaches about 1,000 on zeros; French XHTML stays below 20
_SMALL = 1 << 16  # bytes; a ratio means nothing below

_NAMES = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")

_REFUSED = {
    Problem.TOO_BIG: "il est trop gros",
    Problem.TWICE: "deux fichiers y portent le même nom",
    Problem.OUTSIDE: "un nom de fichier y mène hors du pack",
    Problem.LINK: "il contient un lien vers un autre fichier",
    Problem.LOCKED: "il est chiffré",
    Problem.COMPRESSION: "sa compression n’est pas permise",
    Problem.BIG_ENTRY: "un fichier y est trop gros",
    Problem.BOMB: "un fichier y est comprimé de façon anormale",
}


class Archive(CheckedArchive):
    """An open archive that says of itself that it is a pack. Close it, or use it in a `with` block."""

    def __init__(self, path: Path) -> None:
        """Open and check; raises `PackError`."""
        super().__init__(path, _policy(path.name))
        try:
            self._check_mimetype(path.name)
        except BaseException:
            self.close()
            raise

    def read(self, name: str, limit: int = MAX_TEXT) -> bytes:
        """Return a whole file; `PackError` when it is missing, damaged, or longer than `limit` whatever it claims."""
        return super().read(name, limit)

    def _check_mimetype(self, file_name: str) -> None:
        if self.read("mimetype", 64).decode("ascii", "replace").strip() != MIMETYPE:
            raise PackError(f"Le fichier {file_name} n’est pas un pack.")


def _policy(file_name: str) -> ArchivePolicy:
    def error(problem: Problem, name: str) -> PackError:
        return _error(problem, name, file_name)

    return ArchivePolicy(
        most_entries=MAX_ENTRIES,
        largest_entry=MAX_ENTRY,
        largest_total=MAX_TOTAL,
        most_read=MAX_TOTAL,
        highest_ratio=MAX_RATIO,
        small=_SMALL,
        error=error,
        names=_NAMES,
        ignore_case=True,
    )


def _error(problem: Problem, name: str, file_name: str) -> PackError:
    if words := _REFUSED.get(problem):
        return refused(words)
    match problem:
        case Problem.ABSENT:
            return PackError(f"Le pack {file_name} n’existe pas.")
        case Problem.FORBIDDEN:
            return PackError(f"Le pack {file_name} ne peut pas être ouvert.", "Demandez le droit de lire ce fichier.")
        case Problem.MISSING_ENTRY:
            return PackError(f"Le pack est incomplet\u00a0: il manque {name}.")
        case Problem.BROKEN_ENTRY:
            return damaged(f"{name} ne peut pas être lu")
        case _:
            return PackError(f"Le pack {file_name} est endommagé ou n’est pas un pack.")
