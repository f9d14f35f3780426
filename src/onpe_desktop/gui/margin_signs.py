"""What stands in the margin of the text: the numbers of the paragraphs, by which they are cited, and bookmarks."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QTextBrowser

from onpe_desktop.rendering.style import Style

GUTTER = 58  # pixels of margin from which paragraph numbers have room
_SIZE = 0.72  # of the text's letters
_RIBBON = 8  # pixels wide; its height is twice that
_BESIDE_TEXT = 5  # pixels between the ribbon and the text


class Margin(NamedTuple):
    """The margin at the left of the text: `width` in pixels; `line_at` gives the line of a place in the text."""

    view: QTextBrowser
    width: float
    line_at: Callable[[int], QRect]
    style: Style

    @property
    def left(self) -> int:
        """Where the text begins, in pixels of the viewport."""
        return round(self.width - self.view.horizontalScrollBar().value())

    def paint(self, visible: QRect, numbers: Iterable[tuple[int, str]], bookmarks: Iterable[int]) -> None:
        """Paint what is `visible`: numbers, as `(place in the text, number)`, and the places of bookmarks.

        Both are in reading order.
        """
        painter = QPainter(self.view.viewport())
        if self.width >= GUTTER:
            self._paint_numbers(painter, visible, numbers)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.style.link))
        for line, _ in self._lines(visible, ((place, "") for place in bookmarks)):
            painter.drawPolygon(_ribbon(self.left - _BESIDE_TEXT - _RIBBON, line))
        painter.end()

    def _paint_numbers(self, painter: QPainter, visible: QRect, numbers: Iterable[tuple[int, str]]) -> None:
        font = QFont(self.view.document().defaultFont())
        font.setPointSizeF(font.pointSizeF() * _SIZE)
        painter.setFont(font)
        painter.setPen(QColor(self.style.muted))
        for line, number in self._lines(visible, numbers):
            box = QRect(self.left - GUTTER, line.top(), GUTTER - 20, line.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)

    def _lines(self, visible: QRect, signs: Iterable[tuple[int, str]]) -> Iterator[tuple[QRect, str]]:
        for position, sign in signs:
            line = self.line_at(position)
            if line.top() > visible.bottom():
                return
            if line.bottom() >= visible.top():
                yield line, sign


def _ribbon(left: int, line: QRect) -> QPolygonF:
    """Return the outline of a bookmark's ribbon: a band with a notch below, in the middle of the line."""
    top, bottom = line.center().y() - _RIBBON, line.center().y() + _RIBBON
    right, notch = left + _RIBBON, bottom - _RIBBON / 2
    corners = ((left, top), (right, top), (right, bottom), (left + _RIBBON / 2, notch), (left, bottom))
    return QPolygonF([QPointF(x, y) for x, y in corners])
