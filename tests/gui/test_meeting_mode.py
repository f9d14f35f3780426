import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from onpe_desktop.gui.emergency_strip import EmergencyStrip
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.meeting_bar import MeetingBar
from onpe_desktop.gui.places import Place
from onpe_desktop.settings import ZOOM, Settings

SHORT, LONG, LINKS = (Place.of_section("essai", name) for name in ("courte", "longue", "liens"))


@pytest.fixture
def projected(window: MainWindow, qapp: QApplication) -> MainWindow:
    qapp.processEvents()  # Qt shows what was added to a window with the next events
    window.reader.open(SHORT)
    QTest.keyClick(window.view, Qt.Key.Key_F11)
    return window


def shown_around(window: MainWindow) -> list[bool]:
    strip = window.findChild(EmergencyStrip)
    assert strip is not None
    return [not widget.isHidden() for widget in (window.menuBar(), window._tool_bar, window._side, strip)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_the_text_is_alone_and_large_and_everything_comes_back(
    projected: MainWindow, settings: Settings, key: Qt.Key
) -> None:
    assert projected.isFullScreen()
    assert shown_around(projected) == [False] * 4
    assert projected.view.document().defaultFont().pointSizeF() == 12.5 * 2.4
    assert projected.view.hasFocus()
    assert settings[ZOOM] == 100
    QTest.keyClick(projected.view, key)
    assert not projected.isFullScreen()
    assert shown_around(projected) == [True] * 4
    assert projected.view.document().defaultFont().pointSizeF() == 12.5


def test_arrows_go_from_section_to_section(projected: MainWindow) -> None:
    QTest.keyClick(projected.view, Qt.Key.Key_Right)
    assert projected.reader.place == LINKS
    QTest.keyClick(projected.view, Qt.Key.Key_Right)
    assert projected.reader.place == LINKS, "it is the last one"
    QTest.keyClick(projected.view, Qt.Key.Key_Left)
    assert projected.reader.place == SHORT


def test_pages_go_through_a_section_before_the_next_one(projected: MainWindow) -> None:
    projected.reader.open(LONG)
    bar = projected.view.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(projected.view, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert projected.reader.place == LONG
    bar.setValue(bar.maximum())
    QTest.keyClick(projected.view, Qt.Key.Key_PageDown)
    assert projected.reader.place == SHORT
    QTest.keyClick(projected.view, Qt.Key.Key_PageUp)
    assert projected.reader.place == LONG


def test_the_size_can_be_changed_for_the_room_only(projected: MainWindow, settings: Settings) -> None:
    projected._actions.larger.trigger()
    assert projected.view.document().defaultFont().pointSizeF() == 12.5 * 2.5
    assert settings[ZOOM] == 100
    QTest.keyClick(projected.view, Qt.Key.Key_Escape)
    assert projected.view.document().defaultFont().pointSizeF() == 12.5


def test_what_was_hidden_before_stays_hidden(window: MainWindow, qapp: QApplication) -> None:
    qapp.processEvents()
    window._actions.side.trigger()
    window._actions.meeting.trigger()
    window._actions.meeting.trigger()
    assert shown_around(window) == [True, True, False, True]


def test_buttons_for_the_mouse(projected: MainWindow) -> None:
    (bar,) = projected.findChildren(MeetingBar)
    names = [button.text() for button in bar.findChildren(QPushButton)]
    assert names == ["Section précédente (←)", "Section suivante (→)", "Quitter le mode réunion (Échap)"]
    bar.on.click()
    assert projected.reader.place == LINKS
    assert not bar.on.isEnabled()
    bar.findChildren(QPushButton)[-1].click()
    assert not projected.isFullScreen()


def test_the_discreet_screen_covers_it(projected: MainWindow) -> None:
    projected._comforts.discretion.toggle()
    assert projected.view.isHidden() or not projected.view.isVisible()
    projected._comforts.discretion.toggle()
    assert projected.isFullScreen()
    assert shown_around(projected) == [False] * 4
