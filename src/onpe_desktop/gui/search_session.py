"""The questions that the search field asks, one after the other, and which answers still count."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from onpe_desktop.errors import UserError
from onpe_desktop.gui.tasks import CancelToken, TaskRunner

if TYPE_CHECKING:
    from onpe_desktop.search import Results
    from onpe_desktop.search.explanation import Explanation
    from onpe_desktop.search.filters import Filters

CHANNEL = "search"
AT_ONCE = 0.004  # seconds: a quarter of a frame, so that answering on the window's thread is never felt


class SearchesText(Protocol):
    """What the session needs of a searcher."""

    def search(self, query: str, *, typing: bool = False, filters: "Filters | None" = None) -> "Results":
        """Answer any text, narrowed by filters."""
        ...

    def terms(self, query: str) -> tuple[str, ...]:
        """Return what is looked up for a query, its synonyms among it."""
        ...

    def explain(self, query: str, dossier: str, section: str, *, typing: bool = False) -> "Explanation":
        """Say why a section is a result."""
        ...


class HasSearchers(Protocol):
    """What the session needs of an index: a searcher for each thread."""

    def searcher(self) -> SearchesText:
        """Return one that no other thread uses."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a text, whether its last word may not be finished, and the filters."""

    text: str = ""
    typing: bool = False
    filters: "Filters | None" = None


class _Searchers:
    """One for the window's thread, made when it is first used, and one for the channel's work."""

    def __init__(self, index: HasSearchers) -> None:
        self._index = index
        self.beside = index.searcher()  # the channel's work never runs twice at once

    @cached_property
    def here(self) -> SearchesText:
        return self._index.searcher()


class SearchSession(QObject):
    """Asks the index, and says only the answer to the last question.

    The index is opened in the background, at the first question or at `warm_up`. While answers come in less than
    `AT_ONCE` they are found on the window's thread, which saves two changes of thread between key and picture; the
    first slow one sends the next questions to the background until they are fast again. Only the last question is kept,
    in memory, until the text is emptied: filters are laid on it.
    """

    answered = Signal(object)  # Results
    explained = Signal(object)  # Explanation
    emptied = Signal()  # nothing is asked any more
    failed = Signal(object)  # OnpeDesktopError

    def __init__(
        self,
        open_index: Callable[[], HasSearchers],
        runner: TaskRunner,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(parent)
        self._open_index = open_index
        self._runner = runner
        self._clock = clock
        self._searchers: _Searchers | None = None  # written by the channel's work only
        self._fast = False
        self._question = Question()

    def warm_up(self) -> None:
        """Open the index before the first key is pressed, so that the first answer is as fast as the next ones."""
        if self._searchers is None:
            self._runner.run(self._opened, lambda _searchers: None, self.failed.emit, channel=CHANNEL)

    def ask(self, query: str, *, typing: bool) -> None:
        """Search for `query`; `typing` tells that its last word may not be finished.

        Filters stay as they are. Blank text empties results and filters.
        """
        text = query.strip()
        if text:
            self._ask(Question(text, typing, self._question.filters))
        else:
            self._runner.cancel(CHANNEL)
            self._question = Question()
            self.emptied.emit()

    @property
    def question(self) -> Question:
        """The last question; without a text when nothing is asked."""
        return self._question

    def repeat(self, question: Question) -> None:
        """Ask what another window has asked, filters included."""
        if question.text:
            self._ask(question)

    def narrow(self, filters: "Filters") -> None:
        """Ask the last question again with these filters."""
        if self._question.text:
            self._ask(replace(self._question, filters=filters))

    def explain(self, dossier: str, section: str) -> None:
        """Ask why a section is a result of the last question."""
        question = self._question

        def work(token: CancelToken) -> "Explanation":
            searcher = self._opened(token).beside
            return searcher.explain(question.text, dossier, section, typing=question.typing)

        if question.text:
            self._runner.run(work, self.explained.emit, self.failed.emit, channel=CHANNEL)

    def terms(self, query: str) -> tuple[str, ...]:
        """Return what the index looks up for a query, to be marked; nothing before it is open."""
        return self._searchers.here.terms(query) if self._searchers else ()

    def _ask(self, question: Question) -> None:
        self._question = question
        self._runner.cancel(CHANNEL)
        if self._searchers and self._fast:
            self._answer_at_once(self._searchers.here, question)
        else:
            self._answer_later(question)

    def _answer_at_once(self, searcher: SearchesText, question: Question) -> None:
        try:
            results, seconds = self._timed(searcher, question)
        except UserError as error:  # the disk that holds the index may have been taken out
            self.failed.emit(error)
        else:
            self._take((results, seconds))

    def _answer_later(self, question: Question) -> None:
        def work(token: CancelToken) -> "tuple[Results, float]":
            return self._timed(self._opened(token).beside, question)

        self._runner.run(work, self._take, self.failed.emit, channel=CHANNEL)

    def _take(self, answer: "tuple[Results, float]") -> None:
        results, seconds = answer
        self._fast = seconds < AT_ONCE
        self.answered.emit(results)

    def _timed(self, searcher: SearchesText, question: Question) -> "tuple[Results, float]":
        started = self._clock()
        results = searcher.search(question.text, typing=question.typing, filters=question.filters)
        return results, self._clock() - started

    def _opened(self, _token: CancelToken) -> _Searchers:
        """Open at the first call. A request that is overtaken meanwhile still leaves the open index to the next."""
        if self._searchers is None:
            self._searchers = _Searchers(self._open_index())
        return self._searchers
