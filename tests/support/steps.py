"""A program that is led from step to step while its own event loops run, those of its dialogs too."""

import os
import sys
import traceback
from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE = 90_000  # milliseconds for one step: a machine can be very busy
POLL = 25  # milliseconds

Steps = Generator[Callable[[], bool], None, None]


class Walk(QObject):
    """Goes through the steps; each is a condition that the next one waits for. A failure ends the process with 1."""

    def __init__(self, steps: Steps, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._end = end
        self._condition: Callable[[], bool] = lambda: True
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        try:
            if self._condition():
                self._waited = 0
                self._condition = next(self._steps)
            else:
                self._waited += POLL
                assert self._waited < PATIENCE, f"waited in vain at line {_line_of(self._steps)}"
        except StopIteration:
            self._timer.stop()
            self._end()
        except BaseException:  # noqa: BLE001 - else Qt would go on as if nothing had happened
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)


def _line_of(steps: Steps) -> int:
    while isinstance(inner := getattr(steps, "gi_yieldfrom", None), Generator):
        steps = inner
    frame = getattr(steps, "gi_frame", None)
    return frame.f_lineno if frame is not None else 0


def run(parent: QObject, program: str, *arguments: str, output: str = "", code: int = 0) -> Steps:
    """Run a program to its end, with this exit code, while the event loop goes on; its output into a file if named."""
    process = QProcess(parent)
    process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
    if output:
        process.setStandardOutputFile(output)
    process.start(program, list(arguments))
    yield lambda: process.state() == QProcess.ProcessState.NotRunning
    assert process.exitCode() == code, (program, arguments)


def focus(window: QWidget) -> Steps:
    """Give the keyboard to a window, once it is there."""
    yield window.isVisible
    yield from run(window, "xdotool", "windowfocus", str(int(window.winId())))
    yield window.isActiveWindow


def press(parent: QObject, *keys: str) -> Steps:
    """Press keys as a keyboard does, by xdotool's names, for the window that has the keyboard."""
    yield from run(parent, "xdotool", "key", "--delay", "40", *keys)


def write(parent: QObject, text: str) -> Steps:
    """Type a text."""
    yield from run(parent, "xdotool", "type", "--delay", "40", text)
