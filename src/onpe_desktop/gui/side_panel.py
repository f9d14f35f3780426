"""What stands beside the text: the table of contents and other ways in, and the results while a search is on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTabBar


class SidePanel(QWidget):
    """Shows one of its pages, with tabs above while there is another one to see.

    A passing page has a tab from `show_page` to `end_page` only. The tabs are made when they are first needed: the
    window starts without.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._to_see: list[bool] = []
        self._pages = QStackedWidget(self)
        self._tabs: QTabBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages)

    def add_page(self, page: QWidget, title: str, *, passing: bool = False) -> None:
        """Add a page behind those that are there."""
        self._pages.addWidget(page)
        self._titles.append(title)
        self._to_see.append(not passing)
        self._show_tabs()

    def current_page(self) -> QWidget | None:
        """Return the page that is shown; None before there is any."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page, and the tabs that lead to the others."""
        self._to_see[self._pages.indexOf(page)] = True
        self._show_tabs()
        self._pages.setCurrentWidget(page)
        if self._tabs is not None:
            self._tabs.setCurrentIndex(self._pages.indexOf(page))

    def end_page(self, page: QWidget) -> None:
        """Take a passing page away: it has nothing to show any more. Where it was shown comes the first one."""
        place = self._pages.indexOf(page)
        self._to_see[place] = False
        if self._pages.currentIndex() == place:
            first = self._pages.widget(0)
            assert first is not None  # noqa: S101 - there is the one that ends
            self.show_page(first)
        self._show_tabs()

    def _show_tabs(self) -> None:
        several = sum(self._to_see) > 1
        if self._tabs is None and several:
            self._tabs = self._made_tabs()
        if self._tabs is None:
            return
        for title in self._titles[self._tabs.count() :]:
            self._tabs.setTabToolTip(self._tabs.addTab(title), title)
        for place, is_to_see in enumerate(self._to_see):
            self._tabs.setTabVisible(place, is_to_see)
        self._tabs.setVisible(several)

    def _made_tabs(self) -> "QTabBar":
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QTabBar

        tabs = QTabBar(self)
        tabs.setObjectName("sideTabs")
        tabs.setAccessibleName(self.tr("À côté du texte"))
        tabs.setDrawBase(False)
        tabs.setExpanding(True)
        tabs.setUsesScrollButtons(True)  # a name cut down to its first letter would say nothing
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._column.insertWidget(0, tabs)
        first = self._pages.widget(0)
        before = first.previousInFocusChain() if first is not None else None
        if before is not None:  # Tab comes to the tabs before their pages, though they were made last
            self.setTabOrder(before, tabs)
        return tabs
