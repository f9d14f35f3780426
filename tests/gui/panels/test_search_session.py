import threading

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from onpe_desktop.errors import UserError
from onpe_desktop.gui.search_session import AT_ONCE, SearchSession
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.search import Results
from onpe_desktop.search.explanation import Explanation
from onpe_desktop.search.filters import Filters


class Clock:
    """Time that passes only when a search says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Searcher:
    """Answers with the query itself, notes who asked what, and takes the time that its index says."""

    def __init__(self, index: "Index") -> None:
        self.index = index

    def search(self, query: str, *, typing: bool = False, filters: Filters | None = None) -> Results:
        self.index.asked.append((query, typing, threading.get_ident()))
        self.index.filters.append(filters)
        self.index.begun.set()
        if self.index.gate is not None:
            assert self.index.gate.wait(5)
        if self.index.error:
            raise self.index.error
        self.index.clock.now += self.index.seconds
        return Results(query, (), 0, relaxed=False, suggestion=None, advice="")

    def explain(self, query: str, dossier: str, section: str, *, typing: bool = False) -> Explanation:
        self.index.asked.append((query, typing, threading.get_ident()))
        return Explanation(query, dossier, section, (), "Règle.", False, 1, 1, (), 0.0, 1.0)

    def terms(self, query: str) -> tuple[str, ...]:
        return (query, threading.current_thread().name)


class Index:
    def __init__(self) -> None:
        self.asked: list[tuple[str, bool, int]] = []
        self.filters: list[Filters | None] = []
        self.searchers: list[Searcher] = []
        self.clock = Clock()
        self.seconds = 0.0
        self.gate: threading.Event | None = None
        self.begun = threading.Event()
        self.error: UserError | None = None

    def searcher(self) -> Searcher:
        self.searchers.append(Searcher(self))
        return self.searchers[-1]


@pytest.fixture
def index() -> Index:
    return Index()


@pytest.fixture
def session(runner: TaskRunner, index: Index) -> SearchSession:
    return SearchSession(lambda: index, runner, clock=index.clock)


def queries(spy: QSignalSpy) -> list[str]:
    return [spy.at(number)[0].query for number in range(spy.count())]


def test_the_first_question_opens_the_index_beside_the_window(
    qtbot: QtBot, session: SearchSession, index: Index
) -> None:
    with qtbot.waitSignal(session.answered) as answer:
        session.ask(" volet 1 ", typing=True)
    assert answer.args[0].query == "volet 1"
    ((query, typing, thread),) = index.asked
    assert (query, typing) == ("volet 1", True)
    assert thread != threading.get_ident()


def test_fast_answers_are_then_found_at_once(qtbot: QtBot, session: SearchSession, index: Index) -> None:
    with qtbot.waitSignal(session.answered):
        session.ask("v", typing=True)
    answers = QSignalSpy(session.answered)
    session.ask("vo", typing=True)
    assert queries(answers) == ["vo"]
    assert index.asked[-1][2] == threading.get_ident()


def test_a_slow_answer_sends_the_next_question_beside_the_window(
    qtbot: QtBot, session: SearchSession, index: Index
) -> None:
    index.seconds = AT_ONCE * 2
    for query in ("v", "vo"):
        with qtbot.waitSignal(session.answered):
            session.ask(query, typing=True)
    assert threading.get_ident() not in {thread for _query, _typing, thread in index.asked}
    index.seconds = 0.0
    with qtbot.waitSignal(session.answered):
        session.ask("vol", typing=True)
    session.ask("vole", typing=True)
    assert index.asked[-1][2] == threading.get_ident(), "fast again"


def test_no_searcher_is_ever_used_by_two_threads(qtbot: QtBot, session: SearchSession, index: Index) -> None:
    for query in ("v", "vo"):  # the second one on the window's thread
        with qtbot.waitSignal(session.answered):
            session.ask(query, typing=True)
    assert len({thread for _query, _typing, thread in index.asked}) == 2
    assert len(index.searchers) == 2


def test_only_the_last_question_is_answered(
    qtbot: QtBot, session: SearchSession, index: Index, runner: TaskRunner
) -> None:
    answers = QSignalSpy(session.answered)
    index.gate = threading.Event()
    session.ask("v", typing=True)
    assert index.begun.wait(5)
    session.ask("vo", typing=True)
    session.ask("vol", typing=True)
    index.gate.set()
    qtbot.waitUntil(runner.is_idle)
    assert queries(answers) == ["vol"]
    assert [query for query, _typing, _thread in index.asked] == ["v", "vol"]


def test_blank_text_empties_at_once_and_nothing_comes_after(
    qtbot: QtBot, session: SearchSession, index: Index, runner: TaskRunner
) -> None:
    answers, emptied = QSignalSpy(session.answered), QSignalSpy(session.emptied)
    index.gate = threading.Event()
    session.ask("v", typing=True)
    session.ask("  ", typing=True)
    assert emptied.count() == 1
    index.gate.set()
    qtbot.waitUntil(runner.is_idle)
    assert answers.count() == 0


def test_filters_are_laid_on_the_last_question_until_it_is_emptied(
    qtbot: QtBot, session: SearchSession, index: Index, runner: TaskRunner
) -> None:
    law = Filters(kinds=frozenset(("loi",)))
    session.narrow(law)
    qtbot.waitUntil(runner.is_idle)
    assert not index.asked, "nothing is asked yet"
    with qtbot.waitSignal(session.answered):
        session.ask("v", typing=True)
    session.narrow(law)
    session.ask("vo", typing=False)
    session.ask("", typing=True)
    session.narrow(law)
    session.ask("a", typing=True)
    assert [query for query, _typing, _thread in index.asked] == ["v", "v", "vo", "a"]
    assert index.filters == [None, law, law, None]


def test_what_is_looked_up_is_known_once_the_index_is_open(qtbot: QtBot, session: SearchSession) -> None:
    assert session.terms("client") == ()
    with qtbot.waitSignal(session.answered):
        session.ask("v", typing=True)
    assert session.terms("client") == ("client", threading.current_thread().name)


def test_a_result_of_the_last_question_is_explained_beside_the_window(
    qtbot: QtBot, session: SearchSession, index: Index, runner: TaskRunner
) -> None:
    session.explain("guide", "loi")
    qtbot.waitUntil(runner.is_idle)
    assert not index.asked, "nothing was asked"
    with qtbot.waitSignal(session.answered):
        session.ask("v", typing=True)
    with qtbot.waitSignal(session.explained) as told:
        session.explain("guide", "loi")
    assert (told.args[0].query, told.args[0].dossier, told.args[0].section) == ("v", "guide", "loi")
    query, typing, thread = index.asked[-1]
    assert (query, typing) == ("v", True)
    assert thread != threading.get_ident()


def test_warming_up_opens_without_asking(
    qtbot: QtBot, session: SearchSession, index: Index, runner: TaskRunner
) -> None:
    session.warm_up()
    qtbot.waitUntil(runner.is_idle)
    assert len(index.searchers) == 1
    assert not index.asked


def test_a_refusal_is_told(qtbot: QtBot, session: SearchSession, index: Index) -> None:
    with qtbot.waitSignal(session.answered):
        session.ask("v", typing=True)
    index.error = UserError("L’index manque.", "Recommencez.")
    told = QSignalSpy(session.failed)
    session.ask("vo", typing=True)
    assert told.at(0)[0] is index.error


def test_an_index_that_cannot_be_opened_is_told(qtbot: QtBot, runner: TaskRunner) -> None:
    error = UserError("L’index manque.", "Recommencez.")

    def refuse() -> Index:
        raise error

    session = SearchSession(refuse, runner)
    with qtbot.waitSignal(session.failed) as told:
        session.ask("v", typing=True)
    assert told.args == [error]


def test_nothing_of_a_query_is_logged(
    qtbot: QtBot, session: SearchSession, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    with qtbot.waitSignal(session.answered):
        session.ask("un prénom", typing=False)
    assert "prénom" not in caplog.text
    assert "prénom" not in "".join(capfd.readouterr())
