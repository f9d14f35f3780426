"""The first page of an import: which files, and what is known of the publication."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.authoring.importing import earlier_sources
from onpe_desktop.gui.import_files import ask_pages
from onpe_desktop.gui.import_list import ImportList
from onpe_desktop.importers.request import GivenMetadata, ImportRequest
from onpe_desktop.importers.tesseract import is_installed


class ImportForm(QWidget):
    """Files in reading order, and the metadata that the file may not tell."""

    filesChanged = Signal()  # noqa: N815 - a Qt signal

    def __init__(
        self,
        ask_files: Callable[[QWidget], Sequence[Path]],
        ask_folder: Callable[[QWidget], Path | None],
        ask_pages: Callable[[QWidget], Path | None] = ask_pages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask_files = ask_files
        self._ask_folder = ask_folder
        self._ask_pages = ask_pages
        self._files = ImportList(self)
        self._add = QPushButton(self.tr("A&jouter des fichiers…"), self)
        self._add_folder = QPushButton(self.tr("Ajouter &un dossier de pages…"), self)
        self._remove = QPushButton(self.tr("&Retirer"), self)
        self._up = QPushButton(self.tr("&Monter"), self)
        self._down = QPushButton(self.tr("&Descendre"), self)
        self._fields = {one.name: QLineEdit(self) for one in fields(GivenMetadata)}
        self._earlier = QLineEdit(self)
        self._choose_earlier = QPushButton(self.tr("C&hoisir…"), self)
        self._recognise = QCheckBox(self.tr("Reconnaître le te&xte des pages numérisées"), self)
        self._build()

    def request(self) -> ImportRequest:
        """Return what is asked for; raises `ImportRefusedError` when the earlier import is none."""
        given = {name: line.text().strip() for name, line in self._fields.items()}
        earlier = self._earlier.text().strip()
        return ImportRequest(
            self._files.paths,
            GivenMetadata(**given),
            earlier_sources(Path(earlier) if earlier else None),
            self._recognise.isChecked(),
        )

    def has_files(self) -> bool:
        """Tell whether there is anything to import."""
        return self._files.count() > 0

    def add_files(self, paths: Sequence[Path]) -> None:
        """Put files or folders of pages at the end of the list."""
        self._files.add(paths)

    def take_focus(self) -> None:
        """Let the keyboard begin with the files."""
        self._files.setFocus()

    def _build(self) -> None:
        heading = QLabel(self.tr("&Fichiers d’une même publication, dans l’ordre de lecture"), self)
        heading.setBuddy(self._files)
        buttons = QHBoxLayout()
        for button, slot in (
            (self._add, lambda: self.add_files(self._ask_files(self))),
            (self._add_folder, self._add_pages),
            (self._remove, self._remove_current),
            (self._up, lambda: self._move(-1)),
            (self._down, lambda: self._move(1)),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        form = QFormLayout()
        for name, words, example in (
            ("title", self.tr("&Titre"), self.tr("ce que dit le fichier")),
            ("publisher", self.tr("&Éditeur"), self.tr("ce que dit le fichier")),
            ("issued", self.tr("Da&te de la publication"), self.tr("2022, 2022-11 ou 2022-11-25")),
            ("rights", self.tr("Dr&oits ou licence"), self.tr("nécessaires pour diffuser le pack")),
            ("source", self.tr("&Source"), self.tr("adresse ou référence de l’original")),
            ("identifier", self.tr("&Identifiant"), self.tr("toujours le même d’une édition à l’autre")),
        ):
            line = self._fields[name]
            line.setPlaceholderText(example)
            line.setAccessibleName(words.replace("&", ""))
            form.addRow(words, line)
        row = QHBoxLayout()
        row.addWidget(self._earlier, stretch=1)
        row.addWidget(self._choose_earlier)
        self._earlier.setAccessibleName(self.tr("Sources d’une importation précédente"))
        self._earlier.setPlaceholderText(self.tr("pour garder les identifiants de ses sections"))
        self._choose_earlier.setAutoDefault(False)
        self._choose_earlier.setAccessibleName(self.tr("Choisir les sources d’une importation précédente"))
        self._choose_earlier.clicked.connect(self._ask_earlier)
        earlier = QLabel(self.tr("Importation pré&cédente"), self)
        earlier.setBuddy(self._earlier)
        form.addRow(earlier, row)
        form.addRow("", self._recognise)
        if is_installed():
            self._recognise.setChecked(True)
            self._recognise.setToolTip(self.tr("Tesseract lit les images des pages\u202f; le texte est à relire."))
        else:
            self._recognise.setEnabled(False)
            missing = self.tr("Tesseract, qui reconnaît le texte des images, n’est pas installé sur cet ordinateur.")
            self._recognise.setAccessibleDescription(missing)
            form.addRow("", QLabel(missing, self))
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addWidget(self._files, stretch=1)
        column.addLayout(buttons)
        column.addLayout(form)
        self._files.currentRowChanged.connect(self._show_buttons)
        self._files.filesChanged.connect(self._show_buttons)
        self._files.filesChanged.connect(self.filesChanged)
        self._show_buttons()

    def _add_pages(self) -> None:
        folder = self._ask_pages(self)
        if folder is not None:
            self.add_files([folder])

    def _ask_earlier(self) -> None:
        folder = self._ask_folder(self)
        if folder is not None:
            self._earlier.setText(str(folder))

    def _remove_current(self) -> None:
        self._files.takeItem(self._files.currentRow())
        self._show_buttons()
        self.filesChanged.emit()

    def _move(self, steps: int) -> None:
        row = self._files.currentRow()
        item = self._files.takeItem(row)
        self._files.insertItem(row + steps, item)
        self._files.setCurrentRow(row + steps)

    def _show_buttons(self) -> None:
        row, count = self._files.currentRow(), self._files.count()
        self._remove.setEnabled(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)
