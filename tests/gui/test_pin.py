"""The code that brings the text back, where the policy asks for one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.discretion import Discretion
from onpe_desktop.gui.discretion_dialog import DiscretionDialog
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.pin_dialog import PinDialog
from onpe_desktop.gui.pin_door import TRIES, PinDoor
from onpe_desktop.gui.search_session import SearchesText
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.pin import Pin
from onpe_desktop.policy import Policy
from onpe_desktop.settings import Settings


class NoSearch:
    """Stands for a search index that is not asked."""

    def searcher(self) -> SearchesText:
        pytest.fail("not asked")


class QuickPin(Pin):
    """A code that is compared at once."""

    def __init__(self, code: str = "") -> None:
        super().__init__(None)
        self.code = code

    @property
    def is_chosen(self) -> bool:
        return bool(self.code)

    def choose(self, code: str) -> None:
        self.code = code

    def matches(self, code: str) -> bool:
        return code == self.code


@pytest.fixture
def discretion(window: MainWindow) -> Discretion:
    return Discretion(window, Settings(None), QuickPin("1948"))


def field(window: MainWindow) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Code")


def type_code(window: MainWindow, code: str) -> None:
    field(window).setFocus()
    QTest.keyClicks(field(window), code)
    QTest.keyClick(field(window), Qt.Key.Key_Return)


def test_only_the_right_code_brings_the_text_back(window: MainWindow, discretion: Discretion, qtbot: QtBot) -> None:
    discretion.cover()
    discretion.toggle()
    assert discretion.is_covered
    assert field(window).hasFocus()
    assert field(window).echoMode() is QLineEdit.EchoMode.Password
    type_code(window, "1949")
    qtbot.waitUntil(lambda: field(window).isEnabled())
    assert discretion.is_covered
    assert not window.view.isVisible()
    assert field(window).text() == ""
    type_code(window, "1948")
    qtbot.waitUntil(lambda: not discretion.is_covered)
    assert window.view.isVisible()


def test_the_button_asks_for_the_code_too(window: MainWindow, discretion: Discretion) -> None:
    discretion.cover()
    next(one for one in window.findChildren(QPushButton) if one.text() == "Reprendre").click()
    assert discretion.is_covered
    assert field(window).isVisible()
    discretion.uncover()


def test_keys_in_the_field_reach_nothing_below(window: MainWindow, discretion: Discretion) -> None:
    place = window.reader.place
    discretion.cover()
    discretion.toggle()
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_Escape):
        QTest.keyClick(field(window), key)
    QTest.keyClick(field(window), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget().window() is window
        assert not window.search_field.hasFocus()
    assert discretion.is_covered
    assert window.reader.place == place
    discretion.uncover()


def test_wrong_codes_cost_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    now = [100.0]
    door = PinDoor(QuickPin("1948"), window, lambda: now[0])
    said: list[str] = []
    for count in range(1, TRIES + 1):
        door.try_code("0000", lambda: pytest.fail("wrong code"), said.append)
        qtbot.waitUntil(lambda count=count: len(said) == count)  # type: ignore[misc] # mypy: the default is the point
    door.try_code("1948", lambda: pytest.fail("too soon"), said.append)
    assert "Attendez 31 secondes" in said[-1]
    now[0] += 31
    opened: list[bool] = []
    door.try_code("1948", lambda: opened.append(True), said.append)
    qtbot.waitUntil(lambda: opened == [True])


def test_without_a_code_the_gesture_is_enough(window: MainWindow) -> None:
    discretion = Discretion(window, Settings(None), QuickPin())
    discretion.cover()
    discretion.toggle()
    assert not discretion.is_covered


def test_a_code_is_typed_twice(qtbot: QtBot) -> None:
    dialog = PinDialog()
    qtbot.addWidget(dialog)
    keep = dialog.findChildren(QDialogButtonBox)[0].buttons()[0]
    for first, second, allowed in (
        ("", "", False),
        ("123", "123", False),
        ("1234", "1235", False),
        ("1234", "1234", True),
    ):
        dialog._first.setText(first)
        dialog._second.setText(second)
        assert keep.isEnabled() is allowed
    assert dialog.code == "1234"


def test_the_policy_brings_the_button_and_a_word_at_the_start(
    qtbot: QtBot, paths: Paths, theme: Theme, library: Library, settings: Settings, tmp_path: Path
) -> None:  # fmt: skip
    paths.user_config = tmp_path
    window = MainWindow(paths, settings, library, theme, NoSearch, Policy(discretion_pin=True, is_set=True))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    qtbot.waitUntil(lambda: window._notice is not None)
    dialog = DiscretionDialog(settings, window, window._comforts.discretion._door)
    assert [one.text() for one in dialog.findChildren(QPushButton) if "Code" in one.text()] == ["&Code pour revenir…"]
    plain = DiscretionDialog(settings, window)
    assert [one.text() for one in plain.findChildren(QPushButton) if "Code" in one.text()] == []
    window.close()
