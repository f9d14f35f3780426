"""The pages of a PDF one below the other, painted from pictures that come from a thread.

Imports QtPdf: import this module when something is to be printed, not when the window opens.
"""

from bisect import bisect_right
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from onpe_desktop.gui.page_pictures import PagePictures

MARGIN = 16  # pixels around the pages
_STEP = 1.2  # from one zoom to the next
_SMALLEST, _LARGEST = 0.25, 5.0


class Fit(Enum):
    """What decides the zoom."""

    WIDTH = auto()
    PAGE = auto()
    NOTHING = auto()  # the user's own zoom


class PageView(QAbstractScrollArea):
    """Shows the pages that `pictures` has open. A page whose picture has not come yet is white."""

    pageChanged = Signal(int)  # noqa: N815 - a Qt signal: from 0

    def __init__(self, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._places: list[QRect] = []  # of the pages, on the whole scroll
        self._tops: list[int] = []
        self._page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        pictures.painted.connect(self._show_picture)

    @property
    def page(self) -> int:
        """Return the page that is read, from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """Return the zoom: at 1.0 pages have the size of paper, as far as the screen says its own."""
        return self._zoom

    @property
    def fit(self) -> Fit:
        """Return what decides the zoom."""
        return self._fit

    def lay_out(self) -> None:
        """Take over the pages that were opened, or that there are none, and show the page that was shown before."""
        page = min(self._page, max(len(self._pictures.sizes) - 1, 0))
        self._place_pages()
        self.show_page(page)
        self.viewport().update()

    def show_page(self, page: int) -> None:
        """Bring the head of a page to the head of the view; without effect when there is no such page."""
        if 0 <= page < len(self._tops):
            self.verticalScrollBar().setValue(max(self._tops[page] - MARGIN // 2, 0))
            self._set_page(page)  # the last pages may not reach the head of the view

    def set_fit(self, fit: Fit) -> None:
        """Let the width or the height of the view decide the zoom."""
        self._fit = fit
        self._keep_place()

    def change_zoom(self, steps: int) -> None:
        """Enlarge by some steps, or make smaller by a negative number."""
        self._fit = Fit.NOTHING
        self._zoom = max(_SMALLEST, min(_LARGEST, self._zoom * _STEP**steps))
        self._keep_place()

    # --- layout ----------------------------------------------------------------------------------------------------

    def _keep_place(self) -> None:
        """Place the pages anew around the words at the head of the view."""
        bar, page = self.verticalScrollBar(), self._page
        before = self._places[page] if self._places else QRect()
        part = (bar.value() - before.top()) / before.height() if before.height() else 0.0
        self._place_pages()
        if self._places:
            bar.setValue(round(self._places[page].top() + part * self._places[page].height()))
        self.viewport().update()

    def _place_pages(self) -> None:
        room = self.viewport().size()
        sizes = [self._size_of(size.width(), size.height(), room) for size in self._pictures.sizes]
        widest = max((size.width() for size in sizes), default=0)
        across = max(room.width(), widest + 2 * MARGIN)
        top, self._places = MARGIN, []
        for size in sizes:
            self._places.append(QRect(QPoint((across - size.width()) // 2, top), size))
            top += size.height() + MARGIN
        self._tops = [place.top() for place in self._places]
        self.verticalScrollBar().setRange(0, max(top - room.height(), 0))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, across - room.width())
        self.horizontalScrollBar().setPageStep(room.width())

    def _size_of(self, width: float, height: float, room: QSize) -> QSize:
        """Return a page's size on the screen, of `width` and `height` in points; sets the zoom when it is to fit."""
        dots = self.logicalDpiX() / 72
        if self._fit is not Fit.NOTHING:
            across = max(room.width() - 2 * MARGIN, 1) / (width * dots)
            down = max(room.height() - 2 * MARGIN, 1) / (height * dots)
            self._zoom = across if self._fit is Fit.WIDTH else min(across, down)
        return QSize(max(round(width * dots * self._zoom), 1), max(round(height * dots * self._zoom), 1))

    def _follow_scroll(self, value: int) -> None:
        """Call that page the present one which fills the upper part of the view."""
        if self._tops:
            line = value + min(self.viewport().height() // 3, 240)
            self._set_page(max(bisect_right(self._tops, line) - 1, 0))

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.pageChanged.emit(page)

    # --- Qt's events -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new size."""
        super().resizeEvent(event)
        self._keep_place()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Paint what is to be seen now."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are to be seen."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        shift = self._shift()
        for page in self._pages_in(event.rect().translated(shift)):
            self._paint_page(painter, page, self._places[page].translated(-shift))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.change_zoom((turned > 0) - (turned < 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last page; the other keys scroll."""
        if event.key() == Qt.Key.Key_Home:
            self.show_page(0)
        elif event.key() == Qt.Key.Key_End:
            self.show_page(len(self._tops) - 1)
        else:
            super().keyPressEvent(event)

    def _shift(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _pages_in(self, part: QRect) -> range:
        """Return the pages that lie in a part of the whole scroll."""
        first = max(bisect_right(self._tops, part.top()) - 1, 0)
        return range(first, bisect_right(self._tops, part.bottom()))

    def _paint_page(self, painter: QPainter, page: int, place: QRect) -> None:
        painter.fillRect(place, Qt.GlobalColor.white)
        picture = self._pictures.picture(page, place.size() * self.devicePixelRatioF())
        picture = picture if picture is not None else self._pictures.stand_in(page)
        if picture is not None:
            painter.drawImage(place, picture)

    def _show_picture(self, page: int) -> None:
        if page < len(self._places):
            self.viewport().update(self._places[page].translated(-self._shift()))
