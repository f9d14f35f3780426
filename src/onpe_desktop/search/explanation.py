"""Why a section is among the results: what the query became, what the section offers, and what each adds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.collection import PassageCollection
from onpe_desktop.search.plan import Plan, PlannedClause, PlannedRun, PlannedWord, Reason, Way
from onpe_desktop.search.shown_passages import ShownPassage
from onpe_desktop.search.tree import AllOf, AnyOf, Tree


class Field(StrEnum):
    """Where in a section a word stands; the values are what users read, in French, most weighty first."""

    TITLE = "titre"
    NAMES = "autres titres et mots-clés"
    PATH = "titres au-dessus"
    TEXT = "texte"
    WHOLE = "cette page y répond"  # the section as a whole, for a question that was recognised


@dataclass(frozen=True, slots=True)
class Offer:
    """How often a term stands in a field, and in which spellings; these stay hidden for other titles and keywords."""

    field: Field
    count: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """A term that is looked up for a word, why, and at which weight (up to 1); what the section has of it.

    `points` are what it adds to the score: 0 when the section does not have it, or when another term counts instead.
    `spelling` is how the lexicon or the index writes the term, empty when neither does.
    """

    term: str
    reason: Reason
    weight: float
    offers: tuple[Offer, ...]
    points: float
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """A word of the query as typed, or several that make one term, with its terms, those that count most first."""

    text: str
    terms: tuple[ExplainedTerm, ...]

    @property
    def is_met(self) -> bool:
        """Tell whether the section has any of the terms."""
        return any(term.offers for term in self.terms)

    @property
    def is_question(self) -> bool:
        """Tell whether these words were recognised as a question, whose terms are the sections that answer it."""
        return bool(self.terms) and all(term.reason is Reason.INTENT for term in self.terms)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Both sides of a result. `rule` is a French sentence; `rank` counts from 1, None for what is not a result.

    `score` is the sum of all points and of `order`, what the order adds or takes for the nearness of the words, their
    exact form and the balance of dossiers, or because a question was recognised (`pinned`). When a definition or a card
    of the section is what was found, `title_path` ends with its title.
    """

    query: str
    dossier: str
    section: str
    title_path: tuple[str, ...]
    rule: str
    pinned: bool
    rank: int | None
    total: int
    words: tuple[ExplainedWord, ...]
    order: float
    score: float


Points: TypeAlias = Mapping[str, float]


