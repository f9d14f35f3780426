"""From text to terms: one analysis for the index, for queries and for the marking of hits.

Pure Python, no Whoosh. `SCHEMA_VERSION` is raised with every change here that gives other terms: an index that was
built with another version is built again.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby, islice
from typing import NamedTuple

from onpe_desktop.paths import find_paths
from onpe_desktop.search.bound_terms import BoundTerms
from onpe_desktop.search.clusters import has_clusters, widened
from onpe_desktop.search.folding import fold, level_signs
from onpe_desktop.search.inclusive import forms
from onpe_desktop.search.lexicon import Lexicon
from onpe_desktop.search.scanning import Kind, scan
from onpe_desktop.search.tokens import Token
from onpe_desktop.search.word_parts import Part, word_parts

SCHEMA_VERSION = 19

_ELIDED = frozenset(("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"))
_CLITICS = frozenset(
    ("je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "ci", "moi", "toi", "le", "la", "les", "lui",
     "leur", "y", "en", "t")
)  # fmt: skip
_LETTERS_AND_NUMBER = re.compile(r"([a-z]+)(\d+)")
_YEARS_OR_AGES = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)|(\d{1,2})-(\d{1,2})")
_new = tuple.__new__  # half the time of calling Token
_WORDS = 4_000  # whose term is kept besides: a query's words are looked at several times, and again at the next key
_MEMORY = 30_000  # chunks of a kind whose analysis is kept, some 15 MB: the words of 5,000 passages


class _Chunk(NamedTuple):
    """The analysis of one chunk: tokens with places relative to it, and how many positions it takes.

    `may_bind` says that one of the tokens may make a term together with others.
    """

    tokens: tuple[Token, ...]
    positions: int
    may_bind: bool


class Analyzer:
    """Turns text into tokens. Remembers frequent chunks; may be shared by threads."""

    def __init__(self, lexicon: Lexicon, expressions: Iterable[str] = ()) -> None:
        """Prepare for a lexicon; `expressions` of several words, with synonyms, are found besides the lexicon's own."""
        self.lexicon = lexicon
        self._memory: dict[str, dict[str, _Chunk]] = {kind: {} for kind in Kind}
        self._memory[Kind.PLAIN] = self._memory[Kind.WORD]
        self.word_term = lru_cache(_WORDS)(self._word_term)
        self._bound = BoundTerms()
        written_out = [(self._narrow(expansion), acronym) for expansion, acronym in self.lexicon.expansions]
        for terms, acronym in written_out:
            self._bound.bind(terms, acronym)
        self._forget()
        self._bind_expressions(term for row in lexicon.synonyms for term in row.terms)
        self._bind_expressions(expressions)
        self._forget()

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
        binding: list[int] = []  # places in `found`
        position = 0
        memory = self._memory
        for kind, raw, start in scan(chunked):
            tokens, positions, may_bind = memory[kind].get(raw) or self._chunk(kind, raw)
            if may_bind:
                binding += range(len(found), len(found) + len(tokens))
            for term, form, place, width, first, last, extra in tokens:
                found.append(_new(Token, (term, form, position + place, width, start + first, start + last, extra)))
            position += positions
        if has_clusters(text):
            found = [_uncut(token, text) for token in found]
        return self._bound.added_to(found, binding) if binding else found

    def _word_term(self, form: str) -> str:
        """Return the term of a folded word, stop word or not."""
        return self._acronym(form) or self._acronym(form.removesuffix("s")) or self.lexicon.families.term(form)

    def _acronym(self, form: str) -> str:
        """Return the term of an acronym that counts in small letters too, else nothing."""
        return "" if form in self.lexicon.capitals_only else self.lexicon.acronyms.get(form, "")

    def _chunk(self, kind: str, raw: str) -> _Chunk:
        memory = self._memory[kind]
        tokens, positions = self._analysed(kind, raw)
        may_bind = any(self._bound.may_bind(token.term) for token in tokens)
        if len(memory) >= _MEMORY:
            for oldest in list(islice(memory, _MEMORY // 2)):  # the frequent ones come back soon
                memory.pop(oldest, None)
        chunk = memory[raw] = _Chunk(tokens, positions, may_bind)
        return chunk

    def _analysed(self, kind: str, raw: str) -> tuple[tuple[Token, ...], int]:
        match kind:
            case Kind.PLAIN if not self.lexicon.families.first_part(form := fold(raw)):
                return self._plain_word(raw, form), 1
            case Kind.WORD | Kind.PLAIN:
                return self._words(raw)
            case Kind.DOTTED:
                tokens, positions = self._words(raw.replace(".", ""))
                return tuple(token._replace(end=len(raw)) for token in tokens), positions
            case Kind.NUMBER_SIGN:
                return (), 0
            case Kind.EURO:
                return (Token("euro", raw, 0, 1, 0, len(raw)),), 1
            case _:
                return _one_term(kind, raw), 1

    def _words(self, raw: str) -> tuple[tuple[Token, ...], int]:
        """Analyse a word, or words joined by hyphens and apostrophes."""
        parts = word_parts(raw, self.lexicon.acronyms.__contains__, self.lexicon.families.first_part)
        while len(parts) > 1 and parts[0].joint == "'" and fold(parts[0].base) in _ELIDED:
            del parts[0]
        found = [token for place, part in enumerate(parts) for token in self._word(part, place)]
        if len(parts) == 1 or not found:
            return tuple(found), len(parts)
        words = [list(group) for _number, group in groupby(enumerate(parts), key=lambda placed: placed[1].word)]
        joined = [list(enumerate(parts))] if len(words) > 1 and fold(parts[-1].base) not in _CLITICS else []
        for run in (*joined, *(word for word in words if len(word) > 1)):
            form = "".join(fold(part.base) for _place, part in run)
            if form in self.lexicon.stop_words:
                return (), len(parts)
            (place, first), (_place, last) = run[0], run[-1]
            found.append(Token(self.word_term(form), form, place, len(run), first.start, last.end))
        return tuple(sorted(found, key=lambda token: (token.position, -token.width))), len(parts)

    def _word(self, part: Part, position: int) -> Iterator[Token]:
        base, endings = part.base, fold(part.endings)
        form = fold(base)
        if not endings and form.isalpha():
            yield from (
                token._replace(position=position, start=part.start, end=part.end)
                for token in self._plain_word(base, form)
            )
            return
        lexicon = self.lexicon
        terms: dict[str, str] = {}
        for one in forms(form, endings) if endings else (form,):
            if one not in lexicon.stop_words:
                terms.setdefault(self.word_term(one), one)
        if (numbered := _LETTERS_AND_NUMBER.fullmatch(form)) and numbered[1] in lexicon.acronyms:  # CRIP22
            terms.setdefault(lexicon.acronyms[numbered[1]], numbered[1])
        for term, one in terms.items():
            yield Token(term, one, position, 1, part.start, part.end)

    def _plain_word(self, raw: str, form: str) -> tuple[Token, ...]:
        """Analyse a word of nothing but letters."""
        lexicon = self.lexicon
        if form in lexicon.capitals_only and len(form) > 1 and raw.isupper():
            term = lexicon.acronyms[form]
        elif form in lexicon.stop_words:
            return ()
        else:
            term = self.word_term(form)
        return (Token(term, form, 0, 1, 0, len(raw)),)

    def _bind_expressions(self, expressions: Iterable[str]) -> None:
        for expression in dict.fromkeys(one for one in expressions if len(one.split()) > 1):
            term = self.term_of(expression)
            if "+" in term:
                self._bound.bind(tuple(term.split("+")), term)

    def _forget(self) -> None:
        """Clear the memory: its chunks do not know what was bound since."""
        for memory in self._memory.values():
            memory.clear()

    def _narrow(self, text: str) -> tuple[str, ...]:
        """Return the terms of a text word by word, one for each."""
        tokens = (token for token in self.tokens(text) if token.width == 1 and not token.extra)
        return tuple({token.position: token.term for token in reversed(list(tokens))}.values())[::-1]


@cache
def bundled_analyzer() -> Analyzer:
    """Return the analyzer of the program's own lexicon; raises `SearchError` when the program is incomplete."""
    return Analyzer(Lexicon.read(find_paths().index))


def _uncut(token: Token, text: str) -> Token:
    start, end = widened(text, token.start, token.end)
    return token._replace(start=start, end=end)


def _one_term(kind: str, raw: str) -> tuple[Token, ...]:
    """Analyse a number-like chunk: one term, however it is written, and what else it may be asked by."""
    bare = fold(raw).replace(" ", "").replace("–", "-")
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
            bare = bare.replace(".", "-")
            if ends := _YEARS_OR_AGES.fullmatch(bare):
                extras = tuple(end for end in ends.groups() if end)
        case Kind.MAIL:
            extras = tuple(re.findall(r"[^\W_]+", bare))
    terms = (bare, *(extra for extra in extras if extra != bare))
    return tuple(Token(term, term, 0, 1, 0, len(raw), place > 0) for place, term in enumerate(terms))


def _is_shouted(text: str) -> bool:
    """Tell whether a whole sentence stands in capitals, where « EN » is no acronym."""
    return text.isupper() and len(text.split()) > 3


def _lowered(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else text  # a few letters grow
