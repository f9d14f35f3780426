"""What is looked up for a query, and why: the one value between language and matching, ranking, explanation."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from onpe_desktop.search.place_sets import PlaceSet
from onpe_desktop.search.query import Phrase
from onpe_desktop.search.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable

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


class PlannedWord(NamedTuple):
    """A word of the query, or several that make one term, as typed, and what is looked up for it.

    `term_reasons` are `(term, reason, weight)`, weights between 0 and 1; empty when the index knows nothing like it.
    For a question that was recognised the terms are the `dossier#section` that it pins.
    """

    text: str
    term_reasons: tuple[TermReason, ...]


class PlannedRun(NamedTuple):
    """What is looked up for words without an operator between them.

    `optional` clauses add to the score of what has the others: the words of a question that was recognised, when there
    are more. `in_title` words must stand in the title. `places` are the passages of a `dossier:`: it restricts what
    stands with it; alone, it is the words of `clauses`.
    """

    clauses: tuple[PlannedClause, ...]
    phrases: tuple[Phrase, ...] = ()
    optional: tuple[PlannedClause, ...] = ()
    in_title: bool = False
    places: PlaceSet | None = None


@dataclass(slots=True)
class Plan:
    """What is looked up. Nobody changes one: to say so to Python would make each take three times as long to make.

    `clauses` and `phrases` are all that is wanted, side by side; `tree` is how they stand together when there are
    operators or fields. `suggestion` is the query with its unknown words corrected, None when there is none. `words`
    say the same as `clauses`, word by word. `pinned` are the `(dossier, section)` that answer a question that was
    recognised. `widen` returns the plan with synonyms in a wide sense too, for when few passages are found; None when
    there are none.
    """

    clauses: tuple[PlannedClause, ...]
    phrases: tuple[Phrase, ...]
    suggestion: str | None
    words: tuple[PlannedWord, ...] = ()
    pinned: tuple[tuple[str, str], ...] = ()
    tree: Tree[PlannedRun] | None = None
    widen: "Callable[[], Plan] | None" = field(default=None, compare=False, repr=False)

    terms: tuple[str, ...] = field(init=False, compare=False, repr=False)  # every one once: what is marked

    def __post_init__(self) -> None:
        terms: dict[str, None] = {}
        for clause in self.clauses:
            for way in clause:
                for atom in way:
                    for term, _weight in atom:
                        terms[term] = None
        self.terms = tuple(terms)
