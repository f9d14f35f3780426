"""The size of the text: steps, limits, and the setting that keeps it."""

from PySide6.QtCore import QObject, Signal

from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.settings import ZOOM, Settings

STEP = 10  # percent


class Zoom(QObject):
    """Zooms the view and stores the choice."""

    changed = Signal(int)

    def __init__(self, view: ReadingView, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._settings = settings

    @property
    def percent(self) -> int:
        """The size of the text, 100 when nothing was chosen."""
        return int(self._settings[ZOOM])

    def step(self, steps: int) -> None:
        """Make the text larger (below 0: smaller), within the limits; `SettingsError` when it cannot be stored."""
        self._set(min(max(self.percent + steps * STEP, ZOOM.smallest), ZOOM.largest))

    def reset(self) -> None:
        """Go back to 100 %; `SettingsError` when it cannot be stored."""
        self._set(int(ZOOM.default))

    def _set(self, percent: int) -> None:
        try:
            self._settings.store(ZOOM, percent)
        finally:  # the setting is in memory even when the disk refuses it
            self.take()

    def take(self) -> None:
        """Show the text in the size that is stored."""
        self._view.set_zoom(self.percent)
        self.changed.emit(self.percent)
