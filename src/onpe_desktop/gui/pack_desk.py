"""Installed packs in the window: what a drop folder offers, and the dialog that installs and goes back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.unwaited import Unwaited
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy

if TYPE_CHECKING:
    from onpe_desktop.installing.offers import Offer


class PackDesk(QObject):
    """Looks at the drop folder once after the start, and opens « Dossiers installés »."""

    told = Signal(str)  # what has been found
    reopenWanted = Signal()  # noqa: N815 - a Qt signal: read what has been installed

    def __init__(self, window: QWidget, paths: Paths, policy: Policy, runner: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._paths = paths
        self._policy = policy
        self._runner = runner
        self._looking = Unwaited(self)

    def look(self) -> None:
        """Look at the drop folder, if the policy names one. Nothing is said of a folder that is not there."""
        if self._policy.drop_folder is None:
            return
        folder = Path(self._policy.drop_folder)
        self._looking.run(lambda: self._offers(folder), self._tell, lambda _error: None)

    def show(self) -> None:
        """Open the dialog."""
        from onpe_desktop.gui.installed_dialog import InstalledDialog
        from onpe_desktop.installing.station import Station

        dialog = InstalledDialog(Station(self._paths, self._policy), self._runner, self._window)
        dialog.reopenWanted.connect(self.reopenWanted)
        dialog.exec()

    def _offers(self, folder: Path) -> "tuple[Offer, ...]":
        from onpe_desktop.installing.station import Station

        return Station(self._paths, self._policy).offers(folder)

    def _tell(self, offers: "tuple[Offer, ...]") -> None:
        if offers:
            from onpe_desktop.gui.pack_words import offer_line

            self.told.emit(offer_line(offers))
