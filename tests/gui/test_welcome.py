from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.packs import Library
from onpe_desktop.rendering.frame import HOME
from onpe_desktop.settings import WELCOMED, Settings

OpenWindow = Callable[[Library, Settings], MainWindow]
HOME_PLACE = Place.fixed(HOME)


def greets(window: MainWindow) -> bool:
    return "C’est compris" in window.view.toPlainText()


def test_the_first_start_says_what_this_is_until_it_is_understood(window: MainWindow, settings: Settings) -> None:
    assert greets(window)
    assert not settings[WELCOMED]
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Tab)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert settings[WELCOMED]
    assert not greets(window)
    assert window.reader.place == HOME_PLACE
    assert window.view.toPlainText().startswith("Un dossier d’essai")


def test_whoever_goes_on_has_seen_it(window: MainWindow, settings: Settings) -> None:
    window.reader.open(HOME_PLACE)
    assert greets(window)
    window.reader.open(Place.of_section("essai", "courte"))
    assert settings[WELCOMED]
    window.reader.open(HOME_PLACE)
    assert not greets(window)


def test_it_comes_once(open_window: OpenWindow, library: Library, settings: Settings) -> None:
    settings.try_out(WELCOMED, value=True)
    assert not greets(open_window(library, settings))
