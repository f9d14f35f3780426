"""The sign beside what has a note: a small sheet in the right margin of the text."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF

from onpe_desktop.gui.reading_view import ReadingView

_WIDTH, _HEIGHT, _FOLD = 11, 13, 4  # pixels
_BESIDE_TEXT = 5  # pixels between the text and the sheet
_CORNERS = ((0, 0), (_WIDTH - _FOLD, 0), (_WIDTH, _FOLD), (_WIDTH, _HEIGHT), (0, _HEIGHT))


class NoteMarks(QObject):
    """Paints the signs on a view, for titles and paragraphs of the page shown."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self._anchors: frozenset[str] = frozenset()
        view.textPainted.connect(self._paint)

    @property
    def anchors(self) -> frozenset[str]:
        """What has a sign, as far as it is on the page."""
        return self._anchors

    def show(self, anchors: Iterable[str]) -> None:
        """Show the signs of these anchors, and no others, from now on."""
        self._anchors = frozenset(anchors)
        self._view.tell_signs(self.tr("note personnelle"), self._anchors)
        self._view.viewport().update()

    def anchor_at(self, place: QPoint) -> str | None:
        """Return the anchor whose sign is at a place of the viewport, if any is."""
        if place.x() < self._view.viewport().width() - self._view.margin:
            return None
        for anchor in self._anchors:
            line = self._view.line_of(anchor)
            if line is not None and line.top() <= place.y() <= line.bottom():
                return anchor
        return None

    def _paint(self) -> None:
        if not self._anchors:
            return
        palette, viewport = self._view.palette(), self._view.viewport()
        painter = QPainter(viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 1.4))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        left = viewport.width() - self._view.margin + _BESIDE_TEXT
        for line in filter(None, map(self._view.line_of, self._anchors)):
            top = line.center().y() - _HEIGHT / 2
            painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in _CORNERS]))
            for row in (5, 8):
                painter.drawLine(QPointF(left + 2.5, top + row), QPointF(left + _WIDTH - 2.5, top + row))
        painter.end()
