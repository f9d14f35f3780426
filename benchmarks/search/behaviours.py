"""Runs the behaviour probes of `index/queries/behaviours.tsv` on this program's search and on stock engines.

Run: `python benchmarks/search/behaviours.py [SUBJECT]`, with `pip install tantivy`, and Debian's `python3-xapian` or
another build of Xapian's bindings; an engine that is not there is left out. Each engine indexes the same documents in
one field, with what it brings for French, and wants all the words of a query; quotation marks are those that it knows.
With a subject, the probes of it that an engine misses are listed.
"""

import re
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))
if not find_spec("xapian"):
    sys.path.append("/usr/lib/python3/dist-packages")  # where Debian puts it

from search_packs import FakePack, metadata, section
from search_probes import Probe, read_probes

Finds = Callable[[str], set[int]]  # a query -> the numbers of the documents found


def ours(documents: Sequence[str]) -> Finds:
    from onpe_desktop.search import SearchIndex

    sections = tuple(section(f"d-{number}", "–", text) for number, text in enumerate(documents))
    with tempfile.TemporaryDirectory() as folder:
        pack = FakePack(metadata("documents", "–"), sections)
        searcher = SearchIndex.open([pack], Path(folder) / "index", None).searcher()

    def finds(query: str) -> set[int]:
        results = searcher.search(query, limit=len(documents))
        hits = [] if results.relaxed else [hit for group in results.groups for hit in group.hits]
        return {int(hit.section.removeprefix("d-")) for hit in hits}

    return finds


def whoosh_french(documents: Sequence[str]) -> Finds:
    from whoosh.analysis import LanguageAnalyzer
    from whoosh.fields import STORED, TEXT, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.qparser import QueryParser

    schema = Schema(number=STORED, text=TEXT(analyzer=LanguageAnalyzer("fr")))
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for number, text in enumerate(documents):
        writer.add_document(number=number, text=text)
    writer.commit()
    searcher, parser = index.searcher(), QueryParser("text", schema)
    return lambda query: {hit["number"] for hit in searcher.search(parser.parse(query), limit=None)}


def fts5(documents: Sequence[str]) -> Finds:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    base.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(documents))

    def finds(query: str) -> set[int]:
        asked = " ".join('"' + "".join(words).replace('"', '""') + '"' for words in _quoted_or_words(query))
        return {row[0] for row in base.execute("SELECT rowid FROM texts WHERE texts MATCH ?", (asked,))}

    return finds


def tantivy_french(documents: Sequence[str]) -> Finds:
    import tantivy

    fields = tantivy.SchemaBuilder().add_unsigned_field("number", stored=True)
    index = tantivy.Index(fields.add_text_field("text", tokenizer_name="fr").build())
    filters = (
        tantivy.Filter.lowercase(),
        tantivy.Filter.ascii_fold(),
        tantivy.Filter.stopword("french"),
        tantivy.Filter.stemmer("french"),
    )
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for one in filters:
        analyzer = analyzer.filter(one)
    index.register_tokenizer("fr", analyzer.build())
    writer = index.writer()
    for number, text in enumerate(documents):
        writer.add_document(tantivy.Document(number=number, text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def finds(query: str) -> set[int]:
        parsed, _problems = index.parse_query_lenient(query, ["text"], conjunction_by_default=True)
        hits = searcher.search(parsed, len(documents)).hits
        return {searcher.doc(address)["number"][0] for _score, address in hits}

    return finds


def xapian_french(documents: Sequence[str]) -> Finds:
    import xapian

    base = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("fr"))
    for text in documents:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(text)
        base.add_document(document)
    parser = xapian.QueryParser()
    parser.set_database(base)
    parser.set_stemmer(xapian.Stem("fr"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_AND)

    def finds(query: str) -> set[int]:
        enquire = xapian.Enquire(base)
        enquire.set_query(parser.parse_query(query))
        return {match.docid - 1 for match in enquire.get_mset(0, len(documents))}

    return finds


ENGINES: dict[str, tuple[str, Callable[[Sequence[str]], Finds]]] = {
    "onpe-desktop": ("", ours),
    "Whoosh, LanguageAnalyzer('fr')": ("whoosh", whoosh_french),
    "SQLite FTS5, unicode61": ("sqlite3", fts5),
    "tantivy, French stemmer": ("tantivy", tantivy_french),
    "Xapian, French stemmer": ("xapian", xapian_french),
}


def _quoted_or_words(query: str) -> Iterator[tuple[str, ...]]:
    for match in re.finditer(r'"([^"]*)"|(\S+)', query):
        yield match.groups("")


def _as_typed_there(query: str) -> str:
    """Write quotation marks as every engine knows them."""
    return re.sub(r"[«“]\s*|\s*[»”]", '"', query)


def _missed(finds: Finds, probes: Sequence[Probe], *, french_quotes: bool) -> list[Probe]:
    missed = []
    for number, probe in enumerate(probes):
        query = probe.query if french_quotes else _as_typed_there(probe.query)
        try:
            is_found = number in finds(query)
        except Exception as error:  # noqa: BLE001 - an engine that raises has not found anything
            print(f"  {query}: {type(error).__name__}")
            is_found = False
        if is_found != probe.is_found:
            missed.append(probe)
    return missed


def main() -> None:
    subject = " ".join(sys.argv[1:])
    probes = read_probes()
    wanted = Counter(probe.is_found for probe in probes)
    print(f"| {len(probes)} probes | passed | of {wanted[True]} that must match | of {wanted[False]} that must not |")
    print("|---|---|---|---|")
    by_subject: dict[str, Counter[str]] = {}
    for name, (module, engine) in ENGINES.items():
        if module and not find_spec(module):
            continue
        finds = engine([probe.document for probe in probes])
        missed = _missed(finds, probes, french_quotes=not module)
        passed = wanted - Counter(probe.is_found for probe in missed)
        print(f"| {name} | {passed.total()} | {passed[True]} | {passed[False]} |")
        by_subject[name] = Counter(probe.subject for probe in missed)
        for probe in missed:
            if probe.subject == subject:
                print(f"  {probe.query!r} in {probe.document!r} ({probe.tried})")
    print("\n| subject | probes | " + " | ".join(by_subject) + " |")
    print("|---" * (len(by_subject) + 2) + "|")
    for one, count in Counter(probe.subject for probe in probes).items():
        print(f"| {one} | {count} | " + " | ".join(str(count - missed[one]) for missed in by_subject.values()) + " |")


if __name__ == "__main__":
    main()
