"""Times each key press of typical queries: this program's searcher beside stock Whoosh on the same passages.

Run: `python benchmarks/search_speed.py`. Both answer the same key presses in turns, so that a busy machine slows both;
read the ratios. Stock Whoosh: four stored text fields with its French analyzer, `MultifieldParser`, the last word as
`word*`, the 20 best with highlighted snippets.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from whoosh.analysis import LanguageAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import MultifieldParser

from onpe_desktop.authoring.build import build_packs
from onpe_desktop.packs import Library
from onpe_desktop.search import SearchIndex
from onpe_desktop.search.passages import IndexedPack, passages_of

SOURCES = Path(__file__).parents[1] / "resources" / "dossiers"
SHOWN = 20
PASSES = 3  # the first one fills the caches
QUERIES = (
    "educateur", "225-7-1", "volet 1", "119", "l226-3", "0153066892", "mineur victime", "aide sociale à l'enfance",
    "secret professionnel", "recours à la prostitution", "qui appeler en cas de fugue", "information préoccupante",
)  # fmt: skip
FIELDS = ("title", "names", "path", "body")

Ask = Callable[[str], object]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        build_packs(SOURCES, Path(folder))
        packs = Library.open([Path(folder)]).packs
        started = time.perf_counter()
        index = SearchIndex.open(packs, Path(folder) / "built", None)
        built = time.perf_counter()
        index = SearchIndex.open(packs, Path(folder) / "built", None)
        searcher = index.searcher()
        opened = time.perf_counter()
        searcher.search("fugue")
        first = time.perf_counter()
        passages = sum(1 for pack in packs for _ in passages_of(pack, []))
        print(f"Python {sys.version.split()[0]}, {passages} passages, {SHOWN} results with snippets")
        print(f"build {built - started:.2f} s, open {opened - built:.3f} s, first query {first - opened:.3f} s")
        compare({"stock Whoosh": stock(packs), "onpe-desktop": lambda text: searcher.search(text, typing=True)})


def compare(engines: dict[str, Ask]) -> None:
    """Print a line for each engine and pass, in milliseconds."""
    keys = [query[:end] for query in QUERIES for end in range(1, len(query) + 1)]
    for number in range(1, PASSES + 1):
        times: dict[str, list[float]] = {name: [] for name in engines}
        for text in keys:
            for name, ask in engines.items():
                started = time.perf_counter()
                ask(text)
                times[name].append((time.perf_counter() - started) * 1000)
        medians = {name: statistics.median(values) for name, values in times.items()}
        tails = {name: statistics.quantiles(values, n=20)[-1] for name, values in times.items()}
        for name in engines:
            print(f"pass {number}  {name:14} median {medians[name]:7.2f} ms   p95 {tails[name]:7.2f} ms")
        theirs, ours = engines
        median, tail = medians[theirs] / medians[ours], tails[theirs] / tails[ours]
        print(f"        {'ratio':14} median {median:7.1f}      p95 {tail:7.1f}")


def stock(packs: tuple[IndexedPack, ...]) -> Ask:
    """Index the same passages with what Whoosh offers, and return a way to ask it."""
    french = LanguageAnalyzer("fr")
    storage = RamStorage()
    writer = storage.create_index(Schema(**{name: TEXT(analyzer=french, stored=True) for name in FIELDS})).writer()
    for pack in packs:
        for passage in passages_of(pack, []):
            writer.add_document(
                title=passage.title,
                names=" ".join(passage.names),
                path=" ".join(passage.title_path[:-1]),
                body=passage.text,
            )
    writer.commit()
    searcher = storage.open_index().searcher()
    parser = MultifieldParser(FIELDS, searcher.schema, fieldboosts={"title": 8.0, "names": 4.0, "path": 2.0})

    def ask(text: str) -> object:
        results = searcher.search(parser.parse(f"{text}*"), limit=SHOWN)
        return [(hit["title"], hit.highlights("body", top=1)) for hit in results]

    return ask


if __name__ == "__main__":
    main()
