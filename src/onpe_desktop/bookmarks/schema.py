"""The tables of each file, as a list of steps: a file knows how many it has taken, and takes the others when opened."""

import sqlite3
from collections.abc import Sequence

BOOKMARK_STEPS = (
    """
    CREATE TABLE bookmarks (
        dossier TEXT NOT NULL, section TEXT NOT NULL, paragraph INTEGER NOT NULL DEFAULT 0,
        UNIQUE (dossier, section, paragraph)
    )
    """,
    "ALTER TABLE bookmarks ADD COLUMN dossier_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bookmarks ADD COLUMN title TEXT NOT NULL DEFAULT ''",
)
READING_STEPS = (
    "CREATE TABLE positions (dossier TEXT PRIMARY KEY, section TEXT NOT NULL, paragraph INTEGER NOT NULL)",
    "CREATE TABLE read_sections (dossier TEXT NOT NULL, section TEXT NOT NULL, UNIQUE (dossier, section))",
)


class LaterVersionError(Exception):
    """The file has taken steps that this program does not know."""


def migrate(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Bring an open file, in autocommit, to the present version: all the steps or none of them.

    Raises `LaterVersionError`, and what sqlite3 raises.
    """
    version = _version(connection)
    if version == len(steps):
        return
    if version > len(steps):
        raise LaterVersionError
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[_version(connection) :]:  # another instance may have been faster
            connection.execute(step)
            connection.execute(f"PRAGMA user_version = {len(steps)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
