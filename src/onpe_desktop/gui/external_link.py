"""Leaving the program: an address outside is shown whole, and opened only when the user says so."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from onpe_desktop.dossiers import is_external
from onpe_desktop.gui.dialog_column import lay_out_column

_SCHEMES_WITHOUT_HOST = {"mailto", "tel"}


class ExternalLinkDialog(QDialog):
    """Shows `address` (https, http, mailto or tel, else `ValueError`) and asks what to do with it.

    Cancelling is the default. The address is written in ASCII, so that a letter of another alphabet that looks like
    ours is seen. `open_url` tells whether the system took the address.
    """

    def __init__(
        self,
        address: str,
        parent: QWidget | None = None,
        *,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        if not is_external(address):
            raise ValueError("not an address outside the dossiers")
        self._url = QUrl(address)
        self._open_url = open_url
        self._shown = shown_address(self._url)
        self._question = QLabel(self._question_of(self._url.scheme()), self)
        self._address = QPlainTextEdit(self._shown, self)
        self._outcome = QLabel(self)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Lien vers l’extérieur"))
        self.setMinimumWidth(480)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self._question.setBuddy(self._address)
        self._address.setReadOnly(True)
        self._address.setTabChangesFocus(True)
        self._address.setAccessibleName(self.tr("Adresse complète"))
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._address.setFixedHeight(4 * self.fontMetrics().lineSpacing())
        self._outcome.setWordWrap(True)
        self._outcome.hide()
        lay_out_column(self, self._question, self._address, self._outcome, self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        self._open = QPushButton(self._verb_of(self._url.scheme()), self)
        self._copy = QPushButton(self.tr("&Copier l’adresse"), self)
        self._cancel = QPushButton(self.tr("&Annuler"), self)
        box.addButton(self._open, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._open, self._copy):
            button.setAutoDefault(False)  # Enter must not leave the program by mistake
        self._cancel.setDefault(True)
        self._cancel.setFocus()
        self._open.clicked.connect(self._open_address)
        self._copy.clicked.connect(self._copy_address)
        self._cancel.clicked.connect(self.reject)
        return box

    def _open_address(self) -> None:
        if self._open_url(self._url):
            self.accept()
            return
        self._tell(self.tr("Le système n’a pas pu ouvrir cette adresse. Copiez-la pour l’ouvrir vous-même."))

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._shown)
        self._tell(self.tr("L’adresse est copiée."))

    def _tell(self, outcome: str) -> None:
        self._outcome.setText(outcome)
        self._outcome.show()

    def _question_of(self, scheme: str) -> str:
        match scheme:
            case "mailto":
                return self.tr("Ce lien ouvre votre logiciel de messagerie pour écrire à\u00a0:")
            case "tel":
                return self.tr("Ce lien demande à votre ordinateur d’appeler le numéro\u00a0:")
            case _:
                return self.tr("Ce lien mène hors du programme, sur internet\u00a0:")

    def _verb_of(self, scheme: str) -> str:
        match scheme:
            case "mailto":
                return self.tr("&Ouvrir dans la messagerie")
            case "tel":
                return self.tr("&Ouvrir dans le logiciel d’appel")
            case _:
                return self.tr("&Ouvrir dans le navigateur")


def shown_address(url: QUrl) -> str:
    """Write an address as it is to be read and copied: whole, in ASCII, without `mailto:` and `tel:`."""
    whole = bytes(url.toEncoded(QUrl.ComponentFormattingOption.FullyEncoded).data()).decode("ascii")
    return whole.partition(":")[2] if url.scheme() in _SCHEMES_WITHOUT_HOST else whole
