"""Asking which files are imported, and where the pack goes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from onpe_desktop.gui.pdf_file import leave_no_history

_PATTERNS = "*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md"


def ask_sources(parent: QWidget) -> tuple[Path, ...]:
    """Return the files that the user chose, none when the user gave up."""
    dialog = _dialog(parent, _tr("Choisir les fichiers à importer"), _documents())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([_tr("Publications ({patterns})").format(patterns=_PATTERNS), _tr("Tous les fichiers (*)")])
    return tuple(map(Path, dialog.selectedFiles())) if dialog.exec() else ()


def ask_pages(parent: QWidget) -> Path | None:
    """Return a folder of HTML pages, or None."""
    return _ask_folder(parent, _tr("Choisir un dossier de pages HTML"))


def ask_earlier(parent: QWidget) -> Path | None:
    """Return the folder of Markdown that an earlier import has left, or None."""
    return _ask_folder(parent, _tr("Choisir les sources d’une importation précédente"))


def ask_pack(parent: QWidget, suggested_name: str) -> Path | None:
    """Return the pack to write, ending in `.epub`, or None. The dialog asks before a file is replaced."""
    dialog = _dialog(parent, _tr("Créer le pack"), str(Path(_documents()) / suggested_name))
    dialog.setNameFilter(_tr("Pack EPUB (*.epub)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(".epub")
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _ask_folder(parent: QWidget, title: str) -> Path | None:
    dialog = _dialog(parent, title, _documents())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _dialog(parent: QWidget, title: str, place: str) -> QFileDialog:
    """Return a dialog that keeps no history; Qt's French leaves two of its words in English."""
    leave_no_history()
    dialog = QFileDialog(parent, title, place)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _tr("Dossier\u00a0:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _tr("Type\u00a0:"))
    return dialog


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportFiles", text)
