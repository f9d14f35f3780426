"""tantivy with its French stemmer, accents folded (the `tantivy` wheel)."""

from collections.abc import Sequence
from pathlib import Path

import tantivy
from benchmarks.search.corpus import Entry
from benchmarks.search.engines import SHOWN, Clause, Shown
from benchmarks.search.engines.french import WEIGHTS, asked_terms, asked_words, terms

_FIELDS = ("title", "above", "body")
_BOOSTS = dict(zip(_FIELDS, WEIGHTS, strict=True))


def _index(folder: Path, *, french: bool) -> "tantivy.Index":
    builder = tantivy.SchemaBuilder()
    for name in _FIELDS:
        builder.add_text_field(name, stored=True, tokenizer_name="terms")
        if not french:
            builder.add_text_field(f"{name}_written", tokenizer_name="written")  # for beginnings of words
    builder.add_unsigned_field("number", stored=True)
    index = tantivy.Index(builder.build(), path=str(folder))
    written = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    written = written.filter(tantivy.Filter.ascii_fold())
    index.register_tokenizer("written", written.build())
    stemmed = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    if not french:
        stemmed = stemmed.filter(tantivy.Filter.stemmer("french")).filter(tantivy.Filter.ascii_fold())
    index.register_tokenizer("terms", stemmed.build())
    return index


def build(entries: Sequence[Entry], folder: Path, *, french: bool) -> None:
    """Index title, titles above and text as three fields, in one segment."""
    writer = _index(folder, french=french).writer(heap_size=500_000_000, num_threads=1)
    for number, entry in enumerate(entries):
        columns = (entry.headings[-1], "\n".join(entry.headings[:-1]), entry.text)
        document = tantivy.Document(number=number)
        for name, column in zip(_FIELDS, columns, strict=True):
            document.add_text(name, " ".join(terms(column)) if french else column)
            if not french:
                document.add_text(f"{name}_written", column)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class Opened:
    """The index, searched by any of the words, or by all while typing."""

    def __init__(self, folder: Path, *, french: bool) -> None:
        self._index = _index(folder, french=french)
        self._index.reload()
        self._searcher = self._index.searcher()
        self._asked = asked_terms if french else asked_words

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the best documents by tantivy's BM25."""
        hits = self._searcher.search(self._any(self._asked(text)), count).hits
        return [self._searcher.doc(address)["number"][0] for _score, address in hits]

    def page(self, text: str) -> Sequence[Shown]:
        """Return ten documents with tantivy's snippets."""
        return self._shown(self._any(self._asked(text)))

    def typed(self, text: str) -> Sequence[Shown]:
        """Return ten documents with all words, the last one as a beginning; with any when none has all."""
        *whole, last = self._asked(text) or [""]
        begun = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Should, tantivy.Query.boost_query(self._beginning(name, last), weight))
                for name, weight in _BOOSTS.items()
            ]
        )
        found: Sequence[Shown] = []
        for occur in (tantivy.Occur.Must, tantivy.Occur.Should):
            wanted = [(occur, self._any([word])) for word in whole] + [(occur, begun)]
            found = found or self._shown(tantivy.Query.boolean_query(wanted))
        return found

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Return the best documents for the clauses of a plan, and how many there are."""
        parts = [self._either([self._both(list(map(self._terms, way))) for way in clause]) for clause in clauses]
        found = self._searcher.search(self._both(parts) if every else self._either(parts), count, count=True)
        numbers = [(self._searcher.doc(address)["number"][0], score) for score, address in found.hits]
        return numbers, found.count

    def _terms(self, atom: tuple[str, ...]) -> "tantivy.Query":
        """Look for any of some terms in all fields."""
        return self._either(
            [
                tantivy.Query.boost_query(tantivy.Query.term_query(self._index.schema, name, term), weight)
                for term in atom
                for name, weight in _BOOSTS.items()
            ]
        )

    @staticmethod
    def _both(parts: "list[tantivy.Query]") -> "tantivy.Query":
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])

    @staticmethod
    def _either(parts: "list[tantivy.Query]") -> "tantivy.Query":
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])

    def _beginning(self, name: str, word: str) -> "tantivy.Query":
        return tantivy.Query.regex_query(self._index.schema, f"{name}_written", f"{word}.*")

    def _any(self, words: list[str]) -> "tantivy.Query":
        return self._index.parse_query(" ".join(f'"{word}"' for word in words), list(_FIELDS), field_boosts=_BOOSTS)

    def _shown(self, query: "tantivy.Query") -> Sequence[Shown]:
        generator = tantivy.SnippetGenerator.create(self._searcher, query, self._index.schema, "body")
        shown: list[Shown] = []
        for _score, address in self._searcher.search(query, SHOWN).hits:
            document = self._searcher.doc(address)
            shown.append((document["number"][0], document["title"][0], generator.snippet_from_doc(document).to_html()))
        return shown
