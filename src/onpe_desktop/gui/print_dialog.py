"""The window in which sections are chosen, seen as pages, printed or saved as PDF.

Needs QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.gui.pdf_file import ask_pdf_file
from onpe_desktop.gui.print_choice_model import Choice, PrintChoiceModel
from onpe_desktop.gui.print_job import Press, PrintJob, Printout
from onpe_desktop.gui.print_options import PrintOptionsBox
from onpe_desktop.gui.print_preview import PrintPreview
from onpe_desktop.gui.print_target import PrintTargetBox
from onpe_desktop.gui.print_work import PrintWork
from onpe_desktop.gui.system_printer import Printers, find_print_system
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.tick_boxes import tick_box_sheet
from onpe_desktop.packs import Library
from onpe_desktop.printing import print_pdf

_PAUSE = 200  # milliseconds without a change before the pages are set anew: several boxes are often ticked in a row
_PREFERRED = QSize(1180, 720)
_LEFT = 360  # pixels of the column with choices and options


class PrintDialog(QDialog):
    """Shows the pages of what is ticked and brings them to paper or into a file.

    `first` is ticked at the start. Pages are set in the background; printing and saving wait until the pages shown are
    those asked for.
    """

    def __init__(  # noqa: PLR0913 - the last three stand for the world outside, in tests
        self,
        library: Library,
        first: Choice | None,
        resources: Path,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        press: Press = print_pdf,
        printers: Printers | None = None,
        ask_file: Callable[[QWidget, str], Path | None] = ask_pdf_file,
    ) -> None:
        super().__init__(parent)
        self._work = PrintWork(library, resources, runner, press, printers or find_print_system(), self)
        self._resources = resources
        self._ask_file = ask_file
        self._choices = PrintChoiceModel(library, self)
        self._tree = QTreeView(self)
        self._options = PrintOptionsBox(self)
        self._target = PrintTargetBox(self)
        self._preview = PrintPreview(self)
        self._status = QLabel(self)
        self._progress = QProgressBar(self)
        self._stop = QPushButton(self.tr("&Arrêter"), self)
        self._again = QPushButton(self.tr("Refaire l’&aperçu"), self)
        self._save = QPushButton(self.tr("Enregistrer en &PDF…"), self)
        self._print = QPushButton(self.tr("&Imprimer"), self)
        self._close = QPushButton(self.tr("&Fermer"), self)
        self._pause = QTimer(self)
        self._build()
        self._connect()
        if first is not None:
            self._tick(first)
        self._set_pages()
        self._work.find_printers()

    def reject(self) -> None:
        """Close, unless pages are just going to the printer or into a file."""
        if self._work.outputting:
            self._say(self.tr("Attendez la fin, ou arrêtez d’abord."))
            return
        self._pause.stop()
        self._work.close()
        super().reject()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Imprimer"))
        self.setStyleSheet(tick_box_sheet(self.palette(), self._resources))
        screen = self.screen().availableGeometry().size()
        self.resize(_PREFERRED.boundedTo(screen * 0.95))
        self._tree.setModel(self._choices)
        self._tree.setHeaderHidden(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setAccessibleName(self.tr("Sections à imprimer"))
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._progress.setTextVisible(False)
        self._progress.setMaximumWidth(140)
        self._progress.setAccessibleName(self.tr("Avancement"))
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._print.setDefault(True)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(self._left_half())
        halves.addWidget(self._preview)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_LEFT, self.width() - _LEFT])
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(halves, stretch=1)
        column.addLayout(self._bottom_line())

    def _left_half(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        heading = QLabel(self.tr("&Sections à imprimer"), left)
        heading.setBuddy(self._tree)
        for widget in (heading, self._tree, self._options, self._target):
            column.addWidget(widget, stretch=1 if widget is self._tree else 0)
        return left

    def _bottom_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._status, stretch=1)
        for widget in (self._progress, self._stop, self._again, self._close, self._save, self._print):
            line.addWidget(widget)
        for button in (self._stop, self._again, self._close, self._save):
            button.setAutoDefault(False)
        return line

    def _connect(self) -> None:
        self._choices.choiceChanged.connect(self._plan_pages)
        self._options.optionsChanged.connect(self._plan_pages)
        self._pause.timeout.connect(self._set_pages)
        self._work.pagesReady.connect(self._show_pages)
        self._work.pagesFailed.connect(self._show_pages_failure)
        self._work.printersFound.connect(self._take_printers)
        self._work.progressed.connect(self._show_progress)
        self._work.saved.connect(self._tell_saved)
        self._work.printed.connect(self._tell_printed)
        self._work.outputFailed.connect(self._show_output_failure)
        self._stop.clicked.connect(self._stop_work)
        self._again.clicked.connect(self._set_pages)
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self._ask_and_save)
        self._print.clicked.connect(self._start_printing)

    def _tick(self, choice: Choice) -> None:
        index = self._choices.index_of(choice)
        if index.isValid():
            self._choices.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
            self._tree.setCurrentIndex(index)  # which also opens the lines above it
            self._tree.scrollTo(index)

    # --- pages -----------------------------------------------------------------------------------------------------

    def _plan_pages(self) -> None:
        self._options.follow_number_of_sections(len(self._choices.choice()))
        self._work.drop_pages()
        self._pause.start()
        self._show_busy(self.tr("Mise en page…"))

    def _set_pages(self) -> None:
        self._pause.stop()
        choice = self._choices.choice()
        self._options.follow_number_of_sections(len(choice))
        if choice:
            self._show_busy(self.tr("Mise en page…"))
            if not self._preview.page_count:
                self._preview.show_message(self.tr("L’aperçu arrive…"))
            self._work.set_pages(PrintJob(choice, self._options.options()))
        else:
            self._preview.show_message(self.tr("Cochez à gauche ce que vous voulez imprimer : l’aperçu s’affiche ici."))
            self._show_idle("")

    def _show_pages(self, printout: Printout) -> None:
        self._preview.show_pdf(printout.pdf)
        count = self._preview.page_count
        sentence = self.tr("1 page à imprimer") if count == 1 else self.tr("{count} pages à imprimer")
        self._show_idle(sentence.format(count=count) if count else "")

    def _show_pages_failure(self, error: OnpeDesktopError) -> None:
        self._preview.show_message("\n\n".join(_sentences(self, error)))
        self._show_idle("")

    # --- paper and file --------------------------------------------------------------------------------------------

    def _take_printers(self, names: tuple[str, ...]) -> None:
        self._target.set_printers(names)
        self._show_buttons(busy=self._pause.isActive() or self._work.outputting)

    def _start_printing(self) -> None:
        self._work.print(self._target.ticket())
        self._show_busy(self.tr("Impression…"))

    def _ask_and_save(self) -> None:
        printout = self._work.printout
        if printout is None:
            return
        target = self._ask_file(self, printout.file_name)
        if target is not None:
            self._show_busy(self.tr("Enregistrement…"))
            self._work.save(target)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._status.setText(self.tr("Impression : page {done} sur {total}").format(done=done, total=total))

    def _tell_saved(self, name: str) -> None:
        self._show_idle(self.tr("Enregistré : {name}").format(name=name))

    def _tell_printed(self, printer: str) -> None:
        self._show_idle(self.tr("Envoyé à l’imprimante {printer}").format(printer=printer))

    def _show_output_failure(self, error: OnpeDesktopError) -> None:
        self._show_idle(" ".join(_sentences(self, error)))

    def _stop_work(self) -> None:
        self._pause.stop()
        if self._work.outputting:
            self._work.stop_output()
            self._show_idle(self.tr("Arrêté. Les pages déjà envoyées peuvent encore sortir."))
        else:
            self._work.drop_pages()
            self._show_idle(self.tr("Mise en page arrêtée : l’aperçu ne montre pas vos derniers choix."))
            self._again.setVisible(True)
            self._again.setFocus()

    # --- what is shown at the bottom ---------------------------------------------------------------------------------

    def _show_busy(self, sentence: str) -> None:
        self._progress.setRange(0, 0)
        self._say(sentence)
        self._show_buttons(busy=True)

    def _show_idle(self, sentence: str) -> None:
        self._say(sentence)
        self._show_buttons(busy=False)

    def _show_buttons(self, *, busy: bool) -> None:
        ready = not busy and self._work.printout is not None
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self._again.hide()
        self._save.setEnabled(ready)
        self._print.setEnabled(ready and self._target.has_printer)
        for control in (self._tree, self._options, self._target, self._close):
            control.setEnabled(not self._work.outputting)

    def _say(self, sentence: str) -> None:
        self._status.setText(sentence)
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _sentences(dialog: PrintDialog, error: OnpeDesktopError) -> tuple[str, str]:
    """Say what happened: the user's own sentences, or calm ones for a bug of ours."""
    if isinstance(error, UserError):
        return error.message, error.next_step
    return (
        dialog.tr("L’impression a rencontré une erreur qui vient du programme."),
        dialog.tr("Rien n’est perdu : essayez avec moins de sections, et signalez l’erreur si elle revient."),
    )
