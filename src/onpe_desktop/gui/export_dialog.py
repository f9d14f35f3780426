"""The window in which sections are chosen and exported for other programs."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.exporting.formats import ExportFormat, export, suggested_name
from onpe_desktop.exporting.parts import ExportedPart
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.basket import Choice
from onpe_desktop.gui.languages import in_words
from onpe_desktop.gui.print_choice_model import PrintChoiceModel
from onpe_desktop.gui.saved_file import ask_file
from onpe_desktop.gui.tasks import CancelToken, TaskRunner
from onpe_desktop.gui.tick_boxes import tick_box_sheet
from onpe_desktop.packs import Library
from onpe_desktop.saving import save_file

CHANNEL = "export"
_PREFERRED = QSize(560, 640)

AskFile = Callable[[QWidget, str, str, str], Path | None]


class _StoppedError(Exception):
    """The user has stopped the export; nobody waits for an answer."""


class _Choice(NamedTuple):
    wanted: ExportFormat
    name: str
    use: str


class ExportDialog(QDialog):
    """Writes what is ticked into one file, in the background. `first` is ticked at the start."""

    def __init__(
        self,
        library: Library,
        first: Choice | None,
        resources: Path,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        ask: AskFile = ask_file,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._ask = ask
        self._choices = PrintChoiceModel(library, self)
        self._tree = QTreeView(self)
        self._formats = QComboBox(self)
        self._use = QLabel(self)
        self._status = QLabel(self)
        self._save = QPushButton(self.tr("&Enregistrer…"), self)
        self._close = QPushButton(self.tr("&Fermer"), self)
        self._stop = QPushButton(self.tr("&Arrêter"), self)
        self._progress = QProgressBar(self)
        self._busy = False
        self._build(resources)
        self._choices.choiceChanged.connect(self._follow)
        self._formats.currentIndexChanged.connect(self._follow)
        self._save.clicked.connect(self._ask_and_save)
        self._close.clicked.connect(self.reject)
        self._stop.clicked.connect(self._stop_work)
        if first is not None:
            self._tick(first)
        self._follow()

    def reject(self) -> None:
        """Close, unless a file is just being written."""
        if self._busy:
            self._say(self.tr("Attendez la fin, ou arrêtez d’abord."))
        else:
            super().reject()

    def _build(self, resources: Path) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exporter"))
        self.setStyleSheet(tick_box_sheet(self.palette(), resources))
        self.resize(_PREFERRED.boundedTo(self.screen().availableGeometry().size() * 0.95))
        self._tree.setModel(self._choices)
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Sections à exporter"))
        for choice in self._known():
            self._formats.addItem(choice.name, choice)
        self._formats.setAccessibleName(self.tr("Format"))
        for label in (self._use, self._status):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._save.setDefault(True)
        for button in (self._close, self._stop):
            button.setAutoDefault(False)
        self._progress.setTextVisible(False)
        self._progress.setMaximumWidth(120)
        self._progress.setAccessibleName(self.tr("Avancement"))
        for widget in (self._progress, self._stop):
            widget.hide()
        heading = QLabel(self.tr("&Sections à exporter"), self)
        heading.setBuddy(self._tree)
        form = QFormLayout()
        form.addRow(self.tr("F&ormat"), self._formats)
        form.addRow("", self._use)
        buttons = QHBoxLayout()
        buttons.addWidget(self._status, stretch=1)
        for widget in (self._progress, self._stop, self._close):
            buttons.addWidget(widget)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self._tree, stretch=1)
        column.addLayout(form)
        column.addLayout(buttons)

    def _known(self) -> tuple[_Choice, ...]:
        return (
            _Choice(ExportFormat.EPUB, self.tr("Livre numérique (EPUB)"), self.tr("Pour une liseuse ou un téléphone.")),
            _Choice(
                ExportFormat.HTML, self.tr("Page web en un fichier (HTML)"),
                self.tr("S’ouvre dans tout navigateur, images comprises, sans connexion."),
            ),
            _Choice(
                ExportFormat.MARKDOWN, self.tr("Texte simple (Markdown)"),
                self.tr("Pour reprendre le texte ailleurs\u202f; les images sont nommées, pas incluses."),
            ),
            _Choice(ExportFormat.BIBTEX, self.tr("Références (BibTeX)"), self.tr("Pour LaTeX, JabRef, Zotero.")),
            _Choice(ExportFormat.RIS, self.tr("Références (RIS)"), self.tr("Pour Zotero, EndNote, Mendeley.")),
            _Choice(ExportFormat.CSL_JSON, self.tr("Références (CSL-JSON)"), self.tr("Pour Zotero, Pandoc.")),
        )  # fmt: skip

    def _tick(self, choice: Choice) -> None:
        index = self._choices.index_of(choice)
        if index.isValid():
            self._choices.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)

    def _follow(self) -> None:
        """Say what the format is for, and whether there is anything to save."""
        self._use.setText(self._formats.currentData().use)
        count = len(self._choices.choice())
        self._save.setEnabled(count > 0 and not self._busy)
        if not count:
            self._status.setText(self.tr("Cochez ce que vous voulez exporter."))
        elif count == 1:
            self._status.setText(self.tr("1 section choisie"))
        else:
            self._status.setText(self.tr("{count} sections choisies").format(count=count))

    def _parts(self) -> list[ExportedPart]:
        packs = ((self._library.pack(dossier), section) for dossier, section in self._choices.choice())
        return [ExportedPart(pack, section) for pack, section in packs if pack is not None]

    def _ask_and_save(self) -> None:
        parts, chosen = self._parts(), self._formats.currentData()
        target = self._ask(self, self.tr("Exporter"), suggested_name(parts, chosen.wanted), chosen.name)
        if target is None:
            return
        today = datetime.now(tz=UTC).astimezone().date()

        def work(token: CancelToken) -> str:
            def watch(done: int, total: int) -> None:
                if token.cancelled():
                    raise _StoppedError
                token.report(done, total)

            content = export(parts, chosen.wanted, today, watch)
            watch(1, 1)
            save_file(content, target)
            return target.name

        self._set_busy(busy=True)
        self._say(self.tr("Enregistrement…"))
        self._runner.run(
            work, self._tell_saved, self._tell_failure, channel=CHANNEL, on_progress=self._show_progress
        )  # fmt: skip

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _stop_work(self) -> None:
        self._runner.cancel(CHANNEL)
        self._set_busy(busy=False)
        self._say(self.tr("Arrêté. Rien n’est enregistré."))
        self._save.setFocus()

    def _tell_saved(self, name: str) -> None:
        self._set_busy(busy=False)
        self._say(self.tr("Enregistré\u00a0: {name}").format(name=name))

    def _tell_failure(self, error: OnpeDesktopError) -> None:
        self._set_busy(busy=False)
        if isinstance(error, UserError):
            self._say(in_words(error))
        else:
            self._say(self.tr("L’export a rencontré une erreur qui vient du programme. Rien n’est enregistré."))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for control in (self._tree, self._formats, self._close, self._save):
            control.setEnabled(not busy)
        self._progress.setRange(0, 0)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        if busy:
            self._stop.setFocus()

    def _say(self, sentence: str) -> None:
        self._status.setText(sentence)
        announce(self, sentence)
