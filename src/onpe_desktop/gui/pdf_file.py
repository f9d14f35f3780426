"""Asking where a PDF is to be saved."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_SUFFIX = ".pdf"


def ask_pdf_file(parent: QWidget, suggested_name: str) -> Path | None:
    """Return the file that the user chose, ending in `.pdf`, or None. The dialog asks before a file is replaced."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(
        parent, _tr("Enregistrer en PDF"), str(Path(folder) / suggested_name), _tr("Document PDF (*.pdf)")
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_SUFFIX)  # added before the dialog looks whether the file is there already
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])


def _tr(text: str) -> str:
    return QCoreApplication.translate("PdfFile", text)
