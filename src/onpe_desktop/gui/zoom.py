"""Size, font and spaces of the text: the steps, the settings that keep them, and the view that shows them."""

from PySide6.QtCore import QObject, Signal

from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.gui.fonts import FontShelf
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.settings import FONT, ZOOM, Settings

STEP = 10  # percent
PROJECTED, PROJECTED_WIDTH = 240, 60  # percent, and characters of a line, for those at the back of the room


class Zoom(QObject):
    """Shows the text as the settings say, and makes it larger and smaller."""

    changed = Signal(int)

    def __init__(
        self, view: ReadingView, reader: Reader, settings: Settings, fonts: FontShelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._reader = reader
        self._settings = settings
        self._fonts = fonts
        self._projected = 0  # percent while the text is projected
        self._shown = read_comfort(settings, fonts)

    @property
    def percent(self) -> int:
        """The size of the text, 100 when nothing was chosen."""
        return self._projected or int(self._settings[ZOOM])

    def step(self, steps: int) -> None:
        """Make the text larger (below 0: smaller), within the limits; `SettingsError` when it cannot be stored."""
        self._set(min(max(self.percent + steps * STEP, ZOOM.smallest), ZOOM.largest))

    def reset(self) -> None:
        """Go back to 100 %; `SettingsError` when it cannot be stored."""
        self._set(int(ZOOM.default))

    def project(self, *, on: bool) -> None:
        """Show the text very large, without storing that; steps and resets last as long as this."""
        self._projected = max(PROJECTED, self.percent) if on else 0
        self.take()

    def _set(self, percent: int) -> None:
        if self._projected:
            self._projected = percent
            self.take()
            return
        try:
            self._settings.store(ZOOM, percent)
        finally:  # the setting is in memory even when the disk refuses it
            self.take()

    def take(self) -> None:
        """Show the text as the settings say now."""
        comfort = read_comfort(self._settings, self._fonts)
        if self._projected:
            width = min(comfort.line_width, PROJECTED_WIDTH)
            comfort = comfort._replace(zoom=self._projected, line_width=width)
        self._view.set_comfort(comfort)
        if comfort._replace(zoom=0) != self._shown._replace(zoom=0) or comfort.has_own_spaces:
            self._reader.show_again()
        self._shown = comfort
        self.changed.emit(self.percent)


def read_comfort(settings: Settings, fonts: FontShelf) -> Comfort:
    """Return what the settings say, with the font's faces loaded; the usual font needs none."""
    choice = str(settings[FONT])
    return Comfort.of(settings, () if choice == FONT.default else tuple(fonts.families(choice)))
