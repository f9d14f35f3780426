"""One note: read, written, deleted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.errors import UserError
from onpe_desktop.gui.cautious_question import lay_out_question
from onpe_desktop.gui.dialog_column import lay_out_column
from onpe_desktop.gui.languages import in_words, said
from onpe_desktop.notes import PersonalData, find_personal_data

Keep = Callable[[str], None]  # stores the text, nothing for an empty one; raises UserError
Find = Callable[[str], Sequence[PersonalData]]  # what may tell who a text is about
MOST_NAMED = 6


class PersonalDataDialog(QDialog):
    """Accepted when the text shall be kept although it may tell who somebody is. Going back is the default."""

    def __init__(self, found: Sequence[PersonalData], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Relire avant de garder"))
        lines = "\n".join(
            self.tr("– {kind}\u00a0: «\u00a0{words}\u00a0»").format(kind=said(one.kind), words=one.words)
            for one in found[:MOST_NAMED]
        )
        words = self.tr(
            "Cette note semble contenir\u00a0:\n\n{lines}\n\nUne note aide à retrouver un passage. Ce qui permet de"
            " reconnaître une personne a sa place dans son dossier, pas ici, même chiffré."
        ).format(lines=lines)
        lay_out_question(self, words, self.tr("&Garder quand même"), self.tr("&Revenir à la note"))


class NoteDialog(QDialog):
    """Stays open until the text is stored, or given up. What was not stored survives the closing of the notes."""

    reopenWanted = Signal()  # noqa: N815 - a Qt signal: the notes were closed meanwhile

    def __init__(
        self, place: str, text: str, keep: Keep, parent: QWidget | None = None, *, find: Find = find_personal_data
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._find = find
        self.setWindowTitle(self.tr("Note"))
        self.edit = QPlainTextEdit(self)
        self.edit.setPlainText(text)
        self.edit.setAccessibleName(self.tr("Texte de la note"))
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumSize(460, 200)
        self._had_text = bool(text)
        self._refusal = QLabel(self)
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._open_page(place))
        self._pages.addWidget(self._closed_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    @property
    def is_changed(self) -> bool:
        """Tell whether there is something that is not stored."""
        return self.edit.document().isModified()

    @property
    def is_covered(self) -> bool:
        """Tell whether the text is out of sight until the notes are opened again."""
        return self._pages.currentIndex() == 1

    def accept(self) -> None:
        """Store, after a warning if the text may tell who somebody is."""
        text = self.edit.toPlainText().strip()
        found = self._find(text)
        if found and self.is_changed and not PersonalDataDialog(found, self).exec():
            self.edit.setFocus()
            return
        self._store(text)

    def cover(self) -> None:
        """Take the text out of sight; without changes the dialog closes."""
        if self.is_changed:
            self._pages.setCurrentIndex(1)
        else:
            self.reject()

    def uncover(self) -> None:
        """Show the text again."""
        self._pages.setCurrentIndex(0)
        self.edit.setFocus()

    def _store(self, text: str) -> None:
        try:
            self._keep(text)
        except UserError as error:
            self._refusal.setText(in_words(error))
            self._refusal.show()
            return
        super().accept()

    def _open_page(self, place: str) -> QWidget:
        page = QWidget(self)
        told = QLabel(place, page)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        buttons = QDialogButtonBox(page)
        keep = buttons.addButton(self.tr("&Garder"), QDialogButtonBox.ButtonRole.AcceptRole)
        delete = QPushButton(self.tr("&Supprimer la note"), page)
        delete.setAutoDefault(False)
        delete.setEnabled(self._had_text)
        buttons.addButton(delete, QDialogButtonBox.ButtonRole.DestructiveRole)
        cancel = buttons.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        keep.setDefault(True)
        buttons.accepted.connect(self.accept)
        delete.clicked.connect(lambda: self._store(""))
        buttons.rejected.connect(self.reject)
        lay_out_column(page, told, self.edit, self._refusal, buttons)
        return page

    def _closed_page(self) -> QWidget:
        page = QWidget(self)
        told = QLabel(
            self.tr("Les notes se sont fermées. Ce que vous écriviez n’est pas encore gardé, et revient avec elles."),
            page,
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        again = QPushButton(self.tr("&Ouvrir les notes…"), page)
        again.clicked.connect(self.reopenWanted)
        column = lay_out_column(page)
        column.addStretch()
        column.addWidget(told)
        column.addWidget(again, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return page
