"""From the text of a query to a tree of clauses, each a thing that is asked for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import fold, level_signs
from onpe_desktop.search.grammar import Field, Stretch, parse, quotations
from onpe_desktop.search.tokens import Token
from onpe_desktop.search.tree import Tree, changed, wanted_leaves

_LONGEST = 400  # characters of a query that are read; nobody types more, and a pasted page must not stall
_READINGS = 16  # ways to read one clause
_HALF_PHONE = re.compile(r"(?<![\d+])0[1-9](?:[ .-]?\d\d)+[ .-]?\d?$")
_HALF_LAW = re.compile(r"(?<!\w)([LRDlrd])\.? ?(\d[\d-]*)$")
_LAST_WORD = re.compile(r"\w+$")

Phrase = tuple[tuple[int, str], ...]


class Word(NamedTuple):
    """One word of a query: any of its `terms` answers it, and when it is half typed all that begins with `form`.

    `start` and `end` are its place in `Query.text`. A `quoted` word is meant as it stands: it has no synonyms.
    """

    terms: tuple[str, ...]
    form: str
    start: int
    end: int
    half_typed: bool = False
    quoted: bool = False


class Clause(NamedTuple):
    """Words that belong together: nearly always one, more for « volet 1 », « cyber-harcèlement », « Juge des enfants ».

    `readings` are the ways to take them as fewer terms than there are words.
    """

    words: tuple[Word, ...]
    readings: tuple[tuple[str, ...], ...] = ()

    @property
    def start(self) -> int:
        """Where the first word starts in `Query.text`."""
        return min(word.start for word in self.words)

    @property
    def end(self) -> int:
        """Where the last word ends in `Query.text`."""
        return max(word.end for word in self.words)


class Expression(NamedTuple):
    """Several words for which there are synonyms: the term that they make, and their place in `Query.text`."""

    term: str
    start: int
    end: int


class Run(NamedTuple):
    """Words without an operator between them, at least one. A phrase is `(distance from its first word, term)` pairs.

    `words` are those of the clauses, in order. `field` says where they must stand, None anywhere; `text` is how they
    are typed.
    """

    text: str
    clauses: tuple[Clause, ...]
    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    expressions: tuple[Expression, ...]
    field: Field | None


class Query:
    """A query as it was understood.

    `tree` is None when it asks for nothing. `runs` are those that are wanted in the text or title of a passage, not
    what is excluded; `clauses` and `words` are theirs, in order.
    """

    def __init__(self, text: str, tree: Tree[Run] | None) -> None:
        """Take what was typed and how it was read."""
        self.text = text
        self.tree = tree
        runs: tuple[Run, ...] = () if tree is None else tuple(wanted_leaves(tree))
        if len(runs) > 1:
            runs = tuple(run for run in runs if run.field is not Field.DOSSIER) or runs
        self.runs = runs
        self.clauses: tuple[Clause, ...] = ()
        self.words: tuple[Word, ...] = ()
        for run in runs:
            self.clauses += run.clauses
            self.words += run.words

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every phrase that is wanted, in order."""
        return tuple(phrase for run in self.runs for phrase in run.phrases)


def parse_query(text: str, analyzer: Analyzer, *, typing: bool = False) -> Query:
    """Read any text as a query. `typing` says that its last word may not be finished."""
    typing = typing and not text[-1:].isspace()
    read = level_signs(text[:_LONGEST].strip())  # else as it stands: the index reads line breaks and spaces alike
    if typing:
        read = _with_half_typed_number(read.rstrip("-"))

    tree = parse(read)
    if isinstance(tree, Stretch):  # nearly always
        return Query(read, _run(read, tree, analyzer, typing=typing and tree.end == len(read)))

    def run(stretch: Stretch, wanted: bool) -> Run | None:  # noqa: FBT001 - the shape that `changed` asks for
        return _run(read, stretch, analyzer, typing=typing and wanted and stretch.end == len(read))

    return Query(read, changed(tree, run))


