"""The pages of a PDF as pictures, painted in a thread of Qt's own so that the window never waits for one.

Imports QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

_MOST_KEPT = 160 << 20  # bytes of pictures: some thirty pages on a usual screen, or a few that are much enlarged
_MOST_WANTED = 60  # requests that wait; older ones are of pages that were scrolled away since
_AT_ONCE = 16  # pages whose size is asked before the window gets its turn again: some 4 ms


class _Wanted(NamedTuple):
    page: int  # from 0
    width: int  # pixels
    height: int


class PagePictures(QObject):
    """Paints pages on request, the latest request first.

    The document is asked only while nothing is painted: Qt guards all PDF files with one lock, and whoever asks waits
    for the page that is being painted. So a new file is opened when the page at hand is done, and all sizes are asked
    before the first page is painted.
    """

    opened = Signal()  # the sizes are known
    failed = Signal()  # what was opened is no PDF
    painted = Signal(int)  # a picture of this page has come

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = QPdfPageRenderer(self)  # before the document: it must go first
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._take_picture)
        self._document = QPdfDocument(self)
        self._renderer.setDocument(self._document)
        self._buffer: QBuffer | None = None  # the document reads from it as long as it is open
        self._next: bytes | None = None
        self._sizes: list[QSizeF] = []
        self._asked: list[QSizeF] = []  # sizes of a document that is just opened
        self._count = 0  # its pages
        self._pictures: OrderedDict[_Wanted, QImage] = OrderedDict()
        self._former: dict[int, QImage] = {}  # pages of the document before, shown until those of this one come
        self._wanted: OrderedDict[_Wanted, None] = OrderedDict()
        self._painting: _Wanted | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def sizes(self) -> list[QSizeF]:
        """Return width and height of each page in points; empty until `opened`."""
        return self._sizes

    def open(self, pdf: bytes) -> None:
        """Take these pages instead of the former ones, which stay until `opened`; or `failed`, and there are none."""
        self._next = pdf
        self._wanted.clear()
        self._timer.start()

    def close(self) -> None:
        """Forget the pages."""
        self._next = None
        self._count = 0
        self._sizes = []
        self._pictures.clear()
        self._former.clear()
        self._wanted.clear()
        self._timer.stop()

    def picture(self, page: int, size: QSize) -> QImage | None:
        """Return the picture of a page; when there is none yet it is painted, and `painted` tells when it has come."""
        wanted = _Wanted(page, size.width(), size.height())
        if wanted in self._pictures:
            self._pictures.move_to_end(wanted)
            return self._pictures[wanted]
        if wanted != self._painting and not self._is_opening and page < self._count and not size.isEmpty():
            self._wanted[wanted] = None
            self._wanted.move_to_end(wanted)
            if len(self._wanted) > _MOST_WANTED:
                self._wanted.popitem(last=False)
            self._timer.start()
        return None

    def stand_in(self, page: int) -> QImage | None:
        """Return the largest picture of another size, else of the document before, that is there of a page."""
        others = [wanted for wanted in self._pictures if wanted.page == page]
        if others:
            return self._pictures[max(others, key=lambda wanted: wanted.width)]
        return self._former.get(page)

    @property
    def _is_opening(self) -> bool:
        return self._next is not None or len(self._asked) < self._count

    def _go_on(self) -> None:
        """Do the next thing, if the renderer is at rest: open, ask sizes, paint."""
        if self._painting is not None:
            return
        if self._next is not None:
            self._load(self._next)
        elif self._is_opening:
            self._ask_sizes()
        elif self._wanted:
            self._painting, _ = self._wanted.popitem()
            page, width, height = self._painting
            self._renderer.requestPage(page, QSize(width, height))

    def _load(self, pdf: bytes) -> None:
        self._next = None
        self._document.close()
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._asked = []
        self._count = self._document.pageCount() if self._document.error() == QPdfDocument.Error.None_ else 0
        if self._count:
            self._timer.start()
        else:
            self.close()
            self.failed.emit()

    def _ask_sizes(self) -> None:
        first = len(self._asked)
        self._asked += [self._document.pagePointSize(page) for page in range(first, min(first + _AT_ONCE, self._count))]
        if len(self._asked) < self._count:
            self._timer.start()
            return
        self._sizes = self._asked
        self._former = {page: image for page in range(self._count) if (image := self.stand_in(page)) is not None}
        self._pictures.clear()
        self.opened.emit()

    def _take_picture(self, page: int, _size: QSize, image: QImage, _options: object, _request: int) -> None:
        asked, self._painting = self._painting, None
        self._timer.start()
        if asked is None or self._is_opening or not self._count:
            return  # of pages that are gone, or go
        self._former.pop(page, None)
        self._pictures[asked] = image
        kept = sum(one.sizeInBytes() for one in self._pictures.values())
        while kept > _MOST_KEPT and len(self._pictures) > 2:
            kept -= self._pictures.popitem(last=False)[1].sizeInBytes()
        self.painted.emit(page)
