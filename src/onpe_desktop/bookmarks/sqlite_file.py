"""A small SQLite file of the user's: opened for each work, set aside when it is damaged, erased without a rest."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from onpe_desktop.bookmarks.errors import BookmarkError
from onpe_desktop.bookmarks.schema import LaterVersionError, migrate

PATIENCE = 3.0  # seconds to wait for another instance that is just writing
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}  # the last: its tables are not ours

T = TypeVar("T")


class SqliteFile:
    """Does one work at a time in one transaction, which is on the disk when `do` returns.

    Several instances of the program may use one file at once. A damaged file is renamed, and named in `set_aside`; a
    new one is begun. `content` names what is in the file, in French, as the subject of a sentence in the plural.
    """

    def __init__(self, file: Path, steps: Sequence[str], content: str) -> None:
        self._file = file
        self._steps = steps
        self._content = content
        self.set_aside: Path | None = None

    @property
    def exists(self) -> bool:
        """Tell whether there is a file; `do` makes one."""
        return self._file.exists()

    def do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `work` returns, which it has to read before.

        Raises `BookmarkError` when the disk refuses, or when the file comes from a later version of the program.
        """
        try:
            return self._try(work)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                raise self._refused() from error
        self._put_aside()
        try:
            return self._try(work)
        except sqlite3.Error as error:
            raise self._refused() from error

    def erase(self) -> None:
        """Delete the file, and what SQLite and earlier damage left beside it; `BookmarkError` when the disk refuses."""
        try:
            for file in (self._file, *self._file.parent.glob(f"{self._file.name}-*"), *self._set_aside_files()):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise self._refused() from error

    def _try(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._refused() from error
        with contextlib.closing(sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)) as file:
            file.execute("PRAGMA synchronous = EXTRA")
            file.execute("PRAGMA secure_delete = ON")
            try:
                migrate(file, self._steps)
            except LaterVersionError as error:
                raise BookmarkError(
                    f"{self._content} viennent d’une version plus récente du programme.",
                    "Le fichier est intact\u202f; ouvrez-le avec cette version, ou mettez ce programme à jour.",
                ) from error
            with _transaction(file):
                return work(file)

    def _put_aside(self) -> None:
        """Rename the damaged file; another instance may have done so already."""
        target = next(name for number in range(1, 10_000) if not (name := self._aside_name(number)).exists())
        try:
            self._file.replace(target)
            for leftover in self._file.parent.glob(f"{self._file.name}-*"):
                leftover.unlink(missing_ok=True)  # a journal would be played back into the new file
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._refused() from error
        self.set_aside = target

    def _aside_name(self, number: int) -> Path:
        return self._file.with_name(f"{self._file.stem}-damaged-{number}{self._file.suffix}")

    def _set_aside_files(self) -> Iterator[Path]:
        return self._file.parent.glob(f"{self._file.stem}-damaged-*{self._file.suffix}")

    def _refused(self) -> BookmarkError:
        return BookmarkError(
            f"{self._content} n’ont pas pu être lus ou enregistrés.",
            "Vérifiez la place libre et les droits du dossier personnel, puis essayez à nouveau.",
        )


@contextlib.contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN")  # locked by the first statement that writes: a file that can only be read is read
    try:
        yield
    except BaseException:
        file.execute("ROLLBACK")
        raise
    file.execute("COMMIT")
