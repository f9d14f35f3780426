import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from onpe_desktop.errors import BugError, OnpeDesktopError, UserError
from onpe_desktop.gui.unwaited import Unwaited


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "unwaited"]


def fail(_error: object) -> None:
    raise AssertionError("not asked for")


def test_the_answer_comes_on_the_windows_thread(qtbot: QtBot) -> None:
    heard: list[tuple[int, threading.Thread]] = []
    owner = QObject()
    Unwaited(owner).run(lambda: 3, lambda answer: heard.append((answer, threading.current_thread())), fail)
    qtbot.waitUntil(lambda: heard == [(3, threading.main_thread())])


def test_work_that_never_answers_holds_nobody_up(qtbot: QtBot) -> None:
    gone = threading.Event()
    owner = QObject()
    unwaited = Unwaited(owner)
    dropped: list[bool] = []
    unwaited.run(lambda: gone.wait(30), fail, fail, dropped.append)
    (hanging,) = threads()
    assert hanging.daemon  # the program ends without it
    heard: list[int] = []
    unwaited.run(lambda: 1, heard.append, fail)
    qtbot.waitUntil(lambda: heard == [1])
    gone.set()
    qtbot.waitUntil(lambda: dropped == [True])


def test_after_cancelling_the_answer_is_dropped(qtbot: QtBot) -> None:
    owner = QObject()
    unwaited = Unwaited(owner)
    dropped: list[int] = []
    unwaited.run(lambda: 1, fail, fail, dropped.append)
    unwaited.cancel()
    qtbot.waitUntil(lambda: dropped == [1])


def test_when_the_owner_has_gone_nobody_is_called(qtbot: QtBot) -> None:
    gone = threading.Event()
    owner = QObject()
    Unwaited(owner).run(lambda: gone.wait(30), fail, fail, fail)
    owner.deleteLater()
    qtbot.wait(50)
    del owner
    gone.set()
    qtbot.waitUntil(lambda: not threads())
    qtbot.wait(50)


@pytest.mark.parametrize(
    ("error", "kind"), [(UserError("Non.", "Attendez."), UserError), (ValueError("content"), BugError)]
)
def test_failures_come_as_those_of_tasks(qtbot: QtBot, error: Exception, kind: type[Exception]) -> None:
    def work() -> None:
        raise error

    heard: list[OnpeDesktopError] = []
    owner = QObject()
    Unwaited(owner).run(work, fail, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert type(heard[0]) is kind
    assert "content" not in str(heard[0])
