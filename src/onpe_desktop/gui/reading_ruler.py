"""The reading ruler: a band over one line of the text, which follows the mouse and the arrow keys."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.theme import Theme

_EDGE = 2  # pixels, above and below the line
_AROUND = 1  # pixels between the letters and the edge


class ReadingRuler(QWidget):
    """Lies over the view's text for as long as it is shown, and lets the mouse through.

    On light grounds it darkens what is below, on dark ones it lightens it: the letters keep their contrast.
    """

    def __init__(self, view: ReadingView, theme: Theme) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._theme = theme
        self._cursor = view.textCursor()  # where the line is
        self._line = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        theme.changed.connect(self.come_along)
        view.verticalScrollBar().valueChanged.connect(lambda: self._lie_at(self._line.center().y()))

    def show_if(self, *, wanted: bool) -> None:
        """Show the ruler where the caret is, or take it away."""
        self.setVisible(wanted)
        self.come_along()

    def come_along(self) -> None:
        """Lie on the line that is read, on whatever page."""
        if self.isVisible():
            self.setGeometry(self._view.viewport().rect())
            self._view.document().documentLayout().documentSize()  # lays a new page out: it has no lines before
            place = QTextCursor(self._view.document())
            place.setPosition(self._view.position_read())
            self._lie_on(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse and the size of the view; take the arrow keys, which would scroll."""
        if not self.isVisible():
            return False
        if watched is self._view:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._step(event)
        elif isinstance(event, QMouseEvent):
            self._lie_at(round(event.position().y()))
        elif event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band and its edges in the colours of the theme."""
        style = self._theme.style
        band = QRect(0, self._line.top() - _AROUND, self.width(), self._line.height() + 2 * _AROUND)
        painter = QPainter(self)
        modes = QPainter.CompositionMode
        painter.setCompositionMode(modes.CompositionMode_Lighten if style.dark else modes.CompositionMode_Multiply)
        painter.fillRect(band, QColor(style.chosen))
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
        for top in (band.top() - _EDGE, band.bottom() + 1):
            painter.fillRect(QRect(0, top, self.width(), _EDGE), QColor(style.link))
        painter.end()

    def _step(self, event: QKeyEvent) -> bool:
        if event.modifiers() or event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return False
        down = event.key() == Qt.Key.Key_Down
        moves = QTextCursor.MoveOperation
        if not self._cursor.movePosition(moves.Down if down else moves.Up):
            self._cursor.movePosition(moves.EndOfBlock if down else moves.StartOfBlock)
        line, height = self._view.cursorRect(self._cursor), self.height()
        beyond = max(line.bottom() - height * 4 // 5, 0) if down else min(line.top() - height // 5, 0)
        bar = self._view.verticalScrollBar()
        cursor = self._cursor  # the ruler goes with its line
        bar.setValue(bar.value() + beyond)
        self._lie_on(cursor)
        return True

    def _lie_at(self, height: int) -> None:
        """Lie on the line of text that is nearest to `height`, in pixels of the viewport."""
        self._lie_on(self._view.cursorForPosition(QPoint(self._view.viewport().width() // 2, height)))

    def _lie_on(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._line = self._view.cursorRect(cursor)
        self.update()
