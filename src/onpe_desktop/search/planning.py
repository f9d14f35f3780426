"""From a query to a plan: what each clause becomes in the words that the index knows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.query import Clause, Phrase, Query, Word
from onpe_desktop.search.vocabulary import Form, Vocabulary

_COMPLETED = 0.6  # what a completed half-typed word counts beside the word as typed

Atom = tuple[tuple[str, float], ...]  # terms with their weights; the best one counts
Way = tuple[Atom, ...]  # all atoms must be there
PlannedClause = tuple[Way, ...]  # one way must be there; no way at all: nobody knows the word


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked up. `suggestion` is the query with its unknown words corrected, None when there is none."""

    clauses: tuple[PlannedClause, ...]
    phrases: tuple[Phrase, ...]
    suggestion: str | None

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
    _corrected: list[tuple[Word, str]] = field(default_factory=list)

    def plan(self, query: Query) -> Plan:
        """Return the plan of a query."""
        self._corrected.clear()
        clauses = [planned for clause in query.clauses for planned in self._clause(clause)]
        return Plan(tuple(self._joined(query, clauses)), query.phrases, self._suggestion(query.text))

    def _clause(self, clause: Clause) -> Iterator[PlannedClause]:
        readings = [reading for reading in clause.readings if all(map(self.known, reading))]
        if not readings:
            yield from map(self._word, clause.words)
            return
        ways: list[Way] = [tuple(((term, 1.0),) for term in reading) for reading in readings]
        numbered = any("_" in term for reading in readings for term in reading)
        if not numbered:  # « volet 1 » is not any volet with a 1 somewhere
            ways.append(tuple(self._atom(word) for word in clause.words))
        yield tuple(ways)

    def _word(self, word: Word) -> PlannedClause:
        if atom := self._atom(word):
            return ((atom,),)
        if parts := self.vocabulary.split(word.form):
            return (tuple(((part.term, 1.0),) for part in parts),)
        if correction := self.vocabulary.correction(word.form):
            self._corrected.append((word, correction.spelling))
            return ((((correction.term, 1.0),),),)
        return ()

    def _atom(self, word: Word) -> Atom:
        weights = {term: 1.0 for term in word.terms if self.known(term)}
        if word.half_typed and not (weights and _is_small_number(word.form)):
            for form in self._completions(word.form):
                weights.setdefault(form.term, _COMPLETED if word.terms else 1.0)
        return tuple(weights.items())

    def _completions(self, form: str) -> Sequence[Form]:
        return self.vocabulary.completions(form)

    def _joined(self, query: Query, clauses: list[PlannedClause]) -> list[PlannedClause]:
        """Let neighbours that the index knows as one word be that word too: cyber harcèlement, cyberharcèlement."""
        if len(clauses) != len(query.words):  # some clause holds several words already
            return clauses
        joined: list[PlannedClause] = []
        place = 0
        while place < len(clauses):
            both = query.words[place : place + 2]
            term = self.analyzer.word_term(both[0].form + both[1].form) if len(both) == 2 else ""
            if term and all(word.form.isalpha() for word in both) and self.known(term):
                apart = tuple(way[0] for clause in clauses[place : place + 2] for way in clause[:1])
                joined.append((((((term, 1.0),)),), apart) if len(apart) == 2 else ((((term, 1.0),),),))
                place += 2
            else:
                joined.append(clauses[place])
                place += 1
        return joined

    def _suggestion(self, text: str) -> str | None:
        if not self._corrected:
            return None
        for word, spelling in sorted(self._corrected, key=lambda pair: -pair[0].start):
            text = text[: word.start] + spelling + text[word.end :]
        return text


def _is_small_number(form: str) -> bool:
    return len(form) <= 2 and form.isdigit()
