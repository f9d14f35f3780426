"""Work on what may never answer, such as a file share that has gone: the program ends without it."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from onpe_desktop.errors import BugError, OnpeDesktopError, UserError

T = TypeVar("T")


class Unwaited(QObject):
    """Runs functions on threads of their own, which nobody waits for, unlike those of `TaskRunner`.

    The newest request wins: the answer to an older one goes to its `drop`, on the window's thread as every answer.
    After the owner has gone nobody is called.
    """

    _answered = Signal(int, object, object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._newest = 0
        self._requests: dict[int, tuple[Callable[[Any], None], Callable[[OnpeDesktopError], None]]] = {}
        self._drops: dict[int, Callable[[Any], None]] = {}
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_failure: Callable[[OnpeDesktopError], None],
        drop: Callable[[T], None] = lambda _answer: None,
    ) -> None:
        """Call `work` on a thread, then one of the others. `work` must touch no widget."""
        self._newest += 1
        number = self._newest
        self._requests[number] = (on_success, on_failure)
        self._drops[number] = drop
        threading.Thread(target=self._work, args=(number, work), name="unwaited", daemon=True).start()

    def cancel(self) -> None:
        """Forget what was asked for."""
        self._newest += 1

    def _work(self, number: int, work: Callable[[], object]) -> None:
        answer: object = None
        failure: OnpeDesktopError | None = None
        try:
            answer = work()
        except UserError as error:
            failure = error
        except BaseException as error:  # noqa: BLE001 - the edge of the thread: nothing above could hear it
            failure = BugError(type(error).__name__)  # not the error's own text, which may quote content
            failure.__cause__ = error
        if isValid(self):
            self._answered.emit(number, answer, failure)

    @Slot(int, object, object)
    def _take(self, number: int, answer: object, failure: OnpeDesktopError | None) -> None:
        on_success, on_failure = self._requests.pop(number)
        drop = self._drops.pop(number)
        if number != self._newest:
            if failure is None:
                drop(answer)
        elif failure is None:
            on_success(answer)
        else:
            on_failure(failure)
