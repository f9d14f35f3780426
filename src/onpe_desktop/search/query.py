"""Reading what was typed: words, phrases, acronyms. Never an error: what cannot be understood is read as words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onpe_desktop.search.analysis import Analyzer, Token

_QUOTED = re.compile(r"[\"“”«]\s*([^\"“”«»]+?)\s*[\"“”»]")
_LONGEST_QUERY = 500  # characters; what is longer was pasted by mistake


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that a passage must offer: any of `terms`, or every term of one of `instead`.

    `surface` is the folded spelling, `start` and `end` where it stands in the query.
    """

    terms: tuple[str, ...]
    surface: str
    start: int
    end: int
    instead: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `phrases` are runs of terms (None stands for a stop word) that must follow each other."""

    text: str
    wishes: tuple[Wish, ...]
    phrases: tuple[tuple[str | None, ...], ...] = ()

    @property
    def terms(self) -> frozenset[str]:
        """Every term that is worth marking."""
        own = (term for wish in self.wishes for term in wish.terms)
        other = (term for wish in self.wishes for terms in wish.instead for term in terms)
        return frozenset((*own, *other))


def read_query(text: str, analyzer: Analyzer) -> Query:
    """Read a query of any form; longer than 500 characters it is cut."""
    text = text[:_LONGEST_QUERY]
    wishes = tuple(
        Wish(token.terms[:1], token.surface, token.start, token.end, tuple(_expansions(token, analyzer)))
        for token in analyzer.tokens(text)
    )
    phrases = tuple(filter(None, (_phrase(match[1], analyzer) for match in _QUOTED.finditer(text))))
    return Query(text, _with_acronyms(wishes, analyzer), phrases)


def _expansions(token: Token, analyzer: Analyzer) -> Iterator[tuple[str, ...]]:
    """Yield what an acronym stands for, and the one word that a compound may be written as."""
    yield from filter(None, analyzer.expansions.get(token.surface, ()))
    for joined in token.terms[1:]:
        yield (joined,)


def _with_acronyms(wishes: tuple[Wish, ...], analyzer: Analyzer) -> tuple[Wish, ...]:
    """Let a run of words that an acronym stands for be found by the acronym, too."""
    terms = tuple(wish.terms[0] for wish in wishes)
    present = frozenset(terms)
    for acronym, runs in analyzer.expansions.items():
        for run in runs:
            if len(run) > 1 and present.issuperset(run):
                wishes = _instead(wishes, _places(terms, run), (acronym,))
    return wishes


def _places(terms: tuple[str, ...], run: tuple[str, ...]) -> frozenset[int]:
    starts = (start for start in range(len(terms) - len(run) + 1) if terms[start : start + len(run)] == run)
    return frozenset(place for start in starts for place in range(start, start + len(run)))


def _instead(wishes: tuple[Wish, ...], places: frozenset[int], terms: tuple[str, ...]) -> tuple[Wish, ...]:
    return tuple(
        replace(wish, instead=(*wish.instead, terms)) if place in places else wish for place, wish in enumerate(wishes)
    )


def _phrase(text: str, analyzer: Analyzer) -> tuple[str | None, ...]:
    tokens = list(analyzer.tokens(text))
    if len(tokens) < 2:
        return ()
    places: list[str | None] = [None] * (tokens[-1].position - tokens[0].position + 1)
    for token in tokens:
        places[token.position - tokens[0].position] = token.terms[0]
    return tuple(places)
