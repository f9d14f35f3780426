"""A small round-edged button that is on or off."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from onpe_desktop.gui.colours import faded, mixed

_SIDE = 10  # pixels left and right of the words
_TICK = 15  # pixels that the tick of a chip that is on takes
_GAP = 5  # pixels between words and count
ON, HOVERED = 0.16, 0.07  # how strongly the accent colours the ground
EDGE, COUNT = 0.55, 0.78  # how strong edge and number are beside the words
_LONGEST = 18  # average letters of the words; longer ones are cut


class Chip(QPushButton):
    """Shows a word and a number. A chip that is on has a tick, a fill and a thicker edge: more than a colour.

    Arrow keys are left to whatever holds the chips.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._count, self._cut = "", "", ""
        self._cut_width = self._count_width = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        font = QFont(parent.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        self.setFont(font)
        self._height = max(24, QFontMetrics(font).height() + 6)  # no smaller target than WCAG 2.2 allows

    def say(self, words: str, count: str, spoken: str) -> None:
        """Show these words and this number; `spoken` is what a screen reader says."""
        if (words, count) != (self._words, self._count):
            metrics = QFontMetrics(self.font())
            if words != self._words:
                self._cut = metrics.elidedText(
                    words, Qt.TextElideMode.ElideRight, _LONGEST * metrics.averageCharWidth()
                )
                self._cut_width = metrics.horizontalAdvance(self._cut)
                self.setToolTip("" if self._cut == words else words)
            self._words, self._count = words, count
            self._count_width = metrics.horizontalAdvance(count)
            self.update()
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        """Return the room for tick, words and number."""
        width = 2 * _SIDE + self._cut_width + (_TICK if self.isChecked() else 0)
        if self._count:
            width += _GAP + self._count_width
        return QSize(width, self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar; leave arrows and Escape to the parent."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Space:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint edge, tick, words and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        left = _SIDE
        if self.isChecked():
            self._paint_tick(painter, QPoint(left, self.height() // 2))
            left += _TICK
        missing = max(0, self.sizeHint().width() - self.width())  # in a very narrow panel
        words = self.rect().adjusted(left, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        width = self._cut_width - missing
        cut = painter.fontMetrics().elidedText(self._cut, Qt.TextElideMode.ElideRight, width) if missing else self._cut
        painter.drawText(words, middle, cut)
        if self._count:
            painter.setPen(faded(self.palette(), COUNT))
            painter.drawText(words.adjusted(width + _GAP, 0, 0, 0), middle, self._count)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self.palette()
        accent, base = palette.color(QPalette.ColorRole.Link), palette.color(QPalette.ColorRole.Base)
        strength = ON if self.isChecked() else HOVERED if self.underMouse() else 0.0
        edge = accent if self.isChecked() or self.hasFocus() else faded(palette, EDGE)
        thickness = 2.0 if self.isChecked() or self.hasFocus() else 1.0
        painter.setPen(QPen(edge, thickness))
        painter.setBrush(mixed(accent, base, strength))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = inside.adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)

    def _paint_tick(self, painter: QPainter, left: QPoint) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 2.0))
        painter.drawPolyline([left, left + QPoint(3, 4), left + QPoint(9, -4)])
