"""The code that is asked for before the text comes back, where the policy wants one."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from onpe_desktop.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from onpe_desktop.gui.tasks import TaskRunner
    from onpe_desktop.pin import Pin

TRIES = 5  # wrong codes in a row, after which each costs a pause
PAUSE = 30.0  # seconds


class PinDoor(QObject):
    """Tries codes in the background: each takes a tenth of a second or more on purpose. `clock` counts seconds."""

    def __init__(self, pin: "Pin", parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._pin = pin
        self._clock = clock
        self._wrong = 0
        self._closed_until = 0.0
        self._runner: TaskRunner | None = None

    @property
    def is_locked(self) -> bool:
        """Tell whether there is a code to ask for."""
        return self._pin.is_chosen

    def try_code(self, code: str, right: Callable[[], None], wrong: Callable[[str], None]) -> None:
        """Call `right`, or `wrong` with what is to be said."""
        left = self._closed_until - self._clock()
        if left > 0:
            wrong(self.tr("Trop d’essais. Attendez {seconds} secondes.").format(seconds=round(left) + 1))
            return
        if self._runner is None:
            from onpe_desktop.gui.tasks import TaskRunner

            self._runner = TaskRunner(self)

        def answer(matches: bool) -> None:  # noqa: FBT001 - what the work returns
            if matches:
                self._wrong = 0
                right()
            else:
                wrong(self._count())

        failed = self.tr("Le code n’a pas pu être vérifié. Recommencez.")
        self._runner.run(lambda _token: self._pin.matches(code), answer, lambda _error: wrong(failed), channel="pin")

    def choose(self, parent: "QWidget") -> UserError | None:
        """Let the user choose a code; return what the disk said against it."""
        from onpe_desktop.gui.pin_dialog import PinDialog

        dialog = PinDialog(parent)
        if not dialog.exec():
            return None
        try:
            self._pin.choose(dialog.code)
        except UserError as error:
            return error
        return None

    def erase(self) -> None:
        """Forget the code; `PinError` when the disk refuses."""
        self._pin.erase()

    def _count(self) -> str:
        self._wrong += 1
        if self._wrong % TRIES == 0:
            self._closed_until = self._clock() + PAUSE
        return self.tr("Ce n’est pas ce code.")
