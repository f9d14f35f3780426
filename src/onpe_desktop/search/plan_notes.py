"""What is found out about the words of a query while it is planned."""

from collections.abc import Mapping, Sequence

from onpe_desktop.search.plan import PlannedWord, Reason
from onpe_desktop.search.query import Query, Word
from onpe_desktop.search.questions import Recognised

_OWN = (Reason.EXACT, Reason.STEM, Reason.ACRONYM, Reason.NUMBER)
_LookedUp = Mapping[str, tuple[Reason, float]]


class PlanNotes:
    """Gathers, for each stretch of the query's text, the terms that are looked up for it and why.

    `typed` gives what was typed for words of the query that were corrected before.
    """

    def __init__(self, query: Query, typed: Mapping[str, str]) -> None:
        self._query = query
        self._typed = typed
        self._stretches: dict[tuple[int, int], dict[str, tuple[Reason, float]]] = {}
        self._corrected: list[tuple[Word, str]] = []

    def add(self, word: Word, looked_up: _LookedUp) -> None:
        """Note what is looked up for a word."""
        self.add_stretch(word.start, word.end, looked_up)

    def add_together(self, words: Sequence[Word], looked_up: _LookedUp) -> None:
        """Note what is looked up for what several words make."""
        self.add_stretch(min(word.start for word in words), max(word.end for word in words), looked_up)

    def add_stretch(self, start: int, end: int, looked_up: _LookedUp) -> None:
        """Note what is looked up for a stretch of the text; a term keeps its first reason."""
        noted = self._stretches.get((start, end))
        self._stretches[start, end] = {**noted, **looked_up, **noted} if noted else dict(looked_up)

    def add_correction(self, word: Word, spelling: str) -> None:
        """Note that a word was probably meant otherwise."""
        self._corrected.append((word, spelling))

    def add_question(self, question: Recognised) -> None:
        """Note a question that was recognised."""
        sections = {f"{dossier}#{section}": (Reason.INTENT, 1.0) for dossier, section in question.sections}
        self.add_stretch(question.start, question.end, sections)

    def words(self) -> tuple[PlannedWord, ...]:
        """Return the words and stretches of the query that are wanted, in order."""
        places = set()
        for word in self._query.words:
            places.add((word.start, word.end))
        for place, noted in self._stretches.items():
            if noted:
                places.add(place)
        return tuple([self._word(start, end) for start, end in sorted(places)])

    def _word(self, start: int, end: int) -> PlannedWord:
        text = self._query.text[start:end]
        reasons = self._stretches.get((start, end), {}).items()
        if text not in self._typed:
            return PlannedWord(text, tuple([(term, reason, weight) for term, (reason, weight) in reasons]))
        corrected = (
            (term, Reason.CORRECTION if reason in _OWN else reason, weight) for term, (reason, weight) in reasons
        )
        return PlannedWord(self._typed[text], tuple(corrected))

    @property
    def corrections(self) -> Mapping[str, str]:
        """What was typed for each word as it was probably meant, without its article."""
        return {
            spelling.rpartition("’")[2]: self._query.text[word.start : word.end] for word, spelling in self._corrected
        }

    def suggestion(self) -> str | None:
        """Return the query as it was probably meant, None when every word is known."""
        if not self._corrected:  # nearly always
            return None
        text = self._query.text
        for word, spelling in sorted(self._corrected, key=lambda pair: -pair[0].start):
            text = text[: word.start] + spelling + text[word.end :]
        return text
