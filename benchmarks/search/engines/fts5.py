"""SQLite FTS5: its own tokenizer folds accents and knows no French stems; prefixes of 2 and 3 letters are indexed.

With our terms it indexes these in place of the texts, which stand in a table of their own, and its snippets are cut
from them with one pattern for all ten: FTS5's own `snippet` would show the terms.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.corpus import Entry
from benchmarks.search.engines import SHOWN, Clause, Shown
from benchmarks.search.engines.cutting import cut, pattern
from benchmarks.search.engines.french import WEIGHTS, asked_terms, asked_words, terms

_FILE = "index.sqlite"
_RANK = f"bm25({', '.join(map(str, WEIGHTS))})"


def build(entries: Sequence[Entry], folder: Path, *, french: bool) -> None:
    """Index title, titles above and text as three columns."""
    database = sqlite3.connect(folder / _FILE)
    database.execute(
        "CREATE VIRTUAL TABLE passages USING fts5(title, above, body, "
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    if french:
        database.execute("CREATE TABLE texts(title, body)")
    for number, entry in enumerate(entries):
        columns = (entry.headings[-1], "\n".join(entry.headings[:-1]), entry.text)
        stored = [" ".join(terms(column)) for column in columns] if french else columns
        database.execute("INSERT INTO passages(rowid, title, above, body) VALUES (?, ?, ?, ?)", (number, *stored))
        if french:
            database.execute("INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)", (number, columns[0], columns[2]))
    database.execute("INSERT INTO passages(passages) VALUES ('optimize')")
    database.commit()


class Opened:
    """The table, searched by any of the words, or by all while typing."""

    def __init__(self, folder: Path, *, french: bool) -> None:
        self._database = sqlite3.connect(folder / _FILE)
        self._french = french
        self._asked = asked_terms if french else asked_words

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the best rows by bm25."""
        query = self._any(text)
        return [row[0] for row in self._rows("rowid", query, count)] if query else []

    def page(self, text: str) -> Sequence[Shown]:
        """Return ten rows with snippets."""
        query = self._any(text)
        return self._shown(query, self._asked(text)) if query else []

    def typed(self, text: str) -> Sequence[Shown]:
        """Return ten rows with all words, the last one as a beginning; with any of them when none has all."""
        asked = self._asked(text)
        words = [f'"{word}"' for word in asked]
        if not words:
            return []
        words[-1] += "*"
        return self._shown(" AND ".join(words), asked) or self._shown(" OR ".join(words), asked)

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Return the best rows for the clauses of a plan, and how many there are."""
        query = (" AND " if every else " OR ").join(map(_clause, clauses))
        statement = "SELECT rowid, -rank FROM passages WHERE passages MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?"
        rows: list[tuple[int, float]] = self._database.execute(statement, (query, _RANK, count)).fetchall()
        (total,) = self._database.execute("SELECT count(*) FROM passages WHERE passages MATCH ?", (query,)).fetchone()
        return rows, total

    def _shown(self, query: str, asked: Sequence[str]) -> Sequence[Shown]:
        if not self._french:
            return self._rows("rowid, title, snippet(passages, 2, '[', ']', '…', 32)", query, SHOWN)
        words = pattern(asked)
        shown: list[Shown] = []
        for row in self._rows("rowid", query, SHOWN):
            statement = "SELECT title, body FROM texts WHERE rowid = ?"
            title, body = self._database.execute(statement, row[:1]).fetchone()
            shown.append((row[0], title, cut(body, words)))
        return shown

    def _any(self, text: str) -> str:
        return " OR ".join(f'"{word}"' for word in self._asked(text))

    def _rows(self, columns: str, query: str, count: int) -> list[Shown]:
        statement = f"SELECT {columns} FROM passages WHERE passages MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?"
        return self._database.execute(statement, (query, _RANK, count)).fetchall()


def _clause(clause: Clause) -> str:
    ways = (" AND ".join("(" + " OR ".join(map('"{}"'.format, atom)) + ")" for atom in way) for way in clause)
    return "(" + " OR ".join(map("({})".format, ways)) + ")"
