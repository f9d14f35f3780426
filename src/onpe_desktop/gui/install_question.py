"""Asked before an edition is installed: what it is, who signed it, what changes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from onpe_desktop.gui.pack_words import candidate_words, change_lines
from onpe_desktop.installing.installer import Candidate


class InstallQuestion(QDialog):
    """Accepted when the edition shall be installed. Where something speaks against it, cancelling is the default."""

    def __init__(self, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Installer cette édition"))
        said = QLabel("\n".join(candidate_words(candidate)), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setMinimumWidth(480)
        heading = QLabel(
            self.tr("&Sections du dossier") if candidate.changes.is_new else self.tr("Ce qui &change"), self
        )
        self.changes = QListWidget(self)
        self.changes.setWordWrap(True)
        self.changes.setAccessibleName(heading.text().replace("&", ""))
        self.changes.addItems(list(change_lines(candidate)))
        self.changes.setCurrentRow(0)
        heading.setBuddy(self.changes)
        doubtful = candidate.is_older or candidate.signer is None
        buttons = QDialogButtonBox(self)
        install = buttons.addButton(
            self.tr("Installer &quand même") if doubtful else self.tr("&Installer"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        cancel = buttons.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        for button, is_default in ((install, not doubtful), (cancel, doubtful)):
            button.setAutoDefault(is_default)
            button.setDefault(is_default)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(12)
        for widget in (said, heading, self.changes, buttons):
            column.addWidget(widget)
