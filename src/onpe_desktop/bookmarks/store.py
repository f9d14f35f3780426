"""The file of the bookmarks."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from onpe_desktop.bookmarks.bookmark import Bookmark
from onpe_desktop.bookmarks.errors import BookmarkError
from onpe_desktop.bookmarks.schema import LaterVersionError, migrate

PATIENCE = 3.0  # seconds to wait for another instance that is just writing
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}  # the last: its tables are not ours
_COLUMNS = "dossier, section, paragraph, dossier_title, title"

T = TypeVar("T")


class BookmarkStore:
    """Bookmarks in the order in which they were made. Several instances of the program may use one file at once.

    Each call opens the file, does its work in one transaction that is on the disk when the call returns, and closes it.
    A damaged file is renamed, and named in `set_aside`; a new one is begun. Every method raises `BookmarkError` when
    the disk refuses, or when the file comes from a later version of the program: it is left alone then.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.set_aside: Path | None = None

    def all(self) -> tuple[Bookmark, ...]:
        """Return the bookmarks; none, and nothing is written, when there is no file."""
        if not self._file.exists():
            return ()
        return self._do(
            lambda file: tuple(
                Bookmark(*row)
                for row in file.execute(f"SELECT {_COLUMNS} FROM bookmarks ORDER BY rowid")  # noqa: S608 - a constant
            )
        )

    def add(self, bookmark: Bookmark) -> None:
        """Store a bookmark; one on the same place is replaced where it stands."""
        statement = (
            f"INSERT INTO bookmarks ({_COLUMNS}) VALUES (?, ?, ?, ?, ?) ON CONFLICT (dossier, section, paragraph) "  # noqa: S608 - a constant
            "DO UPDATE SET dossier_title = excluded.dossier_title, title = excluded.title"
        )
        self._do(lambda file: file.execute(statement, bookmark))

    def remove(self, place: tuple[str, str, int]) -> None:
        """Take the bookmark on a place away, with every trace of it in the file."""
        statement = "DELETE FROM bookmarks WHERE (dossier, section, paragraph) = (?, ?, ?)"
        if self._file.exists():
            self._do(lambda file: file.execute(statement, place))

    def erase(self) -> None:
        """Delete the file, and what SQLite and earlier damage left beside it."""
        try:
            for file in (self._file, *self._file.parent.glob(f"{self._file.name}-*"), *self._set_aside_files()):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise _refused() from error

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return self._try(work)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                raise _refused() from error
        self._put_aside()
        try:
            return self._try(work)
        except sqlite3.Error as error:
            raise _refused() from error

    def _try(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused() from error
        with contextlib.closing(sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)) as file:
            file.execute("PRAGMA synchronous = EXTRA")
            file.execute("PRAGMA secure_delete = ON")
            try:
                migrate(file)
            except LaterVersionError as error:
                raise BookmarkError(
                    "Les marque-pages viennent d’une version plus récente du programme.",
                    "Ils sont intacts\u202f; ouvrez-les avec cette version, ou mettez ce programme à jour.",
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
            raise _refused() from error
        self.set_aside = target

    def _aside_name(self, number: int) -> Path:
        return self._file.with_name(f"{self._file.stem}-damaged-{number}{self._file.suffix}")

    def _set_aside_files(self) -> Iterator[Path]:
        return self._file.parent.glob(f"{self._file.stem}-damaged-*{self._file.suffix}")


@contextlib.contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN")  # locked by the first statement that writes: a file that can only be read is read
    try:
        yield
    except BaseException:
        file.execute("ROLLBACK")
        raise
    file.execute("COMMIT")


def _refused() -> BookmarkError:
    return BookmarkError(
        "Les marque-pages n’ont pas pu être lus ou enregistrés.",
        "Vérifiez la place libre et les droits du dossier personnel, puis essayez à nouveau.",
    )
