"""The question before corrections of an import are forgotten."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from onpe_desktop.gui.cautious_question import lay_out_question


def ask_to_forget(parent: QWidget) -> bool:
    """Tell whether the levels and sections that were corrected, and that no pack holds, may be forgotten."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Oublier les corrections\u202f?"))
    words = _tr("Les sections que vous avez corrigées ne sont dans aucun pack. Elles seraient à corriger de nouveau.")
    lay_out_question(dialog, words, _tr("&Oublier les corrections"), _tr("&Continuer à corriger"))
    return dialog.exec() == QDialog.DialogCode.Accepted


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportQuestion", text)
