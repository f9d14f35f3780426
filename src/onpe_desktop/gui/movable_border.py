"""The border between table of contents and text, moved with keys, too."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget

STEP = 24  # pixels
LEAST = 240  # pixels that the text keeps
_THIN, _SEEN = 1, 5  # pixels: at rest, and while it has the keyboard


class MovableBorder(QObject):
    """Lets the handle of a splitter of two take the keyboard with Tab: left and right move it.

    Tab comes to it from `before`, and goes on to `after`, whatever was made first.
    """

    def __init__(self, splitter: QSplitter, before: QWidget, after: QWidget) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._handle = splitter.handle(1)
        self._handle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._handle.setAccessibleName(self.tr("Limite entre la table et le texte"))
        self._handle.setAccessibleDescription(self.tr("Flèches gauche et droite pour la déplacer."))
        self._handle.installEventFilter(self)
        QWidget.setTabOrder(before, self._handle)
        QWidget.setTabOrder(self._handle, after)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Move with keys, and be seen while they lead here."""
        kind = event.type()
        if kind is QEvent.Type.FocusIn:
            self._splitter.setHandleWidth(_SEEN)
            self._handle.setStyleSheet("background: palette(link);")
        elif kind is QEvent.Type.FocusOut:
            self._splitter.setHandleWidth(_THIN)
            self._handle.setStyleSheet("")
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}.get(Qt.Key(event.key()), 0)
            if steps:
                self._move(steps)
                return True
        return False

    def _move(self, pixels: int) -> None:
        first, second = self._splitter.sizes()
        side = self._splitter.widget(0)
        wanted = max(side.minimumWidth() if side else 0, min(first + pixels, first + second - LEAST))
        self._splitter.setSizes([wanted, first + second - wanted])
