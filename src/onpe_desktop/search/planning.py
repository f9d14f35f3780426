"""From a query to a plan: what each clause becomes in the words that the index knows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from onpe_desktop.search.grammar import Field
from onpe_desktop.search.language import Language
from onpe_desktop.search.place_sets import PlaceSet
from onpe_desktop.search.plan import Atom, Plan, PlannedClause, PlannedRun, PlannedWord, Reason, TermReason, Way
from onpe_desktop.search.plan_notes import PlanNotes
from onpe_desktop.search.query import Clause, Expression, Phrase, Query, Run, Word, parse_query
from onpe_desktop.search.questions import pinned_sections
from onpe_desktop.search.synonyms import Synonym
from onpe_desktop.search.tree import changed, wanted_leaves
from onpe_desktop.search.vocabulary import Vocabulary

__all__ = ["Atom", "Plan", "PlannedClause", "PlannedRun", "PlannedWord", "Planner", "Reason", "TermReason", "Way"]

_COMPLETED = 0.6  # what a completed half-typed word counts beside the word as typed
_SYNONYM = 0.9  # what a synonym of weight 1 counts beside the word as typed
_SAID_ENOUGH = 10_000  # occurrences of completions: a library has far more that begins with « co » than anybody reads
_BESIDE = (Reason.SYNONYM, Reason.BROAD)  # an enum is slow to hash
_WAYS = 16  # ways through an expression that are looked up

_LookedUp = dict[str, tuple[Reason, float]]


def _no_dossier(_named: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans queries over one vocabulary.

    `rarity` is that of a term in the index, 0 when no passage has it; `dossier` gives the passages of what is named by
    `dossier:`, None when that names nothing.
    """

    language: Language
    vocabulary: Vocabulary
    rarity: Callable[[str], float]
    dossier: Callable[[str], PlaceSet | None] = _no_dossier

    def spelling(self, term: str) -> str:
        """Return how a term is written in the lexicon, else in the index; empty when neither knows."""
        if term.isupper():
            return term
        return self.language.thesaurus.spelling(term) or self.vocabulary.spelling(term)

    def plan(self, query: Query) -> Plan:
        """Return the plan of a query; of the query as it was meant when a word of it had to be corrected."""
        planning = _Planning(self, query)
        plan = planning.plan()
        if plan.suggestion is None:
            return self._with_wider(plan, planning)
        half_typed = any(word.half_typed for word in query.words)
        meant = parse_query(plan.suggestion, self.language.analyzer, typing=half_typed)
        corrected = _Planning(self, meant, typed=planning.notes.corrections)
        return self._with_wider(replace(corrected.plan(), suggestion=plan.suggestion), corrected)

    def _with_wider(self, plan: Plan, planning: "_Planning") -> Plan:
        if not planning.has_broad:
            return plan
        return replace(plan, widen=lambda: replace(planning.wider().plan(), suggestion=plan.suggestion))


class _Part(NamedTuple):
    """What words of the query become, and their place in its text."""

    planned: PlannedClause
    start: int
    end: int


