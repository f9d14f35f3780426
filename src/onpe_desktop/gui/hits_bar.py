"""The bar below the text: what is looked for in the page, which hit is shown, and the way to the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from onpe_desktop.gui.announcing import QUIET, announce
from onpe_desktop.gui.theme import Theme

LONGEST = 200  # characters


class FindField(QLineEdit):
    """The letters that are looked for in the page. Nothing that is typed is kept."""

    stepWanted = Signal(int)  # noqa: N815 - a Qt signal: 1 with Enter, -1 with Shift and Enter
    dismissed = Signal()
    """Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setMaximumWidth(320)
        self.setTextMargins(6, 1, 2, 1)
        self.setPlaceholderText(self.tr("Trouver dans cette page"))
        self.setAccessibleName(self.tr("Trouver dans cette page"))
        self.setAccessibleDescription(self.tr("Entrée pour l’occurrence suivante, Maj+Entrée pour la précédente."))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | self.inputMethodHints()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter, leave with Escape."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepWanted.emit(-1 if backwards else 1)
            case Qt.Key.Key_Escape:
                self.dismissed.emit()
            case _:
                super().keyPressEvent(event)


class HitsBar(QFrame):
    """Shows `3 sur 12` while hits are marked on the page, and the field while something is looked for in it.

    What the page does not have, it offers to search in all dossiers: there slips and synonyms are understood.
    """

    stepWanted = Signal(int)  # noqa: N815 - a Qt signal: 1 for the next hit, -1 for the one before
    textWanted = Signal(str)  # noqa: N815 - a Qt signal: find this in the page, at every key
    searchWanted = Signal(str)  # noqa: N815 - a Qt signal: search this in all dossiers
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitsBar")
        self._theme = theme
        self._field = FindField(self)
        self._count = QLabel(self)
        self._elsewhere = QPushButton(self.tr("Rechercher dans tous les dossiers"), self)
        self._icons: list[tuple[QToolButton, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 10, 4)
        self._row.setSpacing(10)
        self._row.addWidget(self._field, stretch=1)
        self._row.addWidget(self._count)
        self._row.addWidget(self._elsewhere)
        self._row.addStretch()
        previous = self._button("chevron-up", self.tr("Occurrence précédente (Maj+F3)"))
        following = self._button("chevron-down", self.tr("Occurrence suivante (F3)"))
        close = self._button("x", self.tr("Ne plus marquer les mots trouvés"))
        previous.clicked.connect(lambda: self.stepWanted.emit(-1))
        following.clicked.connect(lambda: self.stepWanted.emit(1))
        close.clicked.connect(self.close_find)
        self._field.textEdited.connect(self.textWanted)
        self._field.stepWanted.connect(self.stepWanted)
        self._field.dismissed.connect(self.close_find)
        self._elsewhere.clicked.connect(self._search_elsewhere)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self._field.hide()
        self._elsewhere.hide()
        self.hide()

    @property
    def looked_for(self) -> str:
        """What the field holds; empty when it is not shown."""
        return self._field.text()

    def open_find(self) -> None:
        """Show the field and give it the keyboard."""
        self._field.show()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def forget(self) -> None:
        """Empty the field and hide it."""
        self._field.setText("")  # nothing to undo
        self._field.hide()
        self.hide()

    def close_find(self) -> None:
        """Leave: the field is empty, the hits are no longer wanted."""
        self.forget()
        self.closed.emit()

    def show_count(self, current: int, total: int) -> None:
        """Say where the reader is among the hits; with none, and nothing looked for, the bar goes away."""
        finding = not self._field.isHidden()
        self.setVisible(total > 0 or finding)
        if total:
            said = self.tr("Mot trouvé {current} sur {total} dans cette page").format(current=current, total=total)
        else:
            said = self.tr("Introuvable dans cette page") if finding and self.looked_for.strip() else ""
        self._elsewhere.setVisible(not total and bool(said))
        changed = said != self._count.text()
        self._count.setText(said)
        if changed:
            announce(self, said, after=QUIET)

    def _search_elsewhere(self) -> None:
        words = self.looked_for.strip()
        self.close_find()
        self.searchWanted.emit(words)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        self._icons.append((button, icon))
        self._row.addWidget(button)
        return button

    def _draw_icons(self) -> None:
        for button, icon in self._icons:
            button.setIcon(self._theme.icon(icon))
