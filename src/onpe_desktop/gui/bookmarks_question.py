"""Asked before the first bookmark: they tell whoever uses this computer what was read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


class BookmarksQuestion(QDialog):
    """Accepted when bookmarks shall be kept. Cancelling is the default."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Marque-pages"))
        said = QLabel(
            self.tr(
                "Les marque-pages ne sont pas activés. Ils sont enregistrés dans votre dossier personnel, sans mot de"
                " passe\u00a0: qui ouvre votre session peut voir ce que vous avez marqué. «\u00a0Effacer mes"
                " traces\u00a0» les supprime, «\u00a0Réglages de discrétion\u00a0» les désactive."
            ),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setMinimumWidth(440)
        buttons = QDialogButtonBox(self)
        keep = buttons.addButton(self.tr("&Garder des marque-pages"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        keep.setAutoDefault(False)
        cancel.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(buttons)
