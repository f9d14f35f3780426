"""« Pourquoi ce résultat ? » in words: what was sought on the left, what the section offers on the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from onpe_desktop.rendering.style import Say
from onpe_desktop.search.explanation import ExplainedTerm, ExplainedWord, Explanation, Field, Offer
from onpe_desktop.search.plan import Reason
from onpe_desktop.spaces import NARROW_SPACE, NO_BREAK_SPACE

_COLON, _OPENING, _CLOSING = f"{NO_BREAK_SPACE}: ", f"«{NO_BREAK_SPACE}", f"{NO_BREAK_SPACE}»"
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


def explained_place(explanation: Explanation, say: Say = str) -> str:
    """Say which place the section has among the results, if any."""
    if explanation.rank is None:
        return say("Hors des résultats")
    return say(f"Résultat {explanation.rank} sur {explanation.total}")


def explained_lines(explanation: Explanation, say: Say = str) -> tuple[Line, ...]:
    """Return the lines of the table: each word's terms, what the order adds, the sum."""
    lines = [line for word in explanation.words for line in _word_lines(word, say)]
    if abs(explanation.order) > _NEGLIGIBLE:
        why = say(_PINNED if explanation.pinned else _ORDER)
        lines.append(Line(say("Ordre des résultats"), why, say(_number(explanation.order))))
    if explanation.rank is not None:
        lines.append(Line(say("Total"), "", say(_number(explanation.score))))
    return tuple(lines)


def _word_lines(word: ExplainedWord, say: Say) -> Iterator[Line]:
    typed = _quoted(word.text, say)
    if word.is_question:
        answered = say(Field.WHOLE.value if word.is_met else "une autre page y répond")
        yield Line(f"{typed} → {say(Reason.INTENT.value)}", answered, "–")
    elif not word.terms:
        yield Line(f"{typed} → {say('mot inconnu de l’index')}", say("absent"), "–")
    elif not word.is_met:
        terms = say(f"{NARROW_SPACE}; ").join(_term(term, say) for term in word.terms[:_OTHERS])
        others = len(word.terms) - _OTHERS
        more = f" {say(f'et {others} autres')}" if others > 0 else ""
        yield Line(f"{typed} → {terms}{more}", say("absent"), "–")
    else:
        for term in word.terms:
            if term.offers:
                offers = " · ".join(_offer(offer, say) for offer in term.offers)
                yield Line(f"{typed} → {_term(term, say)}", offers, say(_number(term.points)))


def _term(term: ExplainedTerm, say: Say) -> str:
    reason = say(term.reason.value)
    if term.weight != 1:
        reason += f", {say(f'compte pour {_number(term.weight)}')}"
    words = term.spelling or term.term.replace("_", " ").replace("+", " ")  # what binds the words of a term
    return f"{words} ({reason})"


def _offer(offer: Offer, say: Say) -> str:
    field, times = say(offer.field.value), say(f"{offer.count} fois")
    if offer.field is Field.NAMES:  # searched, never shown
        return f"{field}{say(_COLON)}{times}"
    spellings = ", ".join(_quoted(spelling, say) for spelling in offer.spellings)
    return f"{field}{say(_COLON)}{spellings} ({times})"


def _quoted(text: str, say: Say) -> str:
    return f"{say(_OPENING)}{text}{say(_CLOSING)}"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",").replace("-", "−")
