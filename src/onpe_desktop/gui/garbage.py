"""Collects Python's garbage where it does no harm."""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # milliseconds: rare enough for a sleeping laptop, and what gathers between is a few hundred kB


class GarbageCollector(QObject):
    """Takes the place of Python's automatic collections, on the window's thread, between two events.

    Python collects on whichever thread makes the object too many. On one of the task runner it would destroy forgotten
    windows, which Qt bears on the application's thread only: the next change of theme crashed when this was tried. See
    https://doc.qt.io/qt-6/threads-qobject.html#object-instances-and-other-threads.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(INTERVAL)
        self._clock.timeout.connect(self.collect_what_is_due)

    def start(self) -> None:
        """Collect from now on; what is there already stays, and need not be looked at again."""
        if not self._clock.isActive():
            gc.freeze()
            self._clock.start()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose threshold is passed, as Python would have done."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if due:
            gc.collect(due[-1])


def collect_on_this_thread(application: QObject) -> None:
    """Start the application's collector, which is made the first time."""
    collector = application.findChild(GarbageCollector) or GarbageCollector(application)
    collector.start()
