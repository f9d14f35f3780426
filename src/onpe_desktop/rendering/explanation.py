"""« Pourquoi ce résultat ? » in words: what was sought on the left, what the section offers on the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from onpe_desktop.search.explanation import ExplainedTerm, ExplainedWord, Explanation, Field, Offer
from onpe_desktop.search.plan import Reason
from onpe_desktop.spaces import NARROW_SPACE, NO_BREAK_SPACE

_NEGLIGIBLE = 0.005  # points that two decimals do not show
_OTHERS = 3  # terms named of a word that the section does not have
_PINNED = "question reconnue, la page vient en tête"
_ORDER = "proximité des mots, forme exacte, équilibre entre les dossiers"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table, points as they are shown."""

    sought: str
    offered: str
    points: str


def explained_place(explanation: Explanation) -> str:
    """Say which place the section has among the results, if any."""
    if explanation.rank is None:
        return "Hors des résultats"
    return f"Résultat {explanation.rank} sur {explanation.total}"


def explained_lines(explanation: Explanation) -> tuple[Line, ...]:
    """Return the lines of the table: each word's terms, what the order adds, the sum."""
    lines = [line for word in explanation.words for line in _word_lines(word)]
    if abs(explanation.order) > _NEGLIGIBLE:
        lines.append(Line("Ordre des résultats", _PINNED if explanation.pinned else _ORDER, _number(explanation.order)))
    if explanation.rank is not None:
        lines.append(Line("Total", "", _number(explanation.score)))
    return tuple(lines)


def _word_lines(word: ExplainedWord) -> Iterator[Line]:
    typed = _quoted(word.text)
    if word.is_question:
        answered = Field.WHOLE.value if word.is_met else "une autre page y répond"
        yield Line(f"{typed} → {Reason.INTENT.value}", answered, "–")
    elif not word.terms:
        yield Line(f"{typed} → mot inconnu de l’index", "absent", "–")
    elif not word.is_met:
        terms = "; ".join(map(_term, word.terms[:_OTHERS])).replace(";", f"{NARROW_SPACE};")
        others = len(word.terms) - _OTHERS
        yield Line(f"{typed} → {terms}" + (f" et {others} autres" if others > 0 else ""), "absent", "–")
    else:
        for term in word.terms:
            if term.offers:
                yield Line(f"{typed} → {_term(term)}", " · ".join(map(_offer, term.offers)), _number(term.points))


def _term(term: ExplainedTerm) -> str:
    weight = f", compte pour {_number(term.weight)}" if term.weight != 1 else ""
    words = term.spelling or term.term.replace("_", " ").replace("+", " ")  # what binds the words of a term
    return f"{words} ({term.reason.value}{weight})"


def _offer(offer: Offer) -> str:
    times = f"{offer.count} fois"
    if offer.field is Field.NAMES:  # searched, never shown
        return f"{offer.field.value}{NO_BREAK_SPACE}: {times}"
    return f"{offer.field.value}{NO_BREAK_SPACE}: {', '.join(map(_quoted, offer.spellings))} ({times})"


def _quoted(text: str) -> str:
    return f"«{NO_BREAK_SPACE}{text}{NO_BREAK_SPACE}»"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",").replace("-", "−")
