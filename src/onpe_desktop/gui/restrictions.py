"""What the machine's policy forbids, shown in the window: disabled, with the reason, which a key asks for, too."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from onpe_desktop.gui.actions import Actions, bare_name
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.results_view import ResultsView
from onpe_desktop.policy import Policy
from onpe_desktop.settings import THEME, Settings


class Restrictions(QObject):
    """Locks actions of a window for as long as it lives. Nothing of it is made where there is no policy."""

    told = Signal(str)
    """The key of something that is locked was pressed: why nothing happens."""

    def __init__(
        self, window: QMainWindow, policy: Policy, settings: Settings, actions: Actions, view: ReadingView
    ) -> None:
        super().__init__(window)
        self._reason = self.tr("désactivé par votre service informatique")
        self._window = window
        for action in _forbidden(policy, settings, actions):
            self._lock(action)
        if not policy.copy:
            view.forbid_copying()
            view.installEventFilter(self)
        if not policy.printing:
            for results in window.findChildren(ResultsView):
                results.forbid_printing()
        for menu in window.menuBar().findChildren(QMenu):
            menu.setToolTipsVisible(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the key that copies from the text: Qt would replace what others put on the clipboard by nothing."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() is QEvent.Type.KeyPress:
                self.told.emit(self._because(self.tr("Copier")))
            return True
        return super().eventFilter(watched, event)

    def _lock(self, action: QAction) -> None:
        said = self._because(bare_name(action))
        action.setToolTip(said)
        action.setStatusTip(said)
        action.setWhatsThis(said)
        action.setEnabled(False)
        for key in action.shortcuts():  # those of a disabled action are silent
            QShortcut(key, self._window).activated.connect(partial(self.told.emit, said))
        # Others enable it when there is something to do.
        action.enabledChanged.connect(lambda enabled: action.setEnabled(False) if enabled else None)

    def _because(self, name: str) -> str:
        return f"{name}\u00a0: {self._reason}."


def _forbidden(policy: Policy, settings: Settings, actions: Actions) -> Iterator[QAction]:
    if not policy.printing:
        yield from (actions.print, actions.basket, actions.to_basket, actions.results_to_basket)
    if not policy.export:
        yield actions.export
    if not policy.copy:
        yield from (actions.copy_with_reference, actions.copy_address)
    if not policy.bookmarks:
        yield from (actions.mark, actions.bookmarks)
    for theme, action in actions.themes.items():
        if not settings.allows(THEME, theme):
            yield action
