"""Relevance, speed and memory of the search beside SQLite FTS5, Xapian and tantivy, on French public-service texts.

    python -m benchmarks.search build [S M L]     fetch the texts (npm) and build every index in build/benchmarks
    python -m benchmarks.search quality [tuned]   nDCG@10 at L, on the half that is reported (or the one tuned on)
    python -m benchmarks.search speed [S M L]     times, warm; ratios; first query and memory
    python -m benchmarks.search floor [S M L]     the same peers beside the least that any Python must do

Run from the top of the repository with `PYTHONPATH=src:.` and a Python that has the program's dependencies, Xapian and
tantivy. Xapian's bindings come from Debian and fit its own Python only:

    apt install python3-xapian python3-venv
    /usr/bin/python3 -m venv --system-site-packages build/benchmarks/venv
    build/benchmarks/venv/bin/pip install tantivy whoosh3 lxml markdown-it-py mdit-py-plugins platformdirs PyYAML

Building takes minutes at L. The peers get the same passages, the same field weights, and search as
the program does: all words while typing, any of the words when none has all; any of the words of a question.
"""

import shutil
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.search.corpus import SIZES, Corpus, corpus
from benchmarks.search.engines import Engine, engines
from benchmarks.search.engines.floor import Floor
from benchmarks.search.engines.in_place import InPlace
from benchmarks.search.engines.program import Program
from benchmarks.search.fetching import CACHE
from benchmarks.search.probe import probe
from benchmarks.search.quality import quality
from benchmarks.search.speed import KINDS, Measured, asked, speed

OURS = "onpe-desktop"
PEERS = ("FTS5", "Xapian", "tantivy")  # the first finds no « salariés » by « salarié »
_PROBED = 5  # processes for each engine


def build(size: str) -> None:
    texts = corpus(size)
    for name, build_index, _open in engines():
        folder = _folder(name, size)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        build_index(texts.entries, folder)
        print(f"{size}  {name:20} {_bytes(folder) / 1e6:8.1f} MB", flush=True)


def print_quality(*, reported: bool) -> None:
    texts = corpus("L")
    for name, _build, opener in engines():
        found = quality(opener(_folder(name, "L")), texts, reported=reported)
        print(f"{name:20}", "  ".join(f"{one} {value:.3f}" for one, value in found.items()), flush=True)


def print_speed(size: str) -> None:
    """Measure the peers beside the program; then, by themselves, those that do more than a peer does.

    Apart, since the latter hold three more copies of the program, which are opened only then: what is in the
    processor's cache is theirs.
    """
    texts, queries = corpus(size), _queries()
    every = {name: opener(_folder(name, size)) for name, _build, opener in engines()}
    peers = {name: every[name] for name in PEERS}
    _print_beside(size, every[OURS], peers, {"peers": PEERS, "peers with French stems": PEERS[1:]})
    same = {f"{name}, in our place": InPlace(_program(size), every[f"{name}, our terms"]) for name in PEERS}
    fts5 = "FTS5, our terms"
    _print_beside(size, every[OURS], {fts5: every[fts5], **same}, {"peers in our place": tuple(same)})
    for name in (OURS, *PEERS):
        print(f"{size}  {name:20} {_probed(name, size, asked(texts, queries)['question'])}", flush=True)


def _print_beside(size: str, ours: Engine, others: Mapping[str, Engine], told: Mapping[str, Sequence[str]]) -> None:
    """Measure the program and others in turns; `told` are those by whose fastest its times are divided."""
    measured = speed({OURS: ours, **others}, corpus(size), _queries())
    for name, kinds in measured.items():
        print(f"{size}  {name:20}", "  ".join(f"{kind}: {_line(kinds[kind])}" for kind in KINDS), flush=True)
    for words, names in told.items():
        line = (f"{kind}: {_ratios(measured[OURS][kind], [measured[one][kind] for one in names])}" for kind in KINDS)
        print(f"{size}  to the fastest of the {words}: ", "  ".join(line), flush=True)


def print_floor(size: str) -> None:
    """Measure what any Python must do for ten results, in turns with the program and the peers."""
    texts = corpus(size)
    every = {name: opener(_folder(name, size)) for name, _build, opener in engines() if name in {OURS, *PEERS}}
    measured = speed({**every, "floor": Floor(texts.entries)}, texts, _queries())
    for name, kinds in measured.items():
        print(f"{size}  {name:20}", "  ".join(f"{kind}: {_line(kinds[kind])}" for kind in KINDS), flush=True)
    for name in (OURS, "floor"):
        line = (f"{kind}: {_ratios(measured[name][kind], [measured[one][kind] for one in PEERS])}" for kind in KINDS)
        print(f"{size}  {name} to the fastest of the peers: ", "  ".join(line), flush=True)


def _program(size: str) -> Program:
    """Open the program once more: it keeps the hits of the last query, which one peer must not leave to the next."""
    return Program(_folder(OURS, size))


def _line(measured: Measured) -> str:
    return "  ".join(f"{kind} {times.median:6.2f} {times.high:6.2f}" for kind, times in measured._asdict().items())


def _ratios(ours: Measured, peers: Sequence[Measured]) -> str:
    """Return our median and 95th percentile beside the lowest of the peers, by the clock and of the processor."""
    return "  ".join(
        f"{name} {mine.median / min(one[which].median for one in peers):.2f} "
        f"{mine.high / min(one[which].high for one in peers):.2f}"
        for which, (name, mine) in enumerate(ours._asdict().items())
    )


def _probed(name: str, size: str, questions: Sequence[str]) -> str:
    runs = [probe(name, _folder(name, size), questions[place:]) for place in range(_PROBED)]
    opening, first, memory = zip(*runs, strict=True)
    return (
        f"open {statistics.median(opening):6.1f} ms  first query {statistics.median(first):6.1f} ms "
        f"(longest {max(first):6.1f})  memory {max(memory):6.1f} MB"
    )


def _queries() -> list[str]:
    judged: Corpus = corpus("L")
    return [one.query for queries in judged.judged.values() for one in queries if one.is_reported]


def _folder(name: str, size: str) -> Path:
    return CACHE / "indexes" / f"{name}-{size}"


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main(verb: str, more: Sequence[str]) -> None:
    match verb:
        case "build":
            for size in more or SIZES:
                build(size)
        case "quality":
            print_quality(reported="tuned" not in more)
        case "speed":
            for size in more or SIZES:
                print_speed(size)
        case "floor":
            for size in more or ("S",):
                print_floor(size)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "", sys.argv[2:])
