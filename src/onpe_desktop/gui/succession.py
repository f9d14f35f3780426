"""One window after the other: the language was changed, or other packs are to be read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from onpe_desktop.gui.handover import Handover
    from onpe_desktop.gui.main_window import MainWindow


class Succession(QObject):
    """Opens a window in the place of the one that asks for it. To retranslate each widget in place would be slower.

    `open_one` shows a window that is where the former one was.
    """

    def __init__(self, open_one: "Callable[[Handover | None], MainWindow]", parent: QObject) -> None:
        super().__init__(parent)
        self._open_one = open_one
        self._window: MainWindow | None = None

    @property
    def window(self) -> "MainWindow | None":
        """The window that is there."""
        return self._window

    def show(self, former: "Handover | None" = None) -> None:
        """Open the first window, or the next."""
        self._window = self._open_one(former)
        self._window.reopenWanted.connect(self._succeed)

    def close(self) -> None:
        """Close the window that is there."""
        if self._window is not None:
            self._window.close()

    def _succeed(self) -> None:
        old = self._window
        assert old is not None  # noqa: S101 - it has asked
        self.show(old.hand_over())
        old.close()
        old.deleteLater()
