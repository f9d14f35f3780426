"""Marks the hits of a query in any text: the reading view shows them with it."""

from collections.abc import Callable, Collection, Iterator

from onpe_desktop.search.analysis import Analyzer, bundled_analyzer
from onpe_desktop.search.query import Word, parse_query
from onpe_desktop.search.tokens import Token

_SHORTEST_BEGINNING = 2
_SHORTEST_SLIPPED = 5


class HitMarker:
    """Finds the words of one query, with the analysis of the index.

    A word that a text does not have is looked for as the beginning of a word, then with one slip, since a hit that was
    found while typing or by correction must be marked too. `terms` are marked besides: what the index looked up for the
    query, synonyms among them.
    """

    def __init__(self, query: str, analyzer: Analyzer | None = None, terms: Collection[str] = ()) -> None:
        self._terms = frozenset(terms)
        self._analyzer = analyzer or bundled_analyzer()
        self._query = parse_query(query, self._analyzer)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places of the hits in `text`, in order; they do not overlap and none is empty."""
        tokens = self._analyzer.tokens(text)
        by_term: dict[str, list[Token]] = {}
        for token in tokens:
            by_term.setdefault(token.term, []).append(token)
        found = [(token.start, token.end) for token in tokens if token.term in self._terms]
        for clause in self._query.clauses:
            wide = [term for reading in clause.readings for term in reading if term in by_term]
            numbered = [term for term in wide if "_" in term]
            marked = [*(numbered or wide)]
            if not numbered:
                marked += [term for word in clause.words for term in word.terms if term in by_term]
            places = [token for term in dict.fromkeys(marked) for token in by_term[term]]
            found += [(token.start, token.end) for token in places or _near(clause.words, tokens)]
        return _joined(found)


def _near(words: tuple[Word, ...], tokens: list[Token]) -> Iterator[Token]:
    for word in words:
        ways: list[Callable[[str, str], bool]] = [_begins]
        if not any(term.isupper() for term in word.terms):  # MECS is not a slip of « mec »
            ways.append(_is_one_slip_away)
        for way in ways:
            if near := [token for token in tokens if token.width == 1 and way(token.form, word.form)]:
                yield from near
                break


def _begins(form: str, beginning: str) -> bool:
    return len(beginning) >= _SHORTEST_BEGINNING and form.startswith(beginning)


def _is_one_slip_away(form: str, typed: str) -> bool:
    """Tell whether one letter too many, missing, wrong or two swapped make one of the other; the first is right."""
    if len(typed) < _SHORTEST_SLIPPED or form[:1] != typed[:1] or abs(len(form) - len(typed)) > 1:
        return False
    same = 0
    while same < min(len(form), len(typed)) and form[same] == typed[same]:
        same += 1
    rest, typed_rest = form[same:], typed[same:]
    return (
        rest[1:] == typed_rest[1:]
        or rest[1:] == typed_rest
        or rest == typed_rest[1:]
        or (rest[:2] == typed_rest[1::-1] and rest[2:] == typed_rest[2:])
    )


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return tuple(joined)
