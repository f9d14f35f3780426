"""Times the analysis of a corpus: how many megabytes of text a second, with new words and with known ones.

Run: `python benchmarks/search/analysis_speed.py [CORPUS]`. A corpus is a JSON file with `entries`, each with a `text`;
without one it is the middle one of the benchmarks beside this, once they have made it. The best of five runs is told,
in seconds of the processor, since other work must not count.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from onpe_desktop.paths import find_paths
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.lexicon import Lexicon

CORPUS = Path(__file__).parents[2] / "build" / "benchmarks" / "corpus-M.json"
RUNS = 5


def main() -> None:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    texts = [entry["text"] for entry in json.loads(file.read_bytes())["entries"]]
    megabytes = sum(len(text.encode()) for text in texts) / 1_000_000
    lexicon = Lexicon.read(find_paths().index)
    new, known = [], []
    for _run in range(RUNS):
        analyzer = Analyzer(lexicon)
        new.append(_seconds(analyzer, texts))
        known.append(_seconds(analyzer, texts))
    print(f"{len(texts)} passages, {megabytes:.1f} MB of text")
    for name, times in (("words met for the first time", new), ("words known", known)):
        print(f"{name}: {min(times):.2f} s, {megabytes / min(times):.1f} MB/s")


def _seconds(analyzer: Analyzer, texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        analyzer.tokens(text)
    return time.process_time() - started


if __name__ == "__main__":
    main()
