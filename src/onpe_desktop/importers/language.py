"""Which language a text is written in: files often say the one that their program was set to."""

import re
from collections import Counter
from collections.abc import Iterable

# Words that stand in nearly every sentence of one language and hardly in any of the other.
_FREQUENT = {
    "fr": frozenset(
        [
            "les",
            "des",
            "est",
            "dans",
            "pour",
            "une",
            "du",
            "au",
            "aux",
            "par",
            "sur",
            "qui",
            "avec",
            "pas",
            "cette",
            "sont",
            "ou",
            "le",
            "la",
            "et",
        ]
    ),
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "is",
            "for",
            "that",
            "with",
            "as",
            "are",
            "be",
            "this",
            "by",
            "or",
            "from",
            "an",
            "it",
            "which",
        ]
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 20  # frequent words: with fewer, nobody can tell
_CLEARLY = 3  # times as many of one language as of the other


def language_of(texts: Iterable[str]) -> str:
    """Return `fr` or `en` when the texts are clearly in it, else an empty string."""
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    found = {name: sum(counts[word] for word in words) for name, words in _FREQUENT.items()}
    first, second = sorted(found, key=lambda name: -found[name])
    return first if found[first] >= _FEWEST and found[first] >= _CLEARLY * found[second] else ""
