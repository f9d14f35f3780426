"""Work on what may never answer, such as a file share that has gone: the program ends without it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from onpe_desktop.errors import OnpeDesktopError
from onpe_desktop.gui.outcome import NOTHING, Outcome, outcome_of

T = TypeVar("T")


@dataclass(eq=False)
class _Request:
    work: Callable[[], Any]
    on_success: Callable[[Any], None]
    on_failure: Callable[[OnpeDesktopError], None]
    drop: Callable[[Any], None]
    outcome: Outcome = NOTHING


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
        """Run on a thread of its own; no variable holds the request, as in `TaskRunner`."""
        self._requests[number].outcome = outcome_of(self._requests[number].work)
        if isValid(self):
            self._answered.emit(number)

    @Slot(int)
    def _take(self, number: int) -> None:
        request = self._requests.pop(number)
        if number == self._newest:
            request.outcome.tell(request.on_success, request.on_failure)
        elif request.outcome.failure is None:
            request.drop(request.outcome.answer)
