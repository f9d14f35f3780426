import threading

import pytest
from pytestqt.qtbot import QtBot

from onpe_desktop.errors import BugError, OnpeDesktopError, UserError
from onpe_desktop.gui.tasks import CancelToken, TaskRunner


class Answers:
    """What came back, and on which thread."""

    def __init__(self) -> None:
        self.successes: list[object] = []
        self.failures: list[OnpeDesktopError] = []
        self.progress: list[tuple[int, int]] = []
        self.threads: list[int] = []

    def succeed(self, answer: object) -> None:
        self.successes.append(answer)
        self.threads.append(threading.get_ident())

    def fail(self, error: OnpeDesktopError) -> None:
        self.failures.append(error)

    def tell(self, done: int, total: int) -> None:
        self.progress.append((done, total))


def test_an_answer_comes_back_on_the_thread_of_the_window(qtbot: QtBot, runner: TaskRunner) -> None:
    answers = Answers()
    runner.run(lambda _token: threading.get_ident(), answers.succeed, answers.fail, channel="a")
    qtbot.waitUntil(runner.is_idle)
    assert answers.threads == [threading.get_ident()]
    assert answers.successes != [threading.get_ident()]


def test_a_user_error_comes_back_as_it_is(qtbot: QtBot, runner: TaskRunner) -> None:
    answers, error = Answers(), UserError("Non.", "Recommencez.")

    def work(_token: CancelToken) -> None:
        raise error

    runner.run(work, answers.succeed, answers.fail, channel="a")
    qtbot.waitUntil(runner.is_idle)
    assert answers.failures == [error]
    assert not answers.successes


def test_any_other_error_comes_back_as_a_bug_that_quotes_nothing(qtbot: QtBot, runner: TaskRunner) -> None:
    answers = Answers()

    def work(_token: CancelToken) -> None:
        raise ValueError("un prénom")

    runner.run(work, answers.succeed, answers.fail, channel="a")
    qtbot.waitUntil(runner.is_idle)
    (failure,) = answers.failures
    assert isinstance(failure, BugError)
    assert str(failure) == "ValueError"
    assert isinstance(failure.__cause__, ValueError)


def test_of_three_requests_in_a_channel_only_the_newest_answers(qtbot: QtBot, runner: TaskRunner) -> None:
    answers, started, ran = Answers(), threading.Event(), []

    def first(token: CancelToken) -> str:
        ran.append("first")
        started.set()
        while not token.cancelled():
            threading.Event().wait(0.001)
        return "first"

    def second(_token: CancelToken) -> str:
        ran.append("second")
        return "second"

    runner.run(first, answers.succeed, answers.fail, channel="a")
    assert started.wait(5)
    runner.run(second, answers.succeed, answers.fail, channel="a")
    runner.run(lambda _token: "third", answers.succeed, answers.fail, channel="a")
    qtbot.waitUntil(runner.is_idle)
    assert answers.successes == ["third"]
    assert ran == ["first"], "a request that was overtaken while it waited never runs"


def test_channels_do_not_wait_for_each_other(qtbot: QtBot, runner: TaskRunner) -> None:
    answers, other_is_done = Answers(), threading.Event()

    def wait(_token: CancelToken) -> bool:
        return other_is_done.wait(5)

    def release(_token: CancelToken) -> str:
        other_is_done.set()
        return "b"

    runner.run(wait, answers.succeed, answers.fail, channel="a")
    runner.run(release, answers.succeed, answers.fail, channel="b")
    qtbot.waitUntil(runner.is_idle)
    assert sorted(map(str, answers.successes)) == ["True", "b"]


def test_a_cancelled_request_does_not_call_back(qtbot: QtBot, runner: TaskRunner) -> None:
    answers, go_on = Answers(), threading.Event()
    runner.run(lambda _token: go_on.wait(5), answers.succeed, answers.fail, channel="a")
    runner.cancel("a")
    go_on.set()
    qtbot.waitUntil(runner.is_idle)
    assert not answers.successes
    assert not answers.failures


def test_progress_is_heard_in_order(qtbot: QtBot, runner: TaskRunner) -> None:
    answers = Answers()

    def work(token: CancelToken) -> None:
        for done in range(4):
            token.report(done, 3)

    runner.run(work, answers.succeed, answers.fail, channel="a", on_progress=answers.tell)
    qtbot.waitUntil(runner.is_idle)
    assert answers.progress == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_closing_stops_what_runs_and_runs_nothing_more(qtbot: QtBot) -> None:
    runner, answers, started = TaskRunner(), Answers(), threading.Event()

    def work(token: CancelToken) -> None:
        started.set()
        while not token.cancelled():
            threading.Event().wait(0.001)

    runner.run(work, answers.succeed, answers.fail, channel="a")
    assert started.wait(5)
    assert runner.close()
    assert runner.run(lambda _token: 1, answers.succeed, answers.fail, channel="b").cancelled()
    qtbot.waitUntil(runner.is_idle)
    assert not answers.successes


def test_an_answer_may_ask_the_next_question(qtbot: QtBot, runner: TaskRunner) -> None:
    answers = Answers()

    def go_on(answer: str) -> None:
        answers.succeed(answer)
        runner.run(lambda _token: "second", answers.succeed, answers.fail, channel="a")

    runner.run(lambda _token: "first", go_on, answers.fail, channel="a")
    qtbot.waitUntil(lambda: answers.successes == ["first", "second"])


@pytest.mark.parametrize("fails", [False, True])
def test_what_a_request_names_is_let_go_at_once_and_on_the_thread_of_the_window(
    qtbot: QtBot, runner: TaskRunner, *, fails: bool
) -> None:
    threads: list[int] = []

    class Named:
        def work(self, token: CancelToken) -> "Named":
            token.report(1, 2)
            if fails:
                raise ValueError("a")
            return self

        def hear(self, *_: object) -> None:
            pass

        def __del__(self) -> None:
            threads.append(threading.get_ident())

    for number in range(1, 101):
        named = Named()
        runner.run(named.work, named.hear, named.hear, channel="a", on_progress=named.hear)
        del named
        qtbot.waitUntil(runner.is_idle)
        qtbot.waitUntil(lambda: len(threads) == number)  # noqa: B023 - called within this round
    assert set(threads) == {threading.get_ident()}
