"""Widgets one below the other."""

from PySide6.QtWidgets import QSplitter, QTextBrowser, QVBoxLayout, QWidget


class Column(QWidget):
    """Text and splitter take the room that the others leave."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for widget in widgets:
            self.add(widget)

    def add_on_top(self, widget: QWidget) -> None:
        """Put a widget at the top."""
        self._layout.insertWidget(0, widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the bottom."""
        self._layout.addWidget(widget, stretch=int(isinstance(widget, QSplitter | QTextBrowser)))
