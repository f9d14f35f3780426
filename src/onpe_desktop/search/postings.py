"""Postings of a term, decoded whole. The only module that uses private names of Whoosh, and it can do without them.

Whoosh's public matcher makes several calls for each posting; its blocks hold arrays. Reading these once for each term
is what makes a search ten times as fast (docs/search.md). The names in `_PRIVATE` are private to
`whoosh.codec.whoosh3.W3LeafMatcher`: when one is missing, the public way is taken, and a test holds both ways against
each other.
"""

from itertools import accumulate
from typing import Any

_PRIVATE = ("_read_data", "_data", "_read_weights", "_weights", "_next_block", "_atend")


def read_postings(reader: Any, field: str, term: str) -> tuple[list[int], list[float]]:  # noqa: ANN401 - a Whoosh reader
    """Return the passages that have the term in this field, in order, and how often; empty when there is none."""
    from whoosh.reading import TermNotFound

    try:
        matcher = reader.postings(field, term)
    except TermNotFound:
        return [], []
    if all(hasattr(matcher, name) for name in _PRIVATE):
        return _by_blocks(matcher)
    return _one_by_one(matcher)


def _by_blocks(matcher: Any) -> tuple[list[int], list[float]]:  # noqa: ANN401 - a Whoosh matcher
    ids: list[int] = []
    weights: list[float] = []
    while not matcher._atend:  # noqa: SLF001 - the reason for this module
        matcher._read_data()  # noqa: SLF001
        matcher._read_weights()  # noqa: SLF001
        ids += accumulate(matcher._data[0])  # noqa: SLF001 - the first number, then the distances
        weights += matcher._weights  # noqa: SLF001
        matcher._next_block()  # noqa: SLF001
    return ids, weights


def _one_by_one(matcher: Any) -> tuple[list[int], list[float]]:  # noqa: ANN401 - a Whoosh matcher
    ids: list[int] = []
    weights: list[float] = []
    while matcher.is_active():
        ids.append(matcher.id())
        weights.append(matcher.weight())
        matcher.next()
    return ids, weights
