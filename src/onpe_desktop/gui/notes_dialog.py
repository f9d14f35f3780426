"""The list of the notes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
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
from onpe_desktop.notes import Note

_NOTE = Qt.ItemDataRole.UserRole
_SHOWN = 160  # characters of a note


class NotesDialog(QDialog):
    """Shows every note with what is the matter with its place; none is left out.

    When it is accepted, `chosen` is the note meant, to be gone to or, if `is_to_edit`, to be written on.
    """

    def __init__(self, notes: Sequence[tuple[Note, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Note | None = None
        self.is_to_edit = False
        self.setWindowTitle(self.tr("Mes notes"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Mes notes"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setMinimumSize(480, 280)
        for note, problem in notes:
            self._add(note, problem)
        self._lay_out(empty=not notes)
        self.list.itemActivated.connect(lambda _item: self._choose(is_to_edit=False))
        self.list.setCurrentRow(0)

    def _add(self, note: Note, problem: str) -> None:
        text = note.text if len(note.text) <= _SHOWN else note.text[: _SHOWN - 1] + "…"
        line = f"{name_of(Bookmark(*note.place, note.dossier_title, note.title))}\n{text}"
        if problem:
            line += "\n" + self.tr("À vérifier\u00a0: {problem}").format(problem=problem)
        item = QListWidgetItem(line, self.list)
        item.setData(_NOTE, note)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, line.replace("\n", ", "))

    def _lay_out(self, *, empty: bool) -> None:
        told = QLabel(self.tr("Aucune note. «\u00a0Notes › Note sur ce paragraphe\u00a0» en commence une."), self)
        told.setWordWrap(True)
        told.setVisible(empty)
        buttons = QDialogButtonBox(self)
        go = QPushButton(self.tr("&Aller au passage"), self)
        edit = QPushButton(self.tr("&Lire et modifier…"), self)
        for button, is_to_edit in ((go, False), (edit, True)):
            button.setEnabled(not empty)
            button.clicked.connect(lambda _checked=False, is_to_edit=is_to_edit: self._choose(is_to_edit=is_to_edit))
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        edit.setAutoDefault(False)
        go.setDefault(True)
        buttons.addButton(self.tr("&Fermer"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        lay_out_column(self, told, self.list, buttons)

    def _choose(self, *, is_to_edit: bool) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = Note(*item.data(_NOTE))
            self.is_to_edit = is_to_edit
            self.accept()
