"""Choosing the code of the discreet screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from onpe_desktop.gui.dialog_column import lay_out_column
from onpe_desktop.pin import SHORTEST


class PinDialog(QDialog):
    """Accepted when a code was typed twice; `code` is then that code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Code de l’écran discret"))
        self._first = self._field(self.tr("Nouveau code"))
        self._second = self._field(self.tr("Le même code encore"))
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.addRow(self.tr("&Nouveau code"), self._first)
        form.addRow(self.tr("&Encore une fois"), self._second)
        buttons = QDialogButtonBox(self)
        self._keep = buttons.addButton(self.tr("En&registrer"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_out_column(self, self._explanation(), form, self._hint, buttons)
        self._look()

    @property
    def code(self) -> str:
        """What was typed."""
        return self._first.text()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.textChanged.connect(self._look)
        return field

    def _look(self) -> None:
        long_enough, equal = len(self.code) >= SHORTEST, self.code == self._second.text()
        self._keep.setEnabled(long_enough and equal)
        if not long_enough:
            self._hint.setText(self.tr("Au moins {count} caractères.").format(count=SHORTEST))
        else:
            self._hint.setText(self.tr("Les deux sont pareils.") if equal else self.tr("Les deux ne sont pas pareils."))

    def _explanation(self) -> QLabel:
        said = QLabel(
            self.tr(
                "Ce code est demandé pour revenir de l’écran discret. Il protège du regard d’un passant, pas d’une"
                " personne qui utilise votre session\u00a0: fermer puis rouvrir le programme suffit à lire. Code"
                " oublié\u00a0: fermez le programme, rouvrez-le et choisissez-en un autre ici."
            ),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setMinimumWidth(440)
        return said
