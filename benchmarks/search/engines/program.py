"""The program's own engine: an index for each dossier, opened as the program opens it."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.search.corpus import Entry
from benchmarks.search.engines import SHOWN, Clause, Shown

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.search.analysis import bundled_analyzer
from onpe_desktop.search.indexer import index_passages
from onpe_desktop.search.language import Language
from onpe_desktop.search.pack_index import PackIndex
from onpe_desktop.search.passages import Passage
from onpe_desktop.search.results import Hit, Results
from onpe_desktop.search.search_index import SearchIndex


def build(entries: Sequence[Entry], folder: Path) -> None:
    """Index each dossier by itself."""
    numbered = enumerate(entries)
    for dossier, inside in groupby(numbered, key=lambda pair: pair[1].dossier):
        files = index_passages((_passage(number, entry) for number, entry in inside), bundled_analyzer())
        (folder / dossier).mkdir()
        for name, content in files.items():
            (folder / dossier / name).write_bytes(content)


def _passage(number: int, entry: Entry) -> Passage:
    lines = entry.text.split("\n")
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return Passage(
        f"p{number}", SectionKind.SECTION, entry.headings[-1], entry.headings, (), entry.text,
        tuple((start, place) for place, start in enumerate(starts, 1)),
    )  # fmt: skip


class Program:
    """The program's searcher."""

    def __init__(self, folder: Path) -> None:
        parts = [
            PackIndex(path.name, path.name, {file.name: file.read_bytes() for file in path.iterdir()})
            for path in sorted(folder.iterdir())
        ]
        self.searcher = SearchIndex(Language(bundled_analyzer()), parts).searcher()

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the best passages of all dossiers."""
        return [int(hit.section[1:]) for hit in _hits(self.searcher.search(text, limit=count))]

    def page(self, text: str) -> Sequence[Shown]:
        """Return ten hits of a finished query."""
        return [shown(hit) for hit in _hits(self.searcher.search(text, limit=SHOWN))]

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Refuse: the program is no peer of itself."""
        raise NotImplementedError

    def typed(self, text: str) -> Sequence[Shown]:
        """Return ten hits of a query that is being typed."""
        return [shown(hit) for hit in _hits(self.searcher.search(text, limit=SHOWN, typing=True))]


def _hits(results: Results) -> list[Hit]:
    return sorted((hit for group in results.groups for hit in group.hits), key=lambda hit: -hit.score)


def shown(hit: Hit) -> Shown:
    """Return what a page shows of a hit."""
    return int(hit.section[1:]), hit.title_path[-1], hit.snippet
