"""The pages that will be printed, in a widget of ours: the very PDF, page by page.

Imports QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.page_thumbnails import PageThumbnails

_MARGIN = 16  # pixels around the pages
_STEP = 1.2  # from one zoom to the next
_SMALLEST, _LARGEST = 0.25, 5.0


class PrintPreview(QWidget):
    """Shows a PDF, or a sentence in its place. Keeps the page and the zoom when a new PDF comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None  # the document reads from it as long as it is shown
        self._view = QPdfView(self)
        self._message = QLabel(self)
        self._place = QLabel(self)
        self._pages = QStackedWidget(self)
        self._thumbnails = PageThumbnails(self._document, self)
        self._previous = self._tool("‹", self.tr("Page précédente"), lambda: self._turn(-1))
        self._next = self._tool("›", self.tr("Page suivante"), lambda: self._turn(1))
        self._zoom_tools = (
            self._tool("−", self.tr("Réduire"), lambda: self._zoom(1 / _STEP)),
            self._tool("+", self.tr("Agrandir"), lambda: self._zoom(_STEP)),
            self._tool(self.tr("Largeur"), self.tr("Ajuster à la largeur"), self._fit_width),
            self._tool(self.tr("Page entière"), self.tr("Voir la page entière"), self._fit_page),
        )
        self._build()

    @property
    def page_count(self) -> int:
        """Pages shown, 0 when a sentence stands in their place."""
        return self._document.pageCount() if self._pages.currentWidget() is self._view else 0

    def show_page(self, page: int) -> None:
        """Show a page, counted from 1; without effect when there is none of that number."""
        if 0 < page <= self.page_count:
            self._jump(page - 1)

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages, from the page that was shown before."""
        page = self._view.pageNavigator().currentPage()
        self._document.close()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.error() != QPdfDocument.Error.None_ or not self._document.pageCount():
            self.show_message(self.tr("L’aperçu ne peut pas être affiché. Le PDF peut être enregistré et imprimé."))
            return
        self._pages.setCurrentWidget(self._view)
        self._jump(min(page, self._document.pageCount() - 1))
        self._show_place()
        self._announce()

    def show_message(self, sentence: str) -> None:
        """Show a sentence instead of pages."""
        self._document.close()
        self._buffer = None
        self._message.setText(sentence)
        self._pages.setCurrentWidget(self._message)
        self._show_place()

    def _build(self) -> None:
        self._view.setDocument(self._document)
        self._view.setAccessibleName(self.tr("Aperçu"))
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setDocumentMargins(QMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        self._view.setPageSpacing(_MARGIN)
        self._view.pageNavigator().currentPageChanged.connect(self._show_place)
        self._thumbnails.pageChosen.connect(self._jump)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setMargin(32)
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._view)
        tools = QHBoxLayout()
        for widget in (self._previous, self._place, self._next):
            tools.addWidget(widget)
        tools.addStretch()
        for tool in self._zoom_tools:
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.addLayout(tools)
        line = QHBoxLayout()
        line.addWidget(self._thumbnails)
        line.addWidget(self._pages, stretch=1)
        column.addLayout(line, stretch=1)
        self.setFocusProxy(self._view)
        self._show_place()

    def _tool(self, sign: str, name: str, action: Callable[[], None]) -> QToolButton:
        tool = QToolButton(self)
        tool.setText(sign)
        tool.setToolTip(name)
        tool.setAccessibleName(name)
        tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tool.clicked.connect(action)
        return tool

    def _turn(self, pages: int) -> None:
        self._jump(self._view.pageNavigator().currentPage() + pages)

    def _jump(self, page: int) -> None:
        navigator = self._view.pageNavigator()
        navigator.jump(page, QPointF(), navigator.currentZoom())

    def _fit_width(self) -> None:
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _fit_page(self) -> None:
        self._view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def _zoom(self, factor: float) -> None:
        wanted = self._zoom_shown() * factor
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(max(_SMALLEST, min(_LARGEST, wanted)))

    def _zoom_shown(self) -> float:
        """Return the zoom in use: Qt does not tell it while it fits the page itself."""
        if self._view.zoomMode() == QPdfView.ZoomMode.Custom:
            return self._view.zoomFactor()
        page = self._document.pagePointSize(self._view.pageNavigator().currentPage())
        room = self._view.viewport().size()
        dots = self.logicalDpiX() / 72
        across = (room.width() - 2 * _MARGIN) / (page.width() * dots)
        down = (room.height() - 2 * _MARGIN) / (page.height() * dots)
        return across if self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth else min(across, down)

    def _show_place(self) -> None:
        count, page = self.page_count, self._view.pageNavigator().currentPage()
        self._place.setText(self.tr("Page {page} sur {count}").format(page=page + 1, count=count) if count else "")
        self._thumbnails.setVisible(count > 1)
        self._thumbnails.show_page(page)
        self._previous.setEnabled(count > 0 and page > 0)
        self._next.setEnabled(page < count - 1)
        for tool in self._zoom_tools:
            tool.setEnabled(count > 0)

    def _announce(self) -> None:
        """Say what a screen reader cannot see: QPdfView exposes nothing of its pages."""
        count = self.page_count
        name = self.tr("Aperçu, 1 page") if count == 1 else self.tr("Aperçu, {count} pages").format(count=count)
        self._view.setAccessibleName(name)
        self._view.setAccessibleDescription(
            self.tr("L’aperçu est une image. Enregistrez en PDF pour un document lisible par votre lecteur d’écran.")
        )
        announce(self, name)
