"""The passphrase of the notes: chosen once, then asked for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.gui.dialog_column import lay_out_column
from onpe_desktop.gui.languages import in_words
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.notes import OpenNotes

SHORTEST = 10  # characters


class PassphraseDialog(QDialog):
    """Accepted when `open_notes` took the passphrase; `notes` then is what it returned.

    It is called in the background: a key takes about a second. A new passphrase is typed twice.
    """

    def __init__(self, open_notes: Callable[[str], OpenNotes], *, is_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes: OpenNotes | None = None
        self._open_notes = open_notes
        self._runner = TaskRunner(self)
        self.setWindowTitle(self.tr("Activer les notes") if is_new else self.tr("Ouvrir les notes"))
        self._phrase = self._field(self.tr("Phrase secrète"))
        self._again = self._field(self.tr("Phrase secrète, encore une fois")) if is_new else None
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._ok = QPushButton(self.tr("&Activer") if is_new else self.tr("&Ouvrir"), self)
        self._lay_out(is_new=is_new)
        self._look()

    def accept(self) -> None:
        """Try the passphrase; the dialog stays until it was taken."""
        if not self._ok.isEnabled():
            return
        phrase = self._phrase.text()
        self._set_busy(busy=True)
        self._say(self.tr("Un instant…"))
        self._runner.run(lambda _token: self._open_notes(phrase), self._take, self._refuse, channel="notes")

    def reject(self) -> None:
        """Close, with nothing left of the phrase."""
        self._runner.cancel("notes")
        self._clear()
        super().reject()

    def _take(self, notes: OpenNotes) -> None:
        self.notes = notes
        self._clear()
        super().accept()

    def _refuse(self, error: OnpeDesktopError) -> None:
        self._set_busy(busy=False)
        told = in_words(error) if isinstance(error, UserError) else self.tr("Une erreur du programme l’a empêché.")
        self._say(told)
        self._phrase.selectAll()
        self._phrase.setFocus()

    def _clear(self) -> None:
        for field in (self._phrase, self._again):
            if field is not None:
                field.clear()

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self._phrase, self._again, self._ok):
            if widget is not None:
                widget.setEnabled(not busy)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _look(self) -> None:
        phrase = self._phrase.text()
        if self._again is None:
            self._ok.setEnabled(bool(phrase))
            return
        long_enough, equal = len(phrase) >= SHORTEST, phrase == self._again.text()
        self._ok.setEnabled(long_enough and equal)
        if not long_enough:
            self._said.setText(
                self.tr("Au moins {count} caractères\u00a0: quatre ou cinq mots.").format(count=SHORTEST)
            )
        else:
            self._said.setText("" if equal else self.tr("Les deux ne sont pas pareilles."))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.textChanged.connect(self._look)
        return field

    def _lay_out(self, *, is_new: bool) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Phrase secrète"), self._phrase)
        if self._again is not None:
            form.addRow(self.tr("&Encore une fois"), self._again)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._ok, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("A&nnuler"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self._ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        told = QLabel(self._first_words() if is_new else self._later_words(), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        told.setMinimumWidth(460)
        lay_out_column(self, told, form, self._said, buttons)

    def _first_words(self) -> str:
        return self.tr(
            "Les notes restent sur ce poste, chiffrées par une phrase secrète que vous choisissez. Elles ne sont ni"
            " imprimées, ni exportées, ni jointes à un pack.\n\nNotez cette phrase en lieu sûr\u00a0: personne ne peut"
            " la retrouver ni ouvrir les notes sans elle, ni votre service informatique, ni les auteurs du programme."
        )

    def _later_words(self) -> str:
        return self.tr(
            "Phrase perdue\u00a0: les notes le sont aussi. «\u00a0Discrétion › Effacer mes traces\u00a0» les supprime,"
            " puis vous pouvez en commencer d’autres."
        )
