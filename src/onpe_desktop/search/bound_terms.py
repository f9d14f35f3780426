"""Terms that several words make: an acronym or a synonym written out, a word with its small number."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from onpe_desktop.search.tokens import Token

_POSITION = itemgetter(Token._fields.index("position"))
_FARTHEST = 4  # places between two words of an expression, stop words between them counted


class _Node:
    """The expressions that begin with the same terms; `made` are the terms of those that end here."""

    __slots__ = ("made", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.made: list[str] = []


class BoundTerms:
    """Knows which terms in a row make another one: « aide sociale à l'enfance », « volet 1 ».

    A tree of terms, so that neither many expressions nor many that begin alike slow a text down: what a dossier brings
    may be made to do that.
    """

    def __init__(self) -> None:
        self._root = _Node()

    def bind(self, terms: tuple[str, ...], bound: str) -> None:
        """Let these terms in a row make the term `bound`; fewer than two make nothing."""
        if len(terms) < 2:
            return
        node = self._root
        for term in terms:
            node = node.next.setdefault(term, _Node())
        if bound not in node.made:
            node.made.append(bound)

    def may_bind(self, term: str) -> bool:
        """Tell whether a term can be the first of an expression, or the number of a word."""
        return term in self._root.next or _is_small_number(term)

    def added_to(self, tokens: list[Token], binding: Sequence[int]) -> list[Token]:
        """Return the tokens, ordered by position, with those that they make together.

        `binding` are the places in `tokens` of those that may bind.
        """
        wide: list[Token] = []
        for place in binding:
            token = tokens[place]
            if node := self._root.next.get(token.term):
                wide += _expressions_at(tokens, place, node)
            elif place and _is_small_number(token.term):
                wide += _numbered_word(tokens[place - 1], token)
        return sorted(tokens + wide, key=_POSITION) if wide else tokens


def _expressions_at(tokens: Sequence[Token], place: int, node: _Node) -> Iterator[Token]:
    """Yield what the words from `place` on make, `node` being where their first term leads."""
    first = tokens[place]
    waiting = [(node, place)]
    while waiting:
        node, end = waiting.pop()
        last = tokens[end]
        for made in node.made:
            width = last.position - first.position + 1
            yield Token(made, made.lower(), first.position, width, first.start, last.end, extra="+" in made)
        if node.next:
            waiting += _following(tokens, end, node)


def _following(tokens: Sequence[Token], last: int, node: _Node) -> Iterator[tuple[_Node, int]]:
    """Yield how an expression may go on after the word at `last`: with the nearest of equal terms."""
    position = tokens[last].position
    seen: set[str] = set()
    for place in range(last + 1, len(tokens)):
        token = tokens[place]
        if token.position > position + _FARTHEST:
            return
        if token.position > position and token.term in node.next and token.term not in seen:
            seen.add(token.term)
            yield node.next[token.term], place


def _numbered_word(word: Token, number: Token) -> Iterator[Token]:
    """Bind a small number to the word before it: volet 1 is not volet 2."""
    if number.position == word.position + 1 and word.width == 1 and word.term.isalpha():
        term = f"{word.term}_{number.term}"
        yield Token(term, term, word.position, 2, word.start, number.end)


def _is_small_number(term: str) -> bool:
    return len(term) <= 2 and term.isdigit()
