"""The order of what is printed: a list to rearrange with the mouse or the keyboard, to save and to open."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.basket import Basket, Choice
from onpe_desktop.packs import Library

_CHOICE = Qt.ItemDataRole.UserRole


class BasketList(QWidget):
    """Shows a basket and changes it. Alt+Up and Alt+Down move the current section, Delete takes it out."""

    openWanted = Signal()  # noqa: N815 - a Qt signal
    saveWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, basket: Basket, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._basket = basket
        self._library = library
        self._list = _Rows(self)
        self._hint = QLabel(self)
        self._up = self._button(self.tr("Monter"), lambda: self._move(-1))
        self._down = self._button(self.tr("Descendre"), lambda: self._move(1))
        self._out = self._button(self.tr("Retirer"), self._take_out)
        self._open = self._button(self.tr("Ouvrir une liste…"), self.openWanted.emit)
        self._save = self._button(self.tr("Enregistrer la liste…"), self.saveWanted.emit)
        self._build()
        basket.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        self._list.setAccessibleName(self.tr("Ordre d’impression"))
        self._list.setAccessibleDescription(
            self.tr("Alt+Haut et Alt+Bas déplacent la section, Suppr la retire, la souris aussi peut la déplacer.")
        )
        self._hint.setText(self.tr("Glissez les sections, ou Alt+Haut et Alt+Bas."))
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._list.moved.connect(self._take_order)
        self._list.moveWanted.connect(self._move)
        self._list.removeWanted.connect(self._take_out)
        self._list.currentRowChanged.connect(self._show_buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._hint)
        column.addWidget(self._list, stretch=1)
        for buttons in ((self._up, self._down, self._out), (self._open, self._save)):
            line = QHBoxLayout()
            for button in buttons:
                line.addWidget(button)
            column.addLayout(line)

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(action)
        return button

    def _show(self) -> None:
        row = self._list.currentRow()
        self._list.clear()
        for choice in self._basket.choices:
            item = QListWidgetItem(self._title_of(choice))
            item.setData(_CHOICE, choice)
            item.setToolTip(item.text())
            self._list.addItem(item)
        self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
        self._show_buttons()

    def _title_of(self, choice: Choice) -> str:
        dossier, section = choice
        pack = self._library.pack(dossier)
        path = pack.title_path(section) if pack else ()
        return f"{path[-1]} – {pack.metadata.title}" if pack and path else section

    def _show_buttons(self) -> None:
        row, count = self._list.currentRow(), self._list.count()
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)
        self._out.setEnabled(row >= 0)
        self._save.setEnabled(count > 0)

    def _move(self, steps: int) -> None:
        row = self._list.currentRow()
        choices = list(self._basket.choices)
        if not (0 <= row < len(choices) and 0 <= row + steps < len(choices)):
            return
        choices.insert(row + steps, choices.pop(row))
        self._basket.put(choices)
        self._list.setCurrentRow(row + steps)
        place = self.tr("Place {place} sur {count}").format(place=row + steps + 1, count=len(choices))
        announce(self, place)

    def _take_out(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            choices = self._basket.choices
            self._basket.put((*choices[:row], *choices[row + 1 :]))

    def _take_order(self) -> None:
        """Take over an order that the mouse has made."""
        row = self._list.currentRow()
        self._basket.put(tuple(self._list.item(at).data(_CHOICE)) for at in range(self._list.count()))
        self._list.setCurrentRow(row)


class _Rows(QListWidget):
    moved = Signal()
    moveWanted = Signal(int)  # noqa: N815 - a Qt signal: places down, negative up
    removeWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The rows are made anew by whoever hears of it: not while the view is still moving them.
        self.model().rowsMoved.connect(lambda *_: self.moved.emit(), Qt.ConnectionType.QueuedConnection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or take out the current row."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moveWanted.emit(steps)
        elif event.key() == Qt.Key.Key_Delete:
            self.removeWanted.emit()
        else:
            super().keyPressEvent(event)
