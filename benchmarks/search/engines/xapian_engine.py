"""Xapian with its French stemmer (Debian's `python3-xapian`)."""

from collections.abc import Sequence
from pathlib import Path

import xapian
from benchmarks.search.corpus import Entry
from benchmarks.search.engines import SHOWN, Clause, Shown
from benchmarks.search.engines.french import WEIGHTS, asked_terms, asked_words, terms

_FILE = "index.xapian"


def build(entries: Sequence[Entry], folder: Path, *, french: bool) -> None:
    """Index title, titles above and text; a title's words count as often as they weigh."""
    database = xapian.WritableDatabase(str(folder / _FILE), xapian.DB_CREATE)
    generator = xapian.TermGenerator()
    if not french:
        generator.set_stemmer(xapian.Stem("fr"))
    for entry in entries:
        document = xapian.Document()
        generator.set_document(document)
        columns = (entry.headings[-1], "\n".join(entry.headings[:-1]), entry.text)
        for column, weight in zip(columns, WEIGHTS, strict=True):
            generator.index_text(" ".join(terms(column)) if french else column, int(weight))
            generator.increase_termpos()
        document.set_data(entry.headings[-1] + "\n" + entry.text)
        database.add_document(document)  # numbered from 1
    database.commit()
    database.compact(str(folder / f"{_FILE}.compact"))
    database.close()


class Opened:
    """The database, searched by any of the words, or by all while typing."""

    def __init__(self, folder: Path, *, french: bool) -> None:
        self._database = xapian.Database(str(folder / f"{_FILE}.compact"))
        self._french = french
        self._stem = xapian.Stem("none" if french else "fr")
        self._parser = xapian.QueryParser()
        self._parser.set_database(self._database)
        self._parser.set_stemmer(self._stem)
        self._parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the best documents by Xapian's BM25."""
        return [match.docid - 1 for match in self._matches(self._any(text), count)]

    def page(self, text: str) -> Sequence[Shown]:
        """Return ten documents with Xapian's snippets."""
        return self._shown(self._any(text))

    def typed(self, text: str) -> Sequence[Shown]:
        """Return ten documents with all words, the last one as a beginning; with any when none has all."""
        words = " ".join(asked_words(text))
        found: Sequence[Shown] = []
        for operator in (xapian.Query.OP_AND, xapian.Query.OP_OR):
            self._parser.set_default_op(operator)
            found = found or self._shown(self._parser.parse_query(words, xapian.QueryParser.FLAG_PARTIAL))
        return found

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Return the best documents for the clauses of a plan, and how many there are."""
        both, either = xapian.Query.OP_AND, xapian.Query.OP_OR
        parts = []
        for clause in clauses:
            ways = [xapian.Query(both, [xapian.Query(either, list(atom)) for atom in way]) for way in clause]
            parts.append(xapian.Query(either, ways))
        enquire = xapian.Enquire(self._database)
        enquire.set_query(xapian.Query(both if every else either, parts))
        matches = enquire.get_mset(0, count, self._database.get_doccount())  # counts exactly
        return [(match.docid - 1, match.weight) for match in matches], matches.get_matches_estimated()

    def _any(self, text: str) -> "xapian.Query":
        if self._french:
            return xapian.Query(xapian.Query.OP_OR, asked_terms(text))
        self._parser.set_default_op(xapian.Query.OP_OR)
        return self._parser.parse_query(" ".join(asked_words(text)), 0)

    def _matches(self, query: "xapian.Query", count: int) -> "xapian.MSet":
        enquire = xapian.Enquire(self._database)
        enquire.set_query(query)
        return enquire.get_mset(0, count)

    def _shown(self, query: "xapian.Query") -> Sequence[Shown]:
        matches = self._matches(query, SHOWN)
        shown: list[Shown] = []
        for match in matches:
            title, _, text = match.document.get_data().decode().partition("\n")
            shown.append((match.docid - 1, title, matches.snippet(text, 200, self._stem)))
        return shown
