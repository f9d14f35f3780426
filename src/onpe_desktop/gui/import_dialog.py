"""The window in which publications become a pack: files and metadata, progress, preview with corrections.

Needs QtPdf: import this module when something is imported, not when the window opens.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.authoring.importing import Imported, import_publication
from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.import_files import ask_earlier, ask_pack, ask_sources
from onpe_desktop.gui.import_form import ImportForm
from onpe_desktop.gui.import_question import ask_to_forget
from onpe_desktop.gui.import_review import ImportReview, sentences
from onpe_desktop.gui.import_work import Importer, ImportWork
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.tick_boxes import tick_box_sheet

if TYPE_CHECKING:
    from onpe_desktop.authoring.outline import OutlineLine

_PREFERRED = QSize(1240, 780)
_BESIDE = 40  # pixels: padding and border of a default button (resources/ui/window.qss)


class ImportDialog(QDialog):
    """Leads from files to a pack. Nothing is written before « Créer le pack… »."""

    def __init__(  # noqa: PLR0913 - the last four stand for the world outside, in tests
        self,
        theme: Theme,
        resources: Path,
        runner: TaskRunner,
        acronyms: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        importer: Importer = import_publication,
        ask_files: Callable[[QWidget], Sequence[Path]] = ask_sources,
        ask_folder: Callable[[QWidget], Path | None] = ask_earlier,
        ask_target: Callable[[QWidget, str], Path | None] = ask_pack,
        may_forget: Callable[[QWidget], bool] = ask_to_forget,
    ) -> None:
        super().__init__(parent)
        self._ask_folder = ask_folder
        self._ask_target = ask_target
        self._may_forget = may_forget
        self._resources = resources
        self._work = ImportWork(runner, acronyms, importer, self)
        self._form = ImportForm(ask_files, ask_folder, parent=self)
        self._review = ImportReview(theme.style, self)
        self._pages = QStackedWidget(self)
        self._status = QLabel(self)
        self._progress = QProgressBar(self)
        self._stop = QPushButton(self.tr("&Arrêter"), self)
        self._back = QPushButton(self.tr("&Retour aux fichiers"), self)
        self._rebuild = QPushButton(self.tr("Reco&nstruire un pack corrigé…"), self)
        self._import = QPushButton(self.tr("Im&porter"), self)
        self._create = QPushButton(self.tr("&Créer le pack…"), self)
        self._close = QPushButton(self.tr("&Fermer"), self)
        self._suggested = ""
        self._settled: tuple[OutlineLine, ...] = ()  # the outline as it was read or kept
        self._busy = False
        self._build()
        self._connect()
        self._show_page(self._form)
        self._form.take_focus()

    def reject(self) -> None:
        """Close; what runs is stopped, what was read is forgotten. Corrections that are not kept are asked for."""
        if self._review.lines != self._settled and not self._may_forget(self):
            return
        self._work.close()
        super().reject()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Importer une publication"))
        self.setStyleSheet(tick_box_sheet(self.palette(), self._resources))
        self.resize(_PREFERRED.boundedTo(self.screen().availableGeometry().size() * 0.95))
        self._pages.addWidget(self._form)
        self._pages.addWidget(self._review)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._progress.setMaximumWidth(200)
        self._progress.setAccessibleName(self.tr("Avancement de l’importation"))
        line = QHBoxLayout()
        line.addWidget(self._status, stretch=1)
        for widget in (self._progress, self._stop, self._rebuild, self._close, self._back, self._import, self._create):
            line.addWidget(widget)
        for button in (self._import, self._create):
            _make_room(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.addWidget(self._pages, stretch=1)
        column.addLayout(line)
        self._rebuild.setAutoDefault(False)

    def _connect(self) -> None:
        self._form.filesChanged.connect(self._show_buttons)
        self._import.clicked.connect(self._start)
        self._stop.clicked.connect(self._stop_work)
        self._back.clicked.connect(lambda: self._show_page(self._form))
        self._create.clicked.connect(self._ask_and_keep)
        self._rebuild.clicked.connect(self._ask_and_rebuild)
        self._close.clicked.connect(self.reject)
        self._work.progressed.connect(self._show_progress)
        self._work.imported.connect(self._take)
        self._work.kept.connect(self._tell_kept)
        self._work.rebuilt.connect(self._tell_rebuilt)
        self._work.failed.connect(self._show_failure)

    def _start(self) -> None:
        if self._review.lines != self._settled and not self._may_forget(self):
            return
        try:
            request = self._form.request()
        except UserError as error:
            self._show_failure(error)
            return
        self._set_busy(self.tr("Lecture des fichiers…"))
        self._work.start(request)

    def _stop_work(self) -> None:
        self._work.stop()
        self._set_idle(self.tr("Arrêté\u00a0: rien n’a été gardé."))

    def _take(self, imported: Imported) -> None:
        self._suggested = f"{imported.source.dossier.metadata.identifier}.epub"
        self._review.show_import(imported)
        self._settled = self._review.lines
        self._show_page(self._review)
        count = len(imported.report.findings)
        said = self.tr(
            "{title}. Sections\u00a0: {sections}, constats à vérifier\u00a0: {count}. Rien n’est encore gardé."
        )
        self._set_idle(said.format(title=imported.report.title, sections=len(imported.report.headings), count=count))
        self._review.take_focus()

    def _ask_and_keep(self) -> None:
        target = self._ask_target(self, self._suggested)
        if target is not None:
            self._set_busy(self.tr("Écriture du pack…"))
            self._work.keep(self._review.lines, target)

    def _ask_and_rebuild(self) -> None:
        sources = self._ask_folder(self)
        if sources is None:
            return
        target = self._ask_target(self, f"{sources.name.removesuffix('-sources')}.epub")
        if target is not None:
            self._set_busy(self.tr("Écriture du pack…"))
            self._work.rebuild(sources, target)

    def _tell_kept(self, written: tuple[Path, ...]) -> None:
        self._settled = self._review.lines
        names = ", ".join(path.name for path in written)
        said = self.tr(
            "Écrit dans le dossier «\u00a0{folder}\u00a0»\u00a0: {names}. Pour corriger le texte, modifiez les fichiers"
            " de «\u00a0{sources}\u00a0»\u202f; «\u00a0Retour aux fichiers\u00a0» permet de reconstruire le pack."
        )
        self._set_idle(said.format(folder=written[0].parent.name, names=names, sources=written[0].name))

    def _tell_rebuilt(self, pack: Path, remarks: tuple[str, ...]) -> None:
        said = self.tr("Le pack est reconstruit\u00a0: {name}.").format(name=pack.name)
        self._set_idle(" ".join((said, *remarks)))

    def _show_failure(self, error: OnpeDesktopError) -> None:
        bug = (
            self.tr("L’importation a rencontré une erreur qui vient du programme."),
            self.tr("Rien n’est perdu\u00a0: essayez un autre format de la publication, et signalez l’erreur."),
        )
        self._set_idle(sentences(error, bug))

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._show_buttons()

    def _set_busy(self, sentence: str) -> None:
        self._progress.setRange(0, 0)
        self._busy = True
        self._say(sentence)

    def _set_idle(self, sentence: str) -> None:
        self._busy = False
        self._say(sentence)

    def _show_buttons(self) -> None:
        reviewing = self._pages.currentWidget() is self._review
        self._pages.setEnabled(not self._busy)
        self._progress.setVisible(self._busy)
        self._stop.setVisible(self._busy)
        self._back.setVisible(reviewing)
        self._back.setEnabled(not self._busy)
        self._rebuild.setVisible(not reviewing)
        self._rebuild.setEnabled(not self._busy)
        self._import.setVisible(not reviewing)
        self._import.setEnabled(not self._busy and self._form.has_files())
        self._create.setVisible(reviewing)
        self._create.setEnabled(not self._busy)
        self._import.setDefault(not reviewing)
        self._create.setDefault(reviewing)

    def _say(self, sentence: str) -> None:
        self._status.setText(sentence)
        self._show_buttons()
        announce(self, sentence)


def _make_room(button: QPushButton) -> None:
    """Make a button wide enough for its words in bold: Qt's size hint knows nothing of a style sheet's bold."""
    button.ensurePolished()
    bold = QFont(button.font())
    bold.setBold(True)
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button.text().replace("&", "")) + _BESIDE)
