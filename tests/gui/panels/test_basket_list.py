import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.basket import Basket
from onpe_desktop.gui.basket_list import BasketList
from onpe_desktop.packs import Library

A, E, F = ("premier", "a"), ("premier", "e"), ("second", "f")


@pytest.fixture
def basket(qtbot: QtBot) -> Basket:  # noqa: ARG001 - a QApplication must exist
    basket = Basket()
    basket.put([A, E, F])
    return basket


@pytest.fixture
def shown(qtbot: QtBot, basket: Basket, library: Library) -> BasketList:
    shown = BasketList(basket, library)
    qtbot.addWidget(shown)
    return shown


def rows(shown: BasketList) -> QListWidget:
    (found,) = shown.findChildren(QListWidget)
    return found


def press(shown: BasketList, row: int, key: Qt.Key, alt: bool = True) -> None:
    rows(shown).setCurrentRow(row)
    QTest.keyClick(rows(shown), key, Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier)


def button(shown: BasketList, text: str) -> QPushButton:
    return next(found for found in shown.findChildren(QPushButton) if found.text() == text)


def test_sections_are_named_with_their_dossier(shown: BasketList) -> None:
    assert [rows(shown).item(row).text() for row in range(3)] == [
        "Section a – Dossier premier", "Section e – Dossier premier", "Section f – Dossier second",
    ]  # fmt: skip


def test_the_keyboard_moves_and_keeps_the_section(shown: BasketList, basket: Basket) -> None:
    press(shown, 0, Qt.Key.Key_Down)
    assert list(basket.choices) == [E, A, F]
    assert rows(shown).currentRow() == 1
    press(shown, 2, Qt.Key.Key_Up)
    assert list(basket.choices) == [E, F, A]
    press(shown, 0, Qt.Key.Key_Up)
    press(shown, 2, Qt.Key.Key_Down)
    assert list(basket.choices) == [E, F, A]


def test_plain_arrows_only_walk(shown: BasketList, basket: Basket) -> None:
    press(shown, 0, Qt.Key.Key_Down, alt=False)
    assert list(basket.choices) == [A, E, F]
    assert rows(shown).currentRow() == 1


def test_delete_takes_out(shown: BasketList, basket: Basket) -> None:
    press(shown, 1, Qt.Key.Key_Delete, alt=False)
    assert list(basket.choices) == [A, F]
    assert rows(shown).currentRow() == 1


def test_the_mouse_moves(shown: BasketList, basket: Basket, qtbot: QtBot) -> None:
    """A drag ends in `moveRow`, which is what Qt's view calls."""
    assert rows(shown).model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    qtbot.waitUntil(lambda: list(basket.choices) == [E, F, A])


def test_buttons_do_the_same_and_know_their_limits(shown: BasketList, basket: Basket) -> None:
    rows(shown).setCurrentRow(0)
    assert not button(shown, "Monter").isEnabled()
    button(shown, "Descendre").click()
    assert list(basket.choices) == [E, A, F]
    button(shown, "Retirer").click()
    assert list(basket.choices) == [E, F]
    basket.put([])
    for text in ("Monter", "Descendre", "Retirer", "Enregistrer la liste…"):
        assert not button(shown, text).isEnabled()
    assert button(shown, "Ouvrir une liste…").isEnabled()


def test_what_is_no_longer_installed_keeps_its_id(shown: BasketList, basket: Basket) -> None:
    basket.put([("absent", "partie")])
    assert rows(shown).item(0).text() == "partie"
