"""Asking which packs are installed."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from onpe_desktop.gui.pdf_file import leave_no_history


def ask_packs(parent: QWidget) -> tuple[Path, ...]:
    """Return the packs and key lists that the user chose, none when the user gave up."""
    leave_no_history()
    title = QCoreApplication.translate("InstallFiles", "Choisir les packs à installer")
    kind = QCoreApplication.translate("InstallFiles", "Packs et listes de clés (*.epub *.toml)")
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, folder, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return tuple(map(Path, dialog.selectedFiles())) if dialog.exec() else ()
