"""Asking where a PDF is to be saved."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_SUFFIX = ".pdf"


def ask_pdf_file(parent: QWidget, suggested_name: str) -> Path | None:
    """Return the file that the user chose, ending in `.pdf`, or None. The dialog asks before a file is replaced."""
    leave_no_history()
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(
        parent, _tr("Enregistrer en PDF"), str(Path(folder) / suggested_name), _tr("Document PDF (*.pdf)")
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_SUFFIX)  # added before the dialog looks whether the file is there already
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])


def leave_no_history() -> None:
    """Keep Qt's file dialog from noting the folders visited: it writes them to `QtProject.conf` in the user's home.

    On Windows the dialog is the system's own, which keeps what it keeps.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PdfFile", text)
