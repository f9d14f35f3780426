"""The words of the index as they are written: completes half-typed words and corrects mistyped ones."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate, chain
from operator import attrgetter

from onpe_desktop.search.sounds import first_letters, sound_of

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST_CORRECTED = 4
_KEPT = 1_000  # beginnings
_KEPT_SLIPS = 200
_SHORTEST_PART = 3
_SHORTEST_BY_EAR = 5  # shorter words sound like too many others
_LETTERS_UNHEARD, _LETTERS_OTHER = 4, 5  # by how many letters words that sound alike differ: beginnings of a comparison
_ELIDES = frozenset("aeiouyh")
_GLUED = ("l", "d", "qu", "s", "n")  # what people leave the apostrophe out after


@dataclass(frozen=True, slots=True)
class Form:
    """A written form, folded, with its term, its most frequent spelling and how often it occurs."""

    form: str
    term: str
    spelling: str
    count: int


class Vocabulary:
    """Every form of the packs. Immutable; shared by searchers."""

    def __init__(self, tables: Iterable[bytes]) -> None:
        self._forms: dict[str, Form] = {}
        kept: dict[str, str] = {}  # equal strings once: words are often their own term and spelling
        for table in tables:
            for *words, count in json.loads(table):
                form, term, spelling = (kept.setdefault(word, word) for word in words)
                known = self._forms.get(form)
                if known is None or known.term != term:  # two terms for one form: EN in capitals, en as a part
                    self._forms[form] = Form(form, term, spelling, count)
                else:
                    self._forms[form] = Form(form, term, known.spelling, known.count + count)
        self._sorted = sorted(self._forms)
        self.begun = lru_cache(_KEPT)(self._begun)  # short beginnings come again and stand for many forms
        self.correction = lru_cache(_KEPT_SLIPS)(self._correction)  # a slip stays while the next words are typed

    def find(self, form: str) -> Form | None:
        """Return the entry of a folded form, or None."""
        return self._forms.get(form)

    def spelling(self, term: str) -> str:
        """Return the most frequent spelling of a term, empty for one that no form has. For a few terms at a time."""
        forms = [form for form in self._forms.values() if form.term == term]
        return max(forms, key=lambda form: (form.count, form.form)).spelling if forms else ""

    def _beginning(self, prefix: str) -> Sequence[str]:
        start = bisect_left(self._sorted, prefix)
        return self._sorted[start : bisect_left(self._sorted, prefix + "\U0010ffff", start)]

    def _begun(self, prefix: str, limit: int, enough: int) -> tuple[str, ...]:
        """Return the terms of the most frequent forms that begin with `prefix`, until they occur `enough` times."""
        completions = self.completions(prefix, limit)
        occurrences = accumulate((form.count for form in completions), initial=0)
        return tuple(form.term for form, before in zip(completions, occurrences, strict=False) if before <= enough)

    def completions(self, prefix: str, limit: int = 40) -> tuple[Form, ...]:
        """Return the most frequent forms that begin with `prefix`, one for each term."""
        best: dict[str, Form] = {}
        for form in map(self._forms.__getitem__, self._beginning(prefix)):
            if form.term not in best or best[form.term].count < form.count:
                best[form.term] = form
        return tuple(nlargest(limit, best.values(), key=attrgetter("count")))

    def _correction(self, form: str) -> Form | None:
        """Return the form without a glued article (lenfance), else the most frequent one slip away, else one by ear.

        A slip is a letter too many, missing, wrong, or two swapped. The first letter is taken to be right: it nearly
        always is, and the rest is then much less often wrong.
        """
        if len(form) < _SHORTEST_CORRECTED or not form.isalpha():
            return None
        for article, rest in _without_article(form):
            if glued := self._forms.get(rest):
                return replace(glued, spelling=f"{article}’{glued.spelling}")
        found = (self._forms[slip] for slip in set(_slips(form)) if slip in self._forms)
        return max(found, key=lambda one: (one.count, one.form), default=None) or self._by_ear(form)

    def _by_ear(self, form: str) -> Form | None:
        """Return the form that sounds alike, of several the one that is written most alike (adolesante)."""
        if len(form) < _SHORTEST_BY_EAR:
            return None
        from difflib import SequenceMatcher

        sound, letters = sound_of(form), set(form)
        found = [
            other
            for other in map(self._forms.__getitem__, chain.from_iterable(map(self._beginning, first_letters(form))))
            if abs(len(other.form) - len(form)) <= _LETTERS_UNHEARD
            and len(letters.symmetric_difference(other.form)) <= _LETTERS_OTHER
            and sound_of(other.form) == sound
        ]
        alike = SequenceMatcher(a="", b=form, autojunk=False)

        def likeness(other: Form) -> tuple[float, int, str]:
            alike.set_seq1(other.form)
            return alike.ratio(), other.count, other.form

        return max(found, key=likeness, default=None)

    def split(self, form: str) -> tuple[Form, Form] | None:
        """Return the two forms that `form` is when written apart (cyberharcèlement, cyber harcèlement)."""
        for place in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
            first, second = self._forms.get(form[:place]), self._forms.get(form[place:])
            if first and second:
                return first, second
        return None


def _without_article(word: str) -> Iterator[tuple[str, str]]:
    for article in _GLUED:
        rest = word.removeprefix(article)
        if rest != word and rest[:1] in _ELIDES and len(rest) >= _SHORTEST_CORRECTED:
            yield article, rest


def _slips(word: str) -> Iterator[str]:
    for place in range(1, len(word) + 1):
        before, after = word[:place], word[place:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
