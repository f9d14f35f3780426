"""The file of the bookmarks."""

from pathlib import Path

from onpe_desktop.bookmarks.bookmark import Bookmark
from onpe_desktop.bookmarks.schema import BOOKMARK_STEPS
from onpe_desktop.bookmarks.sqlite_file import SqliteFile

_COLUMNS = "dossier, section, paragraph, dossier_title, title"


class BookmarkStore:
    """Bookmarks in the order in which they were made. Several instances of the program may use one file at once.

    What a call has stored is on the disk when it returns. A damaged file is renamed, and named in `set_aside`; a new
    one is begun. Every method raises `BookmarkError` when the disk refuses, or when the file comes from a later version
    of the program: it is left alone then.
    """

    def __init__(self, file: Path) -> None:
        self._file = SqliteFile(file, BOOKMARK_STEPS, "Les marque-pages")

    @property
    def set_aside(self) -> Path | None:
        """What a damaged file is called now."""
        return self._file.set_aside

    def all(self) -> tuple[Bookmark, ...]:
        """Return the bookmarks; none, and nothing is written, when there is no file."""
        if not self._file.exists:
            return ()
        return self._file.do(
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
        self._file.do(lambda file: file.execute(statement, bookmark))

    def remove(self, place: tuple[str, str, int]) -> None:
        """Take the bookmark on a place away, with every trace of it in the file."""
        statement = "DELETE FROM bookmarks WHERE (dossier, section, paragraph) = (?, ?, ?)"
        if self._file.exists:
            self._file.do(lambda file: file.execute(statement, place))

    def erase(self) -> None:
        """Delete the file, and what SQLite and earlier damage left beside it."""
        self._file.erase()
