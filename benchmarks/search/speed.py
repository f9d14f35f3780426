"""Times of every engine on the same texts, in turns, so that a busy machine slows all of them; read the ratios.

Every text is asked once to warm up, then in seven rounds; its time is the median of these, so that what other programs
do on the machine meanwhile counts little. Told are the median and the 95th percentile over the texts, in milliseconds,
by the clock and of the processor.
"""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from benchmarks.search.corpus import Corpus
from benchmarks.search.engines import Engine
from benchmarks.search.judgments import order

KINDS = ("keystroke", "question")
_ASKED = 30  # queries
_TYPED = 12  # queries of which every beginning is asked
_ROUNDS = 7


class Times(NamedTuple):
    """Milliseconds: median and 95th percentile."""

    median: float
    high: float


class Measured(NamedTuple):
    """What an engine takes for one kind of text."""

    clock: Times
    processor: Times


def speed(engines: Mapping[str, Engine], corpus: Corpus, queries: Sequence[str]) -> dict[str, dict[str, Measured]]:
    """Return each engine's times by kind, warm."""
    measured: dict[str, dict[str, Measured]] = {name: {} for name in engines}
    for kind, texts in asked(corpus, queries).items():
        rounds: dict[str, list[list[tuple[float, float]]]] = {name: [] for name in engines}
        for number in range(_ROUNDS + 1):
            gc.collect()
            taken: dict[str, list[tuple[float, float]]] = {name: [] for name in engines}
            for text in texts:
                for name, engine in engines.items():
                    taken[name].append(_timed(engine.typed if kind == "keystroke" else engine.page, text))
            for name in engines if number else ():
                rounds[name].append(taken[name])
        for name, several in rounds.items():
            measured[name][kind] = Measured(*(_times(several, which) for which in (0, 1)))
    return measured


def asked(corpus: Corpus, queries: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts of each kind: half of the queries are judged ones, half are titles of the corpus itself."""
    titles = sorted({entry.headings[-1] for entry in corpus.entries if entry.headings[-1].count(" ") > 2}, key=order)
    judged = sorted(set(queries), key=order)
    mixed = [text for pair in zip(judged, titles, strict=False) for text in pair]
    keys = [text[:end] for text in mixed[:_TYPED] for end in range(1, min(len(text), 60) + 1)]
    return {"keystroke": keys, "question": mixed[_TYPED : _TYPED + _ASKED]}


def _timed(answer: Callable[[str], object], text: str) -> tuple[float, float]:
    started, used = time.perf_counter(), time.thread_time()
    answer(text)
    processor = time.thread_time() - used
    return (time.perf_counter() - started) * 1000, processor * 1000


def _times(rounds: Sequence[Sequence[tuple[float, float]]], which: int) -> Times:
    each = [statistics.median(taken[which] for taken in several) for several in zip(*rounds, strict=True)]
    return Times(statistics.median(each), statistics.quantiles(each, n=20)[-1])
