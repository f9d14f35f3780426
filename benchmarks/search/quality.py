"""nDCG@10 of every engine on the judged queries: documents, not passages, a document at its best passage."""

import math
from collections.abc import Iterable, Mapping

from benchmarks.search.corpus import Corpus
from benchmarks.search.engines import Engine
from benchmarks.search.judgments import Judged

_DEPTH = 10
_PASSAGES = 100  # asked for, so that ten documents stand among them: with 40, one query of six had fewer

Quality = Mapping[str, float]


def quality(engine: Engine, corpus: Corpus, *, reported: bool) -> Quality:
    """Return the mean nDCG@10 of each set, on the half that is reported or on the one that is tuned on."""
    documents = [entry.document for entry in corpus.entries]
    return {
        name: _mean(
            ndcg((documents[number] for number in engine.ranked(judged.query, _PASSAGES)), judged)
            for judged in queries
            if judged.is_reported == reported
        )
        for name, queries in corpus.judged.items()
    }


def ndcg(found: Iterable[str], judged: Judged) -> float:
    """Return the discounted gain of the first ten documents beside the best possible one; every answer gains 1."""
    best = list(dict.fromkeys(found))[:_DEPTH]
    gain = sum(1 / math.log2(place + 2) for place, document in enumerate(best) if document in judged.answers)
    return gain / sum(1 / math.log2(place + 2) for place in range(min(_DEPTH, len(judged.answers))))


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