def _run(read: str, stretch: Stretch, analyzer: Analyzer, *, typing: bool) -> Run | None:
    text = read[stretch.start : stretch.end]
    offset = stretch.start
    tokens = analyzer.tokens(text)
    if offset:
        tokens = [token._replace(start=token.start + offset, end=token.end + offset) for token in tokens]
    clauses = _clauses(tokens) or list(_capitals(text, offset, analyzer))
    if typing:
        clauses = _with_half_typed_word(clauses, read)
    if not clauses:
        return None
    phrases: list[Phrase] = []
    if quoted := quotations(text):
        places = [(start + offset, end + offset) for start, end in quoted]
        clauses = [clause._replace(words=tuple(_quoted(word, places) for word in clause.words)) for clause in clauses]
        phrases = [phrase for start, end in quoted if len(phrase := _phrase(analyzer.tokens(text[start:end]))) > 1]
    words: tuple[Word, ...] = ()
    for clause in clauses:
        words += clause.words
    expressions = [Expression(token.term, token.start, token.end) for token in tokens if "+" in token.term]
    return Run(text, tuple(clauses), words, tuple(phrases), tuple(expressions), stretch.field)


def _quoted(word: Word, places: Sequence[tuple[int, int]]) -> Word:
    return word._replace(quoted=any(start <= word.start and word.end <= end for start, end in places))


def _with_half_typed_number(text: str) -> str:
    """Close up a telephone number or a law article at the end: « 01 53 0 », « L. 22 »."""
    if text[-1:].isalpha():  # nearly always
        return text
    if phone := _HALF_PHONE.search(text):
        return text[: phone.start()] + re.sub(r"\D", "", phone.group())
    return _HALF_LAW.sub(r"\1\2", text)


def _with_half_typed_word(clauses: list[Clause], text: str) -> list[Clause]:
    if clauses:
        *first, last = clauses[-1].words
        if last.end == len(text):
            clauses[-1] = clauses[-1]._replace(words=(*first, last._replace(half_typed=True)))
    elif match := _LAST_WORD.search(text):  # only stop words so far: the last may be the start of another word
        return [Clause((Word((), fold(match.group()), match.start(), match.end(), half_typed=True),))]
    return clauses


def _capitals(text: str, offset: int, analyzer: Analyzer) -> Iterator[Clause]:
    """Read a query of nothing but stop words as acronyms: « es » asks for the éducateur spécialisé then."""
    for match in re.finditer(r"\w+", text):
        form = fold(match.group())
        if term := analyzer.lexicon.acronyms.get(form):
            yield Clause((Word((term,), form, match.start() + offset, match.end() + offset),))


def _clauses(tokens: Iterable[Token]) -> list[Clause]:
    """Make a clause of each group of tokens that are asked for and share positions: ways to read the same words."""
    groups: list[list[Token]] = []
    end = 0
    for token in tokens:
        if not token.extra:
            if groups and token.position < end:
                groups[-1].append(token)
            else:
                groups.append([token])
            end = max(end, token.position + token.width)
    clauses: list[Clause] = []
    for group in groups:
        if len(group) == 1 and group[0].width == 1:  # nearly always
            term, form, _position, _width, start, last, _extra = group[0]
            clauses.append(Clause((Word((term,), form, start, last),)))
        else:
            clauses.append(_clause(group))
    return clauses


def _clause(group: list[Token]) -> Clause:
    words: dict[int, Word] = {}
    for token in group:
        if token.width == 1:
            known = words.get(token.position)
            terms = (*known.terms, token.term) if known else (token.term,)
            words[token.position] = Word(terms, known.form if known else token.form, token.start, token.end)
    if len(words) == len({token.position for token in group}) == len(group):
        return Clause(tuple(words.values()))
    end = max(token.position + token.width for token in group)
    readings = (terms for terms, wide in _readings(group, group[0].position, end) if wide)
    return Clause(
        tuple(words[position] for position in sorted(words)) or (_whole(group[0]),),
        tuple(dict.fromkeys(islice(readings, _READINGS))),
    )


def _whole(token: Token) -> Word:
    """Return a token as a word; a wide one stands in for its words when these are all stop words."""
    return Word((token.term,), token.form, token.start, token.end)


def _readings(group: list[Token], position: int, end: int) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the ways through the positions, and whether a wide token is on it; without a token it is a stop word."""
    if position >= end:
        yield (), False
        return
    here = sorted((token for token in group if token.position == position), key=lambda token: -token.width)
    if not here:
        yield from _readings(group, position + 1, end)
    for token in here:
        for rest, wide in _readings(group, position + token.width, end):
            yield (token.term, *rest), wide or token.width > 1


def _phrase(tokens: Iterable[Token]) -> Phrase:
    narrow = [token for token in tokens if token.width == 1 and not token.extra]
    places: dict[int, str] = {}
    for token in narrow:
        places.setdefault(token.position - narrow[0].position, token.term)
    return tuple(places.items())
