"""Small pictures of the pages of a PDF, painted in a thread of Qt's own; a click or a key leads to the page.

Imports QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections import OrderedDict
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtWidgets import QListView, QWidget

_LONG_SIDE = 104  # pixels
_MOST_KEPT = 300  # pictures, some 30 KB each
AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class ThumbnailModel(QAbstractListModel):
    """One row for each page. A picture comes some moments after it was asked for; a white page stands in for it."""

    def __init__(self, document: QPdfDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(document)
        self._renderer.pageRendered.connect(self._take_picture)
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._asked: dict[int, int] = {}  # number of the request -> page
        self._count = 0
        self._size = QSize()  # of every page: those of a print are all alike
        document.statusChanged.connect(self._start_anew)
        self._start_anew(document.status())

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
                return self._picture(index.row())
            case _:
                return None

    def _picture(self, page: int) -> QPixmap:
        if page in self._pictures:
            self._pictures.move_to_end(page)
            return self._pictures[page]
        size = self._size
        if page not in self._asked.values():
            self._asked[self._renderer.requestPage(page, size)] = page
        return _framed(size)

    def _size_of_first(self) -> QSize:
        points = self._document.pagePointSize(0)
        return points.scaled(_LONG_SIDE, _LONG_SIDE, Qt.AspectRatioMode.KeepAspectRatio).toSize()

    def _take_picture(self, page: int, size: QSize, image: QImage, _options: object, request: int) -> None:
        if self._asked.pop(request, None) is None:
            return  # of a document that is gone
        self._pictures[page] = _framed(size, image)
        while len(self._pictures) > _MOST_KEPT:
            self._pictures.popitem(last=False)
        index = self.index(page)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _start_anew(self, status: QPdfDocument.Status) -> None:
        self.beginResetModel()
        self._pictures.clear()
        self._asked.clear()
        # Asked once, while nothing is painted: each question to the document waits for the page that is being painted.
        # A document that goes says so too, when nothing can be asked of it any more.
        self._count = self._document.pageCount() if status == QPdfDocument.Status.Ready else 0
        self._size = self._size_of_first() if self._count else QSize()
        self.endResetModel()


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

    def __init__(self, document: QPdfDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(ThumbnailModel(document, self))
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

    def show_page(self, page: int) -> None:
        """Mark the page that is shown beside."""
        self._following = True
        self.setCurrentIndex(self.model().index(page, 0))
        self._following = False

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.pageChosen.emit(index.row())
