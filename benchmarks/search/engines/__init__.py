"""The engines that are held against each other, each with the same three questions."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.search.corpus import Entry

SHOWN = 10

Clause = tuple[tuple[tuple[str, ...], ...], ...]  # ways, each of atoms, each of terms that will do
Shown = tuple[int, str, object]  # number of the passage, its title, a snippet with the hits marked


class Engine(Protocol):
    """An opened index."""

    def ranked(self, text: str, count: int) -> list[int]:
        """Return the numbers of the best passages for a whole query, best first."""
        ...

    def page(self, text: str) -> Sequence[Shown]:
        """Return what a page of results shows for a whole query."""
        ...

    def typed(self, text: str) -> Sequence[Shown]:
        """Return what is shown while the last word is being typed."""
        ...

    def planned(self, clauses: Sequence[Clause], count: int, *, every: bool) -> tuple[list[tuple[int, float]], int]:
        """Return the best passages with every clause of a plan, or any, with their scores; how many there are.

        For peers that are given the program's terms.
        """
        ...


Build = Callable[[Sequence[Entry], Path], None]
Open = Callable[[Path], Engine]


def engines() -> Iterator[tuple[str, Build, Open]]:
    """Yield the name of every engine, what builds its index in an empty folder, and what opens it again."""
    from functools import partial

    from benchmarks.search.engines import fts5, program, tantivy_engine, xapian_engine

    yield "onpe-desktop", program.build, program.Program
    for name, module, french in (
        ("FTS5", fts5, False), ("FTS5, our terms", fts5, True),
        ("Xapian", xapian_engine, False), ("Xapian, our terms", xapian_engine, True),
        ("tantivy", tantivy_engine, False), ("tantivy, our terms", tantivy_engine, True),
    ):  # fmt: skip
        yield name, partial(module.build, french=french), partial(module.Opened, french=french)
