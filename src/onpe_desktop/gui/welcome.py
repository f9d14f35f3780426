"""The welcome of the first start: on the home page until it is understood, or left behind."""

import contextlib

from PySide6.QtCore import QObject

from onpe_desktop.gui.reader import Reader
from onpe_desktop.rendering.frame import HOME
from onpe_desktop.settings import WELCOMED, Settings, SettingsError


class Welcome(QObject):
    """Ends the welcome for good when the reader says so or opens another page."""

    def __init__(self, reader: Reader, settings: Settings) -> None:
        super().__init__(reader)
        self._reader = reader
        self._settings = settings
        reader.placeChanged.connect(self._follow)
        reader.understood.connect(self._take_away)

    def _follow(self) -> None:
        if self._reader.welcomes and self._reader.place.page != HOME:
            self._end()

    def _take_away(self) -> None:
        self._end()
        self._reader.show_again()

    def _end(self) -> None:
        self._reader.welcomes = False
        with contextlib.suppress(SettingsError):  # nobody has asked for this: it comes again, no more
            self._settings.store(WELCOMED, value=True)
