"""Comfort and discretion, joined to the window: each works without the others."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMainWindow

from onpe_desktop.errors import UserError
from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.discretion import Discretion
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.search_session import SearchSession
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.traces import Traces
from onpe_desktop.gui.zoom import Zoom
from onpe_desktop.settings import Settings

_BESIDE = QPoint(24, 110)  # pixels from the window's corner: most of the text is seen while it changes


class Parts(NamedTuple):
    """What the window has made before."""

    actions: Actions
    theme: Theme
    reader: Reader
    field: SearchField
    session: SearchSession
    zoom: Zoom


class Comforts(QObject):
    """Gives the actions of comfort and discretion their effect."""

    refused = Signal(object)  # UserError: a choice could not be stored

    def __init__(self, window: QMainWindow, parts: Parts, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._parts = parts
        self.discretion = Discretion(window, settings)
        self.traces = Traces(window, parts.field, parts.session, parts.reader, settings)
        self.discretion.covered.connect(self.traces.drop_search)
        self.discretion.refused.connect(self.refused)
        self.traces.erased.connect(self._take_settings)
        actions = parts.actions
        actions.comfort.triggered.connect(self._ask_comfort)
        actions.discreet.triggered.connect(self.discretion.toggle)
        actions.discretion.triggered.connect(self.discretion.ask_settings)
        actions.erase.triggered.connect(lambda: self._try(self.traces.ask))

    def _ask_comfort(self) -> None:
        from onpe_desktop.gui.comfort_dialog import ComfortDialog

        dialog = ComfortDialog(self._settings, self._window)
        dialog.tried.connect(self._parts.zoom.take)
        corner = self._window.geometry().topRight()
        dialog.move(corner - QPoint(dialog.sizeHint().width() + _BESIDE.x(), -_BESIDE.y()))
        dialog.exec()
        if dialog.refusal is not None:
            self.refused.emit(dialog.refusal)

    def _take_settings(self) -> None:
        """Show what the settings say now."""
        self._parts.theme.apply()
        self._parts.zoom.take()
        self.discretion.follow_settings()

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except UserError as error:
            self.refused.emit(error)
