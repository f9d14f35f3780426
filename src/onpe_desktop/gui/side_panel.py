"""What stands beside the text: the table of contents, and the results while a search is on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTabBar


class SidePanel(QWidget):
    """Shows its first page, or while there is a second one to see, either of them with tabs above.

    The tabs are made when they are first needed: the window starts without.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._pages = QStackedWidget(self)
        self._tabs: QTabBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages)

    def add_page(self, page: QWidget, title: str) -> None:
        """Add a page behind those that are there."""
        self._pages.addWidget(page)
        self._titles.append(title)

    def current_page(self) -> QWidget | None:
        """Return the page that is shown; None before there is any."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page, and the tabs that lead to the others."""
        tabs = self._shown_tabs()
        tabs.setCurrentIndex(self._pages.indexOf(page))
        self._pages.setCurrentWidget(page)
        tabs.show()

    def show_first_only(self) -> None:
        """Show the first page, and no way to the others: they have nothing to show any more."""
        self._pages.setCurrentIndex(0)
        if self._tabs is not None:
            self._tabs.setCurrentIndex(0)
            self._tabs.hide()

    def _shown_tabs(self) -> "QTabBar":
        if self._tabs is None:
            from PySide6.QtCore import Qt
            from PySide6.QtWidgets import QTabBar

            self._tabs = QTabBar(self)
            self._tabs.setObjectName("sideTabs")
            self._tabs.setAccessibleName(self.tr("À côté du texte"))
            self._tabs.setDrawBase(False)
            self._tabs.setExpanding(True)
            self._tabs.setUsesScrollButtons(False)  # both are seen, their ends left out where there is no room
            self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
            for title in self._titles:
                self._tabs.setTabToolTip(self._tabs.addTab(title), title)
            self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
            self._column.insertWidget(0, self._tabs)
        return self._tabs
