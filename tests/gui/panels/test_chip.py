import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.gui import chip as chip_module
from onpe_desktop.gui.chip import Chip
from onpe_desktop.gui.colours import faded, mixed
from onpe_desktop.gui.theme import palette_of
from onpe_desktop.rendering.style import DARK, LIGHT, Style, contrast

ROLES = QPalette.ColorRole


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def chip(parent: QWidget) -> Chip:
    chip = Chip(parent)
    chip.setCheckable(True)
    chip.say("loi", "12", "Type\u00a0: loi, 12 résultats")
    chip.resize(chip.sizeHint())
    parent.show()
    return chip


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
def test_words_counts_edges_and_ticks_stand_out(style: Style) -> None:
    palette = palette_of(style)
    base, accent, panel = palette.color(ROLES.Base), palette.color(ROLES.Link), palette.color(ROLES.Window)
    for fill in (base, mixed(accent, base, chip_module.ON), mixed(accent, base, chip_module.HOVERED)):
        for text in (palette.color(ROLES.Text), faded(palette, chip_module.COUNT)):
            assert contrast(text.name(), fill.name()) >= 4.5
    for edge in (faded(palette, chip_module.EDGE), accent):
        assert contrast(edge.name(), panel.name()) >= 3


def test_every_usual_key_presses_it_and_the_others_are_left_to_its_parent(chip: Chip) -> None:
    pressed = QSignalSpy(chip.clicked)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        QTest.keyClick(chip, key)
    assert pressed.count() == 3


def test_it_is_as_wide_as_its_words_and_wider_with_a_tick(chip: Chip) -> None:
    plain = chip.sizeHint().width()
    chip.setChecked(True)
    assert chip.sizeHint().width() > plain
    chip.say("un bien plus long mot", "12", "")
    assert chip.sizeHint().width() > plain
