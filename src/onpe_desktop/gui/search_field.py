"""The field in which the user types what is looked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST_QUERY = 500  # characters; a pasted page is no query


class SearchField(QLineEdit):
    """A line of text that says `textEdited` at every key, and what the user wants with three more signals.

    Nothing that is typed is kept: no completion, no history.
    """

    submitted = Signal(str)
    """Enter: search with whole words and go to the results."""
    resultsWanted = Signal()  # noqa: N815 - a Qt signal
    """Down or Page down: go to the results as they are."""
    dismissed = Signal()
    """Escape: the field is empty now, the user wants back to reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setMaxLength(LONGEST_QUERY)
        self.setTextMargins(6, 3, 2, 3)
        self.setPlaceholderText(self.tr("Rechercher dans tous les dossiers"))
        self.setAccessibleName(self.tr("Rechercher dans tous les dossiers"))
        self.setAccessibleDescription(
            self.tr("Les résultats s’affichent pendant la frappe. Flèche bas pour les parcourir, Échap pour effacer.")
        )
        # Predictive keyboards learn what is typed: a query can name a child.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | self.inputMethodHints()
        )
        self.returnPressed.connect(lambda: self.submitted.emit(self.text()))

    def focus_all(self) -> None:
        """Take the keyboard with everything selected, so that typing replaces the last query."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def write(self, query: str) -> None:
        """Put `query` as if the user had typed it and pressed Enter."""
        self.setText(query)
        self.submitted.emit(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keys that a line of text has no use for to the results."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.resultsWanted.emit()
            case Qt.Key.Key_Escape:
                self.clear()
                self.dismissed.emit()
            case _:
                super().keyPressEvent(event)