class Explainer:
    """Explains passages of one collection."""

    def __init__(self, passages: PassageCollection, analyzer: Analyzer, spelling: Callable[[str], str]) -> None:
        """Explain with the spellings that `spelling` gives for terms, which are no words to read."""
        self._passages = passages
        self._analyzer = analyzer
        self._spelling = spelling

    def words(self, place: int, plan: Plan, *, relaxed: bool) -> tuple[ExplainedWord, ...]:
        """Return what each word of the query became, and what the passage has of it.

        A word that was only taken together with its neighbours (« 1 » of « volet 1 ») comes with them, not alone.
        """
        offers = self._offers(self._passages.passage(place), set(plan.terms))
        offers = {**offers, "#".join(self._passages.section(place)): (Offer(Field.WHOLE, 1, ()),)}
        points = self._points(place, plan, relaxed=relaxed)
        return tuple(
            ExplainedWord(word.text, tuple(sorted(
                (
                    ExplainedTerm(
                        term, reason, weight, offers.get(term, ()), points.get(term, 0.0), self._spelling(term)
                    )
                    for term, reason, weight in word.term_reasons
                ),
                key=lambda term: (-term.points, not term.offers),
            )))
            for word in plan.words
            if word.term_reasons or not any(_is_within(word, other) for other in plan.words)
        )  # fmt: skip

    def _offers(self, passage: ShownPassage, terms: set[str]) -> Mapping[str, tuple[Offer, ...]]:
        texts = {
            Field.TITLE: (passage.title,),
            Field.NAMES: passage.names,
            Field.PATH: passage.title_path[:-1],
            Field.TEXT: (passage.text,),
        }
        offers: dict[str, list[Offer]] = {}
        for field, several in texts.items():
            spellings = self._spellings(several, terms)
            for term, found in spellings.items():
                shown = () if field is Field.NAMES else tuple(dict.fromkeys(found))
                offers.setdefault(term, []).append(Offer(field, len(found), shown))
        return {term: tuple(several) for term, several in offers.items()}

    def _spellings(self, texts: Iterable[str], terms: set[str]) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for text in texts:
            for token in self._analyzer.tokens(text):
                if token.term in terms:
                    found.setdefault(token.term, []).append(text[token.start : token.end])
        return found

    def _points(self, place: int, plan: Plan, *, relaxed: bool) -> Points:
        def score(term: str) -> float:
            return self._passages.postings(term).scores([place], 1.0)[0]

        def titled(term: str) -> float:
            return score(term) if place in self._passages.titled(term) else 0.0

        def of_tree(tree: Tree[PlannedRun]) -> list[Points]:
            """Return the points of what is met whole; of what lacks a part nothing counts."""
            if isinstance(tree, AnyOf):
                return [points for choice in tree.choices for points in of_tree(choice)]
            if isinstance(tree, AllOf):
                return [points for one in tree.wanted for points in of_tree(one)]
            found = [_best_way(clause, titled if tree.in_title else score) for clause in tree.clauses]
            return found if all(found) else []

        sums: dict[str, float] = {}
        for points in (
            of_tree(plan.tree) if plan.tree and not relaxed else (_best_way(one, score) for one in plan.clauses)
        ):
            for term, worth in points.items():
                sums[term] = sums.get(term, 0.0) + worth
        return sums


def rule(plan: Plan, words: Sequence[ExplainedWord], *, found: bool, relaxed: bool, pinned: bool) -> str:
    """Say in French which rule made the section a result, or why it is none."""
    asked = [word for word in words if not word.is_question and not any(_is_within(other, word) for other in words)]
    met = sum(word.is_met for word in asked)
    if not words:
        return "La recherche n’a aucun mot que l’index connaisse."
    if not found:
        missing = ", ".join(f"«\u00a0{word.text}\u00a0»" for word in asked if not word.is_met)
        return (
            f"Ce n’est pas un résultat\u00a0: il y manque {missing}."
            if missing
            else ("Ce n’est pas un résultat\u00a0: d’autres sections répondent mieux, ou une condition l’écarte.")
        )
    if pinned:
        return "Question reconnue\u00a0: cette page y répond, elle vient en tête."
    if relaxed:
        return f"Aucune section n’a tous les mots\u00a0: celle-ci en a {met} sur {len(asked)}."
    if isinstance(plan.tree, AllOf | AnyOf):
        return "Ce qui est demandé avec ET, OU, SAUF, titre: ou dossier: est rempli."
    if isinstance(plan.tree, PlannedRun) and plan.tree.in_title:
        return "Ce qui est cherché est dans le titre."
    if plan.phrases:
        return "Tous les mots sont là, et ceux entre guillemets se suivent comme ils sont écrits."
    return "Tous les mots cherchés sont là." if len(asked) > 1 else "Le mot cherché est là."


def _is_within(word: PlannedWord | ExplainedWord, other: PlannedWord | ExplainedWord) -> bool:
    """Tell whether a word is one of the several words of another entry."""
    return word.text != other.text and word.text in other.text.split()


def _best_way(clause: PlannedClause, score: Callable[[str], float]) -> Points:
    """Return the terms that count in a clause, with what each is worth: those of the way that is worth most."""

    def worths(way: Way) -> dict[str, float]:
        best = [max((weight * score(term), term) for term, weight in atom) for atom in way if atom]
        return {term: worth for worth, term in best} if all(worth > 0 for worth, _term in best) else {}

    return max(map(worths, clause), key=lambda way: sum(way.values()), default={})
