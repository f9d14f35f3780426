"""The pages that will be printed, in a widget of ours: the very PDF, page by page.

Imports QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.page_pictures import PagePictures
from onpe_desktop.gui.page_thumbnails import PageThumbnails
from onpe_desktop.gui.page_view import Fit, PageView


class PrintPreview(QWidget):
    """Shows a PDF, or a sentence in its place. Keeps the page and the zoom when a new PDF comes."""

    opened = Signal()  # the pages given last are shown, or a sentence says that they cannot be

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = PagePictures(self)
        self._view = PageView(self._pictures, self)
        self._message = QLabel(self)
        self._place = QLabel(self)
        self._pages = QStackedWidget(self)
        self._thumbnails = PageThumbnails(self._pictures, self)
        self._opening = False
        self._wanted: int | None = None  # page to show when the PDF is open, from 0; None: the one shown before
        self._previous = self._tool("‹", self.tr("Page précédente"), lambda: self._turn(-1))
        self._next = self._tool("›", self.tr("Page suivante"), lambda: self._turn(1))
        self._zoom_tools = (
            self._tool("−", self.tr("Réduire"), lambda: self._view.change_zoom(-1)),
            self._tool("+", self.tr("Agrandir"), lambda: self._view.change_zoom(1)),
            self._tool(self.tr("Largeur"), self.tr("Ajuster à la largeur"), lambda: self._view.set_fit(Fit.WIDTH)),
            self._tool(self.tr("Page entière"), self.tr("Voir la page entière"), lambda: self._view.set_fit(Fit.PAGE)),
        )
        self._build()

    @property
    def page_count(self) -> int:
        """Pages shown, 0 while there are none or a sentence stands in their place."""
        return len(self._pictures.sizes)

    @property
    def page(self) -> int:
        """Number of the page that is read, from 1."""
        return self._view.page + 1

    def show_page(self, page: int) -> None:
        """Show a page, counted from 1, of the PDF given last; without effect when it has none of that number."""
        if self._opening:
            self._wanted = page - 1
        else:
            self._view.show_page(page - 1)

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages as soon as they are read, from the page that was shown before; then `opened`."""
        self._opening, self._wanted = True, None
        self._pictures.open(pdf)

    def show_message(self, sentence: str) -> None:
        """Show a sentence instead of pages."""
        self._opening = False
        self._pictures.close()
        self._take_pages()
        self._message.setText(sentence)
        self._pages.setCurrentWidget(self._message)
        self._show_place()

    def _show_opened(self) -> None:
        self._opening = False
        self._take_pages()
        self._pages.setCurrentWidget(self._view)
        if self._wanted is not None:
            self._view.show_page(self._wanted)
        self._show_place()
        self._announce()
        self.opened.emit()

    def _show_failure(self) -> None:
        self.show_message(self.tr("L’aperçu ne peut pas être affiché. Le PDF peut être enregistré et imprimé."))
        self.opened.emit()

    def _take_pages(self) -> None:
        self._view.lay_out()
        self._thumbnails.start_anew()

    def _build(self) -> None:
        self._view.setAccessibleName(self.tr("Aperçu"))
        self._pictures.opened.connect(self._show_opened)
        self._pictures.failed.connect(self._show_failure)
        self._view.pageChanged.connect(self._show_place)
        self._thumbnails.pageChosen.connect(self._view.show_page)
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
        self._view.show_page(self._view.page + pages)

    def _show_place(self) -> None:
        count, page = self.page_count, self._view.page
        self._place.setText(self.tr("Page {page} sur {count}").format(page=page + 1, count=count) if count else "")
        self._thumbnails.setVisible(count > 1)
        self._thumbnails.show_page(page)
        self._previous.setEnabled(count > 0 and page > 0)
        self._next.setEnabled(page < count - 1)
        for tool in self._zoom_tools:
            tool.setEnabled(count > 0)

    def _announce(self) -> None:
        """Say what a screen reader cannot see: the pages are pictures."""
        count = self.page_count
        name = self.tr("Aperçu, 1 page") if count == 1 else self.tr("Aperçu, {count} pages").format(count=count)
        self._view.setAccessibleName(name)
        self._view.setAccessibleDescription(
            self.tr("L’aperçu est une image. Enregistrez en PDF pour un document lisible par votre lecteur d’écran.")
        )
        announce(self, name)
