"""Keeping what is read from being seen: the discreet screen, by gesture, button or after a while, and the traces."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget

from onpe_desktop.gui.clipboard import clear_own_clipboard
from onpe_desktop.gui.pin_door import PinDoor
from onpe_desktop.gui.window_watch import WindowWatch
from onpe_desktop.settings import DISCREET_AFTER, Settings

if TYPE_CHECKING:
    from onpe_desktop.gui.discreet_screen import Cover
    from onpe_desktop.pin import Pin

READY = 2000  # milliseconds after the start: from then on the page need not be loaded when it is wanted
SECONDS_A_MINUTE = 60


def gesture_name() -> str:
    """Return the gesture as keys are written."""
    return QCoreApplication.translate("Discretion", "Maj ×3")


class Discretion(QObject):
    """Covers every window of the program with a neutral page, and takes the pages away again."""

    covered = Signal()
    """The pages are there: time to drop what was being looked for."""
    refused = Signal(object)  # UserError: a choice could not be stored

    def __init__(
        self, window: QMainWindow, settings: Settings, pin: "Pin | None" = None, watch: WindowWatch | None = None
    ) -> None:
        super().__init__(window)
        self._door = PinDoor(pin, self) if pin is not None else None
        self._window = window
        self._settings = settings
        self._covers: list[Cover] = []
        self._watch = watch or WindowWatch(self)
        self._watch.gestured.connect(self.toggle)
        self._watch.windowChanged.connect(self._cover_newcomers)
        self._watch.watch(window.windowHandle())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check_idle)
        self.follow_settings()
        QTimer.singleShot(READY, self, _load_page)

    @property
    def is_covered(self) -> bool:
        """Tell whether the neutral pages are shown."""
        return bool(self._covers)

    def idle_seconds(self) -> float:
        """Return for how long neither keyboard nor mouse was used."""
        return self._watch.idle_seconds()

    def toggle(self) -> None:
        """Cover, or show again what was covered."""
        if not self.is_covered:
            self.cover()
        elif self._door is None or not self._door.is_locked:
            self.uncover()
        else:
            self._ask_code()

    def cover(self) -> None:
        """Put the neutral page over every window, then empty the clipboard if what it holds came from here."""
        if self.is_covered:
            return
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        QToolTip.hideText()
        self._cover_all()
        clear_own_clipboard()
        self.covered.emit()

    def uncover(self) -> None:
        """Show every window as it was."""
        covers, self._covers = self._covers, []
        for cover in covers:
            cover.take_away()
        self.follow_settings()

    def follow_settings(self) -> None:
        """Wait for as long as the setting says; 0 minutes: never cover by itself."""
        minutes = int(self._settings[DISCREET_AFTER])
        if minutes and not self.is_covered:
            left = max(minutes * SECONDS_A_MINUTE - self._watch.idle_seconds(), 1)
            self._timer.start(round(left * 1000))
        else:
            self._timer.stop()

    def ask_settings(self) -> None:
        """Let the user choose."""
        from onpe_desktop.gui.discretion_dialog import DiscretionDialog

        dialog = DiscretionDialog(self._settings, self._window, self._door)
        dialog.exec()
        self.follow_settings()
        if dialog.refusal is not None:
            self.refused.emit(dialog.refusal)

    def check_idle(self) -> None:
        """Cover when nobody has used the program for as long as the setting says."""
        minutes = int(self._settings[DISCREET_AFTER])
        if minutes and self._watch.idle_seconds() >= minutes * SECONDS_A_MINUTE:
            self.cover()
        else:
            self.follow_settings()

    def _cover_all(self) -> None:
        from onpe_desktop.gui.discreet_screen import can_be_covered

        known = [cover.window for cover in self._covers]
        for window in QApplication.topLevelWidgets():
            if can_be_covered(window) and window not in known:
                self._cover_one(window)

    def _cover_one(self, window: QWidget) -> None:
        from datetime import datetime

        from onpe_desktop.gui.discreet_screen import Cover

        cover = Cover(window, datetime.now().astimezone().date())
        cover.backWanted.connect(self.toggle)
        cover.codeGiven.connect(self._try_code)
        window.destroyed.connect(lambda: self._drop(cover))
        self._covers.append(cover)

    def _ask_code(self) -> None:
        here = next((cover for cover in self._covers if cover.window.isActiveWindow()), self._covers[0])
        here.page.ask_code()

    def _try_code(self, code: str) -> None:
        assert self._door is not None  # noqa: S101 - it has asked
        self._door.try_code(code, self.uncover, self._refuse)

    def _refuse(self, said: str) -> None:
        for cover in self._covers:
            cover.page.refuse(said)

    def _drop(self, gone: "Cover") -> None:
        self._covers = [cover for cover in self._covers if cover is not gone]

    def _cover_newcomers(self) -> None:
        """Cover the window that has come up while the others are covered."""
        if self.is_covered:
            self._cover_all()


def _load_page() -> None:
    import onpe_desktop.gui.discreet_screen  # noqa: F401 - for later
