"""How much a term weighs in a passage: the part of BM25F that does not depend on the other passages.

Title far above text, as measured in docs/search.md. Each field's occurrences are divided by its length beside a typical
one, the same for all packs, so that their scores compare.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TOP_LEVEL = 255
_SATURATION = 2.0  # BM25's k1: how fast more occurrences stop counting


@dataclass(frozen=True, slots=True)
class _Field:
    weight: float
    typical_length: int  # terms
    length_share: float  # BM25's b: how much a longer field counts less


_FIELDS = {
    "title": _Field(8.0, 8, 0.6),
    "names": _Field(4.0, 12, 0.6),  # other titles and words that people type
    "path": _Field(2.0, 8, 0.6),  # the titles of the sections above
    "text": _Field(1.0, 60, 0.4),
}


def weighed(fields: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return the weight of each term of a passage, from the terms of its fields."""
    weights: dict[str, float] = {}
    for name, terms in fields.items():
        field = _FIELDS[name]
        length = sum("+" not in term for term in terms)  # synonyms of several words make no text longer
        divisor = 1 - field.length_share + field.length_share * length / field.typical_length
        for term, count in Counter(terms).items():
            weights[term] = weights.get(term, 0.0) + field.weight * count / divisor
    return weights


def rarity(passages: int, size: int) -> float:
    """Return the inverse document frequency of a term that `passages` of `size` have, 0 when none has it."""
    return math.log(1 + (size - passages + 0.5) / (passages + 0.5)) if passages else 0.0


def level(weight: float) -> int:
    """Return what the index keeps of a weight: how near it is to what no more occurrences can add to."""
    return max(1, round(TOP_LEVEL * weight / (_SATURATION + weight)))


def score(weight_level: int, term_rarity: float) -> float:
    """Return what a term whose weight has this level adds to a passage's score."""
    return term_rarity * (_SATURATION + 1) * weight_level / TOP_LEVEL
