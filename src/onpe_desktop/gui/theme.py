"""Light and dark: the palette, the style sheet and the icons of the whole window."""

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from onpe_desktop.dossiers import CalloutKind
from onpe_desktop.rendering.style import DARK, LIGHT, Style
from onpe_desktop.settings import THEME, Settings

ICON_SIDE = 20  # points
DARKER = 128  # lightness of a dark ground, of 255
_ROLES = QPalette.ColorRole

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QIcon, QPixmap


class Theme(QObject):
    """Follows the system's colours or the user's choice, and says when they changed."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings, resources: Path) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._folder = resources / "ui"
        self._shown: Style | None = None
        # Not `colorScheme()`: bare X11 does not know it, and the start would pay for every enum of the Qt namespace.
        self._dark_system = application.palette().window().color().lightness() < DARKER
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.apply()

    @property
    def style(self) -> Style:
        """Colours of the present theme."""
        return self._shown or LIGHT

    @property
    def choice(self) -> str:
        """Return `system`, `light` or `dark`."""
        return str(self._settings[THEME])

    def choose(self, choice: str) -> None:
        """Change the theme, then store the choice; `SettingsError` when the disk refuses, the theme is changed then."""
        try:
            self._settings.store(THEME, choice)
        finally:
            self.apply()

    def apply(self) -> None:
        """Give the application the colours of the choice."""
        style = DARK if self._is_dark() else LIGHT
        if style is not self._shown:
            self._shown = style
            self._application.setPalette(palette_of(style))
            self._application.setStyleSheet(self._window_sheet(style))
            self.changed.emit()

    def icon(self, name: str) -> "QIcon":
        """Return a bundled icon in the colours of the theme; an empty one when its file is missing."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        picture = _draw(self._folder / "icons" / f"{name}.svg", self.style.text, self._application.devicePixelRatio())
        if picture is not None:
            icon.addPixmap(picture)
        return icon

    def _is_dark(self) -> bool:
        return self._dark_system if self.choice == "system" else self.choice == "dark"

    def _follow_system(self, scheme: "Qt.ColorScheme") -> None:
        self._dark_system = scheme.name == "Dark"
        self.apply()

    def _window_sheet(self, style: Style) -> str:
        try:
            sheet = Template((self._folder / "window.qss").read_text(encoding="utf-8"))
        except OSError:
            return ""  # plainer, and as usable
        tint = style.callouts[CalloutKind.DANGER]
        return sheet.substitute(
            background=style.background, surface=style.surface, text=style.text, muted=style.muted, link=style.link,
            rule=style.rule, chosen=style.chosen, danger_fill=tint.fill, danger=tint.accent, hover=hover_colour(style),
        )  # fmt: skip


def hover_colour(style: Style) -> str:
    """Return the fill of a button under the mouse; text has a contrast of 4.5 on it."""
    return "#32373e" if style.dark else "#e6e2d9"


def palette_of(style: Style) -> QPalette:
    """Return Qt's palette in these colours, disabled texts included."""
    chosen = "#2c5f8a" if style.dark else "#1b5a8c"
    colours = {
        _ROLES.Window: style.surface, _ROLES.WindowText: style.text, _ROLES.Base: style.background,
        _ROLES.AlternateBase: style.surface, _ROLES.Text: style.text, _ROLES.Button: style.surface,
        _ROLES.ButtonText: style.text, _ROLES.BrightText: "#ffffff", _ROLES.Link: style.link,
        _ROLES.LinkVisited: style.link, _ROLES.Highlight: chosen, _ROLES.HighlightedText: "#ffffff",
        _ROLES.ToolTipBase: style.surface, _ROLES.ToolTipText: style.text, _ROLES.PlaceholderText: style.muted,
        _ROLES.Mid: style.rule, _ROLES.Midlight: style.rule, _ROLES.Dark: style.rule, _ROLES.Accent: chosen,
    }  # fmt: skip
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(style.muted))
    return palette


def _draw(file: Path, colour: str, scale: float) -> "QPixmap | None":
    """Draw a line icon for screens of `scale` pixels a point."""
    try:
        drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
    except OSError:
        return None
    from PySide6.QtGui import QImage, QPixmap

    side = round(ICON_SIDE * scale)
    for name in ("width", "height"):
        drawing = drawing.replace(f'{name}="24"', f'{name}="{side}"', 1)  # as every icon of Lucide begins
    picture = QPixmap.fromImage(QImage.fromData(drawing.encode()))
    picture.setDevicePixelRatio(scale)
    return picture
