"""A line above the text for what the user should know but need not answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from onpe_desktop.gui.announcing import announce


class Notice(QFrame):
    """Hidden until something is said; stays until the user closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        close = QPushButton(self.tr("Fermer ce message"), self)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.addWidget(self._said, stretch=1)
        row.addWidget(close)
        self.hide()

    @property
    def said(self) -> str:
        """What is shown; nothing when it was put away."""
        return "" if self.isHidden() else self._said.text()

    def say(self, said: str) -> None:
        """Show these sentences, and have them read aloud."""
        self._said.setText(said)
        self.show()
        announce(self, said)
