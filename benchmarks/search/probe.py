"""Opens one engine in a process of its own: `python -m benchmarks.search.probe <engine> <folder> <query>…`.

Prints milliseconds to open, milliseconds for the first query, and how many MB more the process has in memory after all
queries than before opening, when only modules were loaded.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.engines import engines


def probe(name: str, folder: Path, queries: Sequence[str]) -> tuple[float, float, float]:
    """Run this file for an engine and return what it prints."""
    command = [sys.executable, "-m", "benchmarks.search.probe", name, str(folder), *queries]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    opened, first, memory = map(float, printed)
    return opened, first, memory


def main(name: str, folder: Path, queries: Sequence[str]) -> None:
    (opener,) = (opener for known, _build, opener in engines() if known == name)
    if name == "onpe-desktop":
        from whoosh.codec import whoosh3  # noqa: F401 - the peers' libraries are loaded by now, too

        from onpe_desktop.search import searcher  # noqa: F401
    before = _resident()
    started = time.perf_counter()
    engine = opener(folder)
    opened = time.perf_counter()
    engine.page(queries[0])
    first = time.perf_counter()
    for query in queries:
        engine.page(query)
        engine.typed(query)
    print((opened - started) * 1000, (first - opened) * 1000, (_resident() - before) / 1e6)


def _resident() -> int:
    """Return the memory of this process that is in use (Linux)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
