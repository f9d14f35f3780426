"""From text to terms: one analysis for the index, for queries and for the marking of hits.

Pure Python, no Whoosh. `SCHEMA_VERSION` is raised with every change here that gives other terms: an index that was
built with another version is built again.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from onpe_desktop.paths import find_paths
from onpe_desktop.search.folding import fold, level_signs
from onpe_desktop.search.inclusive import forms
from onpe_desktop.search.lexicon import Lexicon
from onpe_desktop.search.scanning import INCLUSIVE, Kind, scan
from onpe_desktop.search.stemming import stem

SCHEMA_VERSION = 3

_ELIDED = frozenset(("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"))
_CLITICS = frozenset(
    ("je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "ci", "moi", "toi", "le", "la", "les", "lui",
     "leur", "y", "en", "t")
)  # fmt: skip
_PART = re.compile(rf"(?P<base>[^'\-·./(]+)(?P<endings>{INCLUSIVE})?(?P<joint>['-]?)")
_LETTERS_AND_NUMBER = re.compile(r"([a-z]+)(\d+)")
_YEARS_OR_AGES = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)|(\d{1,2})-(\d{1,2})")
_MEMORY = 20_000  # chunks whose analysis is kept, some 5 MB
_FARTHEST = 4  # places between two words of an acronym written out, stop words between them counted


class Token(NamedTuple):
    """A term at its place.

    `position` counts words, stop words included; `width` is the number of positions that the term covers (a hyphenated
    word joined, an acronym written out). `start` and `end` are places in the text as it was given. `form` is the word
    as written, folded: what a half-typed word is compared with. `extra` terms are indexed for other ways to ask, but
    are not asked for themselves. Tokens that cover the same positions are alternatives.
    """

    term: str
    form: str
    position: int
    width: int
    start: int
    end: int
    extra: bool = False

    @property
    def binds_words(self) -> bool:
        """Tell whether the term stands for several words: « volet 1 », an acronym written out, a synonym."""
        return self.width > 1 and ("_" in self.term or "+" in self.term or self.term.isupper())


class _Chunk(NamedTuple):
    """The analysis of one chunk: tokens with places relative to it, and how many positions it takes."""

    tokens: tuple[Token, ...]
    positions: int


class Analyzer:
    """Turns text into tokens. Remembers frequent chunks; may be shared by threads."""

    def __init__(self, lexicon: Lexicon, expressions: Iterable[str] = ()) -> None:
        """Prepare for a lexicon; `expressions` of several words, with synonyms, are found besides the lexicon's own."""
        self.lexicon = lexicon
        self._memory: dict[str, dict[str, _Chunk]] = {kind: {} for kind in Kind}
        self._bound: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # by their first term: terms, the one they make
        written_out = [(self._narrow(expansion), acronym) for expansion, acronym in self.lexicon.expansions]
        for terms, acronym in written_out:
            self._bind(terms, acronym)
        self._bind_expressions(term for row in lexicon.synonyms for term in row.terms)
        self._bind_expressions(expressions)

    def term_of(self, text: str) -> str:
        """Return the one term that a word or expression is found by; empty when it holds stop words only."""
        tokens = [token for token in self.tokens(text) if not token.extra]
        end = max((token.position + token.width for token in tokens), default=0)
        whole = [token.term for token in tokens if token.position == tokens[0].position and token.width == end]
        return whole[0] if whole else "+".join(self._narrow(text))

    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of any text, ordered by position."""
        levelled = level_signs(text)
        chunked = _lowered(levelled) if _is_shouted(levelled) else levelled
        found: list[Token] = []
        position = 0
        for kind, start, end in scan(chunked):
            chunk = self._chunk(kind, chunked[start:end])
            for term, form, place, width, first, last, extra in chunk.tokens:
                found.append(Token(term, form, position + place, width, start + first, start + last, extra))
            position += chunk.positions
        return self._with_wide_tokens(found)

    def word_term(self, form: str) -> str:
        """Return the term of a folded word, stop word or not."""
        lexicon = self.lexicon
        if form in lexicon.acronyms and form not in lexicon.capitals_only:
            return lexicon.acronyms[form]
        return lexicon.protected.get(form) or stem(form)

    def _chunk(self, kind: str, raw: str) -> _Chunk:
        memory = self._memory[kind]
        chunk = memory.get(raw)
        if chunk is None:
            chunk = self._analysed(kind, raw)
            if len(memory) >= _MEMORY:
                memory.clear()
            memory[raw] = chunk
        return chunk

    def _analysed(self, kind: str, raw: str) -> _Chunk:
        match kind:
            case Kind.WORD:
                return _Chunk(*self._words(raw))
            case Kind.DOTTED:
                tokens, positions = self._words(raw.replace(".", ""))
                return _Chunk(tuple(token._replace(end=len(raw)) for token in tokens), positions)
            case Kind.NUMBER_SIGN:
                return _Chunk((), 0)
            case _:
                return _one_term(kind, raw)

    def _words(self, raw: str) -> tuple[tuple[Token, ...], int]:
        """Analyse a word, or words joined by hyphens and apostrophes."""
        parts = [part for part in _PART.finditer(raw) if fold(part["base"])]
        while len(parts) > 1 and parts[0]["joint"] == "'" and fold(parts[0]["base"]) in _ELIDED:
            del parts[0]
        found = tuple(token for place, part in enumerate(parts) for token in self._word(part, place))
        last = fold(parts[-1]["base"]) if parts else ""
        if len(parts) == 1 or not found or last in _CLITICS:
            return found, len(parts)
        form = "".join(fold(part["base"]) for part in parts)
        if form in self.lexicon.stop_words:
            return (), len(parts)
        joined = Token(self.word_term(form), form, 0, len(parts), parts[0].start(), parts[-1].end())
        return (joined, *found), len(parts)

    def _word(self, part: re.Match[str], position: int) -> Iterator[Token]:
        base, endings = part["base"], fold(part["endings"] or "")
        start, end = part.start(), part.start("joint")
        form = fold(base)
        lexicon = self.lexicon
        if form in lexicon.capitals_only and len(form) > 1 and base.isupper():
            yield Token(lexicon.acronyms[form], form, position, 1, start, end)
            return
        terms: dict[str, str] = {}
        for one in forms(form, endings) if endings else (form,):
            if one not in lexicon.stop_words:
                terms.setdefault(self.word_term(one), one)
        if (numbered := _LETTERS_AND_NUMBER.fullmatch(form)) and numbered[1] in lexicon.acronyms:  # CRIP22
            terms.setdefault(lexicon.acronyms[numbered[1]], numbered[1])
        for term, one in terms.items():
            yield Token(term, one, position, 1, start, end)

    def _with_wide_tokens(self, tokens: list[Token]) -> list[Token]:
        """Add the terms that several words make: « volet 1 », an acronym written out, a synonym of several words."""
        wide: list[Token] = []
        for place, token in enumerate(tokens):
            if token.term in self._bound:
                wide += self._bound_at(tokens, place)
            elif token.term.isdigit() and len(token.term) <= 2 and place:
                wide += _numbered_word(tokens[place - 1], token)
        return sorted(tokens + wide, key=lambda token: token.position) if wide else tokens

    def _bound_at(self, tokens: list[Token], place: int) -> Iterator[Token]:
        """Find the acronyms and synonyms that are written out from `place` on."""
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

    def _bind_expressions(self, expressions: Iterable[str]) -> None:
        for expression in dict.fromkeys(one for one in expressions if len(one.split()) > 1):
            term = self.term_of(expression)
            if "+" in term:
                self._bind(tuple(term.split("+")), term)

    def _bind(self, terms: tuple[str, ...], bound: str) -> None:
        known = self._bound.setdefault(terms[0], []) if len(terms) > 1 else []
        if (terms, bound) not in known:
            known.append((terms, bound))

    def _narrow(self, text: str) -> tuple[str, ...]:
        """Return the terms of a text word by word, one for each."""
        tokens = (token for token in self.tokens(text) if token.width == 1 and not token.extra)
        return tuple({token.position: token.term for token in reversed(list(tokens))}.values())[::-1]


@cache
def bundled_analyzer() -> Analyzer:
    """Return the analyzer of the program's own lexicon; raises `SearchError` when the program is incomplete."""
    return Analyzer(Lexicon.read(find_paths().index))


