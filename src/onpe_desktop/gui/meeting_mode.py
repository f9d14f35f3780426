"""« Mode réunion »: the text alone, very large, on the whole screen, for a projector."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from onpe_desktop.gui.column import Column
from onpe_desktop.gui.meeting_bar import MeetingBar
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.zoom import Zoom

_KEYS_ON = {Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space}
_KEYS_BACK = {Qt.Key.Key_Left, Qt.Key.Key_PageUp}
_AT_ONCE = {Qt.Key.Key_Right, Qt.Key.Key_Left}  # the others go through the section first


class MeetingMode(QObject):
    """Takes everything but the text away, and brings it back as it was."""

    def __init__(self, window: QMainWindow, view: ReadingView, reader: Reader, zoom: Zoom, column: Column) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._reader = reader
        self._zoom = zoom
        self._column = column
        self._hidden: list[QWidget] = []
        self._state = Qt.WindowState.WindowNoState
        self._bar: MeetingBar | None = None
        reader.placeChanged.connect(self._show_ways)

    @property
    def is_on(self) -> bool:
        """Tell whether the text is alone on the screen."""
        return self._bar is not None and not self._bar.isHidden()

    def toggle(self, around: Sequence[QWidget]) -> None:
        """Begin, without the widgets around the text; or end."""
        if self.is_on:
            self.leave()
        else:
            self._begin(around)

    def leave(self) -> None:
        """Show the window as it was."""
        if not self.is_on or self._bar is None:
            return
        self._view.removeEventFilter(self)
        self._bar.hide()
        for widget in self._hidden:
            widget.show()
        self._window.setWindowState(self._state)
        self._zoom.project(on=False)
        self._view.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys of a lecturer's remote control: on, back, out."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or event.modifiers():
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        bar = self._view.verticalScrollBar()
        if key in _KEYS_ON and (key in _AT_ONCE or bar.value() == bar.maximum()):
            return self._go(1)
        if key in _KEYS_BACK and (key in _AT_ONCE or bar.value() == bar.minimum()):
            return self._go(-1)
        return False

    def _begin(self, around: Sequence[QWidget]) -> None:
        if self._bar is None:
            self._bar = MeetingBar(self._column)
            self._bar.backWanted.connect(lambda: self._go(-1))
            self._bar.onWanted.connect(lambda: self._go(1))
            self._bar.leaveWanted.connect(self.leave)
            self._column.add(self._bar)
        self._hidden = [widget for widget in around if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self._state = self._window.windowState()
        self._bar.show()
        self._show_ways()
        self._window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        self._zoom.project(on=True)
        self._view.installEventFilter(self)
        self._view.setFocus()

    def _go(self, steps: int) -> bool:
        place = self._reader.neighbour(steps)
        if place is not None:
            self._reader.open(place)
        return True

    def _show_ways(self) -> None:
        if self._bar is not None:
            self._bar.back.setEnabled(self._reader.neighbour(-1) is not None)
            self._bar.on.setEnabled(self._reader.neighbour(1) is not None)
