"""What the window puts on the clipboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from onpe_desktop.citing.short_address import ShortAddress, read_short_address
from onpe_desktop.gui.copying import Copying
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.rendering.frame import HOME

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def copied() -> Callable[[], str]:
    """What the clipboard holds as plain text, with plain spaces."""
    QGuiApplication.clipboard().clear()
    return lambda: QGuiApplication.clipboard().text().replace("\u00a0", " ")


def select(window: MainWindow, first: str, last: str) -> None:
    """Select from the first place of some words to the end of others after it."""
    text = window.view.toPlainText()
    start = text.index(first)
    cursor = window.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(text.index(last, start) + len(last), QTextCursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.view, key, BOTH)


def test_a_selection_is_copied_with_its_reference(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place.of_section("essai", "courte"))
    select(window, "numéro", "119")
    press(window, Qt.Key.Key_C)

    assert copied().startswith("numéro 119\n\nUn éditeur. Un dossier d’essai [dossier hors ligne]. Novembre 2022. ")
    assert "« Une section courte », § 1. Édition 1" in copied()
    assert copied().rstrip().endswith("Adresse : essai/courte/¶1")
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<blockquote><p>numéro 119</p></blockquote>" in html
    assert "<em>Un dossier d’essai</em>" in html


def test_every_paragraph_of_the_selection_is_named(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    first = window.view._map.paragraphs[2][0]
    cursor = window.view.textCursor()
    cursor.setPosition(first + 30)
    cursor.setPosition(window.view._map.paragraphs[4][0] + 3, QTextCursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    press(window, Qt.Key.Key_C)

    assert "« Une longue section », § 3-5." in copied()
    assert "essai/longue/¶3" in copied()


def test_a_selection_up_to_the_next_paragraph_does_not_name_it(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    cursor = window.view.textCursor()
    cursor.setPosition(window.view._map.paragraphs[2][0])
    cursor.setPosition(window.view._map.paragraphs[3][0], QTextCursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    press(window, Qt.Key.Key_C)

    assert "« Une longue section », § 3." in copied()


def test_a_selection_over_two_sections_names_the_one_that_holds_both(
    window: MainWindow, copied: Callable[[], str]
) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    window.view.selectAll()
    press(window, Qt.Key.Key_C)

    assert "« Une longue section ». Édition" in copied()
    assert copied().rstrip().endswith("Adresse : essai/longue")


def test_without_a_selection_the_section_is_copied(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place.of_section("essai", "longue", 1))
    window.reader.open(Place.of_section("essai", "longue-suite", 3))
    press(window, Qt.Key.Key_C)

    assert copied().startswith("Sa suite\n")
    assert "Une longue section" not in copied()
    assert copied().rstrip().endswith("Adresse : essai/longue-suite")


def test_the_address_is_copied_and_reads_back(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place.of_section("essai", "courte"))
    press(window, Qt.Key.Key_A)
    assert copied() == "essai/courte"

    select(window, "119", "119")
    press(window, Qt.Key.Key_A)
    assert read_short_address(copied()) == ShortAddress("essai", "courte", 1)


def test_the_menu_of_the_text_has_the_same_and_names_the_paragraph(
    window: MainWindow, copied: Callable[[], str]
) -> None:
    window.reader.open(Place.of_section("essai", "courte"))
    view = window.view
    place = view.cursorRect(view.textCursor()).center()
    cursor = view.textCursor()
    cursor.setPosition(view._map.paragraphs[0][0] + 3)
    place = view.cursorRect(cursor).center()
    (copying,) = view.findChildren(Copying)

    actions = {action.text().replace("&", ""): action for action in copying.menu_at(place).actions()}

    assert not actions["Copier"].isEnabled()
    assert actions["Copier avec la référence"].shortcut().toString() == "Ctrl+Shift+C"
    actions["Copier l’adresse de ce paragraphe"].trigger()
    assert copied() == "essai/courte/¶1"


def test_there_is_nothing_to_cite_at_home(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place.fixed(HOME))
    press(window, Qt.Key.Key_C)
    (copying,) = window.view.findChildren(Copying)
    actions = {action.text().replace("&", ""): action for action in copying.menu_at(QPoint(40, 40)).actions()}

    assert copied() == ""
    assert not actions["Copier avec la référence"].isEnabled()
    assert not actions["Copier l’adresse"].isEnabled()


def test_the_page_of_a_dossier_has_an_address_too(window: MainWindow, copied: Callable[[], str]) -> None:
    window.reader.open(Place(dossier="essai"))
    press(window, Qt.Key.Key_A)
    assert copied() == "essai/"
    press(window, Qt.Key.Key_C)
    assert copied().startswith("Un éditeur. Un dossier d’essai")