def _numbered_word(word: Token, number: Token) -> Iterator[Token]:
    """Bind a small number to the word before it: volet 1 is not volet 2."""
    if number.position == word.position + 1 and word.width == 1 and word.term.isalpha():
        term = f"{word.term}_{number.term}"
        yield Token(term, term, word.position, 2, word.start, number.end)


def _one_term(kind: str, raw: str) -> _Chunk:
    """Analyse a number-like chunk: one term, however it is written, and what else it may be asked by."""
    bare = fold(raw).replace(" ", "")
    extras: tuple[str, ...] = ()
    match kind:
        case Kind.LAW:
            bare = bare.replace(".", "")
            extras = (bare[1:],)  # « 226-3 » finds L. 226-3 too
        case Kind.PHONE:
            bare = re.sub(r"^(?:\+|00)33(?:\(0\))?", "0", bare)
            bare = re.sub(r"[.-]", "", bare)
        case Kind.GROUPED:
            bare = bare.replace(".", "")
        case Kind.DECIMAL:
            bare = bare.replace(",", ".")
        case Kind.ARTICLE:
            if ends := _YEARS_OR_AGES.fullmatch(bare):
                extras = tuple(end for end in ends.groups() if end)
        case Kind.MAIL:
            extras = tuple(re.findall(r"[^\W_]+", bare))
    terms = (bare, *(extra for extra in extras if extra != bare))
    return _Chunk(tuple(Token(term, term, 0, 1, 0, len(raw), place > 0) for place, term in enumerate(terms)), 1)


def _is_shouted(text: str) -> bool:
    """Tell whether a whole sentence stands in capitals, where « EN » is no acronym."""
    return text.isupper() and text.count(" ") >= 3


def _lowered(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else text  # a few letters grow
