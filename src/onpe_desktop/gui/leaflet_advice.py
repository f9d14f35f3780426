"""What is said beside the preset *Fiche* when its pages are too many, and a button that makes them fewer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from onpe_desktop.gui.languages import said
from onpe_desktop.printing import PrintOptions
from onpe_desktop.printing.leaflet import too_long


class LeafletAdvice(QWidget):
    """Hidden as long as there is nothing to say."""

    lightenWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._lighten = QPushButton(self.tr("A&lléger la fiche"), self)
        self._lighten.setToolTip(self.tr("Sans les notes ni la liste des sigles"))
        self._lighten.setAutoDefault(False)
        self._lighten.clicked.connect(self.lightenWanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._lighten, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_for(self, pages: int, options: PrintOptions) -> str:
        """Say what there is to say of a fiche of so many pages, and return it."""
        sentence = " ".join(map(said, too_long(pages, options)))
        self._words.setText(sentence)
        self._lighten.setVisible(options.notes or options.glossary)
        self.setVisible(bool(sentence))
        return sentence
