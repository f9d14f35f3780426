"""From a query to a plan: what each clause becomes in the words that the index knows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.query import Clause, Phrase, Query, Word
from onpe_desktop.search.vocabulary import Form, Vocabulary

_COMPLETED = 0.6  # what a completed half-typed word counts beside the word as typed

Atom = tuple[tuple[str, float], ...]  # terms with their weights; the best one counts
Way = tuple[Atom, ...]  # all atoms must be there
PlannedClause = tuple[Way, ...]  # one way must be there; no way at all: nobody knows the word


class Reason(StrEnum):
    """Why a term is looked up for a word. The values are what users read, in French."""

    EXACT = "forme exacte"  # the term is written as the word is; other forms of the word may share it
    STEM = "même famille de mots"
    ACRONYM = "sigle"
    BEGINNING = "début de mot"
    CORRECTION = "orthographe corrigée"
    SYNONYM = "synonyme"
    BROAD = "sens voisin"
    SPLIT = "mot composé"
    NUMBER = "numéro ou article"
    INTENT = "question reconnue"


TermReason = tuple[str, Reason, float]


@dataclass(frozen=True, slots=True)
class PlannedWord:
    """A word of the query, or several that make one term, as typed, and what is looked up for it.

    `term_reasons` are `(term, reason, weight)`, weights between 0 and 1; empty when the index knows nothing like it.
    """

    text: str
    term_reasons: tuple[TermReason, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked up.

    `suggestion` is the query with its unknown words corrected, None when there is none. `words` say the same as
    `clauses`, word by word. `pinned` are the `(dossier, section)` that answer a question that was recognised.
    """

    clauses: tuple[PlannedClause, ...]
    phrases: tuple[Phrase, ...]
    suggestion: str | None
    words: tuple[PlannedWord, ...] = ()
    pinned: tuple[tuple[str, str], ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term, once: what is marked."""
        return tuple({term: None for clause in self.clauses for way in clause for atom in way for term, _ in atom})


@dataclass(slots=True)
class Planner:
    """Plans queries over one vocabulary; `known` tells whether a term is in the index."""

    analyzer: Analyzer
    vocabulary: Vocabulary
    known: Callable[[str], bool]

    def plan(self, query: Query) -> Plan:
        """Return the plan of a query."""
        draft = _Draft(query)
        clauses = [planned for clause in query.clauses for planned in self._clause(clause, draft)]
        clauses = self._joined(query, clauses, draft)
        return Plan(tuple(clauses), query.phrases, draft.suggestion(), draft.planned_words())

    def _clause(self, clause: Clause, draft: "_Draft") -> Iterator[PlannedClause]:
        readings = [reading for reading in clause.readings if all(map(self.known, reading))]
        if not readings:
            for word in clause.words:
                yield self._word(word, draft)
            return
        draft.note_together(clause.words, (term for reading in readings for term in reading))
        ways: list[Way] = [tuple(((term, 1.0),) for term in reading) for reading in readings]
        numbered = any("_" in term for reading in readings for term in reading)
        if not numbered:  # « volet 1 » is not any volet with a 1 somewhere
            ways.append(tuple(self._atom(word, draft) for word in clause.words))
        yield tuple(ways)

    def _word(self, word: Word, draft: "_Draft") -> PlannedClause:
        if atom := self._atom(word, draft):
            return ((atom,),)
        if parts := self.vocabulary.split(word.form):
            draft.note(word, ((part.term, Reason.SPLIT, 1.0) for part in parts))
            return (tuple(((part.term, 1.0),) for part in parts),)
        if correction := self.vocabulary.correction(word.form):
            draft.note_correction(word, correction)
            return ((((correction.term, 1.0),),),)
        return ()

    def _atom(self, word: Word, draft: "_Draft") -> Atom:
        reasons = {term: (own_reason(term, word.form), 1.0) for term in word.terms if self.known(term)}
        if word.half_typed and not (reasons and _is_small_number(word.form)):
            weight = _COMPLETED if word.terms else 1.0
            for form in self.vocabulary.completions(word.form):
                reasons.setdefault(form.term, (Reason.BEGINNING, weight))
        draft.note(word, ((term, reason, weight) for term, (reason, weight) in reasons.items()))
        return tuple((term, weight) for term, (_reason, weight) in reasons.items())

    def _joined(self, query: Query, clauses: list[PlannedClause], draft: "_Draft") -> list[PlannedClause]:
        """Let neighbours that the index knows as one word be that word too: cyber harcèlement, cyberharcèlement."""
        if len(clauses) != len(query.words):  # some clause holds several words already
            return clauses
        joined: list[PlannedClause] = []
        place = 0
        while place < len(clauses):
            both = query.words[place : place + 2]
            term = self.analyzer.word_term(both[0].form + both[1].form) if len(both) == 2 else ""
            if term and all(word.form.isalpha() for word in both) and self.known(term):
                draft.note_together(both, (term,))
                apart = tuple(way[0] for clause in clauses[place : place + 2] for way in clause[:1])
                joined.append((((((term, 1.0)),),), apart) if len(apart) == 2 else ((((term, 1.0),),),))
                place += 2
            else:
                joined.append(clauses[place])
                place += 1
        return joined


@dataclass(slots=True)
class _Draft:
    """What is found out about the words of one query while it is planned."""

    query: Query
    _reasons: dict[tuple[int, int], dict[str, tuple[Reason, float]]] = field(default_factory=dict)
    _corrected: list[tuple[Word, str]] = field(default_factory=list)

    def note(self, word: Word, reasons: Iterable[TermReason]) -> None:
        self._note(word.start, word.end, reasons)

    def note_together(self, words: tuple[Word, ...], terms: Iterable[str]) -> None:
        """Note terms that several words make."""
        form = "".join(word.form for word in words)
        reasons = ((term, _bound_reason(term, form), 1.0) for term in terms)
        self._note(min(word.start for word in words), max(word.end for word in words), reasons)

    def note_correction(self, word: Word, correction: Form) -> None:
        self._corrected.append((word, correction.spelling))
        self.note(word, ((correction.term, Reason.CORRECTION, 1.0),))

    def planned_words(self) -> tuple[PlannedWord, ...]:
        places = {(word.start, word.end) for word in self.query.words} | self._reasons.keys()
        return tuple(
            PlannedWord(
                self.query.text[start:end],
                tuple((term, *why) for term, why in self._reasons.get((start, end), {}).items()),
            )
            for start, end in sorted(places)
        )

    def suggestion(self) -> str | None:
        if not self._corrected:
            return None
        text = self.query.text
        for word, spelling in sorted(self._corrected, key=lambda pair: -pair[0].start):
            text = text[: word.start] + spelling + text[word.end :]
        return text

    def _note(self, start: int, end: int, reasons: Iterable[TermReason]) -> None:
        noted = self._reasons.setdefault((start, end), {})
        for term, reason, weight in reasons:
            noted.setdefault(term, (reason, weight))


def own_reason(term: str, form: str) -> Reason:
    """Say what a word's own term is to it."""
    if term.isupper():
        return Reason.ACRONYM
    if any(character.isdigit() for character in term):
        return Reason.NUMBER
    return Reason.EXACT if term == form else Reason.STEM


def _bound_reason(term: str, form: str) -> Reason:
    reason = own_reason(term, form)
    return reason if reason in {Reason.ACRONYM, Reason.NUMBER} else Reason.SPLIT


def _is_small_number(form: str) -> bool:
    return len(form) <= 2 and form.isdigit()