class _Planning:
    """The planning of one query; `has_broad` tells afterwards whether there are broad synonyms that were left out."""

    def __init__(
        self, planner: Planner, query: Query, *, broad: bool = False, typed: Mapping[str, str] | None = None
    ) -> None:
        """Plan with `broad` synonyms or without; `typed` gives what was typed for words that were corrected."""
        self.has_broad = False
        self.notes = PlanNotes(query, typed or {})
        self._typed = typed
        self._planner = planner
        self._rarity = planner.rarity
        self._synonyms = planner.language.thesaurus.synonyms
        self._query = query
        self._broad = broad
        asks = query.tree is None or isinstance(query.tree, Run)  # who writes operators asks no question
        self._questions = planner.language.questions.recognised(query.text) if asks else ()

    def wider(self) -> "_Planning":
        """Return the planning of the same query with broad synonyms."""
        return _Planning(self._planner, self._query, broad=True, typed=self._typed)

    def plan(self) -> Plan:
        tree = None if self._query.tree is None else changed(self._query.tree, self._run)
        clauses: tuple[PlannedClause, ...] = ()
        phrases: tuple[Phrase, ...] = ()
        for run in wanted_leaves(tree) if tree else ():
            if run.clauses:
                clauses += run.clauses + run.optional
                phrases += run.phrases
        for question in self._questions:
            self.notes.add_question(question)
        pinned = tuple(pinned_sections(self._questions)) if self._questions else ()
        return Plan(clauses, phrases, self.notes.suggestion(), self.notes.words(), pinned, tree)

    def _run(self, run: Run, wanted: bool) -> PlannedRun | None:  # noqa: FBT001 - the shape that `changed` asks for
        places = self._planner.dossier(run.text) if run.field is Field.DOSSIER else None
        if places is not None and run not in self._query.runs:
            return PlannedRun((), places=places)
        if not wanted:
            excluded = _Excluded(self._rarity)
            clauses = tuple(map(excluded.clause, run.clauses))
            return PlannedRun(clauses, run.phrases, in_title=run.field is Field.TITLE)
        parts: list[_Part] = []
        for clause in run.clauses:
            parts += self._clause(clause)
        if len(parts) > 1:
            parts = self._joined(run.words, parts)
        if run.expressions:
            for expression in sorted(run.expressions, key=lambda one: one.start - one.end):
                parts = self._with_synonyms(expression, parts)
        optional: list[_Part] = []
        if self._questions:
            optional = [part for part in parts if any(one.start <= part.start < one.end for one in self._questions)]
        if len(optional) == len(parts):
            optional = []
        in_title = run.field is Field.TITLE
        if not optional:  # nearly always
            return PlannedRun(tuple([part.planned for part in parts]), run.phrases, (), in_title, places)
        return PlannedRun(
            tuple([part.planned for part in parts if part not in optional]),
            run.phrases,
            tuple([part.planned for part in optional]),
            in_title,
            places,
        )

    def _clause(self, clause: Clause) -> Iterable[_Part]:
        if not clause.readings and len(clause.words) == 1:  # nearly always
            (word,) = clause.words
            return (_Part(self._word(word), word.start, word.end),)
        quoted = all(word.quoted for word in clause.words)
        ways: list[Way] = []
        for reading in clause.readings:
            way = tuple(self._bound(term, clause.words, quoted=quoted) for term in reading)
            if all(way):
                ways.append(way)
        if not ways:
            return [_Part(self._word(word), word.start, word.end) for word in clause.words]
        numbered = any("_" in term for reading in clause.readings for term in reading)
        if not numbered:  # « volet 1 » is not any volet with a 1 somewhere
            ways.append(tuple(self._atom(word) for word in clause.words))
        return [_Part(tuple(ways), clause.start, clause.end)]

    def _word(self, word: Word) -> PlannedClause:
        if atom := self._atom(word):
            return ((atom,),)
        if parts := self._planner.vocabulary.split(word.form):
            self.notes.add(word, {part.term: (Reason.SPLIT, 1.0) for part in parts})
            return (tuple(((part.term, 1.0),) for part in parts),)
        if any(map(self._synonyms, word.terms)):
            return ()  # not misspelled
        if correction := self._planner.vocabulary.correction(word.form):
            self.notes.add_correction(word, correction.spelling)
        return ()

    def _atom(self, word: Word) -> Atom:
        found: _LookedUp = {}
        for term in word.terms:
            looked_up = self._looked_up(term, own_reason(term, word.form), synonyms=not word.quoted)
            found = looked_up | found if found else looked_up
        if not any(map(self._rarity, word.terms)) and (form := self._planner.vocabulary.find(word.form)):
            found |= self._looked_up(form.term, Reason.EXACT, synonyms=False)  # a part of an address: giped, not GIPED
        if word.half_typed and not (found and _is_small_number(word.form)):
            begun = self._planner.vocabulary.begun(word.form, _completed(word.form), _SAID_ENOUGH)
            found |= dict.fromkeys(begun, (Reason.BEGINNING, _COMPLETED if word.terms else 1.0)) | found
        self.notes.add_stretch(word.start, word.end, found)
        return self._weighed(found)

    def _bound(self, term: str, words: Sequence[Word], *, quoted: bool) -> Atom:
        """Return what is looked up for a term that several words make."""
        looked_up = self._looked_up(term, _bound_reason(term), synonyms=not quoted)
        self.notes.add_together(words, looked_up)
        return self._weighed(looked_up)

    def _looked_up(self, term: str, reason: Reason, *, synonyms: bool) -> _LookedUp:
        """Return a term, if it is known, and its synonyms that are."""
        found: _LookedUp = {term: (reason, 1.0)} if self._rarity(term) else {}
        if synonyms and (others := self._synonyms(term)):
            self._add(others, found)
        return found

    def _add(self, synonyms: Iterable[Synonym], found: _LookedUp) -> None:
        for synonym in synonyms:
            if synonym.broad and not self._broad:
                self.has_broad = True
            elif self._rarity(synonym.term):
                reason = Reason.BROAD if synonym.broad else Reason.ACRONYM if synonym.acronym else Reason.SYNONYM
                found.setdefault(synonym.term, (reason, synonym.weight))

    def _weighed(self, looked_up: _LookedUp) -> Atom:
        """Return terms with their weights; a synonym, however rare, counts less than the word that was typed."""
        if len(looked_up) == 1:  # mostly
            ((term, (_why, weight)),) = looked_up.items()
            return ((term, weight),)
        weights = {term: weight for term, (_reason, weight) in looked_up.items()}
        typed = [term for term, (reason, _weight) in looked_up.items() if reason not in _BESIDE]
        if len(typed) == len(looked_up):
            return tuple(weights.items())
        rarest = max(map(self._rarity, typed), default=0.0)
        for term, (reason, weight) in looked_up.items():
            if rarest and reason in _BESIDE:
                weights[term] = weight * _SYNONYM * min(1.0, rarest / self._rarity(term))
        return tuple(weights.items())

    def _joined(self, words: Sequence[Word], parts: list[_Part]) -> list[_Part]:
        """Let neighbours that the index knows as one word be that word too: cyber harcèlement, cyberharcèlement."""
        if len(parts) != len(words):  # some clause holds several words already
            return parts
        joined: list[_Part] = []
        place = 0
        while place < len(parts):
            both = words[place : place + 2]
            if len(both) == 2 and (term := self._joint_term(*both)):
                way: Way = (self._bound(term, both, quoted=both[0].quoted and both[1].quoted),)
                apart = tuple(way[0] for part in parts[place : place + 2] for way in part.planned[:1])
                ways = (way, apart) if len(apart) == 2 else (way,)
                joined.append(_Part(ways, both[0].start, both[1].end))
                place += 2
            else:
                joined.append(parts[place])
                place += 1
        return joined

    def _joint_term(self, first: Word, second: Word) -> str:
        """Return the term of two words written as one, empty when the index does not have it."""
        if not (first.form.isalpha() and second.form.isalpha()):
            return ""
        term = self._planner.language.analyzer.word_term(first.form + second.form)
        return term if self._rarity(term) else ""

    def _with_synonyms(self, expression: Expression, parts: list[_Part]) -> list[_Part]:
        """Let what stands for an expression of several words stand for them."""
        inside = [part for part in parts if expression.start <= part.start and part.end <= expression.end]
        found: _LookedUp = {}
        if inside:
            self._add(self._synonyms(expression.term), found)
        if not found:
            return parts
        self.notes.add_stretch(expression.start, expression.end, found)
        ways = product(*(part.planned for part in inside))
        apart = tuple(tuple(atom for way in several for atom in way) for several in ways)[:_WAYS]
        merged = _Part((*apart, (self._weighed(found),)), inside[0].start, inside[-1].end)
        first = parts.index(inside[0])
        return [*parts[:first], merged, *(part for part in parts[first:] if part not in inside)]


