"""What reaches the windows of the program from keyboard and mouse: the discreet gesture, and when it was last used."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from onpe_desktop.gui.shift_gesture import ShiftGesture

_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove, QEvent.Type.TouchBegin}


class WindowWatch(QObject):
    """Watches every window that ever has the keyboard, dialogs included, and lets everything pass.

    Only native windows are watched: a filter on the application would see, and slow, every event of every widget.
    `clock` counts seconds.
    """

    gestured = Signal()
    windowChanged = Signal()  # noqa: N815 - a Qt signal: another window of the program has the keyboard

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._gesture = ShiftGesture()
        self._last_use = clock()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is no window without
        application.focusWindowChanged.connect(self.watch)

    def watch(self, window: QWindow | None) -> None:
        """Watch this window from now on, too, for as long as it is there."""
        if window is not None:
            window.installEventFilter(self)  # once, however often it is asked
            self.windowChanged.emit()

    def idle_seconds(self) -> float:
        """Return for how long neither keyboard nor mouse was used."""
        return self._clock() - self._last_use

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's contract
        """Note keys and mouse; nothing is kept from the window."""
        kind = event.type()
        if kind in _KEYS:
            self._last_use = self._clock()
            assert isinstance(event, QKeyEvent)  # noqa: S101 - by its type
            self._follow_key(event, pressed=kind is QEvent.Type.KeyPress)
        elif kind in _MOUSE:
            self._last_use = self._clock()
            if kind is not QEvent.Type.MouseMove:
                self._gesture.interrupt()
        return False

    def _follow_key(self, event: QKeyEvent, *, pressed: bool) -> None:
        if event.key() != Qt.Key.Key_Shift or event.isAutoRepeat():
            self._gesture.interrupt()
        elif pressed:
            self._gesture.press(self._last_use)
        elif self._gesture.release():
            self.gestured.emit()
