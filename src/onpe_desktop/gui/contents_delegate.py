"""How a line of the table of contents looks: its whole title, and beside it whether it is read, and its results."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from onpe_desktop.gui.colours import mixed
from onpe_desktop.gui.contents_model import ContentsRole

_ROOM = QSize(10, 10)  # pixels around a title, both sides together
_BADGE_SIDE = 7  # pixels left and right of a count
_FOCUS = 2  # pixels
_BAR = 3  # pixels, at the left of the line of what is being read
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TitleDelegate(QStyledItemDelegate):
    """Shows whole titles, on as many lines as they need, those of dossiers heavier; at their right the counts."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._read = self.tr("✓\u00a0lu")

    def displayText(self, _value: object, _locale: QLocale | QLocale.Language) -> str:
        """Return nothing: the style paints the ground only, on which `paint` breaks the title itself."""
        return ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as the style does, then the title on its lines."""
        super().paint(painter, option, index)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # seen where its ground alone is not
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(bar, option.palette.color(QPalette.ColorRole.Link))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Link), _FOCUS))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.setFont(_font(option.font, index))
        title = option.rect.adjusted(_ROOM.width() // 2, 0, -_ROOM.width() // 2, 0)
        if count := index.data(ContentsRole.COUNT):
            badge = _badge_width(option.font, count)
            box = QRect(title.right() - badge, title.center().y() - painter.fontMetrics().height() // 2, badge, 0)
            _paint_badge(painter, option, box, str(count))
            title.adjust(0, 0, -badge - _BADGE_SIDE, 0)
        if index.data(ContentsRole.READ):
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(title, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._read)
            title.adjust(0, 0, -self._read_width(option.font), 0)
        painter.setPen(option.palette.text().color())
        painter.drawText(title, int(_WRAP), index.data())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the title broken to the width of the tree."""
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        count = index.data(ContentsRole.COUNT)
        signs = _badge_width(option.font, count) + _BADGE_SIDE if count else 0
        signs += self._read_width(option.font) if index.data(ContentsRole.READ) else 0
        width = max(self._view.viewport().width() - depth * self._view.indentation() - _ROOM.width() - signs, 40)
        metrics = QFontMetrics(_font(option.font, index))
        text = metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), index.data())
        return QSize(width, text.height() + _ROOM.height())

    def _read_width(self, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(self._read) + _BADGE_SIDE


def _font(usual: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    """Return the font of a line: a dossier's title is heavier."""
    font = QFont(usual)
    if not index.data(ContentsRole.SECTION):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _badge_width(font: QFont, count: int) -> int:
    return QFontMetrics(font).horizontalAdvance(str(count)) + 2 * _BADGE_SIDE


def _paint_badge(painter: QPainter, option: QStyleOptionViewItem, box: QRect, count: str) -> None:
    """Paint a count in a box with round ends, as high as a line."""
    palette = option.palette
    box.setHeight(QFontMetrics(option.font).height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(palette.color(QPalette.ColorRole.Link), palette.color(QPalette.ColorRole.Base), 0.16))
    painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), count)