@dataclass(frozen=True, slots=True)
class _Excluded:
    """Plans what is not wanted: the words as they are, nothing that comes near."""

    rarity: Callable[[str], float]

    def clause(self, clause: Clause) -> PlannedClause:
        readings: Iterable[tuple[str, ...]] = [one for one in clause.readings if all(map(self.rarity, one))]
        ways: list[Way] = [tuple(((term, 1.0),) for term in reading) for reading in readings]
        if not any("_" in term for reading in readings for term in reading):
            ways.append(tuple(tuple((term, 1.0) for term in word.terms) for word in clause.words))
        return tuple(ways)


def own_reason(term: str, form: str) -> Reason:
    """Say what a word's own term is to it."""
    if term.isupper():
        return Reason.ACRONYM
    if not term.isalpha() and any(map(str.isdigit, term)):
        return Reason.NUMBER
    return Reason.EXACT if term == form else Reason.STEM


def _bound_reason(term: str) -> Reason:
    reason = own_reason(term, term)
    return Reason.SPLIT if reason is Reason.EXACT else reason


def _completed(form: str) -> int:
    """Return how many words a beginning stands for: one letter says so little that the most frequent ones do."""
    return {1: 8, 2: 20}.get(len(form), 40)


def _is_small_number(form: str) -> bool:
    return len(form) <= 2 and form.isdigit()
