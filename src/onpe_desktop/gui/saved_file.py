"""Asking where a file is to be saved."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from onpe_desktop.gui.pdf_file import leave_no_history


def ask_file(parent: QWidget, title: str, suggested_name: str, kind: str) -> Path | None:
    """Return the file that the user chose, or None. The dialog asks before a file is replaced.

    `kind` names this kind of file; the ending of `suggested_name` is given to a name without one.
    """
    leave_no_history()
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    suffix = Path(suggested_name).suffix
    dialog = QFileDialog(parent, title, str(Path(folder) / suggested_name), f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)  # added before the dialog looks whether the file is there already
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])
