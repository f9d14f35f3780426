"""Has screen readers say what only the eye would notice: how many results, what is done, what went wrong."""

import sys

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

KEPT = 30_000  # milliseconds in which a screen reader that is busy may come to read what was said
QUIET = 600  # milliseconds without a new number before it is said: nobody wants one for every letter
_AS_NOTIFICATION = sys.platform == "linux"  # Orca knows announcements from version 45 on, notifications since long


def announce(widget: QWidget, sentence: str, *, after: int = 0) -> None:
    """Have a sentence said for the window of a widget, `after` milliseconds if no other follows in them.

    An empty one takes back what waits or was just said. Nothing is made or kept unless a screen reader runs.
    """
    if not QAccessible.isActive():
        return
    window = widget.window()
    announcer = next((child for child in window.children() if isinstance(child, Announcer)), None)
    if announcer is None and sentence:
        announcer = Announcer(window)
    if announcer is not None:
        announcer.say(sentence, after)


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
