"""Work beside the window: plain functions in the background, their answers back on the window's thread."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from onpe_desktop.errors import OnpeDesktopError
from onpe_desktop.gui.outcome import NOTHING, Outcome, outcome_of

T = TypeVar("T")
_TURN = 0.001  # seconds


class CancelToken:
    """What a piece of work knows of its request: whether it is still wanted, and whom to tell how far it is."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._cancelled = threading.Event()
        self._tell = tell

    def cancel(self) -> None:
        """Ask the work to stop. It stops when it next asks."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Tell whether nobody waits for the answer any more."""
        return self._cancelled.is_set()

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are done; heard on the window's thread, from any thread."""
        self._tell(done, total)


@dataclass(eq=False)  # a request is itself, whatever it asks for
class _Request:
    work: Callable[[], Any]
    on_success: Callable[[Any], None]
    on_failure: Callable[[OnpeDesktopError], None]
    on_progress: Callable[[int, int], None] | None
    token: CancelToken
    number: int
    outcome: Outcome = NOTHING


class TaskRunner(QObject):
    """Runs work on threads of its own, one piece at a time in each channel.

    In a channel the newest request wins: an older one that still waits never starts, one that runs is asked to stop,
    and neither ever calls back. So a channel's work may own something that two threads must not share.

    What a request names, windows among it, is let go on the window's thread alone: Qt does not bear a window that is
    destroyed on another, and a thread that let go last would destroy it.
    """

    idleChanged = Signal(bool)  # noqa: N815 - a Qt signal
    _finished = Signal(str)
    _progressed = Signal(str, int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: dict[str, _Request] = {}
        self._waiting: dict[str, _Request] = {}
        self._numbers = count()
        self._closed = False
        # The window waits so long for Python's lock when work has it, several times in one event; 5 ms unless told.
        sys.setswitchinterval(_TURN)
        # Queued: the signals are emitted on the pool's threads, and these slots must run on ours.
        self._finished.connect(self._take_answer, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._take_progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[CancelToken], T],
        on_success: Callable[[T], None],
        on_failure: Callable[[OnpeDesktopError], None],
        *,
        channel: str,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> CancelToken:
        """Run `work` in the background, then one of the two calls on the window's thread, unless a newer one came.

        `on_failure` gets a `UserError` as it was raised, anything else as a `BugError` whose cause it is. After
        `close` nothing is run. `work` must touch no widget.
        """
        number = next(self._numbers)
        token = CancelToken(partial(self._progressed.emit, channel, number))
        request = _Request(partial(work, token), on_success, on_failure, on_progress, token, number)
        if self._closed:
            token.cancel()
            return token
        self._waiting[channel] = request
        if channel in self._running:
            self._running[channel].token.cancel()
        else:
            self._start_next(channel)
        return token

    def cancel(self, channel: str) -> None:
        """Forget the channel's requests: none of them calls back any more."""
        self._waiting.pop(channel, None)
        if running := self._running.get(channel):
            running.token.cancel()

    def is_idle(self) -> bool:
        """Tell whether nothing runs or waits."""
        return not self._running and not self._waiting

    def close(self, milliseconds: int = 5_000) -> bool:
        """Cancel everything and wait for the threads; False when some work has not stopped in time."""
        self._closed = True
        for channel in (*self._running, *self._waiting):
            self.cancel(channel)
        return self._pool.waitForDone(milliseconds)

    def _start_next(self, channel: str) -> None:
        if request := self._waiting.pop(channel, None):
            if self.is_idle():
                self.idleChanged.emit(False)  # noqa: FBT003 - a Qt signal's argument
            self._running[channel] = request
            self._pool.start(partial(self._work, channel))

    def _work(self, channel: str) -> None:
        """Run on a thread of the pool; no variable holds the request, to which the trace of a failure would lead."""
        if not self._running[channel].token.cancelled():
            self._running[channel].outcome = outcome_of(self._running[channel].work)
        self._finished.emit(channel)

    @Slot(str)
    def _take_answer(self, channel: str) -> None:
        request = self._running.pop(channel)
        self._start_next(channel)
        if not request.token.cancelled():
            request.outcome.tell(request.on_success, request.on_failure)
        if self.is_idle():
            self.idleChanged.emit(True)  # noqa: FBT003 - a Qt signal's argument

    @Slot(str, int, int, int)
    def _take_progress(self, channel: str, number: int, done: int, total: int) -> None:
        request = self._running.get(channel)
        if request and request.number == number and request.on_progress and not request.token.cancelled():
            request.on_progress(done, total)
