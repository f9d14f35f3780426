"""Terms that several words make: an acronym or a synonym written out, a word with its small number."""

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter

from onpe_desktop.search.tokens import Token

_POSITION = itemgetter(Token._fields.index("position"))
_FARTHEST = 4  # places between two words of an expression, stop words between them counted


class BoundTerms:
    """Knows which terms in a row make another one: « aide sociale à l'enfance », « volet 1 »."""

    def __init__(self) -> None:
        self._bound: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # by their first term: terms, the one they make

    def bind(self, terms: tuple[str, ...], bound: str) -> None:
        """Let these terms in a row make the term `bound`; fewer than two make nothing."""
        known = self._bound.setdefault(terms[0], []) if len(terms) > 1 else []
        if (terms, bound) not in known:
            known.append((terms, bound))

    def may_bind(self, term: str) -> bool:
        """Tell whether a term can be the first of an expression, or the number of a word."""
        return term in self._bound or _is_small_number(term)

    def added_to(self, tokens: list[Token], binding: Sequence[int]) -> list[Token]:
        """Return the tokens, ordered by position, with those that they make together.

        `binding` are the places in `tokens` of those that may bind.
        """
        wide: list[Token] = []
        for place in binding:
            token = tokens[place]
            if token.term in self._bound:
                wide += self._expressions_at(tokens, place)
            elif place and _is_small_number(token.term):
                wide += _numbered_word(tokens[place - 1], token)
        return sorted(tokens + wide, key=_POSITION) if wide else tokens

    def _expressions_at(self, tokens: list[Token], place: int) -> Iterator[Token]:
        first = tokens[place]
        for terms, bound in self._bound[first.term]:
            run = [first]
            for token in islice(tokens, place + 1, None):
                if len(run) == len(terms) or token.position > run[-1].position + _FARTHEST:
                    break
                if token.position > run[-1].position and token.term == terms[len(run)]:
                    run.append(token)
            if len(run) == len(terms):
                width = run[-1].position - first.position + 1
                yield Token(bound, bound.lower(), first.position, width, first.start, run[-1].end, extra="+" in bound)


def _numbered_word(word: Token, number: Token) -> Iterator[Token]:
    """Bind a small number to the word before it: volet 1 is not volet 2."""
    if number.position == word.position + 1 and word.width == 1 and word.term.isalpha():
        term = f"{word.term}_{number.term}"
        yield Token(term, term, word.position, 2, word.start, number.end)


def _is_small_number(term: str) -> bool:
    return len(term) <= 2 and term.isdigit()
