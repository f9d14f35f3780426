"""Short addresses typed in the search field of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.address_offer import AddressOffer, look_up
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.search_panel import SearchPanel
from onpe_desktop.packs import Library


def offered(window: MainWindow) -> AddressOffer:
    (button,) = window.findChildren(AddressOffer)
    return button


def write(window: MainWindow, text: str) -> None:
    window.search_field.setText(text)
    window.search_field.textEdited.emit(text)


def said(window: MainWindow) -> str:
    (panel,) = window.findChildren(SearchPanel)
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))


def test_an_address_is_offered_while_it_is_typed(window: MainWindow) -> None:
    write(window, "essai/longue-suite/p2")

    assert offered(window).isVisible()
    assert "Sa suite, paragraphe\u00a02" in said(window)
    assert "Sa suite" in offered(window).accessibleName()


def test_enter_goes_there(window: MainWindow) -> None:
    write(window, "essai/longue-suite/¶2")
    QTest.keyClick(window.search_field, Qt.Key.Key_Return)

    assert window.reader.place == Place.of_section("essai", "longue-suite", 2)
    assert window.view.hasFocus()


def test_the_keyboard_reaches_the_button(window: MainWindow) -> None:
    write(window, "annexe/sigles")
    QTest.keyClick(window.search_field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is offered(window)
    QTest.keyClick(offered(window), Qt.Key.Key_Space)

    assert window.reader.place == Place.of_section("annexe", "sigles")


def test_what_is_gone_is_told_and_the_nearest_is_offered(window: MainWindow) -> None:
    write(window, "essai/courte/¶9")
    assert "n’a plus de paragraphe 9" in said(window)
    assert offered(window).text() == "Ouvrir cette section"

    write(window, "essai/disparue/¶9")
    assert "disparue" in said(window)
    QTest.keyClick(window.search_field, Qt.Key.Key_Return)
    assert window.reader.place == Place(dossier="essai")


def test_nothing_at_all_is_told(window: MainWindow) -> None:
    write(window, "absent/absente/¶9")

    assert "absent/absente/¶9" in said(window)
    assert not offered(window).isVisible()


def test_words_after_an_address_are_searched_again(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "essai/courte")
    with qtbot.waitSignal(window.session.answered):
        write(window, "essai")

    assert not offered(window).isVisible()


def test_escape_takes_the_offer_away(window: MainWindow) -> None:
    write(window, "essai/courte")
    QTest.keyClick(window.search_field, Qt.Key.Key_Escape)

    assert not offered(window).isVisible()


@pytest.mark.parametrize("typed", ["et/ou", "119", "éducation/prévention", "inconnu/inconnue", "essai"])
def test_words_are_no_address(library: Library, typed: str) -> None:
    assert look_up(library, typed) is None
