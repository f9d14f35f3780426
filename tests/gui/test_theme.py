from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.chip import EDGE
from onpe_desktop.gui.colours import faded
from onpe_desktop.gui.theme import Theme, palette_of, system_style
from onpe_desktop.rendering.style import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, STYLES, Style, contrast
from onpe_desktop.settings import THEMES, Settings, SettingsError

RESOURCES = Path(__file__).parents[2] / "resources"
ROLES = QPalette.ColorRole


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_window_can_be_read(style: Style) -> None:
    palette = palette_of(style)
    pairs = [
        (ROLES.WindowText, ROLES.Window), (ROLES.Text, ROLES.Base), (ROLES.ButtonText, ROLES.Button),
        (ROLES.HighlightedText, ROLES.Highlight), (ROLES.ToolTipText, ROLES.ToolTipBase),
        (ROLES.PlaceholderText, ROLES.Base), (ROLES.Link, ROLES.Base),
    ]  # fmt: skip
    for text, ground in pairs:
        assert contrast(palette.color(text).name(), palette.color(ground).name()) >= 4.5
    for mark, ground in [(ROLES.Mid, ROLES.Base), (ROLES.Highlight, ROLES.Base)]:
        assert contrast(palette.color(mark).name(), palette.color(ground).name()) >= 3
    for role in (ROLES.Text, ROLES.WindowText, ROLES.ButtonText):
        off = palette.color(QPalette.ColorGroup.Disabled, role).name()
        assert contrast(off, style.surface) >= 4.5  # more than WCAG asks of what is off


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_quiet_texts_and_edges_of_lists_can_be_seen(style: Style) -> None:
    palette = palette_of(style)
    for role in (ROLES.Base, ROLES.AlternateBase):
        ground = palette.color(role).name()
        assert contrast(faded(palette, 0.72).name(), ground) >= 4.5  # paths and numbers of results
        assert contrast(faded(palette, EDGE).name(), ground) >= 3  # filters


def test_every_choice_is_a_theme_of_its_own(qapp: QApplication) -> None:
    theme = Theme(qapp, Settings(None, {"theme": "light"}), RESOURCES)
    shown = []
    for choice in THEMES[1:]:
        theme.choose(choice)
        shown.append(theme.style)
        assert "$" not in qapp.styleSheet()
        assert theme.style.background in qapp.styleSheet()
    assert shown == list(STYLES)
    theme.choose("light")


@pytest.mark.parametrize(
    ("text", "ground", "style"),
    [
        ("#000000", "#ffffff", CONTRAST_LIGHT), ("#ffffff", "#000000", CONTRAST_DARK),
        ("#26282b", "#efefef", LIGHT), ("#dddddd", "#202020", DARK), ("#000000", "#efefef", LIGHT),
    ],
)  # fmt: skip
def test_theme_nearest_to_the_system(text: str, ground: str, style: Style) -> None:
    palette = QPalette()
    palette.setColor(ROLES.WindowText, QColor(text))
    palette.setColor(ROLES.Window, QColor(ground))
    assert system_style(palette) is style


def test_choice_is_kept_and_told(qapp: QApplication) -> None:
    settings = Settings(None, {"theme": "light"})
    theme = Theme(qapp, settings, RESOURCES)
    changes: list[Style] = []
    theme.changed.connect(lambda: changes.append(theme.style))
    theme.choose("dark")
    theme.choose("dark")
    theme.choose("light")
    assert changes == [DARK, LIGHT]
    assert theme.choice == "light"


def test_system_scheme_is_followed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme(qapp, Settings(None), RESOURCES)
    assert theme.style is LIGHT
    hints = qapp.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.style is DARK
    theme.choose("light")
    assert theme.style is LIGHT


def test_theme_changes_even_when_it_cannot_be_stored(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    theme = Theme(qapp, Settings(tmp_path / "file" / "settings.toml", {"theme": "light"}), RESOURCES)
    with pytest.raises(SettingsError):
        theme.choose("dark")
    assert theme.style is DARK


def test_icons_take_the_colours_of_the_theme(qapp: QApplication) -> None:
    theme = Theme(qapp, Settings(None, {"theme": "dark"}), RESOURCES)
    image = theme.icon("house").pixmap(20, 20).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]  # fmt: skip
    assert inked
    assert all(colour.lightness() > 180 for colour in inked)
    theme.choose("light")


def test_missing_icons_and_style_leave_a_plain_window(qapp: QApplication, tmp_path: Path) -> None:
    theme = Theme(qapp, Settings(None), tmp_path)
    assert theme.icon("house").isNull()
    assert "{" not in qapp.styleSheet()
    assert qapp.styleSheet(), "Qt crashes later when an application's sheet was empty once"
