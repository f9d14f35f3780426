"""The tables, as a list of steps: a file knows how many it has taken, and takes the others when it is opened."""

import sqlite3

MIGRATIONS = (
    """
    CREATE TABLE bookmarks (
        dossier TEXT NOT NULL, section TEXT NOT NULL, paragraph INTEGER NOT NULL DEFAULT 0,
        UNIQUE (dossier, section, paragraph)
    )
    """,
    "ALTER TABLE bookmarks ADD COLUMN dossier_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bookmarks ADD COLUMN title TEXT NOT NULL DEFAULT ''",
)


class LaterVersionError(Exception):
    """The file has taken steps that this program does not know."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file, in autocommit, to the present version: all the steps or none of them.

    Raises `LaterVersionError`, and what sqlite3 raises.
    """
    version = _version(connection)
    if version == len(MIGRATIONS):
        return
    if version > len(MIGRATIONS):
        raise LaterVersionError
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[_version(connection) :]:  # another instance may have been faster
            connection.execute(step)
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
