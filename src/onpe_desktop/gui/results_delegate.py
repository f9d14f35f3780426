"""How a search result looks: where it stands, its title, and the passage with the words found marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from onpe_desktop.gui.colours import faded, mixed
from onpe_desktop.gui.languages import said
from onpe_desktop.gui.marked_text import MarkedText, mark_colours
from onpe_desktop.gui.results_model import ResultRole

if TYPE_CHECKING:
    from onpe_desktop.search import Hit

AnyIndex = QModelIndex | QPersistentModelIndex

_SIDE = 14  # pixels left and right of a row's text
_ABOVE = 9  # pixels above and below it
_GAP = 3  # pixels between path, title and snippet
_TITLE_LINES = 2
_SNIPPET_LINES = 4
_NARROWEST = 80  # pixels


class ResultsDelegate(QStyledItemDelegate):
    """Paints the rows of a `ResultsModel` in a view of one column, each as high as its text needs.

    Texts are laid out once for measuring and painting; `forget` them when the model's hits change.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[int, int, str, int], _HitText] = {}

    def forget(self) -> None:
        """Drop the texts laid out so far."""
        self._texts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height that the text needs in the width of the view."""
        width = _width_of_view(option)
        hit = index.data(ResultRole.HIT)
        if hit is None:
            return QSize(width, QFontMetrics(_weighted(option.font)).height() + 2 * _ABOVE)
        return QSize(width, self._text(option, hit, width).height + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the name of a dossier, or a hit."""
        hit = index.data(ResultRole.HIT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hit is None:
            _paint_group(painter, option, index)
        else:
            _paint_ground(painter, option)
            text = self._text(option, hit, _width_of_view(option))
            text.draw(painter, option.rect.topLeft() + QPoint(_SIDE, _ABOVE), option.palette)
        painter.restore()

    def _text(self, option: QStyleOptionViewItem, hit: "Hit", width: int) -> "_HitText":
        # The model holds the hit as long as its text is kept here, so that no other hit takes its id.
        key = (id(hit), width, option.font.key(), option.palette.cacheKey())
        if key not in self._texts:
            self._texts[key] = _HitText(option, hit, self._notes(hit), width)
        return self._texts[key]

    def _notes(self, hit: "Hit") -> list[str]:
        """Return what is said of a hit besides its place."""
        page = self.tr("p.\u00a0{page}").format(page=hit.page) if hit.page else ""
        found_by = self.tr("par {words}").format(words=said(hit.found_by)) if hit.found_by else ""
        return list(filter(None, (page, found_by)))


class _HitText:
    """The lines of a hit, one below the other, in a given width."""

    def __init__(self, option: QStyleOptionViewItem, hit: "Hit", notes: Sequence[str], width: int) -> None:
        self._width = max(_NARROWEST, width - 2 * _SIDE)
        self._small = QFont(option.font)
        self._small.setPointSizeF(option.font.pointSizeF() * 0.9)
        self._path = " › ".join(hit.title_path[:-1])
        self._notes = " · ".join(notes)
        self._path_height = QFontMetrics(self._small).height() if self._path or self._notes else 0
        marks, heavier = mark_colours(option.palette), _weighted(option.font)
        self._title = MarkedText(hit.title.parts, heavier, width=self._width, lines=_TITLE_LINES, marks=marks)
        self._snippet = MarkedText(hit.snippet.parts, option.font, width=self._width, lines=_SNIPPET_LINES, marks=marks)
        heights = [height for height in (self._path_height, self._title.height, self._snippet.height) if height]
        self.height = sum(heights) + _GAP * (len(heights) - 1)

    def draw(self, painter: QPainter, origin: QPoint, palette: QPalette) -> None:
        at = QPoint(origin)
        if self._path_height:
            painter.setFont(self._small)
            painter.setPen(faded(palette, 0.72))
            line = QRect(at, QSize(self._width, self._path_height))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._first_line())
            at += QPoint(0, self._path_height + _GAP)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        self._title.draw(painter, at)
        at += QPoint(0, self._title.height + _GAP)
        painter.setPen(faded(palette, 0.9))
        self._snippet.draw(painter, at)

    def _first_line(self) -> str:
        """Return the path, cut in the middle where the notes behind it need the room."""
        metrics = QFontMetrics(self._small)
        notes = f" · {self._notes}" if self._path and self._notes else self._notes
        room = self._width - metrics.horizontalAdvance(notes)
        return metrics.elidedText(self._path, Qt.TextElideMode.ElideMiddle, room) + notes


def _paint_group(painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
    painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.AlternateBase))
    inner = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
    count = str(index.data(ResultRole.COUNT))
    painter.setFont(option.font)
    painter.setPen(faded(option.palette, 0.72))
    painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    room = inner.width() - painter.fontMetrics().horizontalAdvance(count) - _SIDE
    painter.setFont(_weighted(option.font))
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what tells a row from its neighbours: hover, choice, keyboard focus, or the line below it."""
    palette, rect = option.palette, option.rect
    accent = palette.color(QPalette.ColorRole.Link)  # stands out by 3:1 and more in both themes, Highlight does not
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(rect, mixed(accent, palette.color(QPalette.ColorRole.Base), 0.14))
        painter.fillRect(QRect(rect.topLeft(), QSize(4, rect.height())), accent)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, mixed(accent, palette.color(QPalette.ColorRole.Base), 0.06))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(accent, 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 4, 4)
    elif not chosen:
        painter.setPen(faded(palette, 0.15))
        painter.drawLine(rect.left() + _SIDE, rect.bottom(), rect.right() - _SIDE, rect.bottom())


def _width_of_view(option: QStyleOptionViewItem) -> int:
    """Return the width that rows have: Qt leaves it out of the option when it asks for sizes."""
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractScrollArea) else max(_NARROWEST, option.rect.width())


def _weighted(font: QFont) -> QFont:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier
