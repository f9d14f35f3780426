"""What the program knows of its use, and how it is made to forget it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from onpe_desktop.errors import UserError
from onpe_desktop.gui.clipboard import clear_own_clipboard
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.search_session import SearchSession
from onpe_desktop.settings import Settings


class Kept(NamedTuple):
    """Something that is stored on the disk: what the user calls it, and what deletes it."""

    label: str
    erase: Callable[[], None]


class Traces(QObject):
    """Drops the search in progress; erases, when the user has said so, the session's traces and stored things."""

    erased = Signal()
    """What was stored may be gone: settings have their first values again."""

    def __init__(
        self, window: QMainWindow, field: SearchField, session: SearchSession, reader: Reader, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._field = field
        self._session = session
        self._reader = reader
        self._forgotten_too: list[Callable[[], None]] = []
        self._kept = [Kept(self.tr("mes réglages (thème, taille du texte…)"), settings.erase)]

    def add(self, kept: Kept) -> None:
        """Let the user erase this, too."""
        self._kept.insert(0, kept)

    def forget_too(self, forget: Callable[[], None]) -> None:
        """Call this, too, when the session's traces are erased; what is in memory only."""
        self._forgotten_too.append(forget)

    def drop_search(self) -> None:
        """Empty field and results, and take the marks from the text."""
        self._field.setText("")  # `clear` would let Ctrl+Z bring the words back
        self._session.ask("", typing=False)
        self._reader.forget_queries()

    def ask(self) -> None:
        """Ask what is to be erased, and do it."""
        from onpe_desktop.gui.erase_dialog import EraseDialog

        dialog = EraseDialog([kept.label for kept in self._kept], self._window)
        if dialog.exec():
            self.erase(dialog.chosen())

    def erase(self, labels: set[str]) -> None:
        """Forget search, way and clipboard, and delete what these labels name. `UserError` when the disk refuses."""
        self.drop_search()
        self._reader.forget_way()
        for forget in self._forgotten_too:
            forget()
        clear_own_clipboard()
        refusal: UserError | None = None
        for kept in self._kept:
            if kept.label in labels:
                try:
                    kept.erase()
                except UserError as error:
                    refusal = error  # the others are still to be erased
        self.erased.emit()
        if refusal is not None:
            raise refusal
