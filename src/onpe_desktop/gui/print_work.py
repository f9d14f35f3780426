"""The work behind the print dialog: pages set, saved, put on paper, one after the other in the background."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from onpe_desktop.errors import OnpeDesktopError
from onpe_desktop.gui.print_job import Press, PrintJob, Printout, make_printout
from onpe_desktop.gui.system_printer import Printers
from onpe_desktop.gui.tasks import CancelToken, TaskRunner
from onpe_desktop.packs import Library
from onpe_desktop.printing import save_pdf
from onpe_desktop.printing.system import Ticket

_PAGES, _PRINTERS, _OUTPUT = "print-pages", "print-printers", "print-output"


class PrintWork(QObject):
    """Owns the printout of the present choice. Signals come on the window's thread."""

    pagesReady = Signal(object)  # noqa: N815 - a Qt signal: Printout
    pagesFailed = Signal(object)  # noqa: N815 - a Qt signal: OnpeDesktopError
    printersFound = Signal(object)  # noqa: N815 - a Qt signal: tuple of names
    progressed = Signal(int, int)  # pages done, pages in all
    saved = Signal(str)  # name of the file
    printed = Signal(str)  # name of the printer
    outputFailed = Signal(object)  # noqa: N815 - a Qt signal: OnpeDesktopError

    def __init__(
        self,
        library: Library,
        resources: Path,
        runner: TaskRunner,
        press: Press,
        printers: Printers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._resources = resources
        self._runner = runner
        self._press = press
        self._printers = printers
        self._printout: Printout | None = None
        self.outputting = False
        self.destroyed.connect(partial(_forget, runner))  # whoever deletes the dialog need not know of the runner

    @property
    def printout(self) -> Printout | None:
        """Return the pages of the last job, None until they are set."""
        return self._printout

    def find_printers(self) -> None:
        """Ask the system for its printers; when it does not answer there is none."""
        self._runner.run(
            lambda _token: self._printers.names(),
            self.printersFound.emit,
            lambda _error: self.printersFound.emit(()),
            channel=_PRINTERS,
        )

    def set_pages(self, job: PrintJob) -> None:
        """Set the pages of a job; those of an older one do not come any more."""
        self.drop_pages()
        work = partial(self._make, job)
        self._runner.run(work, self._take_printout, self.pagesFailed.emit, channel=_PAGES)

    def drop_pages(self) -> None:
        """Forget the printout, and stop the one that is being made."""
        self._printout = None
        self._runner.cancel(_PAGES)

    def save(self, target: Path) -> None:
        """Write the printout. Without effect until there is one."""
        if self._printout is None:
            return
        pdf = self._printout.pdf
        self._start_output(lambda _token: save_pdf(pdf, target), lambda: self.saved.emit(target.name))

    def print(self, ticket: Ticket) -> None:
        """Put the printout on paper. Without effect until there is one."""
        if self._printout is None:
            return
        pdf = self._printout.pdf
        self._start_output(
            lambda token: self._printers.send(pdf, ticket, token.report, token.cancelled),
            lambda: self.printed.emit(ticket.printer),
        )

    def stop_output(self) -> None:
        """Stop printing after the page at hand."""
        self.outputting = False
        self._runner.cancel(_OUTPUT)

    def close(self) -> None:
        """Forget everything: no signal comes any more."""
        self._printout = None
        self.outputting = False
        _forget(self._runner)

    def _make(self, job: PrintJob, token: CancelToken) -> Printout:
        return make_printout(job, self._library, self._resources, self._press, token)

    def _take_printout(self, printout: Printout) -> None:
        self._printout = printout
        self.pagesReady.emit(printout)

    def _start_output(self, work: Callable[[CancelToken], None], tell: Callable[[], None]) -> None:
        def succeed(_nothing: None) -> None:
            self.outputting = False
            tell()

        def fail(error: OnpeDesktopError) -> None:
            self.outputting = False
            self.outputFailed.emit(error)

        self.outputting = True
        self._runner.run(work, succeed, fail, channel=_OUTPUT, on_progress=self.progressed.emit)


def _forget(runner: TaskRunner) -> None:
    for channel in (_PAGES, _PRINTERS, _OUTPUT):
        runner.cancel(channel)
