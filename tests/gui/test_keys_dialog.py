from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.keys_dialog import KeysDialog
from onpe_desktop.gui.main_window import MainWindow


def lines(dialog: KeysDialog) -> list[tuple[str, ...]]:
    table = dialog.table
    model = table.model()
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(table.rowCount())]


def test_every_key_of_the_window_is_in_the_map(window: MainWindow, qtbot: QtBot) -> None:
    dialog = KeysDialog(window.menuBar(), window)
    qtbot.addWidget(dialog)
    shown = {key for _, _, keys in lines(dialog) for key in keys.split(", ")}
    as_printed = QKeySequence.SequenceFormat.NativeText
    known = {key.toString(as_printed) for action in window.actions() for key in action.shortcuts()}
    assert known <= shown
    assert "Maj ×3" in shown
    assert all(all(line) for line in lines(dialog))
    assert ("Rechercher", "Trouver dans cette page", "Ctrl+F") in lines(dialog)


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_tab_leads_out_of_the_table(window: MainWindow, qtbot: QtBot) -> None:
    dialog = KeysDialog(window.menuBar(), window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QAbstractButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
