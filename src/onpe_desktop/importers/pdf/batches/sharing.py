"""Work that two processes share."""

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Done = TypeVar("Done")


class Shared(Generic[Done]):
    """Tasks, by number, that are begun at once: each process takes the next one that nobody has begun.

    `here` does one, `there` has the second process do it, and `made` makes of its answer what `here` returns. Where it
    is missing, stops, or answers what is none, the first process does its tasks, too.
    """

    def __init__(
        self,
        tasks: Iterable[int],
        here: Callable[[int], Done],
        there: Callable[[int], bytes] | None,
        made: Callable[[bytes], Done],
    ) -> None:
        self._here = here
        self._made = made
        self._changed = threading.Condition()
        self._waiting = deque(tasks)
        self._answers: dict[int, bytes] = {}  # of the second process
        self._ahead: dict[int, Done] = {}  # done here while the second process was busy with one before
        self._thread = threading.Thread(target=self._ask, args=(there,), daemon=True) if there else None
        if self._thread is not None:
            self._thread.start()

    def result(self, task: int) -> Done:
        """Return what a task gives, once; the first process does others as long as the second one is busy with it."""
        while task not in self._ahead:
            with self._changed:
                answer: bytes | None = None
                if task in self._answers:
                    taken, answer = task, self._answers.pop(task)
                elif self._waiting:
                    taken = self._waiting.popleft()
                else:
                    self._changed.wait()
                    continue
            self._ahead[taken] = self._finished(taken, answer)
        return self._ahead.pop(task)

    def join(self) -> None:
        """Wait until nobody asks the second process any more: it has done all, or was stopped."""
        if self._thread is not None:
            self._thread.join()

    def _finished(self, task: int, answer: bytes | None) -> Done:
        if answer is not None:
            with contextlib.suppress(ValueError, TypeError, KeyError):
                return self._made(answer)
        return self._here(task)

    def _ask(self, there: Callable[[int], bytes]) -> None:
        """Let the second process do tasks until none is left, or it has stopped (on a thread of its own)."""
        while (task := self._taken()) is not None:
            try:
                answer = there(task)
            except (OSError, ValueError):
                with self._changed:
                    self._waiting.appendleft(task)
                    self._changed.notify()
                return
            with self._changed:
                self._answers[task] = answer
                self._changed.notify()

    def _taken(self) -> int | None:
        with self._changed:
            return self._waiting.popleft() if self._waiting else None
