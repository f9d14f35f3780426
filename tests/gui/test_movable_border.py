from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.movable_border import STEP


def test_keys_move_the_border_and_it_is_seen_meanwhile(window: MainWindow) -> None:
    window.activateWindow()
    splitter, handle = window._splitter, window._splitter.handle(1)
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    assert handle.width() > 3
    before, _ = splitter.sizes()
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert splitter.sizes()[0] == before + STEP
    QTest.keyClick(handle, Qt.Key.Key_Left)
    assert splitter.sizes()[0] == before
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert not handle.hasFocus()
    assert handle.width() == 1


def test_neither_side_is_lost(window: MainWindow) -> None:
    handle = window._splitter.handle(1)
    handle.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        for _ in range(100):
            QTest.keyClick(handle, key)
        assert min(window._splitter.sizes()) > 100
