"""Saving the print basket where the user wants it, and opening it again."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from onpe_desktop.gui.pdf_file import leave_no_history


class AskBasketFile(Protocol):
    """Asks for the file of a list: a new one when `saving`, else one that is there. None when the user gives up."""

    def __call__(self, parent: QWidget, *, saving: bool) -> Path | None:
        """Ask."""
        ...


def ask_basket_file(parent: QWidget, *, saving: bool) -> Path | None:
    """Return the file that the user chose, or None. The dialog asks before a file is replaced."""
    leave_no_history()
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    title = _tr("Enregistrer la liste d’impression") if saving else _tr("Ouvrir une liste d’impression")
    start = folder / _tr("impression.panier.json") if saving else folder
    dialog = QFileDialog(parent, title, str(start), _tr("Liste d’impression (*.panier.json *.json)"))
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])


def _tr(text: str) -> str:
    return QCoreApplication.translate("BasketFile", text)
