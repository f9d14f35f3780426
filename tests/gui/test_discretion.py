from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.clipboard import clear_own_clipboard
from onpe_desktop.gui.discreet_screen import NeutralPage, month_page
from onpe_desktop.gui.discretion import Discretion
from onpe_desktop.gui.discretion_dialog import DiscretionDialog
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.print_desk import PrintDesk
from onpe_desktop.settings import DISCREET_AFTER, Settings


@pytest.fixture
def discretion(window: MainWindow) -> Iterator[Discretion]:
    yield window._comforts.discretion
    window._comforts.discretion.uncover()


def native(window: MainWindow) -> QWindow:
    return window.windowHandle()


def gesture(window: QWindow) -> None:
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Shift)


def page(window: MainWindow) -> NeutralPage:
    pages = window.findChildren(NeutralPage)
    assert len(pages) == 1
    return pages[0]


def test_three_shifts_cover_the_whole_window_and_bring_it_back(window: MainWindow, discretion: Discretion) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    window.view.verticalScrollBar().setValue(700)
    window.view.setFocus()
    before = window.view.geometry(), window.view.verticalScrollBar().value()
    title = window.windowTitle()
    gesture(native(window))
    assert page(window).geometry() == window.rect()
    assert page(window).hasFocus()
    assert not window.view.isVisible()
    assert not window.menuBar().isVisible()
    assert window.windowTitle() == "Calendrier"
    gesture(native(window))
    assert not discretion.is_covered
    assert window.view.isVisible()
    assert window.view.hasFocus()
    assert window.windowTitle() == title
    assert (window.view.geometry(), window.view.verticalScrollBar().value()) == before


def test_what_was_looked_for_is_dropped(window: MainWindow, discretion: Discretion) -> None:
    window.search_field.setFocus()
    QTest.keyClicks(window.search_field, "danger")
    window.reader.open(Place.of_section("essai", "longue"), "danger")
    discretion.cover()
    discretion.uncover()
    assert window.search_field.text() == ""
    assert not window.search_field.isUndoAvailable()
    assert window._search_panel.query == ""
    assert window.view.extraSelections() == []
    assert {visit.query for visit in window.reader._history.visits} == {""}


