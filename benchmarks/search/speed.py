"""Times of every engine on the same queries, in turns, so that a busy machine slows all of them; read the ratios."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence

from benchmarks.search.corpus import Corpus
from benchmarks.search.engines import Engine
from benchmarks.search.judgments import order

KINDS = ("keystroke", "question", "common word")
_ASKED = 30  # queries
_TYPED = 12  # queries of which every beginning is asked
_COMMON = ("travail", "salarié", "contrat", "demande", "droit", "code", "article", "personne", "durée", "employeur")

Times = Mapping[str, tuple[float, float]]  # kind: median and 95th percentile, milliseconds


def speed(engines: Mapping[str, Engine], corpus: Corpus, queries: Sequence[str]) -> dict[str, Times]:
    """Return each engine's times, warm: every query was asked once before."""
    texts = asked(corpus, queries)
    taken: dict[str, dict[str, list[float]]] = {name: {kind: [] for kind in KINDS} for name in engines}
    for is_warm in (False, True):
        for kind, listed in texts.items():
            for text in listed:
                for name, engine in engines.items():
                    answer = engine.typed if kind == "keystroke" else engine.page
                    milliseconds = _timed(answer, text)
                    if is_warm:
                        taken[name][kind].append(milliseconds)
    return {
        name: {kind: (statistics.median(times), statistics.quantiles(times, n=20)[-1]) for kind, times in kinds.items()}
        for name, kinds in taken.items()
    }


def asked(corpus: Corpus, queries: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts of each kind: half of the queries are judged ones, half are titles of the corpus itself."""
    titles = sorted({entry.headings[-1] for entry in corpus.entries if entry.headings[-1].count(" ") > 2}, key=order)
    judged = sorted(set(queries), key=order)
    mixed = [text for pair in zip(judged, titles, strict=False) for text in pair]
    keys = [text[:end] for text in mixed[:_TYPED] for end in range(1, min(len(text), 60) + 1)]
    return {"keystroke": keys, "question": mixed[_TYPED : _TYPED + _ASKED], "common word": list(_COMMON)}


def _timed(answer: Callable[[str], object], text: str) -> float:
    started = time.perf_counter()
    answer(text)
    return (time.perf_counter() - started) * 1000
