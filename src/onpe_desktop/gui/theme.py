"""Themes: the palette, the style sheet and the icons of the whole window."""

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from onpe_desktop.dossiers import CalloutKind
from onpe_desktop.rendering.style import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SEPIA, Style, contrast
from onpe_desktop.settings import THEME, Settings

ICON_SIDE = 20  # points
DARKER = 128  # lightness of a dark ground, of 255
STRONG = 20.0  # contrast of a system's text from which a high-contrast theme was chosen there; black on white has 21
BESIDE_PAGES = "#767676"  # around printed pages in strong themes: 4.5 to black and to white
_PLAIN = "/* plainer, and as usable */"
"""In place of a sheet that is missing; never an empty one.

WORKAROUND: when an application's sheet is taken away, Qt forgets all widgets that had a style, yet those not yet shown
keep the mark of having one (`WA_StyleSheet`). With the next sheet they are listed anew, and since they are marked Qt no
longer listens for their end: the sheet after crashes over one that has gone. See `QStyleSheetStyle::initObject` in
https://github.com/qt/qtbase/blob/6.11/src/widgets/styles/qstylesheetstyle.cpp.
"""
_ROLES = QPalette.ColorRole
_CHOICES = {
    "light": LIGHT, "dark": DARK, "sepia": SEPIA, "contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK,
}  # fmt: skip

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
        self._system = system_style(application.palette())
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.apply()

    @property
    def style(self) -> Style:
        """Colours of the present theme."""
        return self._shown or LIGHT

    @property
    def choice(self) -> str:
        """Return what was chosen, one of `settings.THEMES`."""
        return str(self._settings[THEME])

    def choose(self, choice: str) -> None:
        """Change the theme, then store the choice; `SettingsError` when the disk refuses, the theme is changed then."""
        try:
            self._settings.store(THEME, choice)
        finally:
            self.apply()

    def apply(self) -> None:
        """Give the application the colours of the choice."""
        style = _CHOICES.get(self.choice, self._system)
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

    def _follow_system(self, scheme: "Qt.ColorScheme") -> None:
        self._system = DARK if scheme.name == "Dark" else LIGHT
        self.apply()

    def _window_sheet(self, style: Style) -> str:
        try:
            sheet = Template((self._folder / "window.qss").read_text(encoding="utf-8"))
        except OSError:
            return _PLAIN
        tint = style.callouts[CalloutKind.DANGER]
        return sheet.substitute(
            background=style.background, surface=style.surface, text=style.text, muted=style.muted, link=style.link,
            rule=style.rule, chosen=style.chosen, danger_fill=tint.fill, danger=tint.accent, hover=style.hover,
            edge=style.edge, selection=style.selection, selection_text=style.selection_text,
            icons=(self._folder / "icons").as_posix(), variant="dark" if style.dark else "light",
        )  # fmt: skip


def system_style(palette: QPalette) -> Style:
    """Return the theme nearest to the system's colours."""
    text, ground = palette.windowText().color(), palette.window().color()
    dark = ground.lightness() < DARKER
    if contrast(text.name(), ground.name()) >= STRONG:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def palette_of(style: Style) -> QPalette:
    """Return Qt's palette in these colours, disabled texts included."""
    colours = {
        _ROLES.Window: style.surface, _ROLES.WindowText: style.text, _ROLES.Base: style.background,
        _ROLES.AlternateBase: style.surface, _ROLES.Text: style.text, _ROLES.Button: style.surface,
        _ROLES.ButtonText: style.text, _ROLES.BrightText: style.selection_text, _ROLES.Link: style.link,
        _ROLES.LinkVisited: style.link, _ROLES.Highlight: style.selection,
        _ROLES.HighlightedText: style.selection_text,
        _ROLES.ToolTipBase: style.surface, _ROLES.ToolTipText: style.text, _ROLES.PlaceholderText: style.muted,
        _ROLES.Mid: style.edge, _ROLES.Midlight: style.rule, _ROLES.Accent: style.selection,
        _ROLES.Dark: BESIDE_PAGES if style.strong else style.rule,
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
