"""The bar below the text: which hit is shown, and the way to the others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from onpe_desktop.gui.theme import Theme


class HitsBar(QFrame):
    """Shows `3 sur 12` while hits are marked on the page; hidden otherwise."""

    stepWanted = Signal(int)  # noqa: N815 - a Qt signal: 1 for the next hit, -1 for the one before
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitsBar")
        self._theme = theme
        self._count = QLabel(self)
        self._icons: list[tuple[QToolButton, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 10, 4)
        self._row.addWidget(self._count)
        self._row.addStretch()
        previous = self._button("chevron-up", self.tr("Occurrence précédente (Maj+F3)"))
        following = self._button("chevron-down", self.tr("Occurrence suivante (F3)"))
        close = self._button("x", self.tr("Ne plus marquer les mots trouvés"))
        previous.clicked.connect(lambda: self.stepWanted.emit(-1))
        following.clicked.connect(lambda: self.stepWanted.emit(1))
        close.clicked.connect(self.closed)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.hide()

    def show_count(self, current: int, total: int) -> None:
        """Say where the reader is among the hits; with none the bar goes away."""
        self.setVisible(total > 0)
        said = self.tr("Mot trouvé {current} sur {total} dans cette page").format(current=current, total=total)
        self._count.setText(said)

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