def test_no_key_leads_under_the_page(window: MainWindow, discretion: Discretion) -> None:
    place = window.reader.place
    discretion.cover()
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(native(window), key)
    QTest.keyClick(native(window), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert discretion.is_covered
    assert window.reader.place == place
    reached = set()
    for _ in range(5):
        QTest.keyClick(native(window), Qt.Key.Key_Tab)
        reached.add(type(window.focusWidget()))
    assert reached == {NeutralPage, QPushButton}


def test_the_button_is_the_way_back_without_the_gesture(window: MainWindow, discretion: Discretion) -> None:
    window._actions.discreet.trigger()
    back = page(window).findChild(QPushButton)
    assert isinstance(back, QPushButton)
    back.click()
    assert not discretion.is_covered
    assert window.view.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_window_is_covered_and_menus_are_closed(window: MainWindow, discretion: Discretion, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    dialog.setWindowTitle("Une fugue")
    field = QLineEdit("texte", dialog)
    QVBoxLayout(dialog).addWidget(field)
    with qtbot.waitExposed(dialog):
        dialog.open()
    menu = QMenu(dialog)
    menu.addAction("mot")
    menu.popup(dialog.pos())
    discretion.cover()
    assert not menu.isVisible()
    assert not field.isVisible()
    assert dialog.windowTitle() == "Calendrier"
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    discretion.uncover()
    assert field.isVisible()
    assert dialog.windowTitle() == "Une fugue"


def test_a_window_that_opens_later_is_covered_too(window: MainWindow, discretion: Discretion, qtbot: QtBot) -> None:
    discretion.cover()
    dialog = QDialog(window)
    label = QPushButton("mot", dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: not label.isVisible())
    dialog.close()
    dialog.deleteLater()
    qtbot.wait(0)
    discretion.uncover()
    assert window.view.isVisible()


def test_the_page_grows_with_its_window(window: MainWindow, discretion: Discretion, qtbot: QtBot) -> None:
    discretion.cover()
    window.resize(900, 640)
    qtbot.wait(0)
    assert page(window).geometry() == window.rect()
    discretion.uncover()
    qtbot.wait(0)
    assert window._whole.width() == window.width() == 900


def test_covered_after_a_while_without_use(window: MainWindow, discretion: Discretion) -> None:
    now = [0.0]
    discretion._watch._clock = lambda: now[0]
    discretion._watch._last_use = 0.0
    window._settings.store(DISCREET_AFTER, 2)
    discretion.follow_settings()
    assert discretion._timer.interval() == 120_000
    now[0] = 119.0
    QTest.keyClick(native(window), Qt.Key.Key_Down)  # somebody is there
    now[0] = 125.0
    discretion.check_idle()
    assert not discretion.is_covered
    assert discretion._timer.interval() == 114_000
    now[0] = 240.0
    discretion.check_idle()
    assert discretion.is_covered


def test_never_covered_by_itself_unless_chosen(discretion: Discretion) -> None:
    assert not discretion._timer.isActive()
    discretion._watch._last_use -= 100_000
    discretion.check_idle()
    assert not discretion.is_covered


class FakeClipboard:
    """Holds in each mode a text and whose it is; the offscreen platform cannot tell that."""

    def __init__(self, *, own: bool, own_selection: bool) -> None:
        self.own = {QClipboard.Mode.Clipboard: own, QClipboard.Mode.Selection: own_selection}
        self.cleared: list[QClipboard.Mode] = []

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        return self.own[QClipboard.Mode.Clipboard]

    def ownsSelection(self) -> bool:  # noqa: N802 - Qt's name
        return self.own[QClipboard.Mode.Selection]

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared.append(mode)


@pytest.mark.parametrize(
    ("own", "own_selection", "cleared"),
    [
        (False, False, []),
        (True, False, [QClipboard.Mode.Clipboard]),
        (False, True, [QClipboard.Mode.Selection]),
        (True, True, [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection]),
    ],
)
def test_only_our_own_clipboard_is_emptied(own: bool, own_selection: bool, cleared: list[QClipboard.Mode]) -> None:
    fake = FakeClipboard(own=own, own_selection=own_selection)
    assert clear_own_clipboard(fake) is bool(cleared)  # type: ignore[arg-type] # what is used of it
    assert fake.cleared == cleared


def test_covering_empties_the_clipboard(discretion: Discretion, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeClipboard(own=True, own_selection=False)
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: fake)
    discretion.cover()
    assert fake.cleared == [QClipboard.Mode.Clipboard]


def test_calendar_shows_the_month() -> None:
    shown = month_page(date(2026, 11, 26))
    assert "Novembre 2026" in shown
    assert "<b>26</b>" in shown
    assert ">30<" in shown
    assert ">31<" not in shown
    QLocale.setDefault(QLocale(QLocale.Language.English))
    assert "November 2026" in month_page(date(2026, 11, 26))


def test_choices_are_stored(qtbot: QtBot, settings: Settings) -> None:
    dialog = DiscretionDialog(settings)
    qtbot.addWidget(dialog)
    dialog.minutes.setValue(5)
    dialog.reject()
    assert settings[DISCREET_AFTER] == 0
    dialog.accept()
    assert settings[DISCREET_AFTER] == 5
    assert dialog.refusal is None


def test_erasing_leaves_the_place_and_nothing_behind(
    window: MainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    from onpe_desktop.gui import erase_dialog

    chosen: list[set[str]] = [set()]

    class Dialog:
        def __init__(self, labels: list[str], _parent: object) -> None:
            assert any("réglages" in label for label in labels)

        def exec(self) -> int:
            return 1

        def chosen(self) -> set[str]:
            return chosen[0]

    monkeypatch.setattr(erase_dialog, "EraseDialog", Dialog)
    window._actions.larger.trigger()
    desk = window.findChild(PrintDesk)
    assert desk is not None
    desk.add([("essai", "longue")])
    window.reader.open(Place.of_section("essai", "longue"), "danger")
    window.reader.open(Place.of_section("essai", "courte"), "119")
    window._actions.erase.trigger()
    assert window.reader.place == Place.of_section("essai", "courte")
    assert desk.basket.choices == ()
    assert not window._actions.back.isEnabled()
    assert [visit.query for visit in window.reader._history.visits] == [""]
    assert settings.values["zoom"] == 110
    chosen[0] = {kept.label for kept in window._comforts.traces._kept}
    window._actions.erase.trigger()
    assert settings.values == {}
    assert window._actions.normal_size.iconText() == "100\u00a0%"
    assert qapp.palette().window().color().isValid()


def test_erase_dialog_ticks_nothing_by_itself(qtbot: QtBot) -> None:
    from onpe_desktop.gui.erase_dialog import EraseDialog

    dialog = EraseDialog(["mes réglages"])
    qtbot.addWidget(dialog)
    assert dialog.chosen() == set()
    dialog.boxes["mes réglages"].setChecked(True)
    assert dialog.chosen() == {"mes réglages"}
