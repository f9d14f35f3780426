"""The file of what was read."""

import sqlite3
from pathlib import Path

from onpe_desktop.bookmarks.reading import Reading
from onpe_desktop.bookmarks.schema import READING_STEPS
from onpe_desktop.bookmarks.sqlite_file import SqliteFile


class ReadingStore:
    """Keeps what was read, as `BookmarkStore` keeps bookmarks: the same promises, the same errors."""

    def __init__(self, file: Path) -> None:
        self._file = SqliteFile(file, READING_STEPS, "Les repères de lecture")

    @property
    def set_aside(self) -> Path | None:
        """What a damaged file is called now."""
        return self._file.set_aside

    def load(self) -> Reading:
        """Return what was read; nothing, and nothing is written, when there is no file."""
        return self._file.do(_load) if self._file.exists else Reading()

    def place(self, dossier: str, section: str, paragraph: int) -> None:
        """Store where the reader is in a dossier: it is the one read last now."""
        statement = "INSERT OR REPLACE INTO positions VALUES (?, ?, ?)"  # as a new row, behind the others
        self._file.do(lambda file: file.execute(statement, (dossier, section, paragraph)))

    def mark(self, dossier: str, section: str) -> None:
        """Store that a section was read."""
        statement = "INSERT OR IGNORE INTO read_sections VALUES (?, ?)"
        self._file.do(lambda file: file.execute(statement, (dossier, section)))

    def unmark(self, dossier: str, section: str) -> None:
        """Take back that a section was read, with every trace of it in the file."""
        statement = "DELETE FROM read_sections WHERE (dossier, section) = (?, ?)"
        if self._file.exists:
            self._file.do(lambda file: file.execute(statement, (dossier, section)))

    def put(self, reading: Reading) -> None:
        """Store all of it, and nothing else."""

        def replace(file: sqlite3.Connection) -> None:
            file.execute("DELETE FROM positions")
            file.execute("DELETE FROM read_sections")
            rows = ((dossier, *position) for dossier, position in reading.positions.items())
            file.executemany("INSERT INTO positions VALUES (?, ?, ?)", rows)
            file.executemany("INSERT INTO read_sections VALUES (?, ?)", sorted(reading.sections))

        self._file.do(replace)

    def erase(self) -> None:
        """Delete the file, and what SQLite and earlier damage left beside it."""
        self._file.erase()


def _load(file: sqlite3.Connection) -> Reading:
    positions = file.execute("SELECT dossier, section, paragraph FROM positions ORDER BY rowid")
    return Reading(
        {dossier: (section, paragraph) for dossier, section, paragraph in positions},
        set(file.execute("SELECT dossier, section FROM read_sections")),
    )
