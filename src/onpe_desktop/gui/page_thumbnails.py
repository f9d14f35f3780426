"""Small pictures of the pages of a PDF; a click or a key leads to the page.

Imports QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections import OrderedDict
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from onpe_desktop.gui.page_pictures import PagePictures

_LONG_SIDE = 104  # pixels
_MOST_KEPT = 300  # pictures, some 30 KB each
AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class ThumbnailModel(QAbstractListModel):
    """One row for each page. A picture comes some moments after it was asked for; a white page stands in for it."""

    def __init__(self, pictures: PagePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._thumbnails: OrderedDict[int, QPixmap] = OrderedDict()
        self._size = QSize()  # of every page: those of a print are all alike
        self._count = 0
        pictures.painted.connect(self._take_picture)
        self.start_anew()

    def start_anew(self) -> None:
        """Take over the pages that were opened, or that there are none."""
        self.beginResetModel()
        self._thumbnails.clear()
        self._count = len(self._pictures.sizes)
        if self._count:
            first = self._pictures.sizes[0]
            self._size = first.scaled(_LONG_SIDE, _LONG_SIDE, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the pages."""
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return number, picture or spoken name of a page."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(index.row() + 1)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Page {page}").format(page=index.row() + 1)
            case Qt.ItemDataRole.DecorationRole:
                return self._thumbnail(index.row())
            case _:
                return None

    def _thumbnail(self, page: int) -> QPixmap:
        if page in self._thumbnails:
            self._thumbnails.move_to_end(page)
            return self._thumbnails[page]
        picture = self._pictures.picture(page, self._size)
        if picture is None:
            return _framed(self._size)
        self._thumbnails[page] = _framed(self._size, picture)
        if len(self._thumbnails) > _MOST_KEPT:
            self._thumbnails.popitem(last=False)
        return self._thumbnails[page]

    def _take_picture(self, page: int) -> None:
        if page < self._count and page not in self._thumbnails:
            index = self.index(page)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])


def _framed(size: QSize, image: QImage | None = None) -> QPixmap:
    """Return a page on white paper whose edges can be seen on a white ground."""
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    if image is not None:
        painter.drawImage(0, 0, image)
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
    painter.end()
    return picture


class PageThumbnails(QListView):
    """The column of small pages."""

    pageChosen = Signal(int)  # noqa: N815 - a Qt signal: from 0

    def __init__(self, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = ThumbnailModel(pictures, self)
        self.setModel(self._pages)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(_LONG_SIDE, _LONG_SIDE))
        self.setSpacing(6)
        self.setUniformItemSizes(True)  # else every page of a long print would be asked for at once
        self.setFixedWidth(_LONG_SIDE + 44)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Vignettes des pages"))
        self._following = False
        self.selectionModel().currentChanged.connect(self._choose)

    def start_anew(self) -> None:
        """Take over the pages that were opened, or that there are none."""
        self._following = True  # the page shown is told by whoever opened them
        self._pages.start_anew()
        self._following = False

    def show_page(self, page: int) -> None:
        """Mark the page that is shown beside."""
        self._following = True
        self.setCurrentIndex(self.model().index(page, 0))
        self._following = False

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.pageChosen.emit(index.row())
