"""The table of contents at the left of the text."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from onpe_desktop.gui.contents_model import ContentsModel, ContentsRole
from onpe_desktop.rendering.home import Outlined

_ROOM = QSize(10, 10)  # pixels around a title, both sides together
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ContentsPanel(QTreeView):
    """Every dossier and its sections; follows the reader, and says which section is wanted."""

    sectionChosen = Signal(str, str)  # noqa: N815 - a Qt signal: dossier, section ("" for the dossier's first page)

    def __init__(self, packs: Sequence[Outlined], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ContentsModel(packs, self)
        self.setItemDelegate(TitleDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Table des matières"))
        self.clicked.connect(self._choose)
        self.setModel(self._model)  # last: every setting above would lay the lines out anew
        self.expandToDepth(0)

    def show_place(self, dossier: str, section: str) -> None:
        """Mark the line of what is being read, its branch open; nothing is marked on a page outside the dossiers."""
        index = self._model.index_of(dossier, section)
        if index == self.currentIndex():
            return
        branch = index
        while branch.isValid():
            self.expand(branch)
            branch = branch.parent()
        self.setCurrentIndex(index)  # scrolls there, too

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line with Enter or the space bar; the arrows only move in the tree."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self.sectionChosen.emit(index.data(ContentsRole.DOSSIER), index.data(ContentsRole.SECTION))


class TitleDelegate(QStyledItemDelegate):
    """Shows whole titles, on as many lines as they need, those of dossiers heavier."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def displayText(self, _value: object, _locale: QLocale | QLocale.Language) -> str:
        """Return nothing: the style paints the ground only, on which `paint` breaks the title itself."""
        return ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as the style does, then the title on its lines."""
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(_font(option.font, index))
        painter.setPen(option.palette.text().color())
        painter.drawText(option.rect.adjusted(_ROOM.width() // 2, 0, -_ROOM.width() // 2, 0), int(_WRAP), index.data())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the title broken to the width of the tree."""
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = max(self._view.viewport().width() - depth * self._view.indentation() - _ROOM.width(), 40)
        metrics = QFontMetrics(_font(option.font, index))
        text = metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), index.data())
        return QSize(width, text.height() + _ROOM.height())


def _font(usual: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    """Return the font of a line: a dossier's title is heavier."""
    font = QFont(usual)
    if not index.data(ContentsRole.SECTION):
        font.setWeight(QFont.Weight.DemiBold)
    return font
