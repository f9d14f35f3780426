"""The list of the bookmarks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from onpe_desktop.bookmarks import Bookmark
from onpe_desktop.gui.bookmark_words import name_of
from onpe_desktop.gui.dialog_column import lay_out_column

_MARK, _PROBLEM = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class BookmarksDialog(QDialog):
    """Shows every bookmark with what is the matter with it; none is left out.

    `chosen` is the one to go to when the dialog is accepted.
    """

    removed = Signal(object)  # Bookmark

    def __init__(self, marks: Sequence[tuple[Bookmark, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Bookmark | None = None
        self.setWindowTitle(self.tr("Marque-pages"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Marque-pages"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setMinimumSize(480, 280)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        for mark, problem in marks:
            self._add(mark, problem)
        self.open_button = QPushButton(self.tr("&Ouvrir"), self)
        self.remove_button = QPushButton(self.tr("&Retirer"), self)
        self._lay_out()
        self.list.currentItemChanged.connect(self._follow)
        self.list.itemActivated.connect(self._open)
        self.list.setCurrentRow(0)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with the Delete key."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _add(self, mark: Bookmark, problem: str) -> None:
        line = f"{name_of(mark)}\n{mark.dossier_title or mark.dossier}"
        if problem:
            line += "\n" + self.tr("À vérifier\u00a0: {problem}").format(problem=problem)
        item = QListWidgetItem(line, self.list)
        item.setData(_MARK, mark)
        item.setData(_PROBLEM, problem)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, line.replace("\n", ", "))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("&Fermer"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.open_button.setDefault(True)
        self.remove_button.setAutoDefault(False)
        self.open_button.clicked.connect(self._open)
        self.remove_button.clicked.connect(self._remove)
        buttons.rejected.connect(self.reject)
        lay_out_column(self, self._said, self.list, buttons)

    def _follow(self) -> None:
        item = self.list.currentItem()
        self.open_button.setEnabled(item is not None)
        self.remove_button.setEnabled(item is not None)
        doubtful = sum(bool(self.list.item(row).data(_PROBLEM)) for row in range(self.list.count()))
        if not self.list.count():
            self._said.setText(self.tr("Aucun marque-page. Ctrl+D marque le paragraphe que vous lisez."))
        elif doubtful:
            self._said.setText(
                self.tr("{count} à vérifier\u00a0: rien n’est supprimé sans vous.").format(count=doubtful)
            )
        self._said.setVisible(not self.list.count() or bool(doubtful))

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = Bookmark(*item.data(_MARK))
            self.accept()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.removed.emit(Bookmark(*self.list.takeItem(row).data(_MARK)))
            self._follow()
