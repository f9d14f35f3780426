"""The key map: every key of the window by menu, and those of its parts."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMenu,
    QMenuBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from onpe_desktop.gui.actions import bare_name
from onpe_desktop.gui.dialog_column import lay_out_column
from onpe_desktop.gui.discretion import gesture_name

_AS_PRINTED = QKeySequence.SequenceFormat.NativeText


class KeysDialog(QDialog):
    """A table that is read from the menus: a key that changes there changes here."""

    def __init__(self, menu_bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Les touches"))
        lines = [*_menu_lines(menu_bar), *self._other_lines()]
        self.table = QTableWidget(len(lines), 3, self)
        self.table.setAccessibleName(self.tr("Les touches"))
        self.table.setHorizontalHeaderLabels([self.tr("Où"), self.tr("Ce que fait la touche"), self.tr("Touche")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)  # Tab leads on to the button
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                self.table.setItem(row, column, QTableWidgetItem(text))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setCurrentCell(0, 0)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("&Fermer"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        lay_out_column(self, self.table, buttons)
        self.resize(660, 560)

    def _other_lines(self) -> Iterator[tuple[str, str, str]]:
        """Yield the keys that no menu shows."""
        everywhere, text = self.tr("Partout"), self.tr("Texte")
        search, find = self.tr("Champ de recherche"), self.tr("Trouver dans cette page")
        yield everywhere, self.tr("Écran discret, et retour"), gesture_name()
        yield text, self.tr("Lien suivant, lien précédent"), self.tr("Tab, Maj+Tab")
        yield text, self.tr("Suivre le lien"), self.tr("Entrée")
        yield text, self.tr("Sélectionner"), self.tr("Maj + flèches")
        yield search, self.tr("Aller aux résultats"), self.tr("Bas")
        yield search, self.tr("Chercher, et aller aux résultats"), self.tr("Entrée")
        yield search, self.tr("Vider, et revenir au texte"), self.tr("Échap")
        yield find, self.tr("Occurrence suivante, précédente"), self.tr("Entrée, Maj+Entrée")
        yield find, self.tr("Revenir au texte"), self.tr("Échap")


def _menu_lines(menu_bar: QMenuBar) -> Iterator[tuple[str, str, str]]:
    for title in menu_bar.actions():
        menu = title.menu()
        for action in menu.actions() if isinstance(menu, QMenu) else ():
            if keys := [key.toString(_AS_PRINTED) for key in action.shortcuts()]:
                yield title.text().replace("&", ""), bare_name(action), ", ".join(keys)
