"""« Effacer mes traces »: says what will be forgotten, and asks about what is stored."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QWidget

from onpe_desktop.gui.dialog_column import lay_out_column


class EraseDialog(QDialog):
    """Accepted when the user wants it. Cancelling is the default, and nothing stored is ticked."""

    def __init__(self, stored: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Effacer mes traces"))
        self.boxes = {label: QCheckBox(self.tr("Aussi {label}").format(label=label), self) for label in stored}
        lay_out_column(self, self._said(), *self.boxes.values(), self._buttons())

    def chosen(self) -> set[str]:
        """Return the labels of what is stored and shall go."""
        return {label for label, box in self.boxes.items() if box.isChecked()}

    def _said(self) -> QLabel:
        said = QLabel(
            self.tr(
                "Le programme oublie la recherche en cours, les pages lues depuis son ouverture et le texte copié s’il"
                " est encore dans le presse-papiers. Rien de cela n’était enregistré sur le disque. Les PDF que vous"
                " avez enregistrés et les documents envoyés à l’imprimante ne sont pas touchés."
            ),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setMinimumWidth(440)
        return said

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        erase = buttons.addButton(self.tr("&Effacer"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        erase.setAutoDefault(False)
        cancel.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
