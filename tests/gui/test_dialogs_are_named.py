"""Every dialog of comfort and discretion: each control has a name, a role, and can be reached with Tab."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.bookmarks import Bookmark
from onpe_desktop.gui.bookmarks_dialog import BookmarksDialog
from onpe_desktop.gui.bookmarks_question import BookmarksQuestion
from onpe_desktop.gui.comfort_dialog import ComfortDialog
from onpe_desktop.gui.discretion_dialog import DiscretionDialog
from onpe_desktop.gui.erase_dialog import EraseDialog
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.gui.keys_dialog import KeysDialog
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.note_dialog import NoteDialog, PersonalDataDialog
from onpe_desktop.gui.notes_dialog import NotesDialog
from onpe_desktop.gui.passphrase_dialog import PassphraseDialog
from onpe_desktop.gui.pin_dialog import PinDialog
from onpe_desktop.installing.station import Station
from onpe_desktop.notes import Note, find_personal_data
from onpe_desktop.policy import Policy
from onpe_desktop.settings import Settings

MAKERS: dict[str, Callable[[MainWindow], QDialog]] = {
    "comfort": lambda window: ComfortDialog(Settings(None), window),
    "discretion": lambda window: DiscretionDialog(Settings(None), window),
    "erase": lambda window: EraseDialog(["mes réglages"], window),
    "bookmarks": lambda window: BookmarksDialog([(Bookmark("a", "b"), "")], window),
    "question": BookmarksQuestion,
    "installed": lambda window: InstalledDialog(Station(window._paths, Policy()), window._runner, window),
    "note": lambda window: NoteDialog("A, § 2", "x", lambda _text: None, window),
    "notes": lambda window: NotesDialog([(Note("a", "b", 2, "x"), "")], window),
    "passphrase": lambda window: PassphraseDialog(lambda _phrase: pytest.fail("not asked"), is_new=True, parent=window),
    "personal data": lambda window: PersonalDataDialog(find_personal_data("06 12 34 56 78"), window),
    "pin": PinDialog,
    "keys": lambda window: KeysDialog(window.menuBar(), window),
}


def controls(dialog: QDialog) -> set[QWidget]:
    return {
        child
        for child in dialog.findChildren(QWidget)
        if child.isVisible()
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(child, QLineEdit) and isinstance(child.parent(), QSpinBox))  # one control with its box
    }


@pytest.fixture(params=MAKERS.values(), ids=list(MAKERS))
def dialog(request: pytest.FixtureRequest, window: MainWindow, qtbot: QtBot) -> QDialog:
    made: QDialog = request.param(window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_control_has_a_name_and_a_role(dialog: QDialog) -> None:
    assert dialog.windowTitle()
    for control in controls(dialog):
        seen = QAccessible.queryAccessibleInterface(control)
        assert seen.text(QAccessible.Text.Name), control
        assert seen.role() != QAccessible.Role.NoRole


def test_tab_goes_round_all_controls(dialog: QDialog) -> None:
    reached: set[QWidget | None] = set()
    for _ in range(30):
        reached.add(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert controls(dialog) <= reached


def test_escape_closes_and_small_screens_hold_it(dialog: QDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 800
    assert dialog.minimumSizeHint().height() <= 560
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
