"""Our own bugs: a calm window instead of a dead one, and nothing written to the disk."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from onpe_desktop import __version__


class CrashReporter(QObject):
    """Takes every exception that nobody has caught. The window stays open; the details can be copied, not stored."""

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box: QObject | None = None
        self._caught.connect(self._show_soon)  # on the window's thread, wherever the exception comes from

    def install(self) -> None:
        """Become Python's hooks for what nobody has caught: in slots, where PySide calls it, threads and destructors.

        Python's own hooks write the text of the exception to stderr, which desktops store in a file of the session.
        """
        import threading

        sys.excepthook = self.take
        sys.unraisablehook = lambda lost: self._take_elsewhere(lost.exc_type, lost.exc_value, lost.exc_traceback)
        threading.excepthook = lambda lost: self._take_elsewhere(lost.exc_type, lost.exc_value, lost.exc_traceback)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show the calm window for this exception; Ctrl+C in the terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self._caught.emit(describe(error, trace))

    def _take_elsewhere(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not sys.is_finalizing():
            self.take(kind, error or kind(), trace)

    def _show_soon(self, details: str) -> None:
        QTimer.singleShot(0, self, lambda: self._show(details))  # not in the midst of painting

    def _show(self, details: str) -> None:
        if self._box is not None:
            return  # one window is enough: the first error often brings others
        from PySide6.QtWidgets import QMessageBox, QPushButton  # slow to load, and seldom needed

        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Erreur du programme"), "")
        box.setText(self.tr("Le programme a rencontré une erreur qui vient de lui."))
        box.setInformativeText(
            self.tr(
                "Rien n’est perdu\u00a0: vous pouvez continuer. Si l’erreur revient, copiez les détails techniques "
                "pour votre service informatique\u202f; ils ne contiennent rien de ce que vous lisez ou cherchez."
            )
        )
        copy = QPushButton(self.tr("&Copier les détails techniques"), box)
        box.addButton(copy, QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # the window stays open
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        go_on = box.addButton(self.tr("C&ontinuer"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(self._forget)
        self._box = box
        box.open()

    def _forget(self) -> None:
        self._box = None


def silence_qt() -> None:
    """Keep Qt's messages, which may name what is shown, from stderr, unless somebody reads along in a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        from PySide6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(lambda _kind, _context, _message: None)


def describe(error: BaseException, trace: TracebackType | None) -> str:
    """Return where the error is and of which type, without its text, which may quote what is read."""
    import platform  # these two are slow to load, and seldom needed
    import traceback

    lines = [
        f"onpe-desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        *(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)),
        type(error).__name__,
    ]
    return "\n".join(lines)
