import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.side_panel import SidePanel


@pytest.fixture
def side(qtbot: QtBot) -> SidePanel:
    side = SidePanel()
    qtbot.addWidget(side)
    side.add_page(QLabel("contents", side), "Table des matières")
    side.add_page(QLabel("results", side), "Résultats", passing=True)
    with qtbot.waitExposed(side):
        side.show()
    return side


def page(side: SidePanel) -> str:
    shown = side.current_page()
    assert isinstance(shown, QLabel)
    return shown.text()


def test_it_begins_with_the_first_page_and_without_tabs(side: SidePanel) -> None:
    assert page(side) == "contents"
    assert side.findChild(QTabBar) is None


def test_tabs_lead_to_and_fro_while_there_is_a_choice(side: SidePanel) -> None:
    results = next(label for label in side.findChildren(QLabel) if label.text() == "results")
    side.show_page(results)
    tabs = side.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Table des matières", "Résultats"]
    assert tabs.accessibleName()
    assert (page(side), tabs.currentIndex()) == ("results", 1)
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert page(side) == "contents"
    side.show_page(results)
    assert tabs.currentIndex() == 1, "new results come to the front"
    side.end_page(results)
    assert page(side) == "contents"
    assert not tabs.isVisible()
    side.show_page(results)
    assert tabs.isVisible()


def test_pages_that_stay_have_their_tabs_from_the_beginning(side: SidePanel) -> None:
    side.add_page(QLabel("situations", side), "Situations")
    tabs = side.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    assert [tabs.isTabVisible(place) for place in range(3)] == [True, False, True]
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert page(side) == "situations"
    results = next(label for label in side.findChildren(QLabel) if label.text() == "results")
    side.show_page(results)
    side.end_page(results)
    assert page(side) == "contents"
    assert tabs.isVisible()


def test_the_name_of_what_is_shown_is_whole_where_there_is_little_room(side: SidePanel) -> None:
    """As on a small screen at 200 %."""
    side.resize(150, 300)
    side.show_page(next(label for label in side.findChildren(QLabel) if label.text() == "results"))
    tabs = side.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    shown = tabs.tabRect(tabs.currentIndex())
    assert shown.left() >= 0
    assert shown.right() < tabs.width()
    assert shown.width() > tabs.fontMetrics().horizontalAdvance("Résultats")
