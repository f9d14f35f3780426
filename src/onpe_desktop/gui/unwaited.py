"""Work on what may never answer, such as a file share that has gone: the program ends without it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from onpe_desktop.errors import BugError, OnpeDesktopError, UserError

T = TypeVar("T")


@dataclass(eq=False)
class _Request:
    work: Callable[[], Any]
    on_success: Callable[[Any], None]
    on_failure: Callable[[OnpeDesktopError], None]
    drop: Callable[[Any], None]
    answer: object = None
    failure: OnpeDesktopError | None = None


class Unwaited(QObject):
    """Runs functions on threads of their own, which nobody waits for, unlike those of `TaskRunner`.

    The newest request wins: the answer to an older one goes to its `drop`, on the window's thread as every answer.
    After the owner has gone nobody is called. As in `TaskRunner`, a request is let go on the window's thread alone.
    """

    _answered = Signal(int)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._newest = 0
        self._requests: dict[int, _Request] = {}
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
        self._requests[number] = _Request(work, on_success, on_failure, drop)
        threading.Thread(target=self._work, args=(number,), name="unwaited", daemon=True).start()

    def cancel(self) -> None:
        """Forget what was asked for."""
        self._newest += 1

    def _work(self, number: int) -> None:
        self._carry_out(self._requests[number])
        if isValid(self):
            self._answered.emit(number)

    def _carry_out(self, request: _Request) -> None:
        try:
            request.answer = request.work()
        except UserError as error:
            request.failure = error
        except BaseException as error:  # noqa: BLE001 - the edge of the thread: nothing above could hear it
            request.failure = BugError(type(error).__name__)  # not the error's own text, which may quote content
            request.failure.__cause__ = error

    @Slot(int)
    def _take(self, number: int) -> None:
        request = self._requests.pop(number)
        failure, request.failure = request.failure, None  # whose trace would hold the request for ever
        if number != self._newest:
            if failure is None:
                request.drop(request.answer)
        elif failure is None:
            request.on_success(request.answer)
        else:
            request.on_failure(failure)
