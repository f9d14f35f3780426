import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place

F7, SHIFT = Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    window.activateWindow()
    window.reader.open(Place.of_section("essai", "longue"))
    window.view.setFocus()
    return window


def title_at_caret(window: MainWindow) -> str:
    return window.view.textCursor().block().text()


def test_a_key_goes_from_title_to_title_and_back(reading: MainWindow) -> None:
    reading.view.verticalScrollBar().setValue(0)
    QTest.keyClick(reading, F7)
    assert title_at_caret(reading) == "Une longue section"
    QTest.keyClick(reading, F7)
    assert title_at_caret(reading) == "Sa suite"
    assert 0 <= reading.view.cursorRect().top() < reading.view.height() // 2
    QTest.keyClick(reading, F7)
    assert title_at_caret(reading) == "Sa suite"
    QTest.keyClick(reading, F7, SHIFT)
    assert title_at_caret(reading) == "Une longue section"


def test_the_keyboard_comes_to_the_text(reading: MainWindow) -> None:
    reading.search_field.setFocus()
    QTest.keyClick(reading, F7)
    assert reading.view.hasFocus()
