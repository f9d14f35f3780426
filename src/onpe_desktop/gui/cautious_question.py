"""The form of a question whose cautious answer is the default: some words, go on, step back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel

from onpe_desktop.gui.dialog_column import lay_out_column


def lay_out_question(dialog: QDialog, words: str, go_on: str, step_back: str) -> None:
    """Fill an empty dialog; going on accepts it. `words` are plain text, the others names of buttons."""
    said = QLabel(words, dialog)
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setWordWrap(True)
    said.setMinimumWidth(440)
    buttons = QDialogButtonBox(dialog)
    accept = buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
    reject = buttons.addButton(step_back, QDialogButtonBox.ButtonRole.RejectRole)
    accept.setAutoDefault(False)
    reject.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    lay_out_column(dialog, said, buttons)
