"""Installed packs in the window: what a drop folder offers, and the dialog that installs and goes back."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy

LookAt = Callable[[Path], tuple[object, ...]]


class PackDesk(QObject):
    """Looks at the drop folder once after the start, and opens « Dossiers installés »."""

    told = Signal(str)  # what has been found
    reopenWanted = Signal()  # noqa: N815 - a Qt signal: read what has been installed
    _found = Signal(object)

    def __init__(self, window: QWidget, paths: Paths, policy: Policy, runner: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._paths = paths
        self._policy = policy
        self._runner = runner
        self._offers: tuple[object, ...] = ()
        self._found.connect(self._take_offers, Qt.ConnectionType.QueuedConnection)  # it comes from another thread

    def look(self) -> None:
        """Look at the drop folder, if the policy names one. Nobody waits for it: a share that has gone may hang."""
        if self._policy.drop_folder is not None:
            look_at = partial(_find_offers, self._paths, self._policy)
            in_background(look_at, Path(self._policy.drop_folder), self._found.emit)

    def show(self) -> None:
        """Open the dialog."""
        from onpe_desktop.gui.installed_dialog import InstalledDialog
        from onpe_desktop.installing.station import Station

        dialog = InstalledDialog(Station(self._paths, self._policy), self._runner, self._window)
        dialog.reopenWanted.connect(self.reopenWanted)
        dialog.exec()

    def _take_offers(self, offers: tuple[object, ...]) -> None:
        from onpe_desktop.gui.pack_words import offer_line

        self._offers = offers
        if offers:
            self.told.emit(offer_line(offers))  # type: ignore[arg-type] # what `_find_offers` returns


def in_background(look_at: LookAt, folder: Path, tell: Callable[[tuple[object, ...]], None]) -> None:
    """Call on a thread that the program doesn't wait for at its end, unlike those of `TaskRunner`."""

    def look() -> None:
        offers = look_at(folder)
        try:
            tell(offers)
        except RuntimeError:  # the window has been closed meanwhile
            return

    threading.Thread(target=look, name="drop-folder", daemon=True).start()


def _find_offers(paths: Paths, policy: Policy, folder: Path) -> tuple[object, ...]:
    from onpe_desktop.installing.station import Station

    return Station(paths, policy).offers(folder)
