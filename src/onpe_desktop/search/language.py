"""What is known of the language: analysis, synonyms, questions. Shared by searchers."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from onpe_desktop.dossiers.terms import TermRow
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.questions import Questions
from onpe_desktop.search.synonyms import Thesaurus


@dataclass(frozen=True)
class Language:
    """The lexicon at work. `own` are the terms that packs bring: they add to the lexicon's and never replace one."""

    analyzer: Analyzer
    own: tuple[TermRow, ...] = ()

    @cached_property
    def thesaurus(self) -> Thesaurus:
        """The synonyms of the lexicon, then those of the packs."""
        return Thesaurus(self.analyzer, self.analyzer.lexicon.synonyms, self.own)

    @cached_property
    def questions(self) -> Questions:
        """The questions that the lexicon has an answer to."""
        return Questions(self.analyzer, self.analyzer.lexicon.intents)

    def with_terms(self, own: Iterable[TermRow]) -> "Language":
        """Return the language with the terms of packs, whose expressions the analyzer then finds too."""
        rows = tuple(own)
        if not rows:
            return self
        every = (*self.own, *rows)
        return Language(Analyzer(self.analyzer.lexicon, (term for row in every for term in row.terms)), every)
