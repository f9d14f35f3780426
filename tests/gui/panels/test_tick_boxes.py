import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.theme import palette_of
from onpe_desktop.gui.tick_boxes import tick_box_sheet
from onpe_desktop.rendering.style import DARK, LIGHT, Style

RESOURCES = Path(__file__).parents[3] / "resources"


def luminance(colour: QColor) -> float:
    """WCAG 2.1, relative luminance."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
def test_a_box_can_be_seen_in_both_themes(qapp: QApplication, style: Style) -> None:  # noqa: ARG001
    palette = palette_of(style)
    sheet = tick_box_sheet(palette, RESOURCES)
    edge, full = (palette.color(role).name() for role in (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Link))
    assert f"1px solid {edge}" in sheet
    assert f"background: {full}" in sheet
    for ground in (style.background, style.surface):
        assert contrast(edge, ground) >= 3
        assert contrast(full, ground) >= 3
    (stroke,) = set(re.findall(r'stroke="(#\w+)"', "".join(read_icons(sheet))))
    assert contrast(stroke, full) >= 4.5


def read_icons(sheet: str) -> list[str]:
    """The text of each picture that the sheet names: it must exist."""
    names = re.findall(r'url\("([^"]+)"\)', sheet)
    assert len(names) == 2
    return [Path(name).read_text(encoding="utf-8") for name in names]
