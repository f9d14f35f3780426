"""Work beside the window: plain functions in the background, their answers back on the window's thread."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from onpe_desktop.errors import BugError, OnpeDesktopError, UserError

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
    work: Callable[[CancelToken], Any]
    on_success: Callable[[Any], None]
    on_failure: Callable[[OnpeDesktopError], None]
    on_progress: Callable[[int, int], None] | None
    channel: str
    token: CancelToken


class TaskRunner(QObject):
    """Runs work on threads of its own, one piece at a time in each channel.

    In a channel the newest request wins: an older one that still waits never starts, one that runs is asked to stop,
    and neither ever calls back. So a channel's work may own something that two threads must not share.
    """

    idleChanged = Signal(bool)  # noqa: N815 - a Qt signal
    _finished = Signal(object, object, object)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: dict[str, _Request] = {}
        self._waiting: dict[str, _Request] = {}
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
        token = CancelToken(lambda done, total: self._progressed.emit(request, done, total))
        request = _Request(work, on_success, on_failure, on_progress, channel, token)
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
            self._pool.start(partial(self._work, request))

    def _work(self, request: _Request) -> None:
        """Run on a thread of the pool."""
        answer: object = None
        failure: OnpeDesktopError | None = None
        try:
            if not request.token.cancelled():
                answer = request.work(request.token)
        except UserError as error:
            failure = error
        except BaseException as error:  # noqa: BLE001 - the edge of the thread: nothing above could hear it
            failure = BugError(type(error).__name__)  # not the error's own text, which may quote content
            failure.__cause__ = error
        self._finished.emit(request, answer, failure)

    @Slot(object, object, object)
    def _take_answer(self, request: _Request, answer: object, failure: OnpeDesktopError | None) -> None:
        del self._running[request.channel]
        self._start_next(request.channel)
        if not request.token.cancelled():
            if failure is None:
                request.on_success(answer)
            else:
                request.on_failure(failure)
        if self.is_idle():
            self.idleChanged.emit(True)  # noqa: FBT003 - a Qt signal's argument

    @Slot(object, int, int)
    def _take_progress(self, request: _Request, done: int, total: int) -> None:
        if request.on_progress and not request.token.cancelled():
            request.on_progress(done, total)
