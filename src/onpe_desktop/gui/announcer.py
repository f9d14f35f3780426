"""What speaks for a window, and how AT-SPI sees it."""

import sys

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

KEPT = 30_000  # milliseconds in which a screen reader that is busy may come to read what was said
_AS_NOTIFICATION = sys.platform == "linux"  # Orca knows announcements from version 45 on, notifications since long


class Announcer(QWidget):
    """Speaks for one window. Never seen, and keeps nothing that was said."""

    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._next = ""
        self._pause, self._end = QTimer(self), QTimer(self)
        for timer in (self._pause, self._end):
            timer.setSingleShot(True)
        self._pause.timeout.connect(self._speak)
        self._end.timeout.connect(lambda: self.say(""))

    def say(self, sentence: str, after: int = 0) -> None:
        """Say a sentence now or after a pause, in the place of any that waits; an empty one is silence."""
        self._next = sentence
        self._pause.stop()
        if not sentence:
            self.setAccessibleName("")
        elif after:
            self._pause.start(after)
        else:
            self._speak()

    def _speak(self) -> None:
        if _AS_NOTIFICATION:
            self.setAccessibleName(self._next)
            self._end.start(KEPT)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))
        else:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._next))
        self.said.emit(self._next)


class Notification(QAccessibleWidget):
    """Describes an announcer. Its name is what is said."""

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, QAccessible.Role.Notification)

    def state(self) -> QAccessible.State:
        """Return that it is there while it says something: a hidden one would not be spoken."""
        state = QAccessible.State()
        state.invisible = not self.text(QAccessible.Text.Name)
        return state

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return None."""
        return None
