"""The window in which sections are chosen, seen as pages, printed or saved as PDF.

Needs QtPdf: import this module when something is to be printed, not when the window opens.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from onpe_desktop.errors import OnpeDesktopError, UserError
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.basket import Basket
from onpe_desktop.gui.basket_file import AskBasketFile, ask_basket_file
from onpe_desktop.gui.languages import said
from onpe_desktop.gui.leaflet_advice import LeafletAdvice
from onpe_desktop.gui.pdf_file import ask_pdf_file
from onpe_desktop.gui.print_job import Press, PrintJob, Printout
from onpe_desktop.gui.print_options import PrintOptionsBox
from onpe_desktop.gui.print_preview import PrintPreview
from onpe_desktop.gui.print_selection import PrintSelection
from onpe_desktop.gui.print_target import PrintTargetBox
from onpe_desktop.gui.print_work import PrintWork
from onpe_desktop.gui.system_printer import Printers, find_print_system
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.tick_boxes import tick_box_sheet
from onpe_desktop.packs import Library
from onpe_desktop.printing import Preset, Sheets, print_pdf

_PAUSE = 200  # milliseconds without a change before the pages are set anew: several boxes are often ticked in a row
_PREFERRED = QSize(1180, 720)
_LEFT = 360  # pixels of the column with choices and options


class PrintDialog(QDialog):
    """Shows the pages of what is ticked and brings them to paper or into a file.

    `basket` says what is printed in which order, and follows the boxes that are ticked here. Pages are set in the
    background; printing and saving wait until the pages shown are those asked for.
    """

    def __init__(  # noqa: PLR0913 - the last four stand for the world outside, in tests
        self,
        library: Library,
        basket: Basket,
        resources: Path,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        press: Press = print_pdf,
        printers: Printers | None = None,
        ask_file: Callable[[QWidget, str], Path | None] = ask_pdf_file,
        ask_basket: AskBasketFile = ask_basket_file,
    ) -> None:
        super().__init__(parent)
        self._work = PrintWork(library, resources, runner, press, printers or find_print_system(), self)
        self._resources = resources
        self._ask_file = ask_file
        self._selection = PrintSelection(library, basket, ask_basket, self)
        self._options = PrintOptionsBox(self)
        self._target = PrintTargetBox(self)
        self._advice = LeafletAdvice(self)
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
        heading = QLabel(self.tr("P&résentation"), left)
        heading.setBuddy(self._options.presets)
        line = QHBoxLayout()
        line.addWidget(heading)
        line.addWidget(self._options.presets, stretch=1)
        self._selection.addTab(self._options, self.tr("Options"))
        column.addLayout(line)
        column.addWidget(self._advice)
        column.addWidget(self._selection, stretch=1)
        column.addWidget(self._target)
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
        self._selection.changed.connect(self._plan_pages)
        self._selection.failed.connect(self._show_output_failure)
        self._selection.told.connect(self._say)
        self._options.optionsChanged.connect(self._plan_pages)
        self._advice.lightenWanted.connect(self._options.lighten)
        self._pause.timeout.connect(self._set_pages)
        self._work.pagesReady.connect(self._show_pages)
        self._preview.opened.connect(self._tell_pages)
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

    # --- pages -----------------------------------------------------------------------------------------------------

    def _plan_pages(self) -> None:
        self._options.follow_number_of_sections(len(self._selection.choices))
        self._target.suggest_both_sides(needed=self._options.options().sheets is Sheets.BOOKLET)
        self._work.drop_pages()
        self._pause.start()
        self._show_busy(self.tr("Mise en page…"))

    def _set_pages(self) -> None:
        self._pause.stop()
        choice = self._selection.choices
        self._options.follow_number_of_sections(len(choice))
        if choice:
            self._show_busy(self.tr("Mise en page…"))
            if not self._preview.page_count:
                self._preview.show_message(self.tr("L’aperçu arrive…"))
            self._work.set_pages(PrintJob(choice, self._options.options()))
        else:
            self._preview.show_message(
                self.tr("Cochez à gauche ce que vous voulez imprimer\u00a0: l’aperçu s’affiche ici.")
            )
            self._show_idle("")

    def _show_pages(self, printout: Printout) -> None:
        self._preview.show_pdf(printout.pdf)

    def _tell_pages(self) -> None:
        if self._work.printout is None:  # other pages are asked for already
            return
        count = self._preview.page_count
        sentence = self.tr("1 page à imprimer") if count == 1 else self.tr("{count} pages à imprimer")
        self._show_idle(sentence.format(count=count) if count else "")
        is_leaflet = self._options.preset is Preset.SHEET
        if advice := self._advice.show_for(count if is_leaflet else 0, self._options.options()):
            announce(self, advice)

    def _show_pages_failure(self, error: OnpeDesktopError) -> None:
        self._preview.show_message("\n\n".join(_sentences(self, error)))
        self._show_idle("")

    # --- paper and file --------------------------------------------------------------------------------------------

    def _take_printers(self, names: tuple[str, ...]) -> None:
        self._target.set_printers(names)
        self._show_buttons(busy=self._pause.isActive() or self._work.outputting)

    def _start_printing(self) -> None:
        self._work.print(self._target.ticket(self._options.options()))
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
        self._status.setText(self.tr("Impression\u00a0: page {done} sur {total}").format(done=done, total=total))

    def _tell_saved(self, name: str) -> None:
        self._show_idle(self.tr("Enregistré\u00a0: {name}").format(name=name))

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
            self._show_idle(self.tr("Mise en page arrêtée\u00a0: l’aperçu ne montre pas vos derniers choix."))
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
        for control in (self._selection, self._options.presets, self._target, self._close):
            control.setEnabled(not self._work.outputting)

    def _say(self, sentence: str) -> None:
        self._status.setText(sentence)
        announce(self, sentence)


def _sentences(dialog: PrintDialog, error: OnpeDesktopError) -> tuple[str, str]:
    """Say what happened: the user's own sentences, or calm ones for a bug of ours."""
    if isinstance(error, UserError):
        return said(error.message), said(error.next_step)
    return (
        dialog.tr("L’impression a rencontré une erreur qui vient du programme."),
        dialog.tr("Rien n’est perdu\u00a0: essayez avec moins de sections, et signalez l’erreur si elle revient."),
    )
