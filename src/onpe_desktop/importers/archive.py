"""ZIP archives that strangers made (DOCX, ODT, EPUB): checked before anything of them is used."""

from pathlib import Path

from onpe_desktop.foreign.archive import ArchivePolicy, CheckedArchive, Problem
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.xml import ASK_SENDER, damaged

# Far above real publications (a report of 300 pages: some 500 entries, 40 MB), far below what hurts a laptop.
MAX_ENTRIES = 20_000
MAX_TOTAL = 1 << 30  # bytes of all entries, as the directory says
MAX_TEXT = 1 << 26  # bytes of an XML document
MAX_PICTURE = 1 << 26  # bytes
_MAX_READ = 1 << 30  # bytes taken out of one archive, whatever its directory says
_MAX_RATIO = 400  # deflate reaches about 1,000 on zeros; the XML of Word's tables stays below 60
_SMALL = 1 << 20  # bytes; a ratio means nothing below

_PROBLEMS = {
    Problem.TOO_BIG: "il est trop gros",
    Problem.TWICE: "deux fichiers y portent le même nom",
    Problem.OUTSIDE: "un nom y mène hors du fichier",
    Problem.LINK: "il contient un lien vers un autre fichier",
    Problem.COMPRESSION: "sa compression n’est pas permise",
    Problem.BIG_ENTRY: "une partie en est trop grosse",
    Problem.BOMB: "une partie y est comprimée de façon anormale",
}


class ForeignArchive(CheckedArchive):
    """An open archive whose directory has been checked. Use it in a `with` block. Nothing is ever unpacked to disk."""

    def __init__(self, path: Path) -> None:
        """Open and check; raises `ImportRefusedError`."""
        self.file_name = path.name
        super().__init__(path, _policy(path.name))

    def read(self, name: str, limit: int = MAX_TEXT) -> bytes:
        """Return a whole file; `ImportRefusedError` when it is missing, damaged, or longer than `limit` bytes."""
        return super().read(name, limit)


def _policy(file_name: str) -> ArchivePolicy:
    def error(problem: Problem, _name: str) -> ImportRefusedError:
        if problem is Problem.LOCKED:
            return encrypted(file_name)
        if words := _PROBLEMS.get(problem):
            return ImportRefusedError(f"Le fichier «\u00a0{file_name}\u00a0» est refusé\u00a0: {words}.", ASK_SENDER)
        return damaged(file_name)

    return ArchivePolicy(
        most_entries=MAX_ENTRIES,
        largest_entry=MAX_TOTAL,
        largest_total=MAX_TOTAL,
        most_read=_MAX_READ,
        highest_ratio=_MAX_RATIO,
        small=_SMALL,
        error=error,
    )


def encrypted(file_name: str) -> ImportRefusedError:
    """Return the error for a file that a password or a licence locks."""
    return ImportRefusedError(
        f"Le fichier «\u00a0{file_name}\u00a0» est protégé par un mot de passe ou par un verrou numérique.",
        "Demandez une copie sans protection à l’éditeur, ou enregistrez-en une sans mot de passe.",
    )
